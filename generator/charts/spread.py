"""An area across all evaluations: one labelled mark each on 0-100, with a shape that shows the question set."""

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
from generator.model import Area, Evaluation, EvaluationArea
from generator.swedish import format_figure, format_list, sort_key

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 36
OFFSET = 9
SHAPES = ("circle", "square", "diamond", "triangle-up")
UNKNOWN_SHAPE = "cross"
_UNKNOWN_LAST = "~"


@dataclass(frozen=True, slots=True)
class Point:
    """An evaluation's points in an area."""

    evaluation: Evaluation
    area: EvaluationArea

    @property
    def name(self) -> str:
        """The title of the evaluation, and which questions it asked."""
        return f"{self.evaluation.title}, {name_questions(self.evaluation.set_name)}"


def build_spread(area: Area, evaluations: Iterable[Evaluation]) -> tuple[Point, ...]:
    """Return every evaluation that has the area, by question set (unknown ones last) and then by name."""
    points = (Point(entry, given) for entry in evaluations if (given := entry.find_area(area.slug)))
    return tuple(sorted(points, key=lambda point: (point.evaluation.set_name or _UNKNOWN_LAST, sort_key(point.name))))


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
            ("utvärdering", "frågeuppsättning", "poäng"),
            [(point.name, point.evaluation.set_name, point.area.score) for point in points],
        ),
    )


def describe_spread(points: tuple[Point, ...]) -> str:
    """Return sentences on the range of points within each question set, and on what a mark is."""
    return f"{describe_spans(points)} Märkets form visar frågeuppsättningen."


def describe_spans(points: tuple[Point, ...]) -> str:
    """Return a sentence on the range of points within each question set; sets are not compared with each other."""
    scores: dict[str | None, list[Decimal]] = {}
    for point in points:
        scores.setdefault(point.evaluation.set_name, []).append(point.area.score)
    spans = format_list(f"{_span(values)} ({name_questions(name)})" for name, values in scores.items())
    return f"Poängen av 100 är {spans}."


def _span(scores: list[Decimal]) -> str:
    lowest, highest = min(scores), max(scores)
    return format_figure(lowest) if lowest == highest else f"{format_figure(lowest)} till {format_figure(highest)}"


def build_spread_rows(points: tuple[Point, ...]) -> list[Datum]:
    """Return what each evaluation's mark is drawn from.

    Shapes are assigned in the order of the sets' names. From the fifth set on they repeat; the label names the set.
    """
    sets = sorted({point.evaluation.set_name for point in points if point.evaluation.set_name})
    shapes = {name: SHAPES[place % len(SHAPES)] for place, name in enumerate(sets)}
    return [
        {
            "name": point.name,
            "address": point.area.address,
            "score": float(point.area.score),
            "shown": format_figure(point.area.score),
            "shape": shapes.get(point.evaluation.set_name or "", UNKNOWN_SHAPE),
        }
        for point in points
    ]


def build_spread_chart(rows: list[Datum]) -> AnyChart:
    """Return a labelled row for every evaluation, in the given order."""
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
