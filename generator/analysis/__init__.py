"""Sums and comparisons of printed figures. Pure: records in, records out; a figure that is missing stays missing."""

from generator.analysis.blocks import Block, Mentions, Relation, build_blocks, count_mentions
from generator.analysis.comparability import Counterpart, comparable_questions, likeness_of
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
from generator.analysis.learning import Improvement, Lesson, asked_to_improve, build_lessons
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
    "Block",
    "Counterpart",
    "Improvement",
    "Lesson",
    "Mentions",
    "Point",
    "Profile",
    "ProfileArea",
    "Relation",
    "Step",
    "Total",
    "asked_to_improve",
    "build_area_development",
    "build_blocks",
    "build_development",
    "build_lessons",
    "build_overview",
    "build_profile",
    "build_spread",
    "build_total",
    "comparable_questions",
    "count_bullets",
    "count_mentions",
    "examples_of",
    "examples_of_topic",
    "find_terms",
    "highest_areas",
    "likeness_of",
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
