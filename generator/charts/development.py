"""A municipality over time: totals by year, and areas by year. Nothing joins years whose questions differ."""

from collections.abc import Mapping

import altair as alt

from generator.analysis import AreaStep, Step
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

ROW = 44
AREA_ROW = 40
OFFSET = 9
HIGHEST_TOTAL = 800


def build_development_chart(steps: tuple[Step, ...], labels: Mapping[int, Label]) -> AnyChart:
    """Return one bar a year on 0-800, oldest first; a dashed line lies between years that can't be compared.

    `labels` gives the name and the address of each year.
    """
    rows: list[Row] = [
        {
            "name": labels[step.year][0],
            "address": labels[step.year][1],
            "score": float(step.total),
            "shown": format_figure(step.total),
            "full": HIGHEST_TOTAL,
            "broken": step.is_break,
        }
        for step in steps
    ]
    base = draw(rows).encode(
        y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None, scale=alt.Scale(paddingInner=0))
    )
    track = base.mark_bar(height=10, yOffset=OFFSET, fill=None, stroke=TRACK).encode(
        x=points_axis("full", HIGHEST_TOTAL)
    )
    bar = base.mark_bar(height=10, yOffset=OFFSET, color=FILL).encode(
        x=points_axis("score", HIGHEST_TOTAL),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="År"), alt.Tooltip("shown:N", title="Poäng")],
    )
    gap = (
        base.transform_filter("datum.broken")
        .mark_rule(strokeDash=[4, 4], stroke=TRACK, strokeWidth=1.5, yOffset=-ROW / 2)
        .encode(x=fixed_x(0), x2=fixed_x2(WIDTH))
    )
    layers = (track, bar, name_above(base), value_beside(base), gap)
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW)))


def build_area_development_chart(steps: tuple[AreaStep, ...], labels: Mapping[tuple[str, int], Label]) -> AnyChart:
    """Return a row for every area with a dot for each year, the newest filled; each dot is named by its year.

    `labels` gives name and address by the slug of the area and the year. No line joins the dots, since the years have
    different questions.
    """
    newest = max(step.year for step in steps)
    rows: list[Row] = [
        {
            "name": labels[step.area, step.year][0],
            "address": labels[step.area, step.year][1],
            "year": str(step.year),
            "score": float(step.score),
            "shown": format_figure(step.score),
            "newest": step.year == newest,
            "first": step.is_first_of_area,
        }
        for step in steps
    ]
    order = list(dict.fromkeys(row["name"] for row in rows))
    base = draw(rows).encode(y=alt.Y("name:N", sort=order, axis=None))
    line = base.mark_rule(stroke=TRACK, yOffset=OFFSET).encode(x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH))
    tooltip = [alt.Tooltip("name:N", title="Område"), alt.Tooltip("year:N", title="År"), alt.Tooltip("shown:N")]
    older = base.transform_filter("!datum.newest").mark_point(
        shape="diamond", size=90, stroke=FILL, strokeWidth=2, opacity=1, yOffset=OFFSET
    )
    newer = base.transform_filter("datum.newest").mark_circle(size=110, color=FILL, opacity=1, yOffset=OFFSET)
    layers = (
        line,
        older.encode(x=points_axis("score"), tooltip=tooltip, href=alt.Href("address:N")),
        newer.encode(x=points_axis("score"), tooltip=tooltip, href=alt.Href("address:N")),
        name_above(base.transform_filter("datum.first")),
        value_beside(base.transform_filter("datum.newest")),
    )
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(AREA_ROW)))
