"""The lowest and the highest area, of a source that doesn't name them: they fit each other and the other figures."""

from collections.abc import Iterator
from decimal import Decimal

from generator.load import Sourced
from generator.model.records import EvaluationRecord
from generator.model.rounding import AREAS_OF_A_TOTAL
from generator.problems import Problem
from generator.rules.context import Context


def check_extremes(context: Context) -> Iterator[Problem]:
    """`extremes`: the lowest area is below the highest, both fit the total, and no area lies beyond them."""
    for sourced in context.sources.evaluations:
        lowest, highest = sourced.record.lowest_area, sourced.record.highest_area
        if lowest is not None and highest is not None and lowest > highest:
            message = f"the lowest area has {lowest} points and the highest {highest}; they are the wrong way round"
            yield sourced.document.problem(("lowest_area",), "extremes", message=message)
        else:
            yield from _check_areas(sourced, lowest=lowest, highest=highest)
            yield from _check_total(sourced, lowest=lowest, highest=highest)


def _check_areas(
    sourced: Sourced[EvaluationRecord], *, lowest: Decimal | None, highest: Decimal | None
) -> Iterator[Problem]:
    for position, area in enumerate(sourced.record.areas):
        location = ("areas", position, "score")
        if lowest is not None and area.score < lowest:
            message = f"{area.score} points are less than those of the lowest area, {lowest}; correct one of them"
            yield sourced.document.problem(location, "extremes", message=message)
        if highest is not None and area.score > highest:
            message = f"{area.score} points are more than those of the highest area, {highest}; correct one of them"
            yield sourced.document.problem(location, "extremes", message=message)


def _check_total(
    sourced: Sourced[EvaluationRecord], *, lowest: Decimal | None, highest: Decimal | None
) -> Iterator[Problem]:
    total, document = sourced.record.total, sourced.document
    if total is None:
        return
    if lowest is not None and total < lowest * AREAS_OF_A_TOTAL:
        message = f"{AREAS_OF_A_TOTAL} areas of at least {lowest} points are more than the total {total}; correct one"
        yield document.problem(("lowest_area",), "extremes", message=message)
    if highest is not None and total > highest * AREAS_OF_A_TOTAL:
        message = f"{AREAS_OF_A_TOTAL} areas of at most {highest} points are less than the total {total}; correct one"
        yield document.problem(("highest_area",), "extremes", message=message)
