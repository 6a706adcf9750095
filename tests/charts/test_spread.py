"""`generator.charts.spread`: an area across all evaluations."""

from generator.charts.spread import build_spread
from generator.model import Collection


def test_the_spread_of_an_area_holds_every_evaluation_once(grown: Collection) -> None:
    """Three evaluations have each of the two areas."""
    for area in grown.areas.values():
        points = build_spread(area, grown.evaluations.values())
        assert len(points) == len({point.evaluation.id for point in points}) == 3
