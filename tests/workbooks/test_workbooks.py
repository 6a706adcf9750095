"""A workbook is written for a question set, filled in as an editor would, and read back."""

import io
from collections.abc import Callable
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
    content = build_workbook(set_of(sources, name), [*sources.areas.record.areas], municipality="Nässjö", year=2023)
    book = openpyxl.load_workbook(io.BytesIO(content))
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


def test_what_is_filled_in_is_read(sources: Sources, tmp_path: Path) -> None:
    """Every figure and text is in the draft, with the decimals that the report prints."""
    write(sources, tmp_path / "n.xlsx", fill_all)
    name, content = import_workbook(tmp_path / "n.xlsx", sources)
    draft = yaml.safe_load(content)
    assert name == "nassjo-2023.yml"
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
    """What isn't filled in is left out, and becomes no zero."""
    write(sources, tmp_path / "n.xlsx", lambda _: None, name="A")
    _, content = import_workbook(tmp_path / "n.xlsx", sources)
    assert yaml.safe_load(content)["areas"] is None
    assert "score" not in content


@pytest.mark.parametrize(
    ("sheet", "cell", "value", "told"),
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
def test_a_fault_is_told_by_its_cell(
    sheet: str, cell: str, value: object, told: str, sources: Sources, tmp_path: Path
) -> None:
    """Nothing is written; the editor sees the cell and what to write there."""

    def fill(book: Any) -> None:
        fill_all(book)
        book[sheet][cell] = value

    write(sources, tmp_path / "n.xlsx", fill)
    with pytest.raises(UnfitReportError) as raised:
        import_workbook(tmp_path / "n.xlsx", sources)
    assert told in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"namn;namn\n"])
def test_something_else_than_a_workbook(content: bytes, sources: Sources, tmp_path: Path) -> None:
    """A file with the wrong content is told."""
    (tmp_path / "n.xlsx").write_bytes(content)
    with pytest.raises(UnfitReportError, match="går inte att läsa"):
        import_workbook(tmp_path / "n.xlsx", sources)


def test_another_workbook(sources: Sources, tmp_path: Path) -> None:
    """A workbook without our sheets is told how to begin."""
    book = openpyxl.Workbook()
    book.save(tmp_path / "n.xlsx")
    with pytest.raises(UnfitReportError, match="har inte bladen"):
        import_workbook(tmp_path / "n.xlsx", sources)


def test_cells_check_themselves(sources: Sources) -> None:
    """Figures have bounds, lists are chosen from, and only what is to be filled in can be written in."""
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
