"""Strengths and improvement opportunities: two columns side by side, or one list below the other -> their points."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.characters import is_shape
from generator.importing.lines import Line, Place, Word, cell_text
from generator.importing.list_ends import up_to_end
from generator.importing.points import Point, read_points, usual_step

STRENGTHS, IMPROVEMENTS = "strengths", "improvements"
UNSORTED = "unsorted"
"""The points below two headings, one right below the other: nothing says which points belong to which heading."""
_STRENGTHS = re.compile(r"(?:kommunens\s+)?(?:styrkor|starka\s+sidor)\s*:?", re.IGNORECASE)
_IMPROVEMENTS = re.compile(
    r"(?:kommunens\s+)?(?:förbättrings(?:möjlighet\w*|områden?|potential\w*|förslag)|möjligheter(?:\s+till\s+förbättring\w*)?"
    r"|utvecklings(?:möjlighet\w*|områden?)|svagheter|svaga\s+sidor|förslag\s+till\s+förbättring\w*)\s*:?",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"\d{1,3}")
# The lines of a column begin this close to each other, in letters, and at least this many of them do.
_FLUSH = 0.15
_FEWEST_FLUSH = 2


@dataclass(frozen=True, slots=True)
class Lists:
    """The points of an area, and where their headings are; None if there is no such heading.

    `begin` is the index of the lists' first line among the lines searched, or the number of lines if there are none.
    `torn` are points that are in neither list: nothing says where they end.
    """

    points: dict[str, tuple[Point, ...]]
    places: dict[str, Place]
    begin: int
    torn: tuple[Point, ...] = ()


def find_lists(lines: Sequence[Line], known_words: frozenset[str] = frozenset(), *, flowing: bool = False) -> Lists:
    """Return the strengths and improvement opportunities in the lines of an area. A lone number is a page number.

    `flowing` says whether the text has lost its layout, so that the lines of two columns may alternate.
    """
    for at, line in enumerate(lines):
        heads = _heads(line)
        if heads is not None and all(len(other.cells) == 1 for other in lines[at:]):
            return _undivided(lines, at, known_words=known_words)
        if heads is not None:
            return _side_by_side(lines, at, heads=heads, known_words=known_words)
    return _one_below_the_other(lines, known_words, flowing=flowing)


def is_list_head(line: Line) -> bool:
    """Return whether a line is the heading of one of the lists, or of both."""
    return _heads(line) is not None or _kind_of(line.text) is not None


@dataclass(frozen=True, slots=True)
class _Heads:
    """The headings of two columns: their kinds, where the left one ends, and where the right one begins."""

    kinds: tuple[str, str]
    left: float
    right: float


def _heads(line: Line) -> _Heads | None:
    words = line.words
    for cut in range(1, len(words)):
        kinds = tuple(map(_kind_of, (cell_text(words[:cut]), cell_text(words[cut:]))))
        if kinds in ((STRENGTHS, IMPROVEMENTS), (IMPROVEMENTS, STRENGTHS)):
            return _Heads((str(kinds[0]), str(kinds[1])), words[cut - 1].right, words[cut].left)
    return None


def _kind_of(text: str) -> str | None:
    if _STRENGTHS.fullmatch(text):
        return STRENGTHS
    return IMPROVEMENTS if _IMPROVEMENTS.fullmatch(text) else None


def _side_by_side(lines: Sequence[Line], at: int, *, heads: _Heads, known_words: frozenset[str]) -> Lists:
    columns: list[list[Line]] = [[], []]
    for own, below in _pages(lines, at, heads=heads):
        gutter, end = _find_gutter(below, own)
        for column, edges in zip(columns, ((-1e9, gutter), (gutter, 1e9)), strict=True):
            column += [part for line in below[:end] if (part := line.between(*edges))]
        if end < len(below):
            break
    # What ends one of the columns is below the other, too.
    ends = [column[len(kept)].top for column in columns if len(kept := up_to_end(column)) < len(column)]
    columns = [[line for line in column if line.top < min(ends, default=1e12)] for column in columns]
    points = {
        kind: tuple(read_points(column, known_words, step=usual_step(lines[:at])))
        for kind, column in zip(heads.kinds, columns, strict=True)
    }
    return Lists(points, dict.fromkeys(points, lines[at].place), at)


def _pages(lines: Sequence[Line], at: int, *, heads: _Heads) -> Iterator[tuple[_Heads, list[Line]]]:
    """Yield the headings and the lines below them; where the list continues, a new page may have them elsewhere."""
    begins = [at, *(next_at for next_at in range(at + 1, len(lines)) if _heads(lines[next_at]) is not None)]
    for begin, end in pairwise([*begins, len(lines)]):
        own = _heads(lines[begin])
        below = [line for line in lines[begin + 1 : end] if not _PAGE_NUMBER.fullmatch(line.text)]
        yield own if own is not None and own.kinds == heads.kinds else heads, below


def _find_gutter(below: Sequence[Line], heads: _Heads) -> tuple[float, int]:
    """Return the white space between the columns, and how many lines the columns have.

    A heading may be centred over its column, so that the column's text begins to the left of it: the white space is
    between the headings, where the fewest lines have text, counted from the first.
    """
    edges = sorted({heads.right, *(word.left for line in below for word in line.words)})
    candidates = [edge - 0.01 for edge in edges if heads.left < edge <= heads.right + 0.01]
    best = (0, 0.0, heads.right - 0.01)
    for gutter in candidates:
        reach = _reach(below, gutter)
        best = max(best, (reach, _width(below[:reach], gutter), gutter))
    return best[2], best[0]


def _reach(below: Sequence[Line], gutter: float) -> int:
    """Return how many lines there are before the first one whose text crosses the gutter."""
    is_edge = sum(_begins_at(gutter, cell, em=line.em) for line in below for cell in line.cells) >= _FEWEST_FLUSH
    for at, line in enumerate(below):
        crossing = next((cell for cell in line.cells if cell[0].left < gutter < cell[-1].right), None)
        after = [word for word in crossing or () if word.right > gutter]
        if after and not ((is_edge or is_shape(after[0].text)) and _begins_at(gutter, after, em=line.em)):
            return at
    return len(below)


def _begins_at(gutter: float, words: Sequence[Word], *, em: float) -> bool:
    """Return whether words begin where a column does; justified text comes close to the next column's."""
    return 0 <= words[0].left - gutter <= _FLUSH * em


def _width(lines: Sequence[Line], gutter: float) -> float:
    """Return how wide the white space left of a position is."""
    left = max((word.right for line in lines for word in line.words if word.right <= gutter), default=0.0)
    right = min((word.left for line in lines for word in line.words if word.left >= gutter), default=gutter)
    return right - left


def _undivided(lines: Sequence[Line], at: int, *, known_words: frozenset[str]) -> Lists:
    """Return the points of both columns as one list: a text without its layout doesn't say where the second begins."""
    below = [line for line in lines[at + 1 :] if not is_list_head(line) and not _PAGE_NUMBER.fullmatch(line.text)]
    points = [*read_points(up_to_end(below), known_words, flowing=True)]
    whole = tuple(point for point in points if not point.torn)
    torn = tuple(point for point in points if point.torn)
    return Lists({UNSORTED: whole}, {UNSORTED: lines[at].place}, at, torn)


def _one_below_the_other(lines: Sequence[Line], known_words: frozenset[str], *, flowing: bool) -> Lists:
    heads = [(at, kind) for at, line in enumerate(lines) if (kind := _kind_of(line.text)) is not None]
    if flowing and _alternate(lines, heads, known_words=known_words):
        return _undivided(lines, heads[0][0], known_words=known_words)
    points: dict[str, tuple[Point, ...]] = {}
    places: dict[str, Place] = {}
    torn: list[Point] = []
    step = usual_step(lines[: heads[0][0]]) if heads else None
    for position, (at, kind) in enumerate(heads):
        if (at + 1, IMPROVEMENTS) in heads and kind == STRENGTHS:
            continue
        kind = UNSORTED if (at - 1, STRENGTHS) in heads and kind == IMPROVEMENTS else kind
        end = heads[position + 1][0] if position + 1 < len(heads) else len(lines)
        below = [line for line in lines[at + 1 : end] if not _PAGE_NUMBER.fullmatch(line.text)]
        body = up_to_end(below)
        found = [*read_points(body, known_words, step=step, flowing=kind == UNSORTED)]
        points[kind] = (*points.get(kind, ()), *(point for point in found if not point.torn))
        torn += [point for point in found if point.torn]
        places.setdefault(kind, lines[at].place)
    return Lists(points, places, heads[0][0] if heads else len(lines), tuple(torn))


def _alternate(lines: Sequence[Line], heads: Sequence[tuple[int, str]], *, known_words: frozenset[str]) -> bool:
    """Return whether the lists are columns whose lines alternate.

    Their headings are right below each other, or a point above the second heading continues below it.
    """
    second = next((at for at, kind in heads if kind != heads[0][1]), None)
    if second is None:
        return False
    if any(at + 1 == after for (at, _), (after, _) in pairwise(heads)):
        return True
    first = heads[0][0] + 1
    alone = [point.text for point in read_points(up_to_end(lines[first:second]), known_words, flowing=True)]
    together = _undivided(lines, heads[0][0], known_words=known_words)
    places = {line.place for line in lines[first:second]}
    return alone != [point.text for point in together.points[UNSORTED] if point.place in places]
