"""Two columns whose lines alternate, in a text that has lost its layout: assigns each block of lines to its point.

Such a text is in blocks separated by white space, each from one of the columns. A block that begins in the middle of a
point continues a point that another block breaks off. If it could continue several, those points are marked as torn.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.labels import GOES_ON_WITH_NAME
from generator.importing.lines import Line

_BROKEN = re.compile(r".*[a-zåäöé]-")
_OPEN = 1.0
"""The cost of a point that is left open, or that continues although it has ended."""
_INFINITE = float("inf")
_State = tuple[int | None, int | None]
_ENDED = re.compile(r".*[.!?]")
_SHORT = re.compile(r".*\b(?:bl\.\s?a|t\.\s?ex|s\.\s?k|d\.\s?v\.\s?s|inkl|ca|kl|nr|resp)\.")
"""An abbreviation that is followed by another word, so its full stop doesn't end a sentence."""
# A line that would be shorter than this share of the longest, with the next word on it, had room for that word.
_ROOM = 0.92
# The approximate width of letters in ems, with or without serifs; all others are half an em.
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'|!", 0.25),
    **dict.fromkeys('ftr()[]-/ ”"', 0.32),
    **dict.fromkeys("mwMW%", 0.82),
    **dict.fromkeys("ABCDEFGHKNOPQRSUVXYZÅÄÖ", 0.68),
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines of a point without white space between them; `ends` says whether white space or a new page follows."""

    point: int
    lines: Sequence[Line]
    begins: bool
    ends: bool


def part_columns(points: Sequence[Sequence[Line]]) -> tuple[list[list[Line]], frozenset[int]]:
    """Return the lines of each point, and which points may lack lines or contain another point's.

    Each way to assign the blocks to two columns has a cost: a point that is left open, or one that continues although
    it has ended. A block belongs to a point if all of the cheapest ways put it there.
    """
    pieces = _pieces(points)
    links = _cheapest(pieces)
    point_of = {at: piece.point for at, piece in enumerate(pieces)}
    torn: set[int] = set()
    for at, befores in sorted(links.items()):
        owners = {point_of[before] for before in befores}
        if len(owners) == 1:
            point_of[at] = owners.pop()
        else:
            torn |= {pieces[at].point, *owners}
    shared: list[list[Line]] = [[] for _ in points]
    for at, piece in enumerate(pieces):
        shared[point_of[at]] += piece.lines
    left_open = {nr for nr, lines in enumerate(shared) if lines and _is_open(_Piece(nr, lines, begins=True, ends=True))}
    if len(left_open) < len(points) / 2:  # else the list's points end with commas
        torn |= left_open
    return shared, frozenset(torn)


def _cheapest(pieces: Sequence[_Piece]) -> dict[int, set[int]]:
    """Return which pieces each piece in the middle of a point may continue, over all ways of least cost.

    A state is the last piece of each column; `None` is a column that has none yet.
    """
    width = max((_width(line.text) for piece in pieces for line in piece.lines), default=0.0)
    steps: list[list[tuple[_State, _State, int, float]]] = []
    costs: dict[_State, float] = {(None, None): 0.0}
    all_costs = [costs]
    for at in range(len(pieces)):
        found = [
            (state, _with(state, column, piece=at), column, _cost(pieces, state[column], after=at, width=width))
            for state in costs
            for column in (0, 1)
            if at == 0 or pieces[at - 1].ends or state[column] == at - 1
        ]
        steps.append(found)
        costs = {}
        for state, after, _, cost in found:
            costs[after] = min(costs.get(after, _INFINITE), all_costs[-1][state] + cost)
        all_costs.append(costs)
    left = {state: sum(_OPEN * _is_open(pieces[at]) for at in state if at is not None) for state in costs}
    links: dict[int, set[int]] = {}
    least = min((cost + left[state] for state, cost in costs.items()), default=0.0)
    for at in reversed(range(len(pieces))):
        before_left: dict[_State, float] = {}
        for state, after, column, cost in steps[at]:
            rest = cost + left[after]
            before_left[state] = min(before_left.get(state, _INFINITE), rest)
            before = state[column]
            if not pieces[at].begins and before is not None and all_costs[at][state] + rest <= least:
                links.setdefault(at, set()).add(before)
        left = before_left
    return links


def _with(state: _State, column: int, *, piece: int) -> _State:
    return (piece, state[1]) if column == 0 else (state[0], piece)


def _cost(pieces: Sequence[_Piece], before: int | None, *, after: int, width: float) -> float:
    """Return the cost of a piece coming right after another in its column."""
    piece = pieces[after]
    if before is None:
        return 0.0 if piece.begins else 2 * _OPEN
    if piece.begins:
        return _OPEN * _is_open(pieces[before])
    closes = piece.lines[0].text.count(")") and not _text(piece).count("(") and _text(pieces[before]).count("(") == 0
    return _OPEN * (not _could_go_on(pieces[before], piece, width=width)) + _OPEN * bool(closes)


def _is_open(piece: _Piece) -> bool:
    """Return whether a piece can't end a point: its last word needs another after it, or a bracket isn't closed."""
    text, last = _text(piece), piece.lines[-1].text
    if _SHORT.fullmatch(last):
        return True
    return GOES_ON_WITH_NAME.fullmatch(last) is not None or text.count("(") > text.count(")")


def _text(piece: _Piece) -> str:
    return " ".join(line.text for line in piece.lines)


def _pieces(points: Sequence[Sequence[Line]]) -> Sequence[_Piece]:
    flat = [(nr, line) for nr, lines in enumerate(points) for line in lines]
    if not flat:
        return []
    steps = [after.top - before.top for (_, before), (_, after) in pairwise(flat)]
    pitch = min((step for step in steps if step > 0), default=1.0)
    ends = [
        step > 1.5 * pitch or before.place.page != after.place.page
        for step, ((_, before), (_, after)) in zip(steps, pairwise(flat), strict=True)
    ]
    pieces: list[_Piece] = []
    begin = 0
    for at, (nr, _) in enumerate(flat):
        is_last = at + 1 == len(flat)
        if is_last or ends[at] or flat[at + 1][0] != nr:
            begins = begin == 0 or flat[begin - 1][0] != nr
            lines = [line for _, line in flat[begin : at + 1]]
            broken = _BROKEN.fullmatch(lines[-1].text) is not None
            pieces.append(_Piece(nr, lines, begins, ends=is_last or ends[at] or broken))
            begin = at + 1
    return pieces


def _could_go_on(piece: _Piece, after: _Piece, *, width: float) -> bool:
    """Return whether the word after a piece's last line may be the first word of another piece."""
    last, word = piece.lines[-1].text, after.lines[0].words[0].text
    if _BROKEN.fullmatch(last) or _SHORT.fullmatch(last):
        return True
    return _ENDED.fullmatch(last) is None and _width(f"{last} {word}") > _ROOM * width


def _width(text: str) -> float:
    return sum(_WIDTHS.get(letter, 0.5) for letter in text)
