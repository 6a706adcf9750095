"""A workbook is written for a question set, filled in as an editor would, and read back."""

import io
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml

from generator.importing import UnfitReportError
from generator.load import Sources, load_sources
from generator.model.records import QuestionSetRecord
from generator.workbooks import build_workbook, import_workbook
from generator.workbooks.form import FACTS, QUESTIONS, STATEMENTS
from tests.support.folders import DATA

Fill = Callable[[Any], None]
BLANKS: dict[str, bytes] = {}
"""The workbooks of the requested question sets, before anybody fills them in."""


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Return the real data."""
    return load_sources(DATA)[0]


def set_of(sources: Sources, name: str) -> QuestionSetRecord:
    """Return a question set."""
    assert sources.question_sets is not None
    return next(entry for entry in sources.question_sets.record.question_sets if entry.name == name)


def write(sources: Sources, path: Path, fill: Fill, *, name: str = "D") -> None:
    """Write the workbook of a question set, filled in."""
    assert sources.areas is not None
    if name not in BLANKS:
        areas = [*sources.areas.record.areas]
        BLANKS[name] = build_workbook(set_of(sources, name), areas, municipality="Nässjö", year=2023)
    book = openpyxl.load_workbook(io.BytesIO(BLANKS[name]))
    fill(book)
    book.save(path)


def fill_all(book: Any) -> None:
    """Give every question of the set half its points, as a report with decimals prints them."""
    sheet = book[QUESTIONS]
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, 5).value:
            sheet.cell(row, 4).value = float(sheet.cell(row, 5).value) / 2
            sheet.cell(row, 6).value = 50
    sheet["G2"] = 49
    facts = book[FACTS]
    facts["B3"], facts["B5"], facts["B6"], facts["B9"] = 11, "andra", "ca 20 personer", 400
    facts["B10"], facts["C10"] = "Anna Lind", "SKR"
    rows = (
        ("demokrati", "styrka", 1, "1.2", "En styrka: med kolon."),
        ("demokrati", "råd", 2, None, "Kommunen bör pröva mer."),
    )
    for at, values in enumerate((*rows, ("demokrati", "råd", 2, "1.3", "Samma punkt.")), start=2):
        for column, value in enumerate(values, start=1):
            book[STATEMENTS].cell(at, column).value = value


def refuse(sheet: str, cell: str, value: object, *, sources: Sources, folder: Path) -> str:
    """Return the reason why a workbook with a wrong value in a cell is refused."""

    def fill(book: Any) -> None:
        fill_all(book)
        book[sheet][cell] = value

    write(sources, folder / "n.xlsx", fill)
    with pytest.raises(UnfitReportError) as raised:
        import_workbook(folder / "n.xlsx", sources)
    return str(raised.value)


def test_what_is_filled_in_is_read(sources: Sources, tmp_path: Path) -> None:
    """Every figure and text is in the draft, with the decimals that the report prints."""
    write(sources, tmp_path / "n.xlsx", fill_all)
    name, content = import_workbook(tmp_path / "n.xlsx", sources)
    draft = yaml.safe_load(content)
    assert name == "nassjo-2023.yml"
    assert content.startswith("# yaml-language-server: $schema=../../schemas/evaluation.schema.json\n")
    facts = {"municipality": "0682", "name": "Nässjö", "year": 2023, "month": 11, "question_set": "D"}
    facts |= {"occasion": "second", "interviews": "ca 20 personer", "total": 400}
    assert {key: draft[key] for key in facts} == facts
    assert draft["evaluators"] == [{"name": "Anna Lind", "organisation": "SKR"}]
    rows = {row["nr"]: row for area in draft["areas"] for row in area["questions"]}
    questions = set_of(sources, "D").questions
    assert {nr: (Decimal(str(row["score"])) * 2, row["max"], row["percent"]) for nr, row in rows.items()} == {
        nr: (question.max, question.max, 50) for nr, question in questions.items()
    }
    assert '{nr: "1.1", score: 10.0, max: 20, percent: 50}' in content  # 7.5 of 15 elsewhere has a decimal
    first = draft["areas"][0]
    assert (first["heading_score"], first["score"], first["percent"]) == (49, 50.0, 50)
    assert first["strengths"] == [{"id": "styrka-1", "nr": 1, "question": "1.2", "text": "En styrka: med kolon."}]
    assert [entry["id"] for entry in first["improvements"]] == ["forbattring-2", "forbattring-2-2"]


def test_an_empty_workbook_makes_an_evaluation_without_figures(sources: Sources, tmp_path: Path) -> None:
    """What isn't filled in is left out, and doesn't become zero."""
    write(sources, tmp_path / "n.xlsx", lambda _: None, name="A")
    _, content = import_workbook(tmp_path / "n.xlsx", sources)
    assert yaml.safe_load(content)["areas"] is None
    assert "score" not in content


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "message"),
    [
        (QUESTIONS, "D3", "elva", "Frågor, cell D3: ”elva” är inget tal"),
        (QUESTIONS, "D3", 21, "Frågor, cell D3: 21 är mer än 20"),
        (QUESTIONS, "F3", None, "Frågor, cell F3: skriv både poäng och procent för 1.1"),
        (QUESTIONS, "D2", None, "Frågor, cell D2: skriv poängen för hela området demokrati"),
        (STATEMENTS, "A2", "demokratin", "Styrkor och råd, cell A2: ”demokratin” är inget område"),
        (STATEMENTS, "D2", "1", "Styrkor och råd, cell D2: ”1” är inget frågenummer"),
        (STATEMENTS, "E2", None, "Styrkor och råd, cell E2: skriv texten"),
        (FACTS, "B5", "sjunde", "Utvärdering, cell B5: ”sjunde” är ingen av"),
        (FACTS, "C10", None, "Utvärdering, cell C10: skriv var Anna Lind arbetar"),
        (FACTS, "B2", None, "Utvärdering, cell B2: skriv året"),
        (FACTS, "B4", "Q", "frågeuppsättningen ”Q” finns inte"),
    ],
)
def test_a_fault_is_reported_with_its_cell(
    sheet: str, cell: str, value: object, message: str, sources: Sources, tmp_path: Path
) -> None:
    """Nothing is written; the message names the cell and says what to write there."""
    assert message in refuse(sheet, cell, value, sources=sources, folder=tmp_path)


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "place", "read"),
    [
        (QUESTIONS, "D3", "10,5 ", (0, "questions", 0, "score"), 10.5),
        (QUESTIONS, "D3", " 10\xa0", (0, "questions", 0, "score"), 10.0),
        (QUESTIONS, "F3", "50 %", (0, "questions", 0, "percent"), 50),
        (FACTS, "B1", " nässjö KOMMUN", None, None),
        (FACTS, "B1", 682, None, None),
        (STATEMENTS, "A2", "Demokrati ", (0, "strengths", 0, "nr"), 1),
        (STATEMENTS, "A2", "Offentlighet och demokrati", (0, "strengths", 0, "nr"), 1),
        (STATEMENTS, "B3", "Förbättringsmöjlighet", (0, "improvements", 0, "nr"), 2),
        (STATEMENTS, "C2", "1.", (0, "strengths", 0, "nr"), 1),
        (STATEMENTS, "D2", "fråga 1,2", (0, "strengths", 0, "question"), "1.2"),
        (STATEMENTS, "D2", 1.2, (0, "strengths", 0, "question"), "1.2"),
        (STATEMENTS, "E2", "•  En plan\nfinns.", (0, "strengths", 0, "text"), "En plan finns."),
        (STATEMENTS, "E2", "1. En plan.", (0, "strengths", 0, "text"), "En plan."),
    ],
)
def test_what_people_do_in_excel_is_understood(
    sheet: str, cell: str, value: object, place: Any, read: object, *, sources: Sources, tmp_path: Path
) -> None:
    """Decimal commas, spaces, synonyms, pasted bullets, and numbers as text."""

    def fill(book: Any) -> None:
        fill_all(book)
        book[sheet][cell] = value

    write(sources, tmp_path / "n.xlsx", fill)
    name, content = import_workbook(tmp_path / "n.xlsx", sources)
    found = yaml.safe_load(content)
    assert name == "nassjo-2023.yml"
    if place is not None:
        found = found["areas"]
        for step in place:
            found = found[step]
        assert found == read


def test_a_workbook_that_was_rearranged_is_read(sources: Sources, tmp_path: Path) -> None:
    """Sheets in another order or renamed, rows sorted, a row above, added notes."""
    write(sources, tmp_path / "plain.xlsx", fill_all)

    def rearrange(book: Any) -> None:
        fill_all(book)
        rows = [[cell.value for cell in row[:7]] for row in book[QUESTIONS].iter_rows(min_row=2)]
        for at, row in enumerate(reversed(rows), start=2):
            for column, value in enumerate(row, start=1):
                book[QUESTIONS].cell(at, column).value = value
        for sheet in book:
            sheet.insert_rows(1)
        book[QUESTIONS]["K9"] = "kolla"
        book[QUESTIONS].title = "fragor "
        book.move_sheet(STATEMENTS, -2)
        book.create_sheet("Mina anteckningar", 0)

    write(sources, tmp_path / "n.xlsx", rearrange)
    assert import_workbook(tmp_path / "n.xlsx", sources) == import_workbook(tmp_path / "plain.xlsx", sources)


def test_a_percentage_of_excel_is_read_as_one(sources: Sources, tmp_path: Path) -> None:
    """70 % typed into a cell is kept as 0.7, and shown as 70 %; 0.7 in another cell is 0.7."""

    def fill(book: Any) -> None:
        fill_all(book)
        for cell in ("F3", "F4"):
            book[QUESTIONS][cell] = 0.7
        book[QUESTIONS]["F3"].number_format = "0%"

    write(sources, tmp_path / "n.xlsx", fill)
    questions = yaml.safe_load(import_workbook(tmp_path / "n.xlsx", sources)[1])["areas"][0]["questions"]
    assert [question["percent"] for question in questions[:2]] == [70, 0.7]


@pytest.mark.parametrize(
    ("text", "occasion"), [("andra gången", "second"), ("2", "second"), ("Första", "first"), ("senare", "later")]
)
def test_an_occasion_may_be_given_in_other_words(text: str, occasion: str, sources: Sources, tmp_path: Path) -> None:
    """A month may be given by its name, too."""

    def fill(book: Any) -> None:
        fill_all(book)
        book[FACTS]["B5"], book[FACTS]["B3"], book[FACTS]["B4"] = text, "mars", "d"

    write(sources, tmp_path / "n.xlsx", fill)
    draft = yaml.safe_load(import_workbook(tmp_path / "n.xlsx", sources)[1])
    assert (draft["occasion"], draft["month"], draft["question_set"]) == (occasion, 3, "D")


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "message"),
    [
        (QUESTIONS, "D3", 21, "Frågor, cell D3: 21 är mer än 20."),
        (QUESTIONS, "D3", "–", "Frågor, cell D3: ”–” är inget tal. Skriv siffran som i rapporten, eller töm cellen."),
        (
            QUESTIONS,
            "D3",
            datetime(2026, 5, 10),
            "Frågor, cell D3: Excel har gjort talet till ett datum. Skriv det med ' framför, som '10,5.",
        ),
        (FACTS, "B2", 23, "Utvärdering, cell B2: 23 är mindre än 2002."),
        (
            FACTS,
            "B2",
            "våren",
            "Utvärdering, cell B2: ”våren” är inget tal. Skriv siffran som i rapporten, eller töm cellen.",
        ),
        (STATEMENTS, "A2", None, "Styrkor och råd, cell A2: välj område i listan, på varje rad."),
        (
            STATEMENTS,
            "C2",
            "ett",
            "Styrkor och råd, cell C2: ”ett” är inget tal. Skriv siffran som i rapporten, eller töm cellen.",
        ),
        (
            STATEMENTS,
            "E2",
            "• Ett\n• Två",
            "Styrkor och råd, cell E2: här står flera punkter. Skriv en rad i bladet för varje punkt.",
        ),
    ],
)
def test_a_slip_in_a_cell_is_one_fault(
    sheet: str, cell: str, value: object, message: str, *, sources: Sources, tmp_path: Path
) -> None:
    """The message says what to do, and nothing that follows from the slip is reported."""
    assert refuse(sheet, cell, value, sources=sources, folder=tmp_path).split("\n")[1:] == [message]


def test_a_column_that_was_added_is_one_fault(sources: Sources, tmp_path: Path) -> None:
    """It isn't one fault for each question."""

    def fill(book: Any) -> None:
        fill_all(book)
        book[QUESTIONS].insert_cols(4)

    write(sources, tmp_path / "n.xlsx", fill)
    with pytest.raises(UnfitReportError, match="kolumnerna ska vara Område, Nr, Fråga") as raised:
        import_workbook(tmp_path / "n.xlsx", sources)
    assert len(str(raised.value).split("\n")) == 2


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"namn;namn\n"])
def test_a_file_other_than_a_workbook_is_refused(content: bytes, sources: Sources, tmp_path: Path) -> None:
    """A file with the wrong content is reported."""
    (tmp_path / "n.xlsx").write_bytes(content)
    with pytest.raises(UnfitReportError, match="går inte att läsa"):
        import_workbook(tmp_path / "n.xlsx", sources)


def test_another_workbook(sources: Sources, tmp_path: Path) -> None:
    """A workbook without our sheets is refused, and the message says how to begin."""
    book = openpyxl.Workbook()
    book.save(tmp_path / "n.xlsx")
    with pytest.raises(UnfitReportError, match="har inte bladen"):
        import_workbook(tmp_path / "n.xlsx", sources)


def test_cells_check_themselves(sources: Sources) -> None:
    """Figures have limits, values come from lists, and only the cells to be filled in are unlocked."""
    assert sources.areas is not None
    areas = [*sources.areas.record.areas]
    content = build_workbook(set_of(sources, "A"), areas)
    assert content == build_workbook(set_of(sources, "A"), areas)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == [FACTS, QUESTIONS, STATEMENTS]
    sheet = book[QUESTIONS]
    assert [sheet.cell(3, column).value for column in range(1, 6)] == [
        "demokrati", "1.1", set_of(sources, "A").questions["1.1"].label, None, 15,
    ]  # fmt: skip
    bounds = {str(entry.sqref): (entry.formula1, entry.formula2) for entry in sheet.data_validations.dataValidation}
    assert bounds["D3"] == ("0", "15")
    assert bounds["F3"] == ("0", "100")
    assert sheet.protection.sheet
    assert not sheet["D3"].protection.locked
    assert sheet["E3"].protection.locked
    assert sheet["H2"].value.startswith("=IF(")
    lists = {entry.formula1 for entry in book[STATEMENTS].data_validations.dataValidation if entry.type == "list"}
    assert lists == {f'"{",".join(area.slug for area in areas)}"', '"styrka,råd"'}
