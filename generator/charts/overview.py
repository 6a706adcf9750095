"""Municipalities by areas: a heat map in which every cell also says its figure."""

from collections.abc import Mapping

import altair as alt

from generator.analysis import Point
from generator.charts.theme import EDGE, FILL, TEXT, AnyChart, Label, Row, draw, finish

COLUMN = 23
NAMES_WIDTH = 112
AREAS_HEIGHT = 262
ROW = 26


def build_overview_chart(
    points: tuple[Point, ...], *, labels: Mapping[tuple[str, int], Label], areas: Mapping[str, str]
) -> AnyChart:
    """Return a row for every evaluation and a column for every area, each cell with its points in figures.

    `labels` gives the evaluations' names and addresses by municipality code and year, `areas` the areas' names by their
    slug, both in order.
    """
    rows: list[Row] = []
    for point in points:
        name, address = labels[point.code, point.year]
        rows.append(
            {
                "name": name,
                "area": areas[point.area],
                "score": float(point.score),
                "shown": f"{point.score:.0f}",
                "address": f"{address}{point.area}/",
            }
        )
    order = list(dict.fromkeys(row["name"] for row in rows))
    base = draw(rows).encode(
        x=alt.X(
            "area:N", sort=list(areas.values()), axis=alt.Axis(orient="top", title=None, labelAngle=-90, labelPadding=6)
        ),
        y=alt.Y("name:N", sort=order, axis=alt.Axis(title=None)),
    )
    cell = base.mark_rect(color=FILL, stroke=TEXT, strokeWidth=0.3).encode(
        opacity=alt.Opacity("score:Q", scale=alt.Scale(domain=[0, 100], range=[0, 0.75]), legend=None),
        href="address:N",
        tooltip=[
            alt.Tooltip("name:N", title="Utvärdering"),
            alt.Tooltip("area:N", title="Område"),
            alt.Tooltip("shown:N", title="Poäng"),
        ],
    )
    value = base.mark_text().encode(text="shown:N")
    chart = alt.layer(cell, value).properties(width=alt.Step(COLUMN), height=alt.Step(ROW))
    return finish(chart, top=AREAS_HEIGHT, bottom=EDGE, left=NAMES_WIDTH)
