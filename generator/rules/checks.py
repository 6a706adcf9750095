"""The list of all rules, and the check that runs them."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import islice

from generator.load import MAX_SHOWN, Sources
from generator.messages import say
from generator.problems import Level, Problem, has_error
from generator.rules import (
    areas,
    comparability,
    concepts,
    corrections,
    dates,
    discrepancies,
    evaluations,
    examples,
    extremes,
    glossary,
    identities,
    known,
    municipalities,
    points,
    question_sets,
    role_models,
    sources,
    statements,
    texts,
    topics,
    versions,
    yardsticks,
)
from generator.rules.context import Context, build_context

Rule = Callable[[Context], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    municipalities.check_municipalities,
    areas.check_areas,
    concepts.check_concepts,
    question_sets.check_question_sets,
    question_sets.check_area_maxima,
    glossary.check_glossary,
    comparability.check_comparability,
    evaluations.check_file_name,
    evaluations.check_one_per_year,
    evaluations.check_holds_something,
    evaluations.check_municipality,
    evaluations.check_question_set,
    evaluations.check_areas,
    evaluations.check_questions,
    versions.check_version,
    sources.check_sources_are_given,
    sources.check_sources_agree,
    points.check_score_within_maximum,
    points.check_maximum,
    points.check_percent,
    points.check_area_sum,
    points.check_heading_score,
    points.check_total,
    extremes.check_extremes,
    statements.check_statement_numbers,
    statements.check_statement_references,
    identities.check_identities,
    discrepancies.check_discrepancies,
    discrepancies.check_discrepancies_are_needed,
    topics.check_topics,
    dates.check_evaluation_dates,
    dates.check_follow_up_dates,
    dates.check_source_dates,
    dates.check_known_dates,
    dates.check_correction_dates,
    known.check_known,
    yardsticks.check_yardsticks,
    corrections.check_corrections,
    examples.check_examples,
    examples.check_example_places,
    role_models.check_role_models,
    texts.check_divided_words,
)


MAX_FOUND = 20_000
"""How many problems a rule finds before it stops."""


def check_sources(sources: Sources, today: date) -> list[Problem]:
    """Return the problems that the rules find in the sources; nothing in them is later than `today`.

    For each file, the first `MAX_SHOWN` are returned, and how many more there are.
    """
    context = build_context(sources, today)
    shown: list[Problem] = []
    counts: Counter[str] = Counter()
    dropped: dict[str, list[Problem]] = {}
    for rule in RULES:
        for problem in islice(rule(context), MAX_FOUND):
            counts[problem.path] += 1
            if counts[problem.path] <= MAX_SHOWN:
                shown.append(problem)
            else:
                dropped.setdefault(problem.path, []).append(problem)
    return [*shown, *(_sum_up(problems) for problems in dropped.values())]


def _sum_up(problems: Sequence[Problem]) -> Problem:
    """Return one problem in place of those in a file that aren't shown, as serious as the most serious of them."""
    level = Level.ERROR if has_error(problems) else Level.WARNING
    message = say(
        "the file has at least {problems} more faults; fix the first ones, and check again", problems=len(problems)
    )
    return Problem(problems[0].path, problems[0].line, level, message, "more")
