"""The lines of a list -> its points: by their bullets, or else by the white space between them and how they begin."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importing.alternating import part_columns
from generator.importing.characters import is_bullet
from generator.importing.labels import begins_text
from generator.importing.lines import Line, Place, join_lines
from generator.importing.list_ends import begins_point

# Points without bullets are further apart than this many times the distance between lines.
_APART = 1.1
# A list may have this much more white space between its lines than the text above it, and still count as close.
_LOOSER = 1.15
_FEWEST_STEPS = 3
_FULL_STOP = (".", "!", ":")
_SIGN_IN_TEXT = re.compile(r"[-–—\u2212oØ§]")


@dataclass(frozen=True, slots=True)
class Point:
    """A strength or an improvement opportunity in the report's words.

    `sure` says whether its beginning is marked, `torn` whether it may lack text or contain another point's.
    """

    text: str
    place: Place
    sure: bool
    torn: bool = False


def usual_step(lines: Sequence[Line]) -> float | None:
    """Return how far apart the lines of a text are, or None if there are too few of them."""
    steps = Counter(
        round(after.top - before.top, 1)
        for before, after in pairwise(lines)
        if before.place.page == after.place.page and after.top - before.top > 0.5 * before.em
    )
    step, count = max(steps.items(), key=lambda entry: entry[1], default=(0.0, 0))
    return step if count >= _FEWEST_STEPS else None


def read_points(
    column: Sequence[Line], known_words: frozenset[str], *, step: float | None = None, flowing: bool = False
) -> Iterator[Point]:
    """Yield the points of a list; `step` is how far apart lines of text are, `flowing` whether the layout is lost."""
    column = _beside_bullets(list(_split_at_bullets(column)))
    marks = [line for line in column if begins_point(line)]
    # A dash in the middle of a text may be the first thing on a line.
    begins = [line for line in marks if not _is_dash(line) or line.words[0].text == marks[0].words[0].text]
    before: Line | None = None
    groups, way = (_by_bullet(column, begins), None) if begins else _by_white(column, step, flowing=flowing)
    groups, torn = part_columns(groups) if flowing else (groups, frozenset())
    for nr, group in enumerate(groups):
        marked = group[0] in begins
        sure = marked or (way is not None and (before is None or way.is_sure(before, group[0])))
        before = group[-1]
        lines = [group[0].without_first(1) if marked else group[0], *group[1:]]
        text = join_lines((line.text for line in lines if line is not None), known_words)
        if text:
            yield Point(text, group[0].place, sure, torn=nr in torn)


def _is_dash(line: Line) -> bool:
    return line.words[0].text in "-–—−"


def _split_at_bullets(column: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines; one that also has the list's bullet in its middle is split into one line per bullet."""
    signs = {line.words[0].text for line in column if is_bullet(line.words[0].text)}
    signs = {sign for sign in signs if not _SIGN_IN_TEXT.fullmatch(sign)}
    for line in column:
        begins = [at for at, word in enumerate(line.words) if at and word.text in signs]
        for begin, end in pairwise([0, *begins, len(line.words)]):
            yield replace(line, words=line.words[begin:end]) if begins else line


def _beside_bullets(column: Sequence[Line]) -> list[Line]:
    """Return lines in which bullets that come before all of the list's texts are moved beside them.

    This is done only if there are as many texts as bullets, judging by how they begin; else nothing changes.
    """
    bare = [line for line in column if len(line.words) == 1 and is_bullet(line.words[0].text)]
    count = next((at for at, line in enumerate(column) if line not in bare), len(column))
    if count < 2 or len(bare) != count:
        return list(column)
    end = next((at for at in range(count, len(column)) if begins_point(column[at])), len(column))
    begins = [at for at in range(count, end) if at == count or begins_text(column[at - 1].text, column[at].text)]
    if len(begins) != count:
        return list(column)
    bullet = column[0].words[0]
    beside = [
        replace(line, words=(bullet, *line.words)) if at in begins else line
        for at, line in enumerate(column[:end])
        if at >= count
    ]
    return [*beside, *column[end:]]


def _by_bullet(column: Iterable[Line], begins: Sequence[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in column:
        if not groups or line in begins:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


@dataclass(frozen=True, slots=True)
class _Set:
    """How a list without bullets is laid out: its line distance, its right edge, and what separates its points.

    In a list whose first point has a capital, a line without one continues a point, whatever white space is above it.
    """

    pitch: float
    right: float
    spaced: bool
    capitals: bool
    flowing: bool

    def is_apart(self, before: Line, line: Line) -> bool:
        """Return whether there is white space between two lines of a page."""
        return before.place.page == line.place.page and line.top - before.top > _APART * self.pitch

    def is_new(self, before: Line, line: Line) -> bool:
        """Return whether a line begins a point."""
        if line.row:
            return True
        if self.spaced and self.is_apart(before, line):
            return not (self.capitals and line.text[0].islower())
        if self.spaced and before.place.page != line.place.page:
            # The white space is lost between two pages, and a sentence within a point may begin there.
            return line.text[0].isupper() and not before.text.endswith((".", "-", ","))
        if not self.spaced:
            # After a full stop at the end of a full line, a sentence of the same point may begin.
            ends = self.has_room(before, line) or not before.text.endswith(_FULL_STOP)
            early = not self.flowing and line.text[0].isupper() and self.has_room(before, line)
            return early or (ends and begins_text(before.text, line.text))
        return line.text[0].isupper() and self.has_room(before, line)

    def has_room(self, before: Line, line: Line) -> bool:
        """Return whether a line's first word would have fitted on the line before it, so that a point ends there."""
        first = line.words[0]
        return before.right + (first.right - first.left) + line.em < self.right

    def is_sure(self, before: Line, line: Line) -> bool:
        """Return whether a line is clearly marked as a new point: by white space, or by room on the line before it."""
        if before.place.page != line.place.page:
            return False
        return line.row or self.is_apart(before, line) or (not self.flowing and self.has_room(before, line))


def _by_white(column: Sequence[Line], step: float | None, *, flowing: bool) -> tuple[list[list[Line]], _Set | None]:
    """Return the points of a list without bullets, by white space or initial capitals, and the list's layout."""
    if not column:
        return [], None
    pairs = [(before, after) for before, after in pairwise(column) if after.top - before.top > 0.5 * before.em]
    pitch = min((after.top - before.top for before, after in pairs), default=1.0)
    if step is not None:
        pitch = min(pitch, step * _LOOSER)
    apart = [after for before, after in pairs if after.top - before.top > _APART * pitch]
    capitals = not column[0].text[0].islower()
    right = max(line.right for line in column)
    way = _Set(pitch, right, spaced=bool(apart), capitals=capitals, flowing=flowing)
    groups: list[list[Line]] = []
    for line in column:
        if not groups or way.is_new(groups[-1][-1], line):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups, way
