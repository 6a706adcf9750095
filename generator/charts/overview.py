"""Municipalities by areas: a heat map in which every cell also shows its points as a number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import altair as alt

from generator.charts.figure import REPORTS, Figure, FigureTable, FigureText, build_figure
from generator.charts.theme import EDGE, FILL, TEXT, WIDTH, AnyChart, Datum, draw, finish, fixed_x
from generator.model import Area, Evaluation, EvaluationArea
from generator.swedish import count_of, format_figure, sort_key

ROW = 44
CELL_OPACITY = 0.55
"""How opaque the cell of 100 points is, so that its number can be read."""
CELL_SHARE = 0.52
"""The share of a row's height that its cells take; the rest is for the name above them."""
LINE, HEAD = 18, 30
"""In pixels: a line of the list of areas above the cells, and the room for the heads of the columns below it."""
CELLS = "Varje ruta är ett område i en utvärdering. Siffran över en spalt är områdets nummer i listan överst."


@dataclass(frozen=True, slots=True)
class OverviewCell:
    """An area of an evaluation."""

    evaluation: Evaluation
    area: EvaluationArea


def build_overview(evaluations: Iterable[Evaluation]) -> tuple[OverviewCell, ...]:
    """Return every area of every evaluation, by the evaluation's name and then in its own order."""
    by_name = sorted(evaluations, key=lambda entry: sort_key(entry.title))
    return tuple(OverviewCell(evaluation, area) for evaluation in by_name for area in evaluation.areas)


def build_overview_figure(areas: Sequence[Area], evaluations: Iterable[Evaluation]) -> Figure | None:
    """Return all areas of all evaluations as a figure with a column for each of `areas`, or None if none has areas."""
    cells = build_overview(evaluations)
    if not cells:
        return None
    columns = tuple(area.name for area in areas)
    return build_figure(
        "oversikt",
        FigureText(
            title="Poäng per utvärdering och område",
            finding=find_overview(cells),
            key=CELLS,
            sentence=describe_overview(cells),
            source=REPORTS,
        ),
        rows=build_overview_rows(cells, columns),
        build_chart=partial(build_overview_chart, columns=columns),
        table=FigureTable(
            ("utvärdering", "område", "poäng"),
            [(cell.evaluation.title, cell.area.area.name, cell.area.score) for cell in cells],
            whose=[cell.evaluation for cell in cells],
        ),
    )


def find_overview(cells: tuple[OverviewCell, ...]) -> str:
    """Return the finding: how many evaluations there are, and the range of their points."""
    scores = [cell.area.score for cell in cells]
    count = len({cell.evaluation.id for cell in cells})
    span = f"{format_figure(min(scores))} till {format_figure(max(scores))}"
    return f"Områdenas poäng i {count_of(count, 'utvärdering', plural='utvärderingar')}: {span} av 100"


def describe_overview(cells: tuple[OverviewCell, ...]) -> str:
    """Return a sentence on what a cell is and the range of the points."""
    scores = [cell.area.score for cell in cells]
    return f"{CELLS} Poängen ligger mellan {format_figure(min(scores))} och {format_figure(max(scores))} av 100."


def build_overview_rows(cells: tuple[OverviewCell, ...], columns: Sequence[str]) -> list[Datum]:
    """Return what each cell is drawn from; `columns` are the names of the areas, in order."""
    rows: list[Datum] = []
    named: set[str] = set()
    for cell in cells:
        name = cell.evaluation.title
        rows.append(
            {
                "name": name,
                "area": cell.area.area.name,
                "column": columns.index(cell.area.area.name) + 1,
                "score": float(cell.area.score),
                "shown": format_figure(cell.area.score),
                "address": cell.area.address,
                "first": name not in named,
                "lead": not rows,
            }
        )
        named.add(name)
    return rows


def build_overview_chart(rows: list[Datum], *, columns: Sequence[str]) -> AnyChart:
    """Return a row for every evaluation and a column for every area, with the points as a number in each cell.

    Eight names are too wide for the columns of a phone, and nobody reads a rotated name, so each column has a
    number, and the names are in a list above.
    """
    order = list(dict.fromkeys(row["name"] for row in rows))
    bare = draw(rows)
    base = bare.encode(
        x=alt.X(
            "column:O",
            scale=alt.Scale(domain=list(range(1, len(columns) + 1))),
            axis=alt.Axis(orient="top", title=None, labelAngle=0),
        ),
        y=alt.Y("name:N", sort=order, axis=None, scale=alt.Scale(paddingInner=1 - CELL_SHARE, paddingOuter=0.6)),
    )
    rectangle = base.mark_rect(color=FILL, stroke=TEXT, strokeWidth=0.3).encode(
        opacity=alt.Opacity("score:Q", scale=alt.Scale(domain=[0, 100], range=[0, CELL_OPACITY]), legend=None),
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
    listed = [
        bare.transform_filter("datum.lead")
        .mark_text(align="left", baseline="bottom", text=f"{place}. {name}")
        .encode(x=fixed_x(0), y=alt.YValue(-LINE * (len(columns) - place) - HEAD))  # type: ignore[no-untyped-call]
        for place, name in enumerate(columns, start=1)
    ]
    layers = (rectangle, value, name_above, *listed)
    top = LINE * len(columns) + HEAD + EDGE
    return finish(*layers, width=WIDTH, height=alt.Step(ROW), top=top, bottom=EDGE)
