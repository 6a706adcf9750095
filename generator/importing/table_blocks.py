"""The lines of tables -> those of each area: where an area's table begins and ends, and what is text between two."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from generator.importing.table_lines import LinePart, area_nr

# White space wider than this many times the widest step between a table's rows ends it; a row of two lines with their
# number halfway between them has steps of half a line.
_WHITE = 1.4
# Lines closer than this, in letters, are offset by half a line: a name beside and above its number.
_HALFWAY = 1.25
# A label continues for at most this many lines below its number.
_MOST_BELOW = 3


def blocks_of(parts: Sequence[LinePart]) -> list[list[LinePart]]:
    """Return the parts of each area that has figures.

    What is between two areas belongs to the first one, up to its row of sums.
    """
    blocks: list[list[LinePart]] = []
    waiting: list[LinePart] = []
    area = 0
    for part in parts:
        if part.nr is None:
            waiting.append(part)
        elif blocks and part.area == area:
            blocks[-1] += [*waiting, part]
            waiting = []
        else:
            cut = _cut(waiting, area, block=blocks[-1]) if blocks else 0
            if blocks:
                blocks[-1] += waiting[:cut]
            blocks.append([*_from_title(_without_others(waiting[cut:], part.area)), part])
            waiting, area = [], part.area
    if blocks:
        blocks[-1] += waiting[: _cut(waiting, area, block=blocks[-1])]
    return [_close_up(block) for block in blocks if any(part.figures for part in block)]


def _cut(between: Sequence[LinePart], area: int, *, block: Sequence[LinePart]) -> int:
    """Return how many of the lines after an area's last number belong to it; its head may be repeated there."""
    end = _up_to_white(between, block)
    waits, fewest = not block[-1].figures, 1
    for at, part in enumerate(between):
        if part.head and area_nr(part) == area:
            continue
        if part.head or (part.figures and area_nr(part)):
            return min(at, end)
        if len(part.figures) > 1 and not waits:
            return at + 1
        if waits and len(part.figures) > 1:
            waits, fewest = False, at + 2  # the label's second line is below its figures
    return min(end, _MOST_BELOW if end < len(between) else fewest)


def _up_to_white(between: Sequence[LinePart], block: Sequence[LinePart]) -> int:
    """Return how many lines come before white space that is wider than any between the table's rows so far."""
    first = next((at for at, part in enumerate(block) if part.nr is not None), 0)
    rows = [(before, after) for before, after in pairwise(block[first:]) if not (before.head or after.head)]
    widest = max((_step(before, after) for before, after in rows), default=0.0)
    for at, (before, after) in enumerate(pairwise([block[-1], *between])):
        is_turned = before.line.place.page != after.line.place.page and len(after.figures) <= 1 and not after.head
        if (widest and _step(before, after) > _WHITE * widest) or (is_turned and block[-1].rest is not None):
            return at
    return len(between)


def _without_others(between: Sequence[LinePart], area: int) -> Sequence[LinePart]:
    """Return the lines above an area's first row without another area's head, which a program repeats on each page."""
    numbers = [area_nr(part) for part in between]
    others = [at for at, nr in enumerate(numbers) if nr not in {None, area} and between[at].head]
    return between[others[-1] + 1 :] if others and area in numbers[others[-1] :] else between


def _step(before: LinePart, after: LinePart) -> float:
    """Return how far a line is below the one before it; this is unknown where a page ends between them."""
    return after.line.top - before.line.top if after.line.place.page == before.line.place.page else 0.0


def _from_title(between: Sequence[LinePart]) -> Sequence[LinePart]:
    """Return the lines between two tables without the text above the title or the head of the second."""
    head = next((at for at, part in enumerate(between) if part.head), None)
    if head is None:
        return between
    begin = head
    while begin and 0 < _step(between[begin - 1], between[begin]) < _HALFWAY * between[begin].line.em:
        begin -= 1
    return between[begin - 1 if begin == head and head and area_nr(between[head - 1]) is not None else begin :]


def _close_up(block: Sequence[LinePart]) -> list[LinePart]:
    """Return a table's lines without the white space between two pages, so that a row split across them is whole."""
    steps = [step for step in map(_step, block, block[1:]) if step > 0]
    pitch = median(steps) if steps else 0.0
    closed: list[LinePart] = []
    up = 0.0
    for before, part in pairwise([block[0], *block]):
        if part.line.place.page != before.line.place.page:
            up += part.line.top - before.line.top - pitch
        line = replace(part.line, top=part.line.top - up)
        rest = replace(part.rest, top=part.rest.top - up) if part.rest else None
        closed.append(replace(part, line=line, rest=rest))
    return closed
