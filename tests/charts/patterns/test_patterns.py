"""`generator.charts.patterns`: what a pattern gives is what Altair and Vega give, byte for byte.

KOMPASS_CHARTS=1000 tries as many charts of each kind.
"""

import os
import random
from typing import Any

import altair as alt
import pytest

from generator.charts.patterns import BuildChart, Patterns
from generator.charts.patterns.drawing import draw_by_vega
from generator.charts.theme import WIDTH, AnyChart, Datum, draw, finish, fixed_x, points_axis
from tests.support.charting import KINDS, vary
from tests.support.drawings import draw_anew
from tests.support.quickly import in_many_ways

TRIED = int(os.environ.get("KOMPASS_CHARTS", "8"))
TITLES = ("Nässjö 2019 har flest poäng", "<A & B>")


def check_drawing(known: Patterns, build_chart: BuildChart, rows: list[Datum]) -> None:
    """Draw a chart by patterns and by Vega, and compare everything that the site uses of it."""
    title = TITLES[len(rows) % 2]
    assert known.draw(build_chart, rows, title=title) == draw_by_vega(build_chart, rows).finish(title), rows


@pytest.mark.parametrize("name", in_many_ways(KINDS, quick=3))
def test_a_pattern_draws_what_vega_draws(name: str, by_vega: list[list[Datum]]) -> None:
    """Every kind of chart, with any numbers and texts; few are left to Vega."""
    kind, known, chance = KINDS[name], Patterns(), random.Random(name)  # noqa: S311 - the same in every run
    for _ in range(2):
        known.draw(kind.build_chart, list(kind.rows), title=name)
    by_vega.clear()
    for _ in range(TRIED):
        check_drawing(known, kind.build_chart, vary(kind, chance))
    assert len(by_vega) <= TRIED / 2 if kind.has_pattern else len(by_vega) == TRIED


def rows_of(*scores: float) -> list[Datum]:
    """Return rows for the charts below."""
    return [
        {"name": f"rad {chr(ord('e') - number)}", "score": score, "shown": f"{score} poäng"}
        for number, score in enumerate(scores)
    ]


def dots(rows: list[Datum]) -> AnyChart:
    """Return a chart of a new kind: vertical, with a size and an opacity for each number."""
    base = draw(rows).encode(x=alt.X("name:N", sort=None, axis=None))
    place = alt.Y("score:Q", scale=alt.Scale(domain=[-50, 150]), axis=alt.Axis(title="Höjd"))
    seen = alt.Opacity("score:Q", scale=alt.Scale(domain=[0, 200], range=[0.2, 0.9]), legend=None)
    mark = base.mark_square(size=30, color="#123456").encode(y=place, opacity=seen)
    return finish(mark, base.mark_text(dy=-12).encode(y=place, text="shown:N"), width=WIDTH, height=120)


def test_a_new_kind_of_chart_gets_a_pattern(by_vega: list[list[Datum]]) -> None:
    """It is written with Altair alone; Vega draws the first two charts, and values beyond the scale."""
    known = Patterns()
    for scores in ((1, 2, 3), (7.5, 0, 99), (50, 50, 12.25), (100, 0, 0.1), (33.3, 66.6, 99.9)):
        check_drawing(known, dots, rows_of(*scores))
    assert len(by_vega) == 2
    check_drawing(known, dots, rows_of(1, 2, 151))
    assert len(by_vega) == 3


def test_other_structures_have_other_patterns(by_vega: list[list[Datum]]) -> None:
    """A number that is missing, a text that is empty, a row more, rows that are one: each is drawn by Vega first."""
    known = Patterns()
    for _ in range(3):
        check_drawing(known, dots, rows_of(1, 2, 3))
    by_vega.clear()
    missing, blank, fewer, one = rows_of(1, 2, 3), rows_of(1, 2, 3), rows_of(1, 2), rows_of(1, 2, 3)
    missing[1]["score"] = None
    blank[1]["shown"] = ""
    one[1]["name"] = one[0]["name"]
    for rows in (missing, blank, fewer, one):
        check_drawing(known, dots, rows)
    assert len(by_vega) == 4


def bars(rows: list[Datum], **more: Any) -> alt.Chart:
    """Return ordinary bars, for a chart that adds something to them."""
    base: alt.Chart = draw(rows).mark_bar().encode(y=alt.Y("name:N", sort=None, axis=None), x=points_axis("score"))
    return base.encode(**more) if more else base


def axis_by_values(rows: list[Datum]) -> AnyChart:
    """Return bars on a scale that ends where the data end."""
    return finish(bars(rows).encode(x="score:Q"), width=WIDTH, height=120)


def sorted_by_values(rows: list[Datum]) -> AnyChart:
    """Return bars with the longest first."""
    return finish(bars(rows).encode(y=alt.Y("name:N", sort="-x", axis=None)), width=WIDTH, height=120)


def numbers_by_vega(rows: list[Datum]) -> AnyChart:
    """Return bars with numbers that Vega writes."""
    text = bars(rows).mark_text().encode(text=alt.Text("score:Q", format=".1f"))
    return finish(bars(rows), text, width=WIDTH, height=120)


def coloured_by_threshold(rows: list[Datum]) -> AnyChart:
    """Return bars, the longest of which have another colour."""
    scale = alt.Scale(type="threshold", domain=[97], range=["#111111", "#222222"])
    return finish(bars(rows, color=alt.Color("score:Q", scale=scale, legend=None)), width=WIDTH, height=120)


def coloured_by_condition(rows: list[Datum]) -> AnyChart:
    """Return bars, the longest of which have another colour by an expression."""
    colour = alt.condition("datum['score'] > 97", alt.value("#111111"), alt.value("#222222"))
    return finish(bars(rows, color=colour), width=WIDTH, height=120)


def coloured_by_python(rows: list[Datum]) -> AnyChart:
    """Return bars whose colour depends on the longest."""
    colour = "#111111" if max(row["score"] for row in rows) > 97 else "#222222"
    return finish(bars(rows).mark_bar(color=colour), width=WIDTH, height=120)


def coloured_by_name(rows: list[Datum]) -> AnyChart:
    """Return bars with a colour each, in the order of the alphabet."""
    return finish(bars(rows, color=alt.Color("name:N", legend=None)), width=WIDTH, height=120)


def cut_off(rows: list[Datum]) -> AnyChart:
    """Return bars with names that Vega cuts off."""
    return finish(bars(rows), bars(rows).mark_text(limit=90).encode(text="shown:N"), width=WIDTH, height=120)


def stacked(rows: list[Datum]) -> AnyChart:
    """Return one bar of several parts."""
    parts = draw(rows).mark_bar(stroke="#111111").encode(x=points_axis("score", 400), detail="name:N", y=fixed_x(5))
    return finish(parts, width=WIDTH, height=120)


def logarithmic(rows: list[Datum]) -> AnyChart:
    """Return points on a scale that isn't linear."""
    x = alt.X("score:Q", scale=alt.Scale(type="log", domain=[0.1, 1000]), axis=None)
    return finish(bars(rows).mark_point().encode(x=x), width=WIDTH, height=120)


UNFIT = [
    axis_by_values,
    sorted_by_values,
    numbers_by_vega,
    coloured_by_threshold,
    coloured_by_condition,
    coloured_by_python,
    coloured_by_name,
    cut_off,
    stacked,
    logarithmic,
]


@pytest.mark.parametrize("build_chart", UNFIT, ids=lambda build_chart: build_chart.__name__)
def test_what_no_pattern_fits_is_drawn_by_vega(build_chart: BuildChart, by_vega: list[list[Datum]]) -> None:
    """The drawing is right every time, whichever values the first charts had."""
    known = Patterns()
    charts = [rows_of(12, 50, 7), rows_of(13, 40, 2.5), rows_of(55, 50, 1), rows_of(98, 20, 99)]
    charts[1][1]["shown"] = "en lång text som inte får plats"
    charts[2][0]["name"] = "zzz"
    for rows in charts:
        check_drawing(known, build_chart, rows)
    assert len(by_vega) == len(charts)


def failing_at_the_end(rows: list[Datum]) -> AnyChart:
    """Return bars that Vega can't draw if the longest is very long."""
    address = "–" if max(row["score"] for row in rows) > 99 else "kommuner/"
    return finish(bars(rows, href=alt.value(address)), width=WIDTH, height=120)


def test_a_probe_at_which_vega_fails_harms_no_chart() -> None:
    """There is no pattern, and the charts after it are drawn."""
    known = Patterns()
    with draw_anew():
        for rows in (rows_of(12, 50), rows_of(13, 40), rows_of(55, 50), rows_of(98, 20)):
            check_drawing(known, failing_at_the_end, rows)


def test_a_chart_that_depends_on_what_is_hidden_has_no_pattern(by_vega: list[list[Datum]]) -> None:
    """A function that is made anew for each chart may hold hidden values."""
    known = Patterns()
    for colour in ("#111111", "#222222", "#333333"):

        def build_chart(rows: list[Datum], colour: str = colour) -> AnyChart:
            return finish(bars(rows).mark_bar(color=colour), width=WIDTH, height=120)

        check_drawing(known, build_chart, rows_of(1, 2))
    assert len(by_vega) == 3


def test_little_is_kept(by_vega: list[list[Datum]]) -> None:
    """The oldest makes room, and drawings stay right; if one pattern is kept, no other is learned."""
    known = Patterns(size=1)
    for count in (2, 2, 3, 3, 4, 2):
        check_drawing(known, dots, rows_of(*range(count)))
    assert len(by_vega) == 6
