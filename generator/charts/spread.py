"""An area across all evaluations: a labelled mark each on 0-100, whose shape tells the question set."""

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
    fixed_x,
    fixed_x2,
    name_above,
    points_axis,
    value_beside,
)
from generator.swedish import format_figure

ROW = 36
OFFSET = 9
SHAPES = ("circle", "square", "diamond", "triangle-up")
UNKNOWN_SHAPE = "cross"


def build_spread_chart(points: tuple[Point, ...], labels: Mapping[tuple[str, int], Label]) -> AnyChart:
    """Return a row for every evaluation, named by text, in the given order.

    `labels` gives each evaluation's name and address by municipality code and year. The shapes follow the names of the
    question sets; a fifth set begins anew, and its name stands in the label.
    """
    sets = sorted({point.question_set for point in points if point.question_set})
    shapes = {name: SHAPES[place % len(SHAPES)] for place, name in enumerate(sets)}
    rows: list[Row] = [
        {
            "name": labels[point.code, point.year][0],
            "address": labels[point.code, point.year][1],
            "score": float(point.score),
            "shown": format_figure(point.score),
            "shape": shapes.get(point.question_set or "", UNKNOWN_SHAPE),
        }
        for point in points
    ]
    base = draw(rows).encode(y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None))
    line = base.mark_rule(stroke=TRACK, yOffset=OFFSET).encode(x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH))
    mark = base.mark_point(size=110, filled=True, color=FILL, opacity=1, yOffset=OFFSET).encode(
        x=points_axis("score"),
        shape=alt.Shape("shape:N", scale=None),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="Utvärdering"), alt.Tooltip("shown:N", title="Poäng")],
    )
    layers = (line, mark, name_above(base), value_beside(base))
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW)))
