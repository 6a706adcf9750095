"""A question set -> a workbook to fill in, with checks in its cells."""

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from generator.model.records import Area, QuestionSetRecord
from generator.model.rounding import AREA_MAXIMUM
from generator.workbooks.form import (
    EVALUATOR,
    EVALUATORS,
    FACT_ROWS,
    FACTS,
    KINDS,
    OCCASIONS,
    QUESTION_COLUMNS,
    QUESTIONS,
    STATEMENT_COLUMNS,
    STATEMENT_ROWS,
    STATEMENTS,
)

_NUMBER = {"validate": "decimal", "criteria": "between", "minimum": 0}
_MADE = datetime(2026, 1, 1)


class _Styles:
    """The formats of cells: locked ones with questions and labels, and open ones to write in."""

    def __init__(self, workbook: Workbook) -> None:
        self.head: Format = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        self.bold: Format = workbook.add_format({"bold": True, "valign": "top"})
        self.said: Format = workbook.add_format({"text_wrap": True, "valign": "top"})
        self.hint: Format = workbook.add_format({"italic": True, "font_color": "#595959", "valign": "top"})
        self.open: Format = workbook.add_format({"locked": False, "bg_color": "#FFF9DB", "border": 1, "valign": "top"})
        self.text: Format = workbook.add_format(
            {"locked": False, "bg_color": "#FFF9DB", "border": 1, "valign": "top", "text_wrap": True, "num_format": "@"}
        )
        self.wrong: Format = workbook.add_format({"font_color": "#9C0006", "bold": True, "text_wrap": True})


def build_workbook(
    question_set: QuestionSetRecord, areas: Sequence[Area], *, municipality: str = "", year: int | None = None
) -> bytes:
    """Return a workbook with every question of a set. `areas` are the register's, for their names in lists."""
    file = io.BytesIO()
    workbook = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    workbook.set_properties({"title": "Kommunkompassen: en utvärdering att fylla i", "created": _MADE})
    styles = _Styles(workbook)
    _write_facts(workbook.add_worksheet(FACTS), styles, question_set=question_set, municipality=municipality, year=year)
    _write_questions(workbook.add_worksheet(QUESTIONS), styles, question_set=question_set)
    _write_statements(workbook.add_worksheet(STATEMENTS), styles, slugs=[area.slug for area in areas])
    workbook.close()
    return file.getvalue()


def _write_facts(
    sheet: Worksheet, styles: _Styles, *, question_set: QuestionSetRecord, municipality: str, year: int | None
) -> None:
    given = {"municipality": municipality, "year": year or "", "question_set": question_set.name}
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 2, 48)
    for row, (key, name, hint) in enumerate(FACT_ROWS):
        sheet.write(row, 0, name, styles.bold)
        sheet.write(row, 1, given.get(key, ""), styles.said if key == "question_set" else styles.open)
        sheet.write(row, 2, hint, styles.hint)
        if key == "occasion":
            sheet.data_validation(row, 1, row, 1, {"validate": "list", "source": [*OCCASIONS]})
        if key in {"year", "month", "total"}:
            least, most = {"year": (2002, 2099), "month": (1, 12), "total": (0, 800)}[key]
            sheet.data_validation(row, 1, row, 1, {**_NUMBER, "minimum": least, "maximum": most, **_error(least, most)})
    for number in range(EVALUATORS):
        row = len(FACT_ROWS) + number
        sheet.write(row, 0, EVALUATOR, styles.bold)
        sheet.write(row, 1, "", styles.open)
        sheet.write(row, 2, "", styles.open)
    sheet.write(len(FACT_ROWS) + EVALUATORS, 1, "namn i den här kolumnen", styles.hint)
    sheet.write(len(FACT_ROWS) + EVALUATORS, 2, "organisation i den här", styles.hint)
    sheet.protect()


def _error(least: int, most: int) -> dict[str, str]:
    return {"error_title": "Fel siffra", "error_message": f"Skriv ett tal mellan {least} och {most}, som i rapporten."}


def _write_questions(sheet: Worksheet, styles: _Styles, *, question_set: QuestionSetRecord) -> None:
    for column, width in enumerate((16, 6, 60, 9, 7, 9, 12, 34)):
        sheet.set_column(column, column, width)
    for column, name in enumerate(QUESTION_COLUMNS):
        sheet.write(0, column, name, styles.head)
    sheet.freeze_panes(1, 0)
    row = 1
    for area in question_set.areas:
        first = row + 1
        sheet.write(row, 0, area.area, styles.bold)
        sheet.write(row, 2, area.name, styles.bold)
        _write_figures(sheet, styles, row=row, maximum=AREA_MAXIMUM)
        sheet.write(row, 6, "", styles.open)
        last = row + len(area.questions)
        # Printed points are rounded: each of them, and their sum, may be half a point off.
        sheet.write_formula(
            row,
            7,
            f'=IF(OR(D{row + 1}="",COUNT(D{first + 1}:D{last + 1})<{len(area.questions)}),"",'
            f"IF(ABS(SUM(D{first + 1}:D{last + 1})-D{row + 1})>{(len(area.questions) + 1) / 2},"
            '"Frågornas summa stämmer inte",""))',
            styles.wrong,
            "",
        )
        for at, question in enumerate(area.questions, start=first):
            sheet.write(at, 0, area.area, styles.said)
            sheet.write_string(at, 1, question.nr, styles.said)
            sheet.write(at, 2, question.label, styles.said)
            _write_figures(sheet, styles, row=at, maximum=question.max)
            sheet.write_formula(
                at,
                7,
                f'=IF(COUNT(D{at + 1},F{at + 1})<2,"",IF(ABS(D{at + 1}/E{at + 1}*100-F{at + 1})>0.5+50/E{at + 1},'
                '"Procenten stämmer inte med poängen",""))',
                styles.wrong,
                "",
            )
        row = last + 1
    sheet.protect()


def _write_figures(sheet: Worksheet, styles: _Styles, *, row: int, maximum: Decimal) -> None:
    for column, most in ((3, maximum), (5, Decimal(100))):
        sheet.write(row, column, "", styles.open)
        error = _error(0, int(most))
        sheet.data_validation(row, column, row, column, {**_NUMBER, "maximum": f"{most:f}", **error})
    sheet.write_number(row, 4, float(maximum), styles.said)


def _write_statements(sheet: Worksheet, styles: _Styles, *, slugs: list[str]) -> None:
    for column, width in enumerate((16, 16, 9, 9, 90, 34)):
        sheet.set_column(column, column, width)
    for column, name in enumerate(STATEMENT_COLUMNS):
        sheet.write(0, column, name, styles.head)
    sheet.freeze_panes(1, 0)
    last = STATEMENT_ROWS
    for row in range(1, last + 1):
        for column in range(len(STATEMENT_COLUMNS) - 1):
            sheet.write(row, column, "", styles.text if column >= 3 else styles.open)
        here = row + 1
        sheet.write_formula(
            row,
            5,
            f'=IF(COUNTA(A{here}:E{here})=0,"",IF(OR(A{here}="",B{here}="",C{here}="",E{here}=""),'
            f'"Skriv område, sort, nummer och text",IF(LEN(E{here})>600,"Texten är lång: dela upp den","")))',
            styles.wrong,
            "",
        )
    sheet.data_validation(1, 0, last, 0, {"validate": "list", "source": slugs})
    sheet.data_validation(1, 1, last, 1, {"validate": "list", "source": [*KINDS]})
    whole = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 99, **_error(1, 99)}
    sheet.data_validation(1, 2, last, 2, whole)
    sheet.protect()
