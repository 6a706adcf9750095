"""An area across all evaluations: a line on 0-100 for all that can be compared, with a ring for each and its name.

Evaluations with the same questions share a line; those whose questions aren't known, or whose version differs, have
lines of their own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import groupby
from textwrap import wrap

import altair as alt

from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_questions, name_sources
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
    points_axis,
)
from generator.model import Area, Evaluation, EvaluationArea, Version
from generator.swedish import capitalize, count_of, format_figure, format_list, sort_key

LETTERS = 44
"""Letters in a line of names."""
# In pixels: from a group's top to its heading, to the line with the rings, and to the first line of names; a line of
# names, and the space between two groups.
HEADING, RINGS, NAMES, LINE, GAP = 10, 31, 53, 17, 14
RING = "En ring är en utvärdering. På samma linje står de som fick samma frågor eller samma version."
_ORDER: tuple[Version | None, ...] = (*Version, None)


@dataclass(frozen=True, slots=True)
class SpreadDot:
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


def build_spread(area: Area, evaluations: Iterable[Evaluation]) -> tuple[SpreadDot, ...]:
    """Return every evaluation that has the area: by version, the unknown last, then by questions, then by name."""
    points = (SpreadDot(entry, given) for entry in evaluations if (given := entry.find_area(area.slug)))
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
    rows = build_spread_rows(points)
    return build_figure(
        "spridning",
        FigureText(
            title=f"{area.name}: alla utvärderingar",
            finding=find_spread(area, points),
            key=RING,
            sentence=f"{describe_spans(points)} {RING}",
            source=name_sources(point.area.source for point in points),
        ),
        rows=rows,
        build_chart=partial(build_spread_chart, height=round(rows[-1]["y"]) + GAP),
        table=FigureTable(
            ("utvärdering", "version och frågor", "poäng"),
            [(point.evaluation.title, point.questions, point.area.score) for point in points],
            whose=[point.evaluation for point in points],
        ),
    )


def find_spread(area: Area, points: tuple[SpreadDot, ...]) -> str:
    """Return the finding: the range of the points, and over how many evaluations."""
    return f"{area.name}: {_span([point.area.score for point in points])} poäng av 100 i {_count(len(points))}"


def _count(number: int) -> str:
    return count_of(number, "utvärdering", plural="utvärderingar")


def describe_spans(points: tuple[SpreadDot, ...]) -> str:
    """Return a sentence on the range of points within the same questions or version; others are not compared."""
    scores: dict[str, list[Decimal]] = {}
    for point in points:
        scores.setdefault(point.questions, []).append(point.area.score)
    spans = format_list(f"{_span(values)} ({name})" for name, values in scores.items())
    return f"Poängen av 100 är {spans}."


def _span(scores: list[Decimal]) -> str:
    lowest, highest = min(scores), max(scores)
    return format_figure(lowest) if lowest == highest else f"{format_figure(lowest)} till {format_figure(highest)}"


def build_spread_rows(points: tuple[SpreadDot, ...]) -> list[Datum]:
    """Return the headings, rings and lines of names, from above; `y` is in pixels from the top."""
    rows: list[Datum] = []
    top = 0.0
    for questions, group in groupby(points, key=lambda point: point.questions):
        members = list(group)
        rows.append({"heading": capitalize(questions), "shown": _count(len(members)), "y": top + HEADING})
        rows += (
            {
                "name": point.evaluation.title,
                "address": point.area.address,
                "score": float(point.area.score),
                "shown": format_figure(point.area.score),
                "y": top + RINGS,
            }
            for point in members
        )
        names = ", ".join(f"{point.evaluation.title} {format_figure(point.area.score)}" for point in members)
        lines = wrap(names, LETTERS, break_long_words=False, break_on_hyphens=False)
        rows += ({"line": line, "y": top + NAMES + LINE * place} for place, line in enumerate(lines))
        top += NAMES + LINE * len(lines) + GAP
    return rows


def build_spread_chart(rows: list[Datum], *, height: int) -> AnyChart:
    """Return the rows as text, lines and rings, in a chart of the given height in pixels."""
    place = alt.Y("y:Q", scale=alt.Scale(domain=[0, height], range=[0, height], nice=False), axis=None)
    base = draw(rows).encode(y=place)
    heading = base.transform_filter("datum.heading")
    line = heading.mark_rule(stroke=TRACK, strokeWidth=2, yOffset=RINGS - HEADING)
    name = heading.mark_text(align="left", baseline="middle", fontWeight="bold")
    count = heading.mark_text(align="right", baseline="middle")
    ring = base.transform_filter("datum.name").mark_point(size=110, filled=False, stroke=FILL, strokeWidth=2, opacity=1)
    names = base.transform_filter("datum.line").mark_text(align="left", baseline="middle")
    layers = (
        line.encode(x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH)),
        ring.encode(
            x=points_axis("score"),
            href=alt.Href("address:N"),
            tooltip=[alt.Tooltip("name:N", title="Utvärdering"), alt.Tooltip("shown:N", title="Poäng")],
        ),
        name.encode(x=fixed_x(0), text=alt.Text("heading:N")),
        count.encode(x=fixed_x(WIDTH), text=alt.Text("shown:N")),
        names.encode(x=fixed_x(0), text=alt.Text("line:N")),
    )
    return finish(*layers, width=WIDTH, height=height)
