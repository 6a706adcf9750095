"""A municipality's areas over time: a dot for each year, in a panel for each run of years that can be compared.

Years whose questions differ, or aren't known to be the same, never share a line.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from generator.charts.development import are_alike
from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_questions, name_sources
from generator.charts.theme import (
    FILL,
    PAPER,
    TRACK,
    VALUE_WIDTH,
    WIDTH,
    AnyChart,
    Datum,
    draw,
    finish,
    fixed_x,
    fixed_x2,
    name_above,
    points_axis,
    value_beside,
)
from generator.model import Area, Evaluation, EvaluationArea, Municipality
from generator.swedish import format_figure, format_list

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 40
OFFSET = 9
_HEADING = "rubrik"
"""Takes the place of an area's name in a heading's row; no pattern can draw a text that ends with a space."""


@dataclass(frozen=True, slots=True)
class AreaStep:
    """An area in one year.

    `panel` counts the runs of comparable years from 0, the oldest, and `heading` names it. `is_first_of_area` marks the
    oldest year of a panel with that area, and `is_newest` the newest year of the panel.
    """

    year: int
    area: EvaluationArea
    panel: int
    heading: str
    is_first_of_area: bool
    is_newest: bool


def build_area_development(areas: Iterable[Area], evaluations: tuple[Evaluation, ...]) -> tuple[AreaStep, ...]:
    """Return the areas of one municipality's evaluations, by panel, by area and then oldest first.

    None if only one evaluation has any.
    """
    with_areas = sorted((entry for entry in evaluations if entry.areas), key=lambda entry: entry.year)
    if len(with_areas) < 2:
        return ()
    panels = [[with_areas[0]]]
    for before, after in pairwise(with_areas):
        if are_alike(before, after):
            panels[-1].append(after)
        else:
            panels.append([after])
    known = tuple(areas)
    return tuple(step for place, panel in enumerate(panels) for step in _build_panel(known, panel, place=place))


def _build_panel(areas: Iterable[Area], panel: list[Evaluation], *, place: int) -> Iterator[AreaStep]:
    years = format_list(str(entry.year) for entry in panel)
    heading = f"{years}, {name_questions(panel[-1])}"
    for area in areas:
        found = [(entry.year, given) for entry in panel if (given := entry.find_area(area.slug))]
        for year, given in found:
            yield AreaStep(
                year,
                given,
                panel=place,
                heading=heading,
                is_first_of_area=year == found[0][0],
                is_newest=year == panel[-1].year,
            )


def build_area_development_figure(
    municipality: Municipality, areas: Iterable[Area], *, evaluations: tuple[Evaluation, ...]
) -> Figure | None:
    """Return a municipality's areas over time as a figure, or None if fewer than two evaluations have areas."""
    steps = build_area_development(areas, evaluations)
    if not steps:
        return None
    return build_figure(
        "utveckling-omraden",
        FigureText(
            title=f"{municipality.name}: områden",
            finding=find_area_development(steps, municipality.name),
            key=describe_marks(steps),
            sentence=describe_area_development(steps, municipality.name),
            source=name_sources(step.area.source for step in steps),
        ),
        rows=build_area_development_rows(steps),
        build_chart=build_area_development_chart,
        table=FigureTable(
            ("område", "år", "poäng"),
            [(step.area.area.name, str(step.year), step.area.score) for step in steps],
            whose=[municipality] * len(steps),
        ),
    )


def find_area_development(steps: tuple[AreaStep, ...], title: str) -> str:
    """Return the finding: which years there are, and whether they can be compared as they are."""
    years = format_list(map(str, sorted({step.year for step in steps})))
    limit = ", som inte kan jämföras rakt av" if steps[-1].panel else ""
    return f"{title}: områdenas poäng {years}{limit}"


def describe_marks(steps: tuple[AreaStep, ...]) -> str:
    """Return what the marks are, and what it means that years have panels of their own."""
    parts = []
    if any(not step.is_newest for step in steps):
        parts.append("Den fyllda pricken är det senaste året, romberna är tidigare år. Siffran gäller det senaste.")
    if steps[-1].panel:
        parts.append("Åren har skilda frågor, eller frågor som vi inte känner, och visas var för sig.")
    return " ".join(parts)


def describe_area_development(steps: tuple[AreaStep, ...], title: str) -> str:
    """Return which years are shown and how they are drawn."""
    headings = format_list(dict.fromkeys(step.heading for step in steps))
    return " ".join(filter(None, (f"Poängen i varje område i {title}: {headings}.", describe_marks(steps))))


def build_area_development_rows(steps: tuple[AreaStep, ...]) -> list[Datum]:
    """Return what each dot is drawn from, with a row for each panel's heading; `row` is the row that a mark is in."""
    rows: list[Datum] = []
    for step in steps:
        if not rows or rows[-1]["row"].partition(" ")[0] != str(step.panel):
            rows.append({"row": f"{step.panel} {_HEADING}", "heading": step.heading})
        rows.append(
            {
                "row": f"{step.panel} {step.area.slug}",
                "name": step.area.area.name,
                "address": step.area.address,
                "year": str(step.year),
                "score": float(step.area.score),
                "shown": format_figure(step.area.score),
                "newest": step.is_newest,
                "first": step.is_first_of_area,
            }
        )
    return rows


def build_area_development_chart(rows: list[Datum]) -> AnyChart:
    """Return a line from 0 to 100 for every area of a panel, with a dot for each year; the newest is filled."""
    order = list(dict.fromkeys(row["row"] for row in rows))
    base = draw(rows).encode(y=alt.Y("row:N", sort=order, axis=None))
    line = (
        base.transform_filter("datum.first")
        .mark_rule(stroke=TRACK, strokeWidth=2, yOffset=OFFSET)
        .encode(x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH))
    )
    tooltip = [alt.Tooltip("name:N", title="Område"), alt.Tooltip("year:N", title="År"), alt.Tooltip("shown:N")]
    older = base.transform_filter("datum.newest === false").mark_point(
        shape="diamond", size=110, stroke=FILL, fill=PAPER, strokeWidth=2, opacity=1, yOffset=OFFSET
    )
    newer = base.transform_filter("datum.newest").mark_point(
        size=130, filled=True, fill=FILL, stroke=PAPER, strokeWidth=2, opacity=1, yOffset=OFFSET
    )
    # A row of a heading has no area. With a filter on the heading itself, each heading would be a separate structure
    # to `patterns`.
    heading = base.transform_filter("!isValid(datum.first)").mark_text(
        align="left", baseline="middle", dy=6, fontWeight="bold"
    )
    layers = (
        line,
        older.encode(x=points_axis("score"), tooltip=tooltip, href="address:N"),
        newer.encode(x=points_axis("score"), tooltip=tooltip, href="address:N"),
        name_above(base.transform_filter("datum.first")),
        value_beside(base.transform_filter("datum.newest")),
        heading.encode(x=fixed_x(0), text=alt.Text("heading:N")),
    )
    return finish(*layers, width=WIDTH, height=alt.Step(ROW))
