"""Totals, extremes and counts of one evaluation."""

from dataclasses import dataclass
from decimal import Decimal

from generator.model import Evaluation, EvaluationArea, Statement
from generator.model.rounding import AREAS_OF_A_TOTAL, sum_tolerance

# Naming three of the eight areas at either end leaves a middle that isn't named.
MOST_EXTREME = 3


@dataclass(frozen=True, slots=True)
class Total:
    """The total of an evaluation, in points.

    `is_printed` distinguishes a total that the report prints from our sum of the area points in its appendix.
    `tolerance` is how far our sum can be from the unrounded one (zero for a printed total). `heading_points` is the sum
    of the points beside the areas' headings, if it can be computed and differs from `points`.
    """

    points: Decimal
    is_printed: bool
    tolerance: Decimal
    heading_points: Decimal | None = None


def build_total(evaluation: Evaluation) -> Total | None:
    """Return the printed total; failing that, the sum of all eight areas; failing that, None."""
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
    """Return the area with the most points, or all areas that tie for it; none if all tie or one is unknown."""
    return _areas_with(evaluation, max((area.score for area in evaluation.areas), default=None))


def lowest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the area with the fewest points, or all areas that tie for it; none if all tie or one is unknown."""
    return _areas_with(evaluation, min((area.score for area in evaluation.areas), default=None))


def _areas_with(evaluation: Evaluation, score: Decimal | None) -> tuple[EvaluationArea, ...]:
    areas = tuple(area for area in evaluation.areas if area.score == score)
    return areas if evaluation.has_all_areas and len(areas) < len(evaluation.areas) else ()


def count_bullets(statements: tuple[Statement, ...]) -> int:
    """Return how many bullets of the report's column the statements come from."""
    return len({statement.nr for statement in statements})


def strongest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return up to three areas with the most points, most first; fewer if the cut would split a tie.

    At most half of the areas are returned, so that none of them is also among the weakest. An area that isn't known
    could be the strongest, so nothing is returned then.
    """
    return _extreme(sorted(evaluation.areas, key=lambda area: -area.score)) if evaluation.has_all_areas else ()


def weakest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return up to three areas with the fewest points, fewest first; fewer if the cut would split a tie.

    At most half of the areas are returned, so that none of them is also among the strongest. An area that isn't known
    could be the weakest, so nothing is returned then.
    """
    return _extreme(sorted(evaluation.areas, key=lambda area: area.score)) if evaluation.has_all_areas else ()


def _extreme(areas: list[EvaluationArea]) -> tuple[EvaluationArea, ...]:
    for count in range(min(MOST_EXTREME, len(areas) // 2), 0, -1):
        if areas[count - 1].score != areas[count].score:
            return tuple(areas[:count])
    return ()
