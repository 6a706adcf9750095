"""Heads of tables that narrow columns break in the middle of a word -> one line with whole names.

"Uppnå" may have its "tt" below, and "Max" may be halfway between the two lines, beside the area's name. Pieces above
each other form one name; lines are joined only if the resulting names are names of columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.importing.lines import Line, ReportText, Word
from generator.importing.numbers import find_columns, is_rest_of_head

_MOST_LINES = 4
# The lines of a head are this close to each other, in letters: 15 points of type for one of 8.
_NEAR = 2.6
_BESIDE = 0.3


def join_heads(text: ReportText) -> ReportText:
    """Return a report in which such a head is one line. Other lines are unchanged."""
    return replace(text, lines=tuple(_join_heads(text.lines)))


def _join_heads(lines: Sequence[Line]) -> Iterator[Line]:
    at = 0
    while at < len(lines):
        for count in range(_MOST_LINES, 1, -1):
            head = _join(lines[at : at + count])
            if head is not None:
                yield head
                at += count
                break
        else:
            yield lines[at]
            at += 1


def _join(lines: Sequence[Line]) -> Line | None:
    """Return lines joined into the head whose pieces they are, or None if they aren't one."""
    pairs = pairwise(lines)
    if len(lines) < 2 or any(_is_apart(before, after) for before, after in pairs) or _is_whole(lines):
        return None
    for edge in sorted({cell[0].left for line in lines for cell in line.cells}):
        head = _join_right_of(edge, lines)
        if head is not None:
            return head
    return None


def _join_right_of(edge: float, lines: Sequence[Line]) -> Line | None:
    """Return lines as a head whose columns begin at an edge; what is left of it is the area's number and name."""
    pieces = [word for line in lines for word in line.words if word.left >= edge]
    name = [word for line in lines for word in line.words if word.left < edge]
    if not all(map(_is_piece, pieces)) or any(word.right > edge for word in name):
        return None
    if any(line.right < edge for line in (lines[0], lines[-1])):
        return None  # the name may be alone only between two lines with pieces
    base = min(lines, key=lambda line: line.left)
    name.sort(key=lambda word: word is not base.words[0])
    head = replace(base, words=(*name, *_columns(pieces, base.em)))
    found = find_columns(head)
    return head if found is not None and len(found[1].words if found[1] else ()) == len(name) else None


def _is_whole(lines: Sequence[Line]) -> bool:
    """Return whether one of the lines is a complete head, and the others have no pieces of words."""
    return all(map(is_rest_of_head, lines)) and any(find_columns(line) is not None for line in lines)


def _is_apart(before: Line, after: Line) -> bool:
    return before.place.page != after.place.page or after.top - before.top > _NEAR * before.em


def _is_piece(word: Word) -> bool:
    """Return whether a word can be a piece of a column's name: no such name contains a digit."""
    return not any(letter.isdigit() for letter in word.text)


def _columns(pieces: Sequence[Word], em: float) -> list[Word]:
    """Return the pieces above each other joined into one word per column, from left to right."""
    columns: list[Word] = []
    for piece in pieces:
        over = [
            column
            for column in columns
            if piece.left <= column.right + _BESIDE * em and column.left <= piece.right + _BESIDE * em
        ]
        text = "".join(column.text.removesuffix("-") for column in over) + piece.text
        whole = Word(text, min(word.left for word in (*over, piece)), max(word.right for word in (*over, piece)))
        columns = [*(column for column in columns if column not in over), whole]
    return sorted(columns, key=lambda column: column.left)
