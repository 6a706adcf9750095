"""Sums and comparisons of printed figures. Pure: records in, records out; a figure that is missing stays missing."""

from generator.analysis.comparison import (
    AreaStep,
    Point,
    Profile,
    ProfileArea,
    Step,
    build_area_development,
    build_development,
    build_overview,
    build_profile,
    build_spread,
)
from generator.analysis.examples import (
    examples_of,
    examples_of_topic,
    pointers_to,
    question_of,
    related_examples,
    role_models_of,
)
from generator.analysis.terms import find_terms, texts_of_area
from generator.analysis.totals import (
    Total,
    build_total,
    count_bullets,
    highest_areas,
    lowest_areas,
    maximum_total,
    strongest_areas,
    weakest_areas,
)

__all__ = [
    "AreaStep",
    "Point",
    "Profile",
    "ProfileArea",
    "Step",
    "Total",
    "build_area_development",
    "build_development",
    "build_overview",
    "build_profile",
    "build_spread",
    "build_total",
    "count_bullets",
    "examples_of",
    "examples_of_topic",
    "find_terms",
    "highest_areas",
    "lowest_areas",
    "maximum_total",
    "pointers_to",
    "question_of",
    "related_examples",
    "role_models_of",
    "strongest_areas",
    "texts_of_area",
    "weakest_areas",
]
