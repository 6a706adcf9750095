"""An area across all evaluations: one labelled mark each on 0-100, with a shape that shows the version."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

import altair as alt

from generator.charts.figure import Figure, FigureTable, build_figure, name_questions
from generator.charts.theme import (
    FILL,
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
from generator.model import Area, Evaluation, EvaluationArea, Version
from generator.swedish import format_figure, format_list, sort_key

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 36
OFFSET = 9
SHAPES = dict(zip(Version, ("circle", "square", "diamond", "triangle-up"), strict=True))
UNKNOWN_SHAPE = "cross"
_ORDER: tuple[Version | None, ...] = (*Version, None)


@dataclass(frozen=True, slots=True)
class Point:
    """An evaluation's points in an area."""

    evaluation: Evaluation
    area: EvaluationArea

    @property
    def name(self) -> str:
        """The title of the evaluation, and which questions it asked."""
        return f"{self.evaluation.title}, {self.questions}"

    @property
    def questions(self) -> str:
        """Which questions the evaluation asked, or which version it used."""
        return name_questions(self.evaluation)


def build_spread(area: Area, evaluations: Iterable[Evaluation]) -> tuple[Point, ...]:
    """Return every evaluation that has the area: by version, the unknown last, then by questions, then by name."""
    points = (Point(entry, given) for entry in evaluations if (given := entry.find_area(area.slug)))
    return tuple(
        sorted(
            points, key=lambda point: (_ORDER.index(point.evaluation.version), point.questions, sort_key(point.name))
        )
    )


def build_spread_figure(area: Area, evaluations: Iterable[Evaluation]) -> Figure | None:
    """Return an area across all evaluations as a figure, or None if no evaluation has it."""
    points = build_spread(area, evaluations)
    if not points:
        return None
    return build_figure(
        "spridning",
        title=f"{area.name}: alla utvärderingar",
        sentence=describe_spread(points),
        rows=build_spread_rows(points),
        build_chart=build_spread_chart,
        table=FigureTable(
            ("utvärdering", "version och frågor", "poäng"),
            [(point.evaluation.title, point.questions, point.area.score) for point in points],
        ),
    )


def describe_spread(points: tuple[Point, ...]) -> str:
    """Return sentences on the range of points within the same questions or version, and on what a mark is."""
    return f"{describe_spans(points)} Märkets form visar versionen av Kommunkompassen."


def describe_spans(points: tuple[Point, ...]) -> str:
    """Return a sentence on the range of points within the same questions or version; others are not compared."""
    scores: dict[str, list[Decimal]] = {}
    for point in points:
        scores.setdefault(point.questions, []).append(point.area.score)
    spans = format_list(f"{_span(values)} ({name})" for name, values in scores.items())
    return f"Poängen av 100 är {spans}."


def _span(scores: list[Decimal]) -> str:
    lowest, highest = min(scores), max(scores)
    return format_figure(lowest) if lowest == highest else f"{format_figure(lowest)} till {format_figure(highest)}"


def build_spread_rows(points: tuple[Point, ...]) -> list[Datum]:
    """Return what each evaluation's mark is drawn from; its shape follows from the version."""
    return [
        {
            "name": point.name,
            "address": point.area.address,
            "score": float(point.area.score),
            "shown": format_figure(point.area.score),
            "shape": SHAPES[point.evaluation.version] if point.evaluation.version else UNKNOWN_SHAPE,
        }
        for point in points
    ]


def build_spread_chart(rows: list[Datum]) -> AnyChart:
    """Return a labelled row for every evaluation, in the given order; the shape of its mark shows the version."""
    base = draw(rows).encode(y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None))
    line = base.mark_rule(stroke=TRACK, yOffset=OFFSET).encode(x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH))
    mark = base.mark_point(size=110, filled=True, color=FILL, opacity=1, yOffset=OFFSET).encode(
        x=points_axis("score"),
        shape=alt.Shape("shape:N", scale=None),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="Utvärdering"), alt.Tooltip("shown:N", title="Poäng")],
    )
    layers = (line, mark, name_above(base), value_beside(base))
    return finish(*layers, width=WIDTH, height=alt.Step(ROW))
