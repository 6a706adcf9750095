"""`kompass.xlsx`: every table as a sheet. Codes are text, numbers are numbers with the decimals that were printed."""

import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from decimal import Decimal

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.exports.open_data.columns import Column, ColumnType
from generator.exports.open_data.dictionary import FilledTable
from generator.exports.open_data.releases import CURRENT
from generator.tables import Cell

WORKBOOK_NAME = "kompass.xlsx"
WIDEST = 60
"""In characters: a text column is no wider, so that the next ones stay in sight."""


class _Formats:
    """The formats of a workbook: bold for headings, and one for each number of decimals."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._decimals: dict[int, Format] = {}
        self.heading = book.add_format({"bold": True})

    def decimals(self, count: int) -> Format:
        """Return the format of numbers with that many decimals; the reader's Excel chooses point or comma."""
        if count not in self._decimals:
            self._decimals[count] = self._book.add_format({"num_format": f"0.{'0' * count}" if count else "0"})
        return self._decimals[count]


def render_workbook(tables: Sequence[FilledTable], *, introduction: Iterable[tuple[str, str]]) -> bytes:
    """Return the workbook: a sheet with the introduction, as pairs of heading and text, then one for each table.

    Equal tables give equal bytes: the file's only time is the day of the release. Time and size are linear in the
    number of cells.
    """
    file = io.BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties(
        {"title": "Kommunkompassen", "created": datetime.combine(date.fromisoformat(CURRENT.day), time())}
    )
    formats = _Formats(book)
    _write_introduction(book.add_worksheet("Läs mig"), introduction, formats=formats)
    for filled in tables:
        _write_table(book.add_worksheet(filled.table.title), filled, formats=formats)
    book.close()
    return file.getvalue()


def _write_introduction(sheet: Worksheet, introduction: Iterable[tuple[str, str]], *, formats: _Formats) -> None:
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 100)
    for place, (heading, said) in enumerate(introduction):
        sheet.write_string(place, 0, heading, formats.heading)
        sheet.write_string(place, 1, said)


def _write_table(sheet: Worksheet, filled: FilledTable, *, formats: _Formats) -> None:
    columns = filled.table.columns
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(filled.rows), len(columns) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{len(filled.rows) + 1}"})
    for place, column in enumerate(columns):
        cells = [row[column.name] for row in filled.rows]
        sheet.set_column(place, place, _width(column, cells))
        sheet.write_string(0, place, column.name, formats.heading)
        _write_cells(sheet, place, column=column, cells=cells, formats=formats)


def _write_cells(sheet: Worksheet, place: int, *, column: Column, cells: Sequence[Cell], formats: _Formats) -> None:
    """Write a column's cells; what is missing isn't written, so that Excel counts it as an empty cell."""
    for line, cell in enumerate(cells, 1):
        if cell is None:
            continue
        if column.type is ColumnType.TEXT:
            sheet.write_string(line, place, str(cell))
        elif isinstance(cell, Decimal):
            sheet.write_number(line, place, float(cell), formats.decimals(max(0, -int(cell.as_tuple().exponent))))
        else:
            sheet.write_number(line, place, int(cell))


def _width(column: Column, cells: Iterable[Cell]) -> int:
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(WIDEST, max(len(column.name), longest) + 2)
