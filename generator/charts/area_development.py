"""A municipality's areas over time: a dot for each year. No line joins the years, since their questions may differ."""

from collections.abc import Iterable
from dataclasses import dataclass

import altair as alt

from generator.charts.figure import Figure, FigureTable, build_figure
from generator.charts.theme import (
    FILL,
    TRACK,
    VALUE_WIDTH,
    WIDTH,
    AnyChart,
    Datum,
    draw,
    finish,
    name_above,
    points_axis,
    value_beside,
)
from generator.model import Area, Evaluation, EvaluationArea, Municipality
from generator.swedish import format_figure, format_list

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 40
OFFSET = 9


@dataclass(frozen=True, slots=True)
class AreaStep:
    """An area in one year; `is_first_of_area` marks the oldest year with that area."""

    year: int
    area: EvaluationArea
    is_first_of_area: bool


def build_area_development(areas: Iterable[Area], evaluations: tuple[Evaluation, ...]) -> tuple[AreaStep, ...]:
    """Return the areas of one municipality's evaluations, by area and then oldest first; none if only one has any."""
    with_areas = sorted((entry for entry in evaluations if entry.areas), key=lambda entry: entry.year)
    if len(with_areas) < 2:
        return ()
    steps: list[AreaStep] = []
    for area in areas:
        found = [(entry.year, given) for entry in with_areas if (given := entry.find_area(area.slug))]
        steps += (AreaStep(year, given, year == found[0][0]) for year, given in found)
    return tuple(steps)


def build_area_development_figure(
    municipality: Municipality, areas: Iterable[Area], *, evaluations: tuple[Evaluation, ...]
) -> Figure | None:
    """Return a municipality's areas over time as a figure, or None if fewer than two evaluations have areas."""
    steps = build_area_development(areas, evaluations)
    if not steps:
        return None
    return build_figure(
        "utveckling-omraden",
        title=f"{municipality.name}: områden",
        sentence=describe_area_development(steps, municipality.name),
        rows=build_area_development_rows(steps),
        build_chart=build_area_development_chart,
        table=FigureTable(
            ("område", "år", "poäng"), [(step.area.area.name, str(step.year), step.area.score) for step in steps]
        ),
    )


def describe_area_development(steps: tuple[AreaStep, ...], title: str) -> str:
    """Return which years are shown and how they are drawn."""
    *older, newest = sorted({step.year for step in steps})
    return (
        f"Poängen i varje område i {title}: romb för {format_list(map(str, older))}, fylld cirkel för {newest}. "
        f"Siffran till höger gäller {newest}. Inget streck binder ihop åren, för frågorna kan skilja sig."
    )


def build_area_development_rows(steps: tuple[AreaStep, ...]) -> list[Datum]:
    """Return what each dot is drawn from."""
    newest = max(step.year for step in steps)
    return [
        {
            "name": step.area.area.name,
            "address": step.area.address,
            "year": str(step.year),
            "score": float(step.area.score),
            "shown": format_figure(step.area.score),
            "newest": step.year == newest,
            "first": step.is_first_of_area,
        }
        for step in steps
    ]


def build_area_development_chart(rows: list[Datum]) -> AnyChart:
    """Return a row for every area with a dot for each year, labelled with the year; the newest dot is filled."""
    order = list(dict.fromkeys(row["name"] for row in rows))
    base = draw(rows).encode(y=alt.Y("name:N", sort=order, axis=None))
    line = base.mark_rule(stroke=TRACK, yOffset=OFFSET).encode(x=alt.value(0), x2=alt.value(WIDTH - VALUE_WIDTH))
    tooltip = [alt.Tooltip("name:N", title="Område"), alt.Tooltip("year:N", title="År"), alt.Tooltip("shown:N")]
    older = base.transform_filter("!datum.newest").mark_point(
        shape="diamond", size=90, stroke=FILL, strokeWidth=2, opacity=1, yOffset=OFFSET
    )
    newer = base.transform_filter("datum.newest").mark_circle(size=110, color=FILL, opacity=1, yOffset=OFFSET)
    layers = (
        line,
        older.encode(x=points_axis("score"), tooltip=tooltip, href="address:N"),
        newer.encode(x=points_axis("score"), tooltip=tooltip, href="address:N"),
        name_above(base.transform_filter("datum.first")),
        value_beside(base.transform_filter("datum.newest")),
    )
    return finish(*layers, width=WIDTH, height=alt.Step(ROW))
