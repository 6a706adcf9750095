"""Two columns whose lines alternate, in a text that has lost its layout: which points nothing says the end of.

Such a text is in blocks with white between them, each from one of the columns. A block that begins in the middle of a
point goes on with a point that ends another block. If several do that could go on, it isn't known which one does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importing.lines import Line

_BROKEN = re.compile(r".*[a-zåäöé]-")
_ENDED = (".", "!", "?")
# A line that would be shorter than this share of the longest, with the next word on it, had room for that word.
_ROOM = 0.92
# How wide letters are about in a face without serifs or with them, in ems; the others are half an em.
_WIDTHS = {
    **dict.fromkeys("ijl.,:;'|!", 0.25),
    **dict.fromkeys('ftr()[]-/ ”"', 0.32),
    **dict.fromkeys("mwMW%", 0.82),
    **dict.fromkeys("ABCDEFGHKNOPQRSUVXYZÅÄÖ", 0.68),
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Lines of a point without white between them; `ends` says whether white or another page comes after them."""

    point: int
    lines: Sequence[Line]
    begins: bool
    ends: bool


def find_torn(points: Sequence[Sequence[Line]]) -> frozenset[int]:
    """Return which points may lack a part of theirs, or have a part of another's."""
    width = max((_width(line.text) for lines in points for line in lines), default=0.0)
    torn: set[int] = set()
    waiting: list[_Piece] = []
    rivals: list[_Piece] = []
    shared = 0
    for piece in _pieces(points):
        if not piece.begins:
            able = [other for other in waiting if _could_go_on(other, piece, width=width)]
            if {other.point for other in able} <= {piece.point}:
                waiting = [other for other in waiting if other.point != piece.point]
            else:
                torn |= {piece.point, *(other.point for other in able)}
                # As many blocks as there are rivals leave none of them waiting, whichever goes on with which.
                shared = shared + 1 if any(other in rivals for other in able) else 1
                rivals = [*rivals, *(other for other in able if other not in rivals)] if shared > 1 else able
                if shared >= len(rivals):
                    waiting = [other for other in waiting if other not in rivals]
                    rivals, shared = [], 0
        if piece.ends or _BROKEN.fullmatch(piece.lines[-1].text):
            waiting.append(piece)
    return frozenset(torn)


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
            pieces.append(_Piece(nr, lines, begins, ends=is_last or ends[at]))
            begin = at + 1
    return pieces


def _could_go_on(piece: _Piece, after: _Piece, *, width: float) -> bool:
    """Return whether a piece's last line may have its next word at the beginning of another piece."""
    last, word = piece.lines[-1].text, after.lines[0].words[0].text
    if _BROKEN.fullmatch(last):
        return True
    return not last.endswith(_ENDED) and _width(f"{last} {word}") > _ROOM * width


def _width(text: str) -> float:
    return sum(_WIDTHS.get(letter, 0.5) for letter in text)
