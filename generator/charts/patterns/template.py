"""A chart's drawing and spec as templates: fixed pieces with slots between them, filled from any chart's rows."""

import json
import re
from dataclasses import dataclass
from typing import Any, Protocol

from generator.charts.patterns.sources import Cell, Rows, Scale, Source, place
from generator.charts.svg import FITTED, LONG_NAME, show_number

LONGEST = 200
"""Letters of the longest text that a probe has; a longer one could be cut off by Vega."""
# Vega fails if it cuts a text within a character that takes two code units in JavaScript, so no probe has one.
_ODD = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe-\U0010ffff]")
_ADDRESS = re.compile(r"[A-Za-z0-9./#?=&%_~-]*")
"""Vega fails at some addresses with other characters."""
_FITTED = "".join(f' {key}="{value}"' for key, value in FITTED.items())
_SMALLEST_PLAIN = 1e-6
"""JavaScript writes smaller numbers with an exponent."""
_LARGEST_PLAIN = 1e15
_NEAR = 1e-6
"""In hundredths: this near to the midpoint between two, an error in the last bit could round a number differently."""
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Filling:
    """What a template is filled with; `ends` are those of the pattern's scales, for these rows."""

    rows: Rows
    title: str
    ends: tuple[tuple[float, float, float, float], ...]


class Slot(Protocol):
    """A part of a template that varies."""

    def fill(self, given: Filling) -> str | None:
        """Return the part's text, or None if only Vega can tell."""


@dataclass(frozen=True, slots=True)
class TitleSlot:
    """The title of a drawing."""

    def fill(self, given: Filling) -> str:
        """Return the title as XML."""
        return escape(given.title)


@dataclass(frozen=True, slots=True)
class TextSlot:
    """A text with the end of its tag, since a long one is fitted to the width of the chart."""

    source: Cell

    def fill(self, given: Filling) -> str:
        """Return the text as XML."""
        return close_tag(self.source.read(given.rows))


@dataclass(frozen=True, slots=True)
class NumberSlot:
    """A number of a drawing: the place of a value on a scale, or minus it, moved by a fixed distance.

    `skipped` is the number with which the attribute would be left out.
    """

    cell: Cell
    scale: int
    is_negative: bool
    moved: float
    skipped: float | None = None

    def fill(self, given: Filling) -> str | None:
        """Return the number with at most two decimals."""
        exact = self.exact(given)
        size = abs(exact)
        if exact == self.skipped or 0 < size < _SMALLEST_PLAIN or size > _LARGEST_PLAIN:
            return None
        if abs(size * 100 % 1 - 0.5) < _NEAR and not self._is_read_right(given):
            return None
        return show_number(exact) if exact else "0"

    def exact(self, given: Filling) -> float:
        """Return the number with all its decimals."""
        placed = place(self.cell.read(given.rows), given.ends[self.scale])
        return self.moved - placed if self.is_negative else placed + self.moved

    def _is_read_right(self, given: Filling) -> bool:
        """Return whether vl-convert reads the numbers as they are: it errs by a bit in those with many digits."""
        return all(len(repr(float(part))) <= _DIGITS for part in (self.cell.read(given.rows), *given.ends[self.scale]))


@dataclass(frozen=True, slots=True)
class JsonSlot:
    """A part of a spec, or all its rows if there is no source."""

    source: Source | None

    def fill(self, given: Filling) -> str:
        """Return the part as JSON."""
        return dump(list(given.rows) if self.source is None else self.source.read(given.rows))


@dataclass(frozen=True, slots=True)
class Template:
    """Pieces of text with a slot after each except the last."""

    pieces: tuple[str, ...]
    slots: tuple[Slot, ...]

    def fill(self, given: Filling) -> str | None:
        """Return the text, or None if a slot can't be filled."""
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            text = slot.fill(given)
            if text is None:
                return None
            parts += text, piece
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn chart: the SVG with its width and height in pixels, and the spec it was drawn from."""

    svg: bytes
    width: int
    height: int
    spec: bytes


@dataclass(frozen=True, slots=True)
class Pattern:
    """All charts of a structure: their drawing and their spec, and the scales that place the numbers of each field."""

    svg: Template
    spec: Template
    width: int
    height: int
    scales: tuple[Scale, ...]
    numbers: tuple[tuple[str, tuple[int, ...]], ...]
    links: frozenset[str]

    def draw(self, rows: Rows, title: str) -> Drawing | None:
        """Return the drawing of a chart of this structure, or None if a value is outside what was tried."""
        given = self._given(rows, title)
        return self._filled(given) if given is not None and self._accepts(given) else None

    def draw_probe(self, rows: Rows, title: str) -> Drawing | None:
        """Return the drawing of rows that were made up, whatever their values; None if that can't be done."""
        given = self._given(rows, title)
        return None if given is None else self._filled(given)

    def _given(self, rows: Rows, title: str) -> Filling | None:
        given = Filling(rows, title, tuple(scale.ends(rows) for scale in self.scales))
        return given if all(low != high for low, high, _, _ in given.ends) else None

    def _filled(self, given: Filling) -> Drawing | None:
        svg, spec = self.svg.fill(given), self.spec.fill(given)
        return None if svg is None or spec is None else Drawing(svg.encode(), self.width, self.height, spec.encode())

    def _accepts(self, given: Filling) -> bool:
        """Return whether all texts are plain and not too long, and all numbers within the domains of their scales.

        Vega removes whitespace at the ends of a text.
        """
        texts = (value for row in given.rows for value in row.values() if isinstance(value, str))
        if any(len(text) > LONGEST or text != text.strip() or _ODD.search(text) for text in texts):
            return False
        if not all(_ADDRESS.fullmatch(row.get(field) or "") for field in self.links for row in given.rows):
            return False
        return all(
            (value := row.get(field)) is None or given.ends[scale][0] <= value <= given.ends[scale][1]
            for field, scales in self.numbers
            for scale in scales
            for row in given.rows
        )


def dump(part: Any) -> str:
    """Return a part of a spec as JSON, as the site has it."""
    return json.dumps(part, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def escape(text: str) -> str:
    """Return a text as XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def close_tag(text: str) -> str:
    """Return the end of a text's tag, and the text as XML."""
    return f"{_FITTED if len(text) > LONG_NAME else ''}>{escape(text)}"
