"""Tables whose cells are one below the other, as some programs copy them out of a PDF -> rows on one line each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importing.lines import Line, Word, join_lines
from generator.importing.numbers import find_columns, read_number

_NR = re.compile(r"[1-9]\.[1-9]\d?")
_AREA_NR = re.compile(r"[1-8]\.?")
_SUM = re.compile(r"(?:del)?summa|totalt?", re.IGNORECASE)
_FEWEST_FIGURES = 2
_LARGEST_AREA = 100
_MOST_LINES = 6
# The cells of a reassembled row are as far apart as those of a text with tabs.
_CELL_WIDTH = 100_000


def unstack(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return lines in which each row of such a table is one line. Other lines are unchanged."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        end = (
            _end_of_row(lines, at)
            or _end_of_head(lines, at)
            or _end_of_sums(lines, at, before=found)
            or _end_of_total(lines, at)
        )
        begin, after = _begin_of_area(lines, at)
        if after:
            found.append(_put_together([*lines[begin:after], *lines[at:begin]]))
            at = after
        elif end:
            found.append(_put_together(lines[at:end]))
            at = end
        else:
            found.append(lines[at])
            at += 1
    return tuple(found)


def _end_of_row(lines: Sequence[Line], at: int) -> int:
    """Return where a row that begins with its number on a separate line ends, or 0."""
    if not _NR.fullmatch(lines[at].text):
        return 0
    nearest = range(at + 1, min(at + _MOST_LINES, len(lines)))
    figures = next((end for end in nearest if _is_figure(lines[end]) or _is_number(lines, end)), 0)
    if figures < at + 2 or _is_number(lines, figures):
        return 0  # the next row begins before this one has its figures: they could belong to either
    end = _end_of_figures(lines, figures)
    if end - figures > _FEWEST_FIGURES and "%" not in lines[end - 1].text and end < len(lines):
        # In a table without percentages, the area's sums come right after the last row.
        end -= lines[end].text == str(_LARGEST_AREA)
    return end if end - figures >= _FEWEST_FIGURES else 0


def _end_of_head(lines: Sequence[Line], at: int) -> int:
    """Return where the head of a table ends: an area's number, its name, and the names of the columns, or 0."""
    if not _AREA_NR.fullmatch(lines[at].text):
        return 0
    for end in range(at + 3, min(at + _MOST_LINES + 1, len(lines) + 1)):
        if all(len(line.words) == 1 for line in lines[end - 2 : end]) and find_columns(_put_together(lines[at:end])):
            longer = end < len(lines) and find_columns(_put_together(lines[at + 1 : end + 1]))
            more = longer and len(lines[end].words) == 1 and not _NR.fullmatch(lines[end].text)
            return end + 1 if more else end
    return 0


def _end_of_sums(lines: Sequence[Line], at: int, *, before: Sequence[Line]) -> int:
    """Return where an area's own figures end, which come right after a reassembled row, or 0."""
    if not (before and before[-1].row and _NR.match(before[-1].text)):
        return 0
    begin = at + (_SUM.fullmatch(lines[at].text) is not None)
    end = _end_of_figures(lines, begin)
    return end if end - begin >= _FEWEST_FIGURES else 0


def _end_of_total(lines: Sequence[Line], at: int) -> int:
    """Return where the summary's total ends, which is below its name, or 0."""
    is_total = _SUM.fullmatch(lines[at].text) is not None and at + 1 < len(lines)
    value = read_number(lines[at + 1].text) if is_total else None
    return at + 2 if value is not None and value > _LARGEST_AREA else 0


def _begin_of_area(lines: Sequence[Line], at: int) -> tuple[int, int]:
    """Return where the column names above an area's number end, and where its name ends; zeros if there are none."""
    for begin in range(at + _FEWEST_FIGURES + 1, at + 1, -1):
        if begin + 2 < len(lines) and _AREA_NR.fullmatch(lines[begin].text):
            single = all(len(line.words) == 1 for line in lines[at:begin])
            end = next((end for end in range(begin + 2, begin + 5) if _is_number(lines, end)), 0)
            if single and end and find_columns(_put_together([*lines[begin:end], *lines[at:begin]])):
                return begin, end
    return 0, 0


def _is_number(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and _NR.fullmatch(lines[at].text) is not None


def _end_of_figures(lines: Sequence[Line], at: int) -> int:
    end = at
    while end < len(lines) and end - at <= _FEWEST_FIGURES and _is_figure(lines[end]):
        end += 1
    return end


def _is_figure(line: Line) -> bool:
    return read_number(line.text) is not None and not _NR.fullmatch(line.text)


def _put_together(lines: Sequence[Line]) -> Line:
    """Return lines joined into one: anything but the label gets its own cell."""
    cells = [*_cells(lines)]
    words = tuple(
        Word(part, number * _CELL_WIDTH + at, number * _CELL_WIDTH + at + 1)
        for number, cell in enumerate(cells)
        for at, part in enumerate(cell.split())
    )
    return replace(lines[0], words=words, row=True)


def _cells(lines: Sequence[Line]) -> Iterator[str]:
    label: list[str] = []
    for at, line in enumerate(lines):
        if at == 0 or (len(line.words) == 1 and (_is_figure(line) or at >= len(lines) - 3)):
            if label:
                yield join_lines(label)
            label = []
            yield line.text
        else:
            label.append(line.text)
    if label:
        yield join_lines(label)
