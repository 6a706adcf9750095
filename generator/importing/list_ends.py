"""Where a list of points ends: at a heading, or at text that isn't laid out like the list's points."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.importing.characters import is_bullet
from generator.importing.lines import Line

_NUMBERED = re.compile(r"\d{1,2}[.)]")
# What a report may have after the lists of an area.
_NEXT_HEADING = re.compile(
    r"(?:goda|bra|intressanta|lärande)\s+exempel\b.{0,40}|exempel(?:\s+(?:på|från|att)\b.{0,40})?|förebilder\b.{0,40}"
    r"|(?:övriga\s+)?kommentar(?:er)?|reflektion(?:er)?|läs\s+mer\b.{0,40}|(?:lästips|tips)(?:\s.{0,40})?",
    re.IGNORECASE,
)
# White space of this many times the distance between a point's lines, or between two points, ends a list.
_WIDE = 1.6
_WIDER = 1.15


def begins_point(line: Line) -> bool:
    """Return whether a line begins with a bullet or a number, as a point of a list does."""
    first = line.words[0].text
    return is_bullet(first) or _NUMBERED.fullmatch(first) is not None


def up_to_end(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a list below its heading, or of one column of two, up to what isn't part of it."""
    return list(_up_to_end(lines))


def _up_to_end(lines: Sequence[Line]) -> Iterator[Line]:
    bulleted = bool(lines) and begins_point(lines[0]) and len(lines[0].words) > 1
    indent = _indent(lines) if bulleted else 0.0
    widest = _white_between(lines) if bulleted else 0.0
    before: Line | None = None
    for line in lines:
        if before is not None and not begins_point(line):
            if _NEXT_HEADING.fullmatch(line.text) or (before.row and not line.row and line.place != before.place):
                return
            if bulleted and _is_outside(line, before, indent=indent, widest=widest):
                return
        yield line
        before = line


def _indent(lines: Sequence[Line]) -> float:
    """Return how far the points' continuation lines are indented from the bullets, or 0 if they begin below them."""
    goes_on = [
        after.left - before.left
        for before, after in pairwise(lines)
        if begins_point(before) and not begins_point(after) and before.place.page == after.place.page
    ]
    inside = lines[0].words[1].left - lines[0].left
    return inside if not goes_on or median(goes_on) > inside / 2 else 0.0


def _white_between(lines: Sequence[Line]) -> float:
    """Return the usual distance of a point from the line before it."""
    steps = [
        after.top - before.top
        for before, after in pairwise(lines)
        if begins_point(after) and before.place.page == after.place.page
    ]
    return median(steps) if steps else 0.0


def _is_outside(line: Line, before: Line, *, indent: float, widest: float) -> bool:
    bullet = before.left if begins_point(before) else before.left - indent
    if line.left < bullet - 0.5 * line.em and not line.row and line.place.page == before.place.page:
        return True
    if line.row or not line.text[0].isupper():
        return False
    first = line.left < before.left if indent and not begins_point(before) else False
    apart = line.place.page == before.place.page and line.top - before.top > _WIDER * max(widest, 1.25 * line.em)
    if indent:
        flush = line.left < bullet + indent / 2
        return flush and (apart or first or line.strong)
    return apart and (line.strong or line.top - before.top > _WIDE * max(widest, 1.25 * line.em))
