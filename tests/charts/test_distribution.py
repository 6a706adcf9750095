"""`generator.charts.distribution`: how an area's points are distributed if there are too many evaluations to name."""

from decimal import Decimal

import altair as alt

from generator.charts.distribution import (
    build_distribution,
    build_distribution_chart,
    build_distribution_figure,
    build_distribution_rows,
)
from generator.charts.spread import build_spread
from generator.model import Collection
from tests.support.rebinding import with_evaluations


def test_the_bars_hold_every_evaluation_once(grown: Collection) -> None:
    """Three evaluations have each of the two areas, two of them by the same questions."""
    for area in grown.areas.values():
        bars = build_distribution(build_spread(area, grown.evaluations.values()))
        assert sum(bar.count for bar in bars) == 3
        assert len({bar.questions for bar in bars}) == 2


def test_a_bar_ends_below_the_next(small_collection: Collection) -> None:
    """Points on a limit belong to the bar that begins there; 100 belongs to the last one."""
    model = next(record for record in small_collection.records.evaluations if record.areas)
    points = {2010: "0", 2011: "4.9", 2012: "5", 2013: "94.9", 2014: "95", 2015: "100"}
    records = [
        model.model_copy(
            update={
                "year": year,
                "areas": tuple(area.model_copy(update={"score": Decimal(score)}) for area in model.areas),
            }
        )
        for year, score in points.items()
    ]
    collection = with_evaluations(small_collection, records)
    spread = build_spread(next(iter(collection.areas.values())), collection.evaluations.values())
    bars = build_distribution(spread)
    assert [(bar.lowest, bar.count) for bar in bars] == [(0, 2), (5, 1), (90, 1), (95, 2)]
    figure = build_distribution_figure(next(iter(collection.areas.values())), collection.evaluations.values())
    assert figure is not None
    assert [tuple(map(str, row[1:])) for row in figure.rows] == [
        ("0", "5", "2"),
        ("5", "10", "1"),
        ("90", "95", "1"),
        ("95", "100", "2"),
    ]


def test_the_chart_is_valid(grown: Collection) -> None:
    """By Altair's own schema; the build skips that check."""
    for area in grown.areas.values():
        chart = build_distribution_chart(
            build_distribution_rows(build_distribution(build_spread(area, grown.evaluations.values())))
        )
        alt.Chart.from_dict(chart.to_dict(validate=True))
