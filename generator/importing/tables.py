"""The tables of points: lines -> areas with their questions, each with the place where it was read.

A row is found by its number (`3.2`). Its label may span several lines, above, below or on both sides of the line with
the number; its figures may be beside any of them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator.importing.labels import bare, divide_labels
from generator.importing.lines import Line, Place, join_lines
from generator.importing.numbers import ReadNumber, by_column, fit_to_figures
from generator.importing.table_blocks import blocks_of
from generator.importing.table_lines import COLUMN_NAME, LinePart, area_nr, names_nothing, parts_of
from generator.model.rounding import AREA_MAXIMUM


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A question's row as printed; a figure that couldn't be read is left out."""

    nr: str
    label: str
    figures: dict[str, Decimal]
    place: Place


@dataclass(frozen=True, slots=True)
class AreaTable:
    """The rows of an area as printed: its number, its name, its questions and its own figures.

    `strays` are lines with figures that belong to no row, such as a row whose number is missing. `reordered` says
    whether its figures are read in other columns than its head says, `withheld` which rows' figures are left out.
    """

    nr: int
    name: str
    figures: dict[str, Decimal]
    rows: tuple[PrintedRow, ...]
    place: Place
    strays: tuple[Line, ...] = ()
    reordered: bool = False
    withheld: tuple[str, ...] = ()


def find_tables(
    lines: Sequence[Line], known_words: frozenset[str] = frozenset(), *, labels: Iterable[str] = ()
) -> list[AreaTable]:
    """Return the tables of points, one for each area, in the order of the report.

    `labels` are those of the known question sets. They help to find where a label of several lines ends.
    """
    known = frozenset(map(bare, labels))
    return [_read_area(block, known_words, known=known) for block in blocks_of(parts_of(lines))]


def _read_area(block: Sequence[LinePart], known_words: frozenset[str], *, known: frozenset[str]) -> AreaTable:
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
        and not (part.head and names_nothing(part.rest))
        and not (part.head and at > first)
        and not (part is own and at > last)
    ]
    labelled = [(at, line) for at, line in labelled if not _is_repeated(block, at, first=first)]
    titled = max(
        (place for place, (at, _) in enumerate(labelled, start=1) if _is_title(block, at, first=first)), default=0
    )
    groups = divide_labels(
        [part.line.top for part in anchors], [line for _, line in labelled], title=titled, known=known
    )
    title = groups[0]
    if own is not None and len(title) > 1:
        title = [line for line in title if line is not own.rest] or title
    rows = tuple(
        PrintedRow(
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


def _is_repeated(block: Sequence[LinePart], at: int, *, first: int) -> bool:
    """Return whether a line is part of the table's title, which is repeated where the table continues."""
    if at < first or not any(part.head for part in block[max(at - 3, first) : at]):
        return False
    return any(part.line.text == block[at].line.text for part in block[:first])


def _is_title(block: Sequence[LinePart], at: int, *, first: int) -> bool:
    """Return whether a line above an area's first row has its name, or is above the head of the table."""
    return at < first and (area_nr(block[at]) is not None or any(part.head for part in block[at:first]))


def _named(figures: tuple[ReadNumber, ...], part: LinePart) -> dict[str, Decimal]:
    return by_column(figures, part.columns) if figures else {}


def _share_figures(
    block: Sequence[LinePart], anchors: Sequence[LinePart], *, last: int
) -> tuple[list[tuple[ReadNumber, ...]], LinePart | None, tuple[Line, ...]]:
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


def _own_row(block: Sequence[LinePart], loose: Sequence[LinePart], *, last: int) -> LinePart | None:
    """Return the row of the area's sums: after its last number, or else beside its name.

    Figures after the last number may belong to that number's row, if its label spans several lines; the area's figures
    include the area's maximum.
    """
    after = [part for part in loose if block.index(part) > last]
    named = [part for part in loose if area_nr(part)]
    whole = [part for part in (*after, *named) if _named(part.figures, part).get("max") == AREA_MAXIMUM]
    if whole:
        return whole[0]
    if after and block[last].figures:
        return after[0]
    return next(iter(named), None)


def _name(title: Sequence[Line], known_words: frozenset[str]) -> str:
    texts = (re.sub(r"^(?:område\s+)?[1-9][.:]?(?:\s+|$)", "", line.text, flags=re.IGNORECASE) for line in title)
    name = join_lines(texts, known_words).strip(" :")
    return "" if COLUMN_NAME.fullmatch(name) else name
