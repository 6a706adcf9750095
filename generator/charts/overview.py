"""Municipalities by areas: a heat map in which every cell also says its figure."""

from collections.abc import Mapping

import altair as alt

from generator.analysis import Point
from generator.charts.theme import EDGE, FILL, TEXT, WIDTH, AnyChart, Label, Row, draw, finish, fixed_x
from generator.swedish import format_figure

COLUMN = WIDTH // 8
ROW = 44
CELL_SHARE = 0.52
"""How much of a row its cells take; the rest is for the name above them."""
AREAS_HEIGHT = 262


def build_overview_chart(
    points: tuple[Point, ...], *, labels: Mapping[tuple[str, int], Label], areas: Mapping[str, str]
) -> AnyChart:
    """Return a row for every evaluation and a column for every area, each cell with its points in figures.

    `labels` gives the evaluations' names and addresses by municipality code and year, `areas` the areas' names by their
    slug, both in order.
    """
    rows: list[Row] = []
    order: dict[str, None] = {}
    for point in points:
        name, address = labels[point.code, point.year]
        rows.append(
            {
                "name": name,
                "area": areas[point.area],
                "score": float(point.score),
                "shown": format_figure(point.score),
                "address": f"{address}{point.area}/",
                "first": name not in order,
            }
        )
        order[name] = None
    base = draw(rows).encode(
        x=alt.X("area:N", sort=list(areas.values()), axis=alt.Axis(orient="top", title=None, labelAngle=-90)),
        y=alt.Y("name:N", sort=list(order), axis=None, scale=alt.Scale(paddingInner=1 - CELL_SHARE, paddingOuter=0.6)),
    )
    cell = base.mark_rect(color=FILL, stroke=TEXT, strokeWidth=0.3).encode(
        opacity=alt.Opacity("score:Q", scale=alt.Scale(domain=[0, 100], range=[0, 0.75]), legend=None),
        href=alt.Href("address:N"),
        tooltip=[
            alt.Tooltip("name:N", title="Utvärdering"),
            alt.Tooltip("area:N", title="Område"),
            alt.Tooltip("shown:N", title="Poäng"),
        ],
    )
    name_above = (
        base.transform_filter("datum.first")
        .mark_text(align="left", baseline="bottom", dy=-ROW * CELL_SHARE / 2 - 3)
        .encode(x=fixed_x(0), text=alt.Text("name:N"))
    )
    value = base.mark_text().encode(text=alt.Text("shown:N"))
    chart = alt.layer(cell, value, name_above).properties(width=alt.Step(COLUMN), height=alt.Step(ROW))
    return finish(chart, top=AREAS_HEIGHT, bottom=EDGE)
