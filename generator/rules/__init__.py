"""Checks that need more than one field: within an evaluation, and between files.

A rule is a generator of problems; its name in brackets behind a message is the `[rule]` that CONTRIBUTING.md lists.
"""

from collections.abc import Callable, Iterator

from generator.load import Sources
from generator.problems import Problem
from generator.rules import comparability, evaluations, examples, figures, places, registers
from generator.rules.context import Context, build_context

Rule = Callable[[Context], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    registers.check_municipalities,
    registers.check_areas,
    registers.check_concepts,
    registers.check_question_sets,
    registers.check_area_maxima,
    registers.check_glossary,
    comparability.check_comparability,
    evaluations.check_file_name,
    evaluations.check_one_per_year,
    evaluations.check_holds_something,
    evaluations.check_municipality,
    evaluations.check_question_set,
    evaluations.check_areas,
    evaluations.check_questions,
    figures.check_score_within_maximum,
    figures.check_maximum,
    figures.check_percent,
    figures.check_area_sum,
    figures.check_heading_score,
    figures.check_total,
    places.check_statement_numbers,
    places.check_statement_references,
    places.check_discrepancies,
    places.check_discrepancies_are_needed,
    examples.check_topics,
    examples.check_examples,
    examples.check_references,
)


def check_sources(sources: Sources) -> list[Problem]:
    """Return every fault that the rules find in the sources."""
    context = build_context(sources)
    return [problem for rule in RULES for problem in rule(context)]
