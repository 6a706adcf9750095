"""`generator.charts.keeping`: a chart that was drawn before is recalled, and never confused with another one."""

from collections.abc import Callable
from functools import partial

import altair as alt
import pytest

from generator.charts.keeping import describe_chart, draw_or_recall, keeping_drawings
from generator.charts.patterns import BuildChart, Drawing, Patterns
from generator.charts.theme import AnyChart, Datum

ROWS: list[Datum] = [{"name": "a", "points": 1}]


class Shelf:
    """Keeps drawings in memory, under the parts of their names."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def name(self, kind: str, *parts: bytes | str) -> str:
        """Return the parts as text."""
        return repr((kind, parts))

    def get(self, name: str) -> bytes | None:
        """Return what is kept, or None."""
        return self.kept.get(name)

    def put(self, name: str, content: bytes) -> None:
        """Keep it."""
        self.kept[name] = content


class Counting(Patterns):
    """Patterns that count what is drawn."""

    drawn = 0

    def draw(self, build_chart: BuildChart, rows: list[Datum], title: str) -> Drawing:
        """Draw and count."""
        self.drawn += 1
        return super().draw(build_chart, rows, title=title)


def build_bars(rows: list[Datum], *, colour: object = "black") -> AnyChart:
    """Return bars in a colour."""
    chart: AnyChart = alt.Chart(alt.InlineData(values=rows)).mark_bar(color=str(colour))
    return chart.encode(x="points:Q", y="name:N")


def test_a_chart_is_drawn_once_and_recalled_whole() -> None:
    """The recalled one is equal, and so is one that is drawn without a shelf."""
    patterns, shelf = Counting(), Shelf()
    with keeping_drawings(shelf):
        drawings = [draw_or_recall(build_bars, ROWS, title="Två & åtta", patterns=patterns) for _ in range(2)]
    assert (patterns.drawn, len(shelf.kept)) == (1, 1)
    drawings.append(draw_or_recall(build_bars, ROWS, title="Två & åtta", patterns=patterns))
    assert patterns.drawn == 2
    assert drawings[0] == drawings[1] == drawings[2]


OTHERS: list[tuple[BuildChart, list[Datum], str]] = [
    (build_bars, ROWS, "another title"),
    (build_bars, [{"name": "a", "points": 2}], "title"),
    (build_bars, [{"name": "a", "points": 1.0}], "title"),
    (build_bars, [{"name": "a", "points": True}], "title"),
    (build_bars, [{"name": "a", "points": None}], "title"),
    (build_bars, [{"points": 1, "name": "a"}], "title"),
    (build_bars, [*ROWS, *ROWS], "title"),
    (partial(build_bars, colour="red"), ROWS, "title"),
    (partial(build_bars, colour=("red",)), ROWS, "title"),
]


@pytest.mark.parametrize(("build", "rows", "title"), OTHERS)
def test_a_chart_that_differs_in_anything_is_drawn(build: BuildChart, rows: list[Datum], title: str) -> None:
    """Its title, a value, the kind of a value, the order of the fields, the number of rows, an argument."""
    patterns, shelf = Counting(), Shelf()
    with keeping_drawings(shelf):
        draw_or_recall(build_bars, ROWS, title="title", patterns=patterns)
        draw_or_recall(build, rows, title=title, patterns=patterns)
    assert (patterns.drawn, len(shelf.kept)) == (2, 2)


def _nested(colour: str) -> Callable[[list[Datum]], AnyChart]:
    def build(rows: list[Datum]) -> AnyChart:
        return build_bars(rows, colour=colour)

    return build


@pytest.mark.parametrize(
    "build",
    [lambda rows: build_bars(rows, colour="red"), _nested("red"), partial(build_bars, colour=object())],
    ids=["lambda", "nested", "object"],
)
def test_a_chart_with_hidden_values_is_never_kept(build: BuildChart) -> None:
    """Inner functions can't be distinguished from each other, nor can objects that have only an address."""
    assert describe_chart(build, ROWS) is None
    patterns, shelf = Counting(), Shelf()
    with keeping_drawings(shelf):
        draw_or_recall(build, ROWS, title="title", patterns=patterns)
    assert (patterns.drawn, shelf.kept) == (1, {})
