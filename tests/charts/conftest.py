"""What the tests of charts share."""

import pytest

from generator.charts.patterns import BuildChart, patterns
from generator.charts.patterns.drawing import Drawn, draw_by_vega
from generator.charts.theme import Datum


@pytest.fixture
def by_vega(monkeypatch: pytest.MonkeyPatch) -> list[list[Datum]]:
    """Return the rows of each chart that no pattern could draw."""
    drawn: list[list[Datum]] = []

    def note(build_chart: BuildChart, rows: list[Datum]) -> Drawn:
        drawn.append(rows)
        return draw_by_vega(build_chart, rows)

    monkeypatch.setattr(patterns, "draw_by_vega", note)
    return drawn
