"""The cells of a workbook as people fill them in, and what is wrong in them, cell by cell.

Excel turns numbers such as 10,5 into dates, stores 70 % as 0.7, and drops the leading 0 of a code.
"""

import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.importing import UnfitReportError
from generator.model.addresses import slug_of
from generator.workbooks.form import FACTS, QUESTION_COLUMNS, QUESTIONS, STATEMENTS

_LARGEST = 20_000_000
_MOST_ROWS = 2000
_SHEETS = (FACTS, QUESTIONS, STATEMENTS)
_BULLET = re.compile(r"^\s*(?:[•·▪‣–—*\uf0b7-]|\d{1,2}[.)])\s+")
_PERCENT_AS_SHARE = re.compile(r"0(?:\.0+)?%")


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell: the name of its sheet, its row and its column, both from 0."""

    sheet: str
    row: int
    column: int

    def __str__(self) -> str:
        return f"{self.sheet}, cell {'ABCDEFGH'[self.column]}{self.row + 1}"


@dataclass(slots=True)
class Cells:
    """The cells of a workbook by sheet, and what is wrong in them; only the first fault of each cell is reported."""

    by_sheet: dict[str, list[tuple[Any, ...]]]
    found: dict[CellPlace, str] = field(default_factory=dict)
    elsewhere: list[str] = field(default_factory=list)
    """What is wrong with a sheet as a whole."""

    @property
    def faults(self) -> list[str]:
        """What is wrong: each sheet as a whole, then cell by cell."""
        return [*self.elsewhere, *(f"{place}: {sentence}" for place, sentence in self.found.items())]

    def report(self, sheet: str, row: int, *, column: int, sentence: str) -> None:
        """Record what is wrong in a cell."""
        self.found.setdefault(CellPlace(sheet, row, column), sentence)

    def is_wrong(self, sheet: str, row: int, *columns: int) -> bool:
        """Return whether something is wrong in one of the cells of a row."""
        return any(CellPlace(sheet, row, column) in self.found for column in columns)

    def value(self, sheet: str, row: int, *, column: int) -> Any:
        """Return what is in a cell, or None."""
        rows = self.by_sheet[sheet]
        line = rows[row] if row < len(rows) else ()
        return line[column] if column < len(line) else None

    def text(self, sheet: str, row: int, *, column: int) -> str:
        """Return a cell as text on one line; an empty one is an empty text."""
        value = self.value(sheet, row, column=column)
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if isinstance(value, datetime | date):
            return f"{value:%Y-%m-%d}"
        return "" if value is None else " ".join(str(value).split())

    def own_text(self, sheet: str, row: int, *, column: int) -> str:
        """Return a text in our own words without the bullet copied with it; several bullets in a cell are a fault."""
        value = self.value(sheet, row, column=column)
        lines = str(value or "").splitlines()
        if sum(_BULLET.match(line) is not None for line in lines) > 1 or any(map(_BULLET.match, lines[1:])):
            self.report(
                sheet, row, column=column, sentence="här står flera punkter. Skriv en rad i bladet för varje punkt."
            )
        return _BULLET.sub("", self.text(sheet, row, column=column))

    def number(self, sheet: str, row: int, *, column: int, most: int, least: int = 0) -> Decimal | None:
        """Return a cell as a number as it was typed, or None if it is empty or wrong."""
        if isinstance(self.value(sheet, row, column=column), datetime | date):
            self.report(
                sheet,
                row,
                column=column,
                sentence="Excel har gjort talet till ett datum. Skriv det med ' framför, som '10,5.",
            )
            return None
        text = self.text(sheet, row, column=column).replace(",", ".").removesuffix("%").strip().rstrip(".")
        if not text:
            return None
        if re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", text) is None:
            self.report(
                sheet,
                row,
                column=column,
                sentence=f"”{text}” är inget tal. Skriv siffran som i rapporten, eller töm cellen.",
            )
            return None
        if not least <= Decimal(text) <= most:
            other = f"mer än {most}" if Decimal(text) > most else f"mindre än {least}"
            self.report(sheet, row, column=column, sentence=f"{text} är {other}.")
            return None
        return Decimal(text)


def read_cells(path: Path) -> Cells:
    """Return the cells of the three sheets of a workbook.

    Raises:
        UnfitReportError: it isn't a workbook, or not one that this project wrote.
    """
    if find_spec("openpyxl") is None:
        raise UnfitReportError("För att läsa en arbetsbok behövs ett tillägg. Kör `make import` en gång.")
    import openpyxl

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LARGEST:
                raise UnfitReportError(f"{path.name} är mycket större än en ifylld arbetsbok.")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        names = {slug_of(name): name for name in reversed(book.sheetnames)}
        found = {
            name: [tuple(map(_plain, row)) for row in book[names[slug_of(name)]].iter_rows(max_row=_MOST_ROWS)]
            for name in _SHEETS
            if slug_of(name) in names
        }
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise UnfitReportError(f"{path.name} går inte att läsa som en arbetsbok. Spara den som .xlsx.") from error
    missing = [name for name in _SHEETS if name not in found]
    if missing:
        raise UnfitReportError(
            f"{path.name} har inte bladen {FACTS}, {QUESTIONS} och {STATEMENTS}. "
            f"Ge tillbaka namnet åt {' och '.join(missing)}, eller börja om med en ny arbetsbok."
        )
    if not any(_is_head(row) for row in found[QUESTIONS]):
        raise UnfitReportError(
            f"{path.name} har fel som behöver rättas:\n{QUESTIONS}: kolumnerna ska vara {', '.join(QUESTION_COLUMNS)}. "
            "Ta bort det som är tillagt mellan dem."
        )
    return Cells(found)


def _is_head(row: Sequence[Any]) -> bool:
    return [str(value or "").strip() for value in row[: len(QUESTION_COLUMNS) - 1]] == [*QUESTION_COLUMNS[:-1]]


def _plain(cell: Any) -> Any:
    """Return what a cell shows: 70 % is stored as 0.7 and shown as a percentage."""
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool):
        is_share = _PERCENT_AS_SHARE.fullmatch(str(cell.number_format)) is not None
        return round(cell.value * 100, 4) if is_share else cell.value
    return cell.value
