"""`generator.charts.overview`: all areas of all evaluations at a glance."""

from generator.charts.overview import build_overview
from generator.model import Collection


def test_the_overview_holds_every_area_once(grown: Collection) -> None:
    """Three evaluations with two areas each."""
    cells = build_overview(grown.evaluations.values())
    assert len(cells) == len({(cell.evaluation.id, cell.area.slug) for cell in cells}) == 6
