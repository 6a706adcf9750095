"""`kompass new`: a file with everything but what only the report says, which passes the check once filled in."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.cli import main
from generator.schemas import build_schemas
from generator.skeletons import build_evaluation, read_registers
from tests.support.checking import check_folder, check_lines
from tests.support.folders import DATA

BLANK = re.compile(r"(?:: ?$)|(?:: [,}])|(?:^ +$)", re.MULTILINE)


def fill_in(text: str, **values: str) -> str:
    """Return a skeleton as an editor fills it in: full points everywhere, a sentence for each text, and `values`."""
    text = re.sub(r"score: , max: ([0-9.]+), percent: }", r"score: \1, max: \1, percent: 100}", text)
    text = re.sub(r"^( +)$", r"\1En mening.", text, flags=re.MULTILINE)
    for key, value in {"score": "100", "percent": "100", "heading": "Allmänt", "total": "600", **values}.items():
        text = re.sub(rf"^( *(?:- )?{key}:)(?: \[\])?$", rf"\1 {value}", text, flags=re.MULTILINE)
    return re.sub(r"^( +(?:title|publisher):)$", r"\1 En text", text, flags=re.MULTILINE)


def test_every_question_set_has_a_skeleton_that_passes_once_filled_in(tmp_path: Path) -> None:
    """Each of the four, with every question; before that only the blanks are errors."""
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    registers = read_registers(folder)
    taken = {entry.municipality for entry in registers.evaluations.values()}
    free = [entry for entry in registers.municipalities if entry.code not in taken]
    for municipality, (letter, question_set) in zip(free, sorted(registers.question_sets.items()), strict=False):
        content = build_evaluation(municipality, 2021, question_set=question_set, today=date(2026, 11, 29)).decode()
        assert content.count("{nr: ") == len(question_set.questions), letter
        path = folder / "evaluations" / f"{municipality.slug}-2021.yml"
        path.write_text(content, encoding="utf-8")
        problems = [problem for problem in check_folder(folder) if problem.path == str(path)]
        lines = content.splitlines()
        assert {problem.rule for problem in problems} == {"type", "empty-text"}
        assert all(BLANK.search(lines[problem.line - 1]) or ">-" in lines[problem.line - 1] for problem in problems)
        path.write_text(fill_in(content, title=municipality.name), encoding="utf-8")
        assert [problem for problem in check_folder(folder) if problem.path == str(path)] == []


def test_an_evaluation_known_from_a_page(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It has its source and its total; the command says what to do next, and never overwrites a file."""
    command = ["new", "evaluation", "exempelby", "2021", "--page", "--data", str(small)]
    assert main(command) == 0
    path = small / "evaluations" / "exempelby-2021.yml"
    assert capsys.readouterr().out == f"{path} är skriven; fyll i den och kör kompass check\n"
    path.write_text(fill_in(path.read_text(encoding="utf-8"), address="https://www.example.org/x"), encoding="utf-8")
    assert check_lines(small) == []
    assert main(command) == 1
    assert "finns redan" in capsys.readouterr().err


def test_an_example_and_role_models(small: Path) -> None:
    """Each comes from an existing evaluation; what only the report says is a blank."""
    assert main(["new", "example", "exempelby-2019", 'Ett "nytt" möte', "--data", str(small)]) == 0
    assert main(["new", "role-model", "asele-by-2022", "--data", str(small)]) == 0
    example = small / "examples" / "exempelby-ett-nytt-mote.yml"
    roles = small / "role_models" / "asele-by-2022.yml"
    lines = check_lines(small)
    assert {line.partition(":")[0] for line in lines} == {f"examples/{example.name}", f"role_models/{roles.name}"}
    for path in (example, roles):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("# yaml-language-server: $schema=../../schemas/")
        assert text.partition("\n")[0].rpartition("/")[2] in build_schemas()
        kept = {"area": "demokrati", "concept": "dialog", "topics": "[moten]", "points_to": '"9901"'}
        path.write_text(fill_in(text, **kept).replace("Allmänt", "Styrkor"), encoding="utf-8")
    assert check_lines(small) == []


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["evaluation", "Exemplby", "2021"], "ingen kommun heter ”Exemplby”; menar du Exempelby?"),
        (["evaluation", "Zzz", "2021"], "ingen kommun heter ”Zzz”; de står i municipalities.yml"),
        (["evaluation", "9901", "2021"], "lägg till --question-set med en av S, T; jämför rapportens frågor"),
        (["evaluation", "9901", "2021", "--question-set", "Q"], "ingen frågeuppsättning heter ”Q”; de som finns är"),
        (["example", "exempelby-2018", "Möten"], "ingen utvärdering heter ”exempelby-2018”; nära är exempelby-2019"),
        (["example", "exempelby-2019", "!?"], "!? kan inte bli ett namn i en adress"),
        (["role-model", "zzz"], "ingen utvärdering heter ”zzz”"),
    ],
)
def test_a_missing_thing_is_reported_with_the_existing_ones(
    small: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], answer: str
) -> None:
    """A misspelt name, or a set or an evaluation that doesn't exist."""
    assert main(["new", *arguments, "--data", str(small)]) == 1
    assert answer in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["evaluation", "example", "role-model"])
def test_each_command_has_help_with_an_example(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    """It is in Swedish, as editors type the commands."""
    with pytest.raises(SystemExit):
        main(["new", kind, "--help"])
    assert f"Exempel: kompass new {kind} " in capsys.readouterr().out


def test_an_evaluation_may_be_a_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is in the working folder, has every question, and isn't overwritten; the command says what comes next."""
    monkeypatch.chdir(tmp_path)
    command = ["new", "evaluation", "Lund", "2023", "--question-set", "D", "--xlsx", "--data", str(DATA)]
    assert main(command) == 0
    assert capsys.readouterr().out == "lund-2023.xlsx är skriven; fyll i den och kör kompass import lund-2023.xlsx\n"
    cells = {cell for sheet in load_workbook("lund-2023.xlsx") for row in sheet.values for cell in row}
    assert {*read_registers(DATA).question_sets["D"].questions} <= cells
    assert main(command) == 1
    assert "lund-2023.xlsx finns redan" in capsys.readouterr().err
