"""An area across very many evaluations: how many have which points, with a row for all that had the same questions.

The names, which `generator.charts.spread` shows, would fill many screens here, so they are on the pages of the
counties.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import altair as alt

from generator.charts.figure import REPORTS, Figure, FigureTable, FigureText, build_figure
from generator.charts.spread import SpreadDot, build_spread, describe_spans, find_spread
from generator.charts.theme import (
    FILL,
    WIDTH,
    AnyChart,
    Datum,
    draw,
    finish,
    fixed_x,
    points_axis,
)
from generator.model import Area, Evaluation
from generator.swedish import capitalize

BARS = "En stapel är högre ju fler utvärderingar som har poängen."
STEP = 5
"""How many points a bar spans."""
HEIGHT = 44
NAME = 22
"""In pixels: how high the highest bar of a row is, and the room for the row's name above it."""


@dataclass(frozen=True, slots=True)
class Bar:
    """How many evaluations with the same questions have from `lowest` to just under `lowest` + 5 points.

    `questions` names them, or the version if they aren't known. The last bar has those with 100 points too.
    """

    questions: str
    lowest: int
    count: int


def build_distribution(points: Iterable[SpreadDot]) -> tuple[Bar, ...]:
    """Return the bars of all that had the same questions, in the order of the points, and from the left."""
    counts: dict[str, Counter[int]] = {}
    for point in points:
        place = min(int(point.area.score) // STEP * STEP, 100 - STEP)
        counts.setdefault(point.questions, Counter())[place] += 1
    return tuple(Bar(name, lowest, row[lowest]) for name, row in counts.items() for lowest in sorted(row))


def build_distribution_figure(area: Area, evaluations: Iterable[Evaluation]) -> Figure | None:
    """Return how an area's points are spread as a figure, or None if no evaluation has the area."""
    points = build_spread(area, evaluations)
    if not points:
        return None
    bars = build_distribution(points)
    return build_figure(
        "spridning",
        FigureText(
            title=f"{area.name}: så ligger poängen",
            finding=find_spread(area, points),
            key=BARS,
            sentence=f"{describe_spans(points)} {BARS}",
            source=REPORTS,
        ),
        rows=build_distribution_rows(bars),
        build_chart=build_distribution_chart,
        table=FigureTable(
            ("version och frågor", "från poäng", "till poäng", "utvärderingar"),
            [(bar.questions, bar.lowest, min(bar.lowest + STEP, 100), bar.count) for bar in bars],
        ),
    )


def build_distribution_rows(bars: tuple[Bar, ...]) -> list[Datum]:
    """Return what each bar is drawn from: rows are below each other, one for every value of `questions`."""
    most = max(bar.count for bar in bars)
    places = {name: place for place, name in enumerate(dict.fromkeys(bar.questions for bar in bars))}
    return [
        {
            "score": bar.lowest,
            "end": bar.lowest + STEP,
            "count": bar.count,
            "foot": -places[bar.questions],
            "top": bar.count / most * HEIGHT / (HEIGHT + NAME) - places[bar.questions],
            "name": capitalize(bar.questions),
            "first": bar.lowest == min(other.lowest for other in bars if other.questions == bar.questions),
        }
        for bar in bars
    ]


def build_distribution_chart(rows: list[Datum]) -> AnyChart:
    """Return a row of bars for all that had the same questions, all on one scale of points and one of heights."""
    sets = len({row["foot"] for row in rows})
    heights = alt.Scale(domain=[1 - sets, 1], nice=False)
    base = draw(rows)
    bar = base.mark_rect(color=FILL).encode(
        x=points_axis("score"),
        x2=alt.X2("end:Q"),
        y=alt.Y("foot:Q", scale=heights, axis=None),
        y2=alt.Y2("top:Q"),
        tooltip=[alt.Tooltip("name:N", title="Frågor"), alt.Tooltip("count:Q", title="Utvärderingar")],
    )
    name = (
        base.transform_filter("datum.first")
        .mark_text(align="left", baseline="top", dy=-HEIGHT - NAME + 4)
        .encode(x=fixed_x(0), y=alt.Y("foot:Q", scale=heights, axis=None), text=alt.Text("name:N"))
    )
    return finish(bar, name, width=WIDTH, height=(HEIGHT + NAME) * sets)
