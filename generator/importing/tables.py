"""The tables of points: lines -> areas with their questions, each with the place that it is read from.

A row is found by its number (`3.2`). Its label may go on over several lines, above, below or on both sides of the line
of the number; its figures may be beside any of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from statistics import median

from generator.importing.figures import (
    Columns,
    Figure,
    by_column,
    find_columns,
    fit_to_figures,
    is_rest_of_head,
    trailing_figures,
)
from generator.importing.labels import bare, divide_labels
from generator.importing.lines import Line, Place, join_lines
from generator.model.rounding import AREA_MAXIMUM

_NR = re.compile(r"([1-9])[.,:]([1-9]\d?)[.:)]?")
_COLUMN_NAME = re.compile(r"(?:nr\.?\s+)?(?:del)?(?:fråg(?:a|or)|områden?|kriteri\w*)", re.IGNORECASE)
_QUESTION = re.compile(r"(?:del)?fråga", re.IGNORECASE)
_AREA_NR = re.compile(r"([1-9])[.:]?")
_SUM = re.compile(r"(?:del)?summa\w*|totalt?\w*", re.IGNORECASE)
# This many lines without a figure end a table.
_FARTHEST = 12
# White that is wider than this many times the widest step between a table's rows ends it; a row of two lines with their
# number halfway between them has steps of half a line.
_WHITE = 1.4
# Lines that are closer than this, in letters, are halfway between each other's: a name beside and above its number.
_HALFWAY = 1.25
# A label goes on over so many lines below its number at the most.
_MOST_BELOW = 3


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question's row as printed; a figure that couldn't be read is left out."""

    nr: str
    label: str
    figures: dict[str, Decimal]
    place: Place


@dataclass(frozen=True, slots=True)
class AreaTable:
    """The rows of an area as printed: its number, its name, its questions and its own figures.

    `strays` are lines with figures that no row has: a row whose number is missing, for example. `reordered` says
    whether its figures are read in other columns than its head says, `withheld` which rows' figures are left out.
    """

    nr: int
    name: str
    figures: dict[str, Decimal]
    rows: tuple[QuestionRow, ...]
    place: Place
    strays: tuple[Line, ...] = ()
    reordered: bool = False
    withheld: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A line of a table, taken apart."""

    line: Line
    nr: str | None
    rest: Line | None
    figures: tuple[Figure, ...]
    columns: Columns | None
    head: bool

    @property
    def area(self) -> int:
        """The area of the row's number."""
        return int(self.nr[0]) if self.nr else 0


def find_tables(
    lines: Sequence[Line], known_words: frozenset[str] = frozenset(), labels: Iterable[str] = ()
) -> list[AreaTable]:
    """Return the tables of points, one for each area, in the order of the report.

    `labels` are those of the known question sets. They help to say where a label of several lines ends.
    """
    parts = list(_without_headings([*_parts(lines)]))
    known = frozenset(map(bare, labels))
    blocks = (_close_up(block) for block in _blocks(parts) if any(part.figures for part in block))
    return [_read_area(block, known_words, known) for block in blocks]


def is_row(line: Line) -> bool:
    """Return whether a line has a question's number and figures."""
    part = _take_apart(line, None)
    return part.nr is not None and len(part.figures) > 1


def _parts(lines: Sequence[Line]) -> Iterator[_Part]:
    """Yield the lines of the report's tables: those after a head, as long as there are figures.

    Without any head, a line with a number at its beginning and two figures at its end is a row.
    """
    heads = {at: head for at, line in enumerate(lines) if (head := find_columns(line)) is not None}
    columns, left = None, 0
    for at, line in enumerate(lines):
        if at in heads:
            columns, rest = heads[at]
            title = _take_apart(lines[at - 1], None) if at and left <= 0 and _names_nothing(rest) else None
            if title is not None and _area_nr(title) is not None:
                yield title
            left = _FARTHEST
            yield _Part(line, None, rest, (), columns, head=True)
            continue
        if columns and at - 1 in heads and line.left >= columns.left - 2 * line.em and is_rest_of_head(line):
            continue
        part = _take_apart(line, columns)
        is_figured = len(part.figures) > 1
        begins = not heads and is_figured and part.nr is not None
        left = _FARTHEST if (is_figured and left > 0) or begins else left - 1
        names_area = not heads and _area_nr(part) is not None and is_row(lines[min(at + 1, len(lines) - 1)])
        if left > 0 or names_area:
            yield part


def _without_headings(parts: Sequence[_Part]) -> Iterator[_Part]:
    """Yield the parts; a number whose row is elsewhere with its figures is a heading's, as of chapter 3.4."""
    figured = {at for at, part in enumerate(parts) if part.figures or _has_figures_near(parts, at)}
    rows = {parts[at].nr for at in figured}
    for at, part in enumerate(parts):
        is_heading = part.nr is not None and part.nr in rows and at not in figured
        yield replace(part, nr=None, rest=part.line) if is_heading else part


def _has_figures_near(parts: Sequence[_Part], at: int) -> bool:
    """Return whether a line right above or below has nothing but figures, as of a label of several lines."""
    beside = [*parts[max(at - 1, 0) : at], *parts[at + 1 : at + 2]]
    return any(part.rest is None and len(part.figures) > 1 for part in beside)


def _names_nothing(rest: Line | None) -> bool:
    """Return whether the head of a table has no name of an area, so that the name is above it."""
    return rest is None or _COLUMN_NAME.fullmatch(rest.text) is not None


def _take_apart(line: Line, columns: Columns | None) -> _Part:
    rest, figures = trailing_figures(line)
    if columns and len(figures) > len(columns.middles) and _is_of_label(rest, figures[0], line):
        rest, figures = trailing_figures(line, most=len(columns.middles))
    if rest is None and columns and _NR.fullmatch(figures[0].word.text) and figures[0].word.right < columns.left:
        rest, figures = trailing_figures(line, most=len(figures) - 1)  # a row without a label on this line
    if len(figures) == 1 and len(line.words) > 2 and not (columns and figures[0].word.left >= columns.left):
        rest, figures = line, ()
    nr = None
    if rest is not None and len(rest.words) > 1 and _QUESTION.fullmatch(rest.words[0].text):
        rest = rest.without_first(1)
    if rest is not None and (found := _NR.fullmatch(rest.words[0].text)):
        nr, rest = f"{found[1]}.{found[2]}", rest.without_first(1)
    return _Part(line, nr, rest, figures, columns, head=False)


def _is_of_label(label: Line | None, figure: Figure, line: Line) -> bool:
    """Return whether a number is the last word of a label, and no figure of a column whose heading wasn't read."""
    return label is not None and figure.word.left - label.right <= 1.25 * line.em


def _blocks(parts: Sequence[_Part]) -> list[list[_Part]]:
    """Return the parts of each area. What is between two areas belongs to the first up to its row of sums."""
    blocks: list[list[_Part]] = []
    waiting: list[_Part] = []
    area = 0
    for part in parts:
        if part.nr is None:
            waiting.append(part)
        elif blocks and part.area == area:
            blocks[-1] += [*waiting, part]
            waiting = []
        else:
            cut = _cut(waiting, area, blocks[-1]) if blocks else 0
            if blocks:
                blocks[-1] += waiting[:cut]
            blocks.append([*_from_title(waiting[cut:]), part])
            waiting, area = [], part.area
    if blocks:
        blocks[-1] += waiting[: _cut(waiting, area, blocks[-1])]
    return blocks


def _cut(between: Sequence[_Part], area: int, block: Sequence[_Part]) -> int:
    """Return how many of the lines after an area's last number belong to it; its head may be there again."""
    end = _up_to_white(between, block)
    waits, fewest = not block[-1].figures, 1
    for at, part in enumerate(between):
        if part.head and _area_nr(part) == area:
            continue
        if part.head or (part.figures and _area_nr(part)):
            return min(at, end)
        if len(part.figures) > 1 and not waits:
            return at + 1
        if waits and len(part.figures) > 1:
            waits, fewest = False, at + 2  # the label's second line is below its figures
    return min(end, _MOST_BELOW if end < len(between) else fewest)


def _up_to_white(between: Sequence[_Part], block: Sequence[_Part]) -> int:
    """Return how many lines come before white that is wider than any between the rows of the table so far."""
    first = next((at for at, part in enumerate(block) if part.nr is not None), 0)
    rows = [(before, after) for before, after in pairwise(block[first:]) if not (before.head or after.head)]
    widest = max((_step(before, after) for before, after in rows), default=0.0)
    for at, (before, after) in enumerate(pairwise([block[-1], *between])):
        is_turned = before.line.place.page != after.line.place.page and len(after.figures) <= 1 and not after.head
        if (widest and _step(before, after) > _WHITE * widest) or (is_turned and block[-1].rest is not None):
            return at
    return len(between)


def _step(before: _Part, after: _Part) -> float:
    """Return how far a line is below the one before it; nothing says how far where a page ends between them."""
    return after.line.top - before.line.top if after.line.place.page == before.line.place.page else 0.0


def _from_title(between: Sequence[_Part]) -> Sequence[_Part]:
    """Return the lines between two tables without the text above the title or the head of the second."""
    head = next((at for at, part in enumerate(between) if part.head), None)
    if head is None:
        return between
    begin = head
    while begin and 0 < _step(between[begin - 1], between[begin]) < _HALFWAY * between[begin].line.em:
        begin -= 1
    return between[begin - 1 if begin == head and head and _area_nr(between[head - 1]) is not None else begin :]


def _area_nr(part: _Part) -> int | None:
    words = part.rest.words if part.rest else ()
    if len(words) > 2 and words[0].text.lower() == "område":
        words = words[1:]
    found = _AREA_NR.fullmatch(words[0].text) if len(words) > 1 else None
    return int(found[1]) if found else None


def _close_up(block: Sequence[_Part]) -> list[_Part]:
    """Return a table's lines without the white between two pages, so that a row that they divide is together."""
    steps = [step for step in map(_step, block, block[1:]) if step > 0]
    pitch = median(steps) if steps else 0.0
    closed: list[_Part] = []
    up = 0.0
    for before, part in pairwise([block[0], *block]):
        if part.line.place.page != before.line.place.page:
            up += part.line.top - before.line.top - pitch
        line = replace(part.line, top=part.line.top - up)
        rest = replace(part.rest, top=part.rest.top - up) if part.rest else None
        closed.append(replace(part, line=line, rest=rest))
    return closed


def _read_area(block: Sequence[_Part], known_words: frozenset[str], known: frozenset[str]) -> AreaTable:
    anchors = [part for part in block if part.nr is not None]
    first, last = block.index(anchors[0]), len(block) - 1 - list(reversed(block)).index(anchors[-1])
    figures, own, strays = _share_figures(block, anchors, last=last)
    columns = next((part.columns for part in anchors if part.columns), None)
    if columns is not None:
        fitted = fit_to_figures(columns, [*figures, own.figures if own else ()])
        anchors = [replace(part, columns=fitted) for part in anchors]
    labelled = [
        (at, part.rest)
        for at, part in enumerate(block)
        if part.rest is not None
        and not (part.head and _names_nothing(part.rest))
        and not (part.head and at > first)
        and not (part is own and at > last)
    ]
    labelled = [(at, line) for at, line in labelled if not _is_repeated(block, at, first)]
    titled = max((place for place, (at, _) in enumerate(labelled, start=1) if _is_title(block, at, first)), default=0)
    groups = divide_labels(
        [part.line.top for part in anchors], [line for _, line in labelled], title=titled, known=known
    )
    title = groups[0]
    if own is not None and len(title) > 1:
        title = [line for line in title if line is not own.rest] or title
    rows = tuple(
        QuestionRow(
            str(anchor.nr),
            join_lines((line.text for line in group), known_words),
            _named(figures[at], anchor),
            anchor.line.place,
        )
        for at, (anchor, group) in enumerate(zip(anchors, groups[1:], strict=True))
    )
    name = _name(title, known_words)
    place = (title[0] if title else anchors[0].line).place
    return AreaTable(anchors[0].area, name, _named(own.figures, own) if own else {}, rows, place, strays)


def _is_repeated(block: Sequence[_Part], at: int, first: int) -> bool:
    """Return whether a line is part of the table's title, which is repeated where the table goes on."""
    if at < first or not any(part.head for part in block[max(at - 3, first) : at]):
        return False
    return any(part.line.text == block[at].line.text for part in block[:first])


def _is_title(block: Sequence[_Part], at: int, first: int) -> bool:
    """Return whether a line above an area's first row has its name, or is above the head of the table."""
    return at < first and (_area_nr(block[at]) is not None or any(part.head for part in block[at:first]))


def _named(figures: tuple[Figure, ...], part: _Part) -> dict[str, Decimal]:
    return by_column(figures, part.columns) if figures else {}


def _share_figures(
    block: Sequence[_Part], anchors: Sequence[_Part], *, last: int
) -> tuple[list[tuple[Figure, ...]], _Part | None, tuple[Line, ...]]:
    """Return the figures of each row, the area's own row, and lines with figures that are left over."""
    figures = [anchor.figures for anchor in anchors]
    loose = [part for part in block if part.nr is None and len(part.figures) > 1]
    own = _own_row(block, loose, last=last)
    loose = [part for part in loose if part is not own]
    for part in list(loose):
        at = min(
            range(len(anchors)), key=lambda at: abs(anchors[at].line.top - part.line.top) + 1e6 * bool(figures[at])
        )
        near = abs(anchors[at].line.top - part.line.top) <= 4 * part.line.em
        if not figures[at] and near:
            figures[at] = part.figures
            loose.remove(part)
    return figures, own, tuple(part.line for part in loose)


def _own_row(block: Sequence[_Part], loose: Sequence[_Part], *, last: int) -> _Part | None:
    """Return the row of the area's sums: after its last number, or else beside its name.

    Figures after the last number may be those of its own row, whose label goes on over several lines: the area's have
    its maximum.
    """
    after = [part for part in loose if block.index(part) > last]
    named = [part for part in loose if _area_nr(part)]
    whole = [part for part in (*after, *named) if _named(part.figures, part).get("max") == AREA_MAXIMUM]
    if whole:
        return whole[0]
    if after and block[last].figures:
        return after[0]
    return next(iter(named), None)


def _name(title: Sequence[Line], known_words: frozenset[str]) -> str:
    texts = (re.sub(r"^(?:område\s+)?[1-9][.:]?(?:\s+|$)", "", line.text, flags=re.IGNORECASE) for line in title)
    name = join_lines(texts, known_words).strip(" :")
    return "" if _COLUMN_NAME.fullmatch(name) else name
