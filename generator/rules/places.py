"""Places in the report: numbers of statements run from 1, and a known fault names a figure that is there."""

from collections.abc import Iterator

from generator.model import Discrepancy, Evaluation
from generator.problems import Problem
from generator.rules.context import Context


def check_statement_numbers(context: Context) -> Iterator[Problem]:
    """`item-number`: the numbers of strengths and improvements begin at 1 and go up by one, or stay."""
    for sourced in context.sources.evaluations:
        for area_at, area in enumerate(sourced.record.areas):
            for key, statements in (("strengths", area.strengths), ("improvements", area.improvements)):
                last = 0
                for position, statement in enumerate(statements):
                    if statement.nr not in {max(last, 1), last + 1}:
                        message = (
                            f"number {statement.nr} follows {last}; the numbers are those of the report's column, "
                            "from 1, without gaps (several items may share one)"
                        )
                        location = ("areas", area_at, key, position, "nr")
                        yield sourced.document.problem(location, "item-number", message)
                    last = statement.nr


def check_discrepancies(context: Context) -> Iterator[Problem]:
    """`discrepancy`: a known fault points at an area and a question that the evaluation has."""
    for sourced in context.sources.evaluations:
        for position, known in enumerate(sourced.record.discrepancies):
            missing = _missing_target(sourced.record, known)
            if missing is not None:
                key, message = missing
                yield sourced.document.problem(("discrepancies", position, key), "discrepancy", message)


def _missing_target(evaluation: Evaluation, known: Discrepancy) -> tuple[str, str] | None:
    areas = {area.area: area for area in evaluation.areas}
    if known.area is not None and known.area not in areas:
        return "area", f'the evaluation has no area "{known.area}"; name one of its areas, or remove the key'
    if known.question is None:
        return None
    if known.area is None:
        return "question", 'a question needs its area; add a line "area: ..." here'
    if all(question.nr != known.question for question in areas[known.area].questions):
        return "question", f'the area "{known.area}" has no question {known.question}; name one that it has'
    return None
