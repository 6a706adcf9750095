"""Sums and comparisons of printed numbers. Pure: records in, records out; a missing number stays missing."""

from generator.analysis.better import MOST_BETTER, Better
from generator.analysis.blocks import Block, Mentions, Relation, build_blocks, count_mentions
from generator.analysis.comparability import Counterpart, comparable_questions
from generator.analysis.examples import ExampleIndex, find_helped, index_examples, related_examples
from generator.analysis.findings import Findings, build_findings
from generator.analysis.holdings import Holding, find_holding, find_holdings
from generator.analysis.learning import Lesson, LessonIndex, build_lessons, index_lessons
from generator.analysis.means import Means, build_means
from generator.analysis.ranges import Range, find_range
from generator.analysis.standing import Standing, find_standing
from generator.analysis.surroundings import Surroundings, find_surroundings
from generator.analysis.terms import TermIndex, find_terms, index_terms, texts_of_area
from generator.analysis.totals import (
    Total,
    build_total,
    count_bullets,
    highest_areas,
    lowest_areas,
    strongest_areas,
    weakest_areas,
)
from generator.analysis.yardsticks import find_yardsticks

__all__ = [
    "MOST_BETTER",
    "Better",
    "Block",
    "Counterpart",
    "ExampleIndex",
    "Findings",
    "Holding",
    "Lesson",
    "LessonIndex",
    "Means",
    "Mentions",
    "Range",
    "Relation",
    "Standing",
    "Surroundings",
    "TermIndex",
    "Total",
    "build_blocks",
    "build_findings",
    "build_lessons",
    "build_means",
    "build_total",
    "comparable_questions",
    "count_bullets",
    "count_mentions",
    "find_helped",
    "find_holding",
    "find_holdings",
    "find_range",
    "find_standing",
    "find_surroundings",
    "find_terms",
    "find_yardsticks",
    "highest_areas",
    "index_examples",
    "index_lessons",
    "index_terms",
    "lowest_areas",
    "related_examples",
    "strongest_areas",
    "texts_of_area",
    "weakest_areas",
]
