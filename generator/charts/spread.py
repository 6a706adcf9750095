"""An area across all evaluations: a labelled dot each on 0-100, grouped by question set."""

from collections.abc import Mapping

import altair as alt

from generator.analysis import Point
from generator.charts.theme import (
    FILL,
    TRACK,
    VALUE_WIDTH,
    WIDTH,
    AnyChart,
    Label,
    Row,
    draw,
    finish,
    name_above,
    points_axis,
    value_beside,
)
from generator.swedish import format_figure

ROW = 36
OFFSET = 9


def build_spread_chart(points: tuple[Point, ...], labels: Mapping[tuple[str, int], Label]) -> AnyChart:
    """Return a row for every evaluation, named by text, in the given order.

    `labels` gives each evaluation's name and address by municipality code and year.
    """
    rows: list[Row] = [
        {
            "name": labels[point.code, point.year][0],
            "address": labels[point.code, point.year][1],
            "score": float(point.score),
            "shown": format_figure(point.score),
        }
        for point in points
    ]
    base = draw(rows).encode(y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None))
    line = base.mark_rule(stroke=TRACK, yOffset=OFFSET).encode(x=alt.value(0), x2=alt.value(WIDTH - VALUE_WIDTH))
    dot = base.mark_circle(size=110, color=FILL, opacity=1, yOffset=OFFSET).encode(
        x=points_axis("score"),
        href="address:N",
        tooltip=[alt.Tooltip("name:N", title="Utvärdering"), alt.Tooltip("shown:N", title="Poäng")],
    )
    layers = (line, dot, name_above(base), value_beside(base))
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW)))
