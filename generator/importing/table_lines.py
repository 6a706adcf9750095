"""The lines of a report's tables, each split up into the number of its row, its label and its figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.importing.lines import Line
from generator.importing.numbers import Columns, ReadNumber, find_columns, is_rest_of_head, trailing_figures

_NR = re.compile(r"([1-9])[.,:]([1-9]\d?)[.:)]?")
COLUMN_NAME = re.compile(r"(?:nr\.?\s+)?(?:del)?(?:fråg(?:a|or)|områden?|kriteri\w*)", re.IGNORECASE)
"""What a head may have above the column of labels instead of an area's name."""
_QUESTION = re.compile(r"(?:del)?fråga", re.IGNORECASE)
_AREA_NR = re.compile(r"([1-9])[.:]?")
# This many lines without a figure end a table.
_FARTHEST = 12
# Figures halfway between two lines of a label are this near to both, in letters; an area's sums aren't to a heading.
_NEAR = 1.6
# The name of a column and the white space beside it are at most this wide, in letters.
_WIDEST_NAME = 16


@dataclass(frozen=True, slots=True)
class LinePart:
    """A line of a table, split up."""

    line: Line
    nr: str | None
    rest: Line | None
    figures: tuple[ReadNumber, ...]
    columns: Columns | None
    head: bool

    @property
    def area(self) -> int:
        """The area of the row's number."""
        return int(self.nr[0]) if self.nr else 0


def parts_of(lines: Sequence[Line]) -> list[LinePart]:
    """Return the lines of the report's tables, and what is between them."""
    return [*_without_headings([*_find_parts(lines)])]


def is_row(line: Line) -> bool:
    """Return whether a line has a question's number and figures."""
    part = _take_apart(line, None)
    return part.nr is not None and len(part.figures) > 1


def _find_parts(lines: Sequence[Line]) -> Iterator[LinePart]:
    """Yield the lines of the report's tables: those after a head, as long as there are figures.

    Without any head, a line with a number at its beginning and two figures at its end is a row.
    """
    heads = {at: head for at, line in enumerate(lines) if (head := find_columns(line)) is not None}
    pieces = {
        at - 1 for at, (columns, _) in heads.items() if at and _is_above_head(lines[at - 1], lines[at], columns=columns)
    }
    columns, left = None, 0
    for at, line in enumerate(lines):
        if at in pieces:
            continue
        if at in heads:
            columns, rest = heads[at]
            above = at - 2 if at - 1 in pieces else at - 1
            title = _take_apart(lines[above], None) if above >= 0 and left <= 0 and names_nothing(rest) else None
            if title is not None and area_nr(title) is not None:
                yield title
            left = _FARTHEST
            yield LinePart(line, None, rest, (), columns, head=True)
            continue
        if columns and at - 1 in heads and line.left >= columns.left - 2 * line.em and is_rest_of_head(line):
            continue
        part = _take_apart(line, columns)
        is_figured = len(part.figures) > 1
        begins = not heads and is_figured and part.nr is not None
        left = _FARTHEST if (is_figured and left > 0) or begins else left - 1
        names_area = not heads and area_nr(part) is not None and is_row(lines[min(at + 1, len(lines) - 1)])
        if left > 0 or names_area:
            yield part


def _is_above_head(line: Line, head: Line, *, columns: Columns) -> bool:
    """Return whether a line is the first of a head whose other columns have their names on the line below."""
    beside = line.place.page == head.place.page and line.left >= columns.left - _WIDEST_NAME * line.em
    return beside and line.text[0].isupper() and is_rest_of_head(line) and find_columns(line) is None


def _without_headings(parts: Sequence[LinePart]) -> Iterator[LinePart]:
    """Yield the parts; a number whose row with figures is elsewhere belongs to a heading, such as chapter 3.4."""
    figured = {at for at, part in enumerate(parts) if part.figures or _has_figures_near(parts, at)}
    rows = {parts[at].nr for at in figured}
    for at, part in enumerate(parts):
        is_heading = part.nr is not None and part.nr in rows and at not in figured
        yield replace(part, nr=None, rest=part.line) if is_heading else part


def _has_figures_near(parts: Sequence[LinePart], at: int) -> bool:
    """Return whether a line right above or below has only figures, as beside a label of several lines."""
    line = parts[at].line
    beside = [*parts[max(at - 1, 0) : at], *parts[at + 1 : at + 2]]
    return any(
        part.rest is None and len(part.figures) > 1 and abs(part.line.top - line.top) <= _NEAR * line.em
        for part in beside
    )


def names_nothing(rest: Line | None) -> bool:
    """Return whether the head of a table lacks an area's name, so that the name is above it."""
    return rest is None or COLUMN_NAME.fullmatch(rest.text) is not None


def _take_apart(line: Line, columns: Columns | None) -> LinePart:
    rest, figures = trailing_figures(line)
    if columns and len(figures) > len(columns.middles) and _is_of_label(rest, figures[0], line=line):
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
    return LinePart(line, nr, rest, figures, columns, head=False)


def _is_of_label(label: Line | None, figure: ReadNumber, *, line: Line) -> bool:
    """Return whether a number is the last word of a label, not a figure of a column whose heading wasn't read."""
    return label is not None and figure.word.left - label.right <= 1.25 * line.em


def area_nr(part: LinePart) -> int | None:
    """Return the number of the area whose name a line has, or None."""
    words = part.rest.words if part.rest else ()
    if len(words) > 2 and words[0].text.lower() == "område":
        words = words[1:]
    found = _AREA_NR.fullmatch(words[0].text) if len(words) > 1 else None
    return int(found[1]) if found else None
