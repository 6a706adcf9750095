"""Recalls charts that an earlier build drew, from the rows that they were drawn from, without running Altair or Vega.

A chart depends on nothing but its rows and the arguments bound to the function that builds it; these are its key, and
a chart whose key isn't plain text and numbers throughout is drawn every time. The price is a file for each chart.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import partial
from types import FunctionType
from typing import Protocol

from generator.charts.patterns import BuildChart, Drawing, Patterns
from generator.charts.theme import Datum

_KIND = "chart"
_PLAIN = (str, int, float, bool, type(None))


class Shelf(Protocol):
    """Where drawings are kept."""

    def name(self, kind: str, *parts: bytes | str) -> str:
        """Return the name of what is made from some parts."""

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name, or None."""

    def put(self, name: str, content: bytes) -> None:
        """Keep content under a name."""


_SHELF: ContextVar[Shelf | None] = ContextVar("_SHELF", default=None)


@contextmanager
def keeping_drawings(shelf: Shelf | None) -> Iterator[None]:
    """Recall charts from a shelf while the block runs, and put new ones there; with None, draw them all."""
    before = _SHELF.set(shelf)
    try:
        yield
    finally:
        _SHELF.reset(before)


def draw_or_recall(build_chart: BuildChart, rows: list[Datum], *, title: str, patterns: Patterns) -> Drawing:
    """Return the drawing of the chart of the rows, which names itself `title`, and its spec."""
    shelf = _SHELF.get()
    described = None if shelf is None else describe_chart(build_chart, rows)
    if shelf is None or described is None:
        return patterns.draw(build_chart, rows, title=title)
    name = shelf.name(_KIND, described, title)
    kept = shelf.get(name)
    if kept is not None:
        return _read(kept)
    drawing = patterns.draw(build_chart, rows, title=title)
    shelf.put(name, _write(drawing))
    return drawing


def describe_chart(build_chart: BuildChart, rows: list[Datum]) -> str | None:
    """Return a text that two charts share only if they are drawn alike, or None if there is no such text."""
    function: object = build_chart
    bound: list[object] = []
    while isinstance(function, partial):
        bound += [function.args, sorted(function.keywords.items())]
        function = function.func
    # A nested function may use more than its arguments.
    if not isinstance(function, FunctionType) or "<" in function.__qualname__ or not _is_plain([bound, rows]):
        return None
    return repr((function.__module__, function.__qualname__, bound, rows))


def _is_plain(part: object) -> bool:
    """Return whether `repr` says everything about a value: 1, 1.0 and True apart, and no address in memory."""
    if type(part) is dict:
        return all(type(key) is str and _is_plain(value) for key, value in part.items())
    return type(part) in _PLAIN or (type(part) in (list, tuple) and all(map(_is_plain, part)))  # type: ignore[call-overload]


def _write(drawing: Drawing) -> bytes:
    parts = (drawing.svg.decode(), drawing.width, drawing.height, drawing.spec.decode())
    return json.dumps(parts, ensure_ascii=False).encode()


def _read(kept: bytes) -> Drawing:
    svg, width, height, spec = json.loads(kept)
    return Drawing(svg.encode(), width, height, spec.encode())
