"""Heads of tables that narrow columns break in the middle of a word -> one line with whole names.

"Uppnå" may have its "tt" below, and "Max" be halfway between the two lines, beside the area's name. What is above or
below each other is one name; lines are joined only if the names are then those of columns.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.figures import find_columns, is_rest_of_head
from generator.importing.lines import Line, ReportText, Word

_MOST_LINES = 4
# The lines of a head are this close to each other, in letters: 15 points of type for one of 8.
_NEAR = 2.6
_BESIDE = 0.3


def join_heads(text: ReportText) -> ReportText:
    """Return a report in which such a head is one line. Other lines are as they were."""
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
    """Return lines as the head that they are in pieces, or None if they are none."""
    if any(
        after.place.page != before.place.page or after.top - before.top > _NEAR * before.em
        for before, after in zip(lines, lines[1:], strict=False)
    ):
        return None
    names = [line for line in lines if any(not _is_piece(word) for word in line.words)]
    if len(names) > 1 or all(is_rest_of_head(line) for line in lines if line not in names):
        return None
    left = min((word.left for line in lines if line not in names for word in line.words), default=0.0)
    name = [word for line in names for word in line.words if word.right < left]
    pieces = [word for line in lines for word in line.words if word not in name]
    if not all(map(_is_piece, pieces)) or not _are_on_each(pieces, lines):
        return None
    columns = _columns(pieces, lines[0].em)
    base = names[0] if names else lines[0]
    head = replace(base, words=(*name, *columns))
    found = find_columns(head)
    if found is None or len(found[0].middles) != len(columns):
        return None
    return head


def _are_on_each(pieces: Sequence[Word], lines: Sequence[Line]) -> bool:
    """Return whether the first line has a piece, and the last: only between them a line may have the name alone."""
    return all(any(piece in line.words for piece in pieces) for line in (lines[0], lines[-1]))


def _is_piece(word: Word) -> bool:
    """Return whether a word can be a piece of a column's name: none has a figure in it."""
    return not any(letter.isdigit() for letter in word.text)


def _columns(pieces: Sequence[Word], em: float) -> list[Word]:
    """Return the pieces that are above or below each other as one word each, from left to right."""
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
