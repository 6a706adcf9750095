"""The lowest and the highest area, from a source that doesn't name them: they fit each other and the other figures."""

from collections.abc import Iterator
from decimal import Decimal

from generator.load import Sourced
from generator.messages import say
from generator.model.records import EvaluationRecord
from generator.model.rounding import AREAS_OF_A_TOTAL, TOTAL_MAXIMUM
from generator.problems import Problem
from generator.rules.context import Context


def check_extremes(context: Context) -> Iterator[Problem]:
    """`extremes`: the lowest area is below the highest, both fit the total, and no area is beyond them."""
    for sourced in context.sources.evaluations:
        lowest, highest = sourced.record.lowest_area, sourced.record.highest_area
        if lowest is not None and highest is not None and lowest > highest:
            message = say(
                "the lowest area has {lowest} points and the highest {highest}; they are the wrong way round",
                lowest=lowest,
                highest=highest,
            )
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
            message = say(
                "{score} points are less than those of the lowest area, {lowest}; correct one of them",
                score=area.score,
                lowest=lowest,
            )
            yield sourced.document.problem(location, "extremes", message=message)
        if highest is not None and area.score > highest:
            message = say(
                "{score} points are more than those of the highest area, {highest}; correct one of them",
                score=area.score,
                highest=highest,
            )
            yield sourced.document.problem(location, "extremes", message=message)


def _check_total(
    sourced: Sourced[EvaluationRecord], *, lowest: Decimal | None, highest: Decimal | None
) -> Iterator[Problem]:
    total, document = sourced.record.total, sourced.document
    if total is None or total > TOTAL_MAXIMUM:
        return
    if lowest is not None and total < lowest * AREAS_OF_A_TOTAL:
        message = say(
            "{areas_of_a_total} areas of at least {lowest} points are more than the total {total}; correct one",
            areas_of_a_total=AREAS_OF_A_TOTAL,
            lowest=lowest,
            total=total,
        )
        yield document.problem(("lowest_area",), "extremes", message=message)
    if highest is not None and total > highest * AREAS_OF_A_TOTAL:
        message = say(
            "{areas_of_a_total} areas of at most {highest} points are less than the total {total}; correct one",
            areas_of_a_total=AREAS_OF_A_TOTAL,
            highest=highest,
            total=total,
        )
        yield document.problem(("highest_area",), "extremes", message=message)
