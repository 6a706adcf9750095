"""`kompass.xlsx`: every table is a sheet, codes are text and numbers are numbers."""

import io
from decimal import Decimal
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.exports.open_data import OpenData, build_open_data
from generator.exports.open_data.columns import ColumnType
from generator.model import Collection


@pytest.fixture(scope="module")
def book(open_data: OpenData) -> openpyxl.Workbook:
    """Return the workbook as another program reads it."""
    return openpyxl.load_workbook(io.BytesIO(open_data.files["kompass.xlsx"]))


def test_every_cell_is_that_of_the_table(open_data: OpenData, book: openpyxl.Workbook) -> None:
    """Texts are texts, whatever they look like; numbers are numbers with the decimals that were printed."""
    assert book.sheetnames == ["Läs mig", *(entry.table.title for entry in open_data.tables)]
    for entry in open_data.tables:
        header, *lines = book[entry.table.title].iter_rows()
        assert [cell.value for cell in header] == [column.name for column in entry.table.columns]
        assert len(lines) == len(entry.rows)
        for row, line in zip(entry.rows, lines, strict=True):
            for column, cell in zip(entry.table.columns, line, strict=True):
                value = row[column.name]
                if value is None:
                    assert cell.value is None
                elif column.type is ColumnType.TEXT:
                    assert (cell.data_type, cell.value) == ("s", str(value))
                else:
                    assert (cell.data_type, cell.value) == ("n", float(value))
                if isinstance(value, Decimal):
                    decimals = f"{value:f}".partition(".")[2]
                    assert cell.number_format == (f"0.{'0' * len(decimals)}" if decimals else "0")


def widths_of(sheet: Worksheet) -> dict[int, float]:
    """Return the width of each column, counted from 1; adjacent columns of the same width are written as one."""
    parts = sheet.column_dimensions.values()
    return {place: part.width for part in parts for place in range(part.min, part.max + 1)}


def test_a_reader_can_look_around(book: openpyxl.Workbook) -> None:
    """The column names stay in view and have filters, and the first sheet says what the workbook is."""
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert {cell.font.bold for cell in sheet[1]} == {True}
        assert not any(cell.font.bold for row in sheet.iter_rows(min_row=2) for cell in row)
        for column in sheet.iter_cols():
            longest = max(len(str(cell.value)) for cell in column if cell.value is not None)
            width = widths_of(sheet)[column[0].column]
            assert round(width - min(longest + 2, 60)) in {0, 1}, (sheet.title, column[0].value)
    introduction = book["Läs mig"]
    assert {cell.font.bold for cell in introduction["A"]} == {True}
    assert {cell.font.bold for cell in introduction["B"]} == {False}
    assert [round(width) for width in widths_of(introduction).values()] == [17, 101]
    assert book.properties.title == "Kommunkompassen"
    said = {heading.value: text.value for heading, text in book["Läs mig"].iter_rows(max_col=2)}
    assert {"Version", "Licens", "Hänvisa så här", "criteria.csv"} <= said.keys()


def test_equal_data_give_equal_bytes(collection: Collection, open_data: OpenData) -> None:
    """Nothing in a file depends on when it is made, the workbook and the archive included."""
    assert build_open_data(collection).files == open_data.files
    assert book_day(open_data) == "2026-11-29"


def book_day(open_data: OpenData) -> str:
    """Return the only day in the workbook."""
    made = openpyxl.load_workbook(io.BytesIO(open_data.files["kompass.xlsx"])).properties.created
    return str(made.date())


def test_excel_complains_of_no_code(open_data: OpenData) -> None:
    """Numbers that are stored as texts are so on purpose, in every cell of every sheet with a table."""
    with ZipFile(io.BytesIO(open_data.files["kompass.xlsx"])) as book:
        for place, entry in enumerate(open_data.tables, 2):
            sheet = book.read(f"xl/worksheets/sheet{place}.xml").decode()
            assert f'<ignoredError sqref="A1:XFD{len(entry.rows) + 1}" numberStoredAsText="1"/>' in sheet
