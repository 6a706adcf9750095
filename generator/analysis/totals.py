"""Totals, extremes and counts of one evaluation."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model import Evaluation, EvaluationArea, Statement
from generator.model.rounding import AREAS_OF_A_TOTAL, sum_tolerance

MOST_EXTREME = 3


@dataclass(frozen=True, slots=True)
class Total:
    """The total of an evaluation, in points.

    `is_printed` tells a total that the report prints from one that we have summed from the appendix's area points;
    `tolerance` is how far our sum can lie from the unrounded one (zero for a printed total). `heading_points` is the
    sum of the points beside the areas' headings, where there is one and it isn't the same.
    """

    points: Decimal
    is_printed: bool
    tolerance: Decimal
    heading_points: Decimal | None = None


def build_total(evaluation: Evaluation) -> Total | None:
    """Return the printed total, else the sum of all eight areas, else None."""
    if evaluation.total is not None:
        return Total(evaluation.total, is_printed=True, tolerance=Decimal(0))
    scores = [area.score for area in evaluation.areas]
    if len(scores) != AREAS_OF_A_TOTAL:
        return None
    points = sum(scores, Decimal(0))
    headings = [area.heading_score for area in evaluation.areas if area.heading_score is not None]
    heading_points = sum(headings, Decimal(0)) if len(headings) == AREAS_OF_A_TOTAL else points
    return Total(
        points,
        is_printed=False,
        tolerance=sum_tolerance(scores),
        heading_points=None if heading_points == points else heading_points,
    )


def highest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the area with the most points, or all that share them; none where there is nothing to choose between."""
    return _areas_with(evaluation, max((area.score for area in evaluation.areas), default=None))


def lowest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the area with the fewest points, or all that share them; none where there is nothing to choose between."""
    return _areas_with(evaluation, min((area.score for area in evaluation.areas), default=None))


def _areas_with(evaluation: Evaluation, score: Decimal | None) -> tuple[EvaluationArea, ...]:
    areas = tuple(area for area in evaluation.areas if area.score == score)
    return () if len(areas) == len(evaluation.areas) else areas


def count_bullets(statements: tuple[Statement, ...]) -> int:
    """Return how many bullets of the report's column the statements come from."""
    return len({statement.nr for statement in statements})


def strongest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the two or three areas with the most points, most first; fewer where a tie would cut through.

    At most half of the areas, so that none is among the weakest too.
    """
    return _extreme(sorted(evaluation.areas, key=lambda area: -area.score))


def weakest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the two or three areas with the fewest points, fewest first; fewer where a tie would cut through.

    At most half of the areas, so that none is among the strongest too.
    """
    return _extreme(sorted(evaluation.areas, key=lambda area: area.score))


def _extreme(areas: list[EvaluationArea]) -> tuple[EvaluationArea, ...]:
    for count in range(min(MOST_EXTREME, len(areas) // 2), 0, -1):
        if areas[count - 1].score != areas[count].score:
            return tuple(areas[:count])
    return ()
