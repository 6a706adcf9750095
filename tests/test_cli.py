"""The command `kompass`: what it prints, what it writes, and its exit code."""

import os
import shutil
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from generator.cli import main
from generator.cli.building import FORMATS
from generator.cli.command import RUNS
from generator.cli.options import build_parser
from generator.load import load_sources
from generator.load.reader import REGISTERS
from generator.messages import Language
from generator.output import working_beside, write_tree
from generator.workbooks import build_workbook
from tests.support.folders import ROOT, SMALL
from tests.support.quickly import in_many_ways
from tests.support.terminals import run_on_terminal
from tests.support.trees import read_tree

SCHEMA = "# yaml-language-server: $schema=../../schemas/"
ENGLISH = ("--language", "en")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield a copy of what a build needs, as the working folder, with the usual permissions."""
    shutil.copytree(SMALL, tmp_path / "data")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "generator").mkdir()
    shutil.copy(ROOT / "generator" / "theme_hook.py", tmp_path / "generator")  # MkDocs asks for that module by its path
    monkeypatch.chdir(tmp_path)
    before = os.umask(0o022)
    yield tmp_path
    os.umask(before)


def break_code(project: Path) -> None:
    """Write a municipality's code without its quotes."""
    path = project / "data" / "evaluations" / "exempelby-2019.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('municipality: "9901"', "municipality: 9901"), encoding="utf-8")


def test_good_data(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """No fault, exit code 0."""
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ""
    assert project.exists()


COMMANDS = ["check", "pages", "site", "index", "serve", "addresses", "compare-pages", "offline", "schemas"]
COMMANDS += ["synth", "import", "suggest", "new/evaluation", "new/example", "new/role-model"]


@pytest.mark.parametrize("command", ["", "new", *COMMANDS])
def test_help_is_in_the_requested_language_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Swedish, as messages are, or English; neither contains anything of the other, and the example can be typed."""
    shown = {}
    for language in ("sv", "en"):
        with pytest.raises(SystemExit) as raised:
            main([*filter(None, command.split("/")), "--language", language, "--help"])
        assert raised.value.code == 0
        shown[language] = capsys.readouterr().out
    for swedish, english in (("så skriver du: ", "usage: "), ("\nval:", "\noptions:"), ("Exempel: ", "Example: ")):
        assert swedish in shown["sv"]
        assert english not in shown["sv"]
        assert english in shown["en"]
        assert swedish not in shown["en"]
    example = shown["sv"].rpartition("Exempel: kompass ")[2].strip()
    assert example.startswith(command.replace("/", " "))
    typed = example.replace('"', "").split()
    parsed = build_parser(RUNS, formats=FORMATS, language=Language.SV).parse_args(typed)
    assert callable(parsed.run)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nassjo.xls", "nassjo.xls läses inte. Öppna den i Excel och spara den som en arbetsbok, .xlsx."),
        ("Rapport.DOCX", "Rapport.DOCX läses inte. Öppna den i Word och spara den som PDF, eller som ren text, .txt."),
    ],
)
def test_a_file_of_another_program_is_refused(name: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says how to save it so that it can be read."""
    assert main(["import", name, "--data", str(SMALL)]) == 1
    assert capsys.readouterr().err == f"kompass: {message}\n"


def test_every_command_has_its_help() -> None:
    """The commands that are listed are all that exist."""
    assert {command.replace("/", " ") for command in COMMANDS} == set(RUNS)


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (["chekc"], "kompass: 'chekc' kan inte vara kommando, välj bland 'new'"),
        (["new", "evaluation", "Nässjö"], "kompass new evaluation: ÅR saknas; skriv kompass new evaluation --help"),
        (["new", "evaluation", "Nässjö", "år"], "kompass new evaluation: 'år' är inget heltal för ÅR; skriv"),
        (["check", "--formt", "x"], "kompass: --formt x finns inte här; skriv kompass --help"),
        (["check", "--data"], "kompass check: --data behöver ett värde; skriv"),
        (["check", "--data", "--language", "en"], "kompass check: --data needs a value; type"),
    ],
)
def test_invalid_arguments_are_reported(typed: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The message is in the chosen language and says where to get help; Python versions quote choices differently."""
    with pytest.raises(SystemExit) as raised:
        main(typed)
    assert raised.value.code == 2
    assert capsys.readouterr().err.replace("bland new,", "bland 'new'").startswith(message)


@pytest.mark.parametrize("typed", [["--language", "en", "check"], ["check", "--language=en"]])
def test_a_language_may_be_requested_anywhere(
    typed: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also before the command."""
    break_code(project)
    assert main(typed) == 1
    assert ": error: municipality: text is needed" in capsys.readouterr().out


def test_today_is_not_in_the_future_anywhere(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A day that has begun somewhere is accepted everywhere, and the day after it nowhere."""
    path = project / "data" / "evaluations" / "asele-by-2021.yml"
    text = path.read_text(encoding="utf-8")
    latest = datetime.now(timezone(timedelta(hours=14))).date()
    with monkeypatch.context() as zone:
        zone.setenv("TZ", "Pacific/Pago_Pago")
        time.tzset()
        for day, exit_code in ((latest, 0), (latest + timedelta(days=1), 1)):
            path.write_text(text.replace("2026-03-14", day.isoformat()), encoding="utf-8")
            assert main(["check", *ENGLISH]) == exit_code
    time.tzset()
    assert "is in the future" in capsys.readouterr().out


def test_a_code_without_quotes_is_one_clear_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`municipality: 9901` says what is wrong and what to write, and nothing else."""
    break_code(project)
    assert main(["check", *ENGLISH]) == 1
    assert capsys.readouterr().out == (
        "data/evaluations/exempelby-2019.yml:1: error: municipality: text is needed, but 9901 without quotes is a "
        'number; write it in quotes: "9901" [type]\n'
    )


def test_an_editor_reads_swedish(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Unless another language is requested: the fault, how many there are, and what happened to the site."""
    break_code(project)
    assert main(["site"]) == 1
    printed = capsys.readouterr()
    assert printed.out == (
        "data/evaluations/exempelby-2019.yml:1: fel: municipality: här behövs en text, men 9901 utan citattecken är "
        'ett tal; skriv det inom citattecken: "9901" [type]\n'
    )
    assert printed.err == "fel: 1, varningar: 0\nInget skrevs. Rätta felen ovan och försök igen.\n"
    assert main(["check", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith(
        "::error file=data/evaluations/exempelby-2019.yml,line=1,title=type::municipality: här behövs en text"
    )


def test_the_same_for_github(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--format github` each fault is an annotation on its line."""
    break_code(project)
    assert main(["check", "--format", "github", *ENGLISH]) == 1
    assert capsys.readouterr().out == (
        "::error file=data/evaluations/exempelby-2019.yml,line=1,title=type::municipality: text is needed, but 9901 "
        'without quotes is a number; write it in quotes: "9901"\n'
    )


def test_with_a_fault_nothing_is_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The old site stays as it was, byte for byte, and no page is written."""
    write_tree({"index.html": b"old"}, project / "site")
    break_code(project)
    assert main(["site", *ENGLISH]) == 1
    assert main(["pages", *ENGLISH]) == 1
    assert read_tree(project / "site") == {"index.html": b"old"}
    assert not (project / ".build").exists()
    assert "Nothing was written" in capsys.readouterr().err


def test_with_an_engine_that_fails_the_old_site_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A search index that can't be made is one clear line, and nothing is lost."""
    write_tree({"index.html": b"old"}, project / "site")
    monkeypatch.setattr("generator.engine.sys.executable", shutil.which("false"))
    assert main(["site"]) == 1
    assert read_tree(project / "site") == {"index.html": b"old"}
    assert capsys.readouterr().err.startswith("kompass: the search index could not be made")
    assert {path.name for path in project.iterdir() if path.name.startswith(".")} == {".build"}


@pytest.mark.parametrize(
    ("terminal", "options", "parts"),
    in_many_ways([(True, [], 4), (True, ["--quiet"], 0), (False, [], 0)]),
)
@pytest.mark.usefixtures("project")
def test_a_person_sees_how_far_a_build_has_come(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], terminal: bool, options: list[str], parts: int
) -> None:
    """A line for each part, but only in a terminal: neither a log nor a preview needs them."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
    assert main(["site", *options]) == 0
    lines = [line for line in capsys.readouterr().err.splitlines() if line.lstrip().partition(" s  ")[0].isdigit()]
    assert len(lines) == parts
    assert all("pages" in line or "data/" in line or "MkDocs" in line for line in lines)


def test_a_second_build_is_refused_before_it_begins(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Even with another folder for the site, if the pages are written to the same one; the first is not disturbed."""
    with working_beside(project / ".build" / "docs"):
        assert main(["site"]) == 1
        assert main(["pages"]) == 1
    assert capsys.readouterr().err.count("another run of kompass is writing to .build/docs") == 2
    with working_beside(project / "site-pagefind"):
        assert main(["site"]) == 1
    assert not (project / "site").exists()
    for place in ("data", "overrides", ".build/cache"):
        assert main(["site", "--out", f"{place}/site"]) == 1
        assert f"{place}/site and {place} lie in each other" in capsys.readouterr().err


def test_an_index_is_only_made_for_a_site(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A misspelt folder is not filled."""
    assert main(["index", "--out", "sight"]) == 1
    assert "sight holds no built site" in capsys.readouterr().err
    assert not (project / "sight").exists()


def test_the_site_replaces_the_old_one(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`kompass site` leaves a complete new site, says where it is, and leaves nothing next to it."""
    write_tree({"stale.html": b"old"}, project / "site")
    monkeypatch.delenv("SITE_URL", raising=False)
    assert main(["site"]) == 0
    printed = capsys.readouterr()
    assert "python3 -m http.server --directory site" in printed.out
    assert "SITE_URL isn't set" in printed.err
    monkeypatch.setenv("SITE_URL", "https://example.org/kompass/")
    assert main(["site"]) == 0
    assert "SITE_URL" not in capsys.readouterr().err
    assert (project / "site" / "kommuner" / "exempelby" / "2019" / "styrning" / "index.html").is_file()
    assert not (project / "site" / "stale.html").exists()
    files = {path: path.stat().st_mode & 0o777 for path in (project / "site", *(project / "site").rglob("*"))}
    # A web server, which runs as another user, can read all of it.
    assert {path: oct(mode) for path, mode in files.items() if mode != (0o755 if path.is_dir() else 0o644)} == {}
    assert {path.name for path in project.iterdir() if path.name.startswith(".")} == {".build"}


def test_other_folders(project: Path, tmp_path: Path) -> None:
    """`--data` and `--out` point elsewhere."""
    shutil.move(project / "data", tmp_path / "elsewhere")
    assert main(["pages", "--data", str(tmp_path / "elsewhere"), "--out", str(tmp_path / "pages")]) == 0
    assert (tmp_path / "pages" / "kommuner" / "index.md").is_file()


def test_a_folder_that_is_not_there(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every missing file is listed; no traceback."""
    assert main(["check", "--data", "nowhere", *ENGLISH]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == len(REGISTERS)
    assert all("missing" in line or "can't be read" in line for line in lines)
    assert project.exists()


def test_one_edited_evaluation_changes_only_its_pages(project: Path) -> None:
    """A build after an edit writes the pages that the edit concerns, not all."""
    assert main(["pages"]) == 0
    before = {path: path.stat().st_mtime_ns for path in (project / ".build").rglob("*.md")}
    path = project / "data" / "evaluations" / "exempelby-2019.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("interviews: ca 10 personer", "interviews: ungefär 30"), encoding="utf-8")
    assert main(["pages"]) == 0
    changed = [path for path, time in before.items() if path.stat().st_mtime_ns != time]
    assert [path.parent.name for path in changed] == ["2019"]


@pytest.mark.parametrize("out", [".", "..", "data", "docs", "generator"])
@pytest.mark.parametrize("command", ["pages", "site"])
def test_no_foreign_folder_is_overwritten(
    project: Path, capsys: pytest.CaptureFixture[str], command: str, out: str
) -> None:
    """Whatever `--out` names, nothing that kompass didn't write is lost."""
    before = read_tree(project)
    assert main([command, "--out", out]) == 1
    assert "holds files that kompass did not write" in capsys.readouterr().err
    assert read_tree(project) == before


def test_outside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In another folder, the command says so and writes nothing."""
    monkeypatch.chdir(tmp_path)
    assert main(["pages", "--data", str(SMALL), "--out", "pages"]) == 1
    assert "the folder docs is missing" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("command", ["pages", "site", "index"])
def test_without_the_written_pages(project: Path, capsys: pytest.CaptureFixture[str], command: str) -> None:
    """A site without them would lack half its content, so it isn't built; the old one stays."""
    write_tree({"index.html": b"old"}, project / "site")
    shutil.rmtree(project / "docs")
    assert main([command]) == 1
    assert capsys.readouterr().err.splitlines()[-1:] == [
        "kompass: the folder docs is missing; run kompass in the project's own folder"
    ]
    assert read_tree(project / "site") == {"index.html": b"old"}
    assert not (project / ".build").exists()


def test_a_hand_written_page_with_a_problem_stops_the_build(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`docs/` is checked together with the data, and nothing of either is written."""
    (project / "docs" / "om" / "utkast.docx").write_bytes(b"draft")
    assert main(["check", *ENGLISH]) == 1
    assert main(["pages"]) == 1
    assert "om/utkast.docx:1: error: this file would be published" in capsys.readouterr().out
    assert not (project / ".build").exists()


@pytest.mark.parametrize("gone", in_many_ways([(("evaluations", "examples", "role_models"),), (("examples",),)]))
def test_a_whole_site_of_few_data_under_a_strict_umask(project: Path, gone: tuple[str, ...]) -> None:
    """Without examples, or before the first evaluation, the site is built; a server can read it and the pages."""
    for name in gone:
        shutil.rmtree(project / "data" / name)
    (project / "data" / "corrections.yml").unlink()
    os.umask(0o077)
    assert main(["site", "--quiet"]) == 0
    assert main(["index"]) == 0
    for folder in (project / "site", project / ".build" / "docs"):
        modes = {path: path.stat().st_mode & 0o777 for path in (folder, *folder.rglob("*"))}
        assert [path for path, mode in modes.items() if mode != (0o755 if path.is_dir() else 0o644)] == []


@pytest.mark.parametrize(
    ("environment", "shown"),
    in_many_ways(
        [
            ({"PYTHONIOENCODING": "ascii"}, b'unknown key "ok\\xe4nd\\u2192"'),
            ({"PYTHONIOENCODING": "cp1252"}, 'unknown key "okänd\\u2192"'.encode("cp1252")),
            ({"LC_ALL": "C"}, b"unknown key"),
        ]
    ),
)
def test_no_terminal_encoding_stops_a_check(project: Path, environment: dict[str, str], shown: bytes) -> None:
    """Neither form of a problem does, on either stream; a character that a terminal lacks is printed as a number."""
    path = project / "data" / "evaluations" / "exempelby-2019.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}okänd→: 1\n", encoding="utf-8")
    commands = [["check", *ENGLISH, "--format", form] for form in ("text", "github")]
    for run in run_on_terminal(commands, environment):
        assert run.code == 1
        assert shown in run.out
        assert run.err.startswith(b"errors: 1")
        assert b"Traceback" not in run.err


def test_invented_data(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that passes the check, ten examples a municipality by default; never over another folder."""
    assert main(["synth", "more", "--municipalities", "2", "--evaluations", "1"]) == 0
    assert capsys.readouterr().out == (
        "The invented data are in more/ (build their site with: kompass site --data more)\n"
    )
    assert len([*(project / "more" / "examples").iterdir()]) == 20
    assert main(["check", "--data", "more"]) == 0
    assert capsys.readouterr().out == ""
    before = read_tree(project / "more")
    assert main(["synth", "more", "--municipalities", "1"]) == 1
    assert capsys.readouterr().err == ("kompass: more exists; name a folder that doesn't, or remove it first\n")
    assert read_tree(project / "more") == before
    assert main(["synth", "most", "--municipalities", "1000"]) == 1
    assert "municipalities can't be made; ask for 1 to " in capsys.readouterr().err
    assert not (project / "most").exists()


def test_addresses_are_accepted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """At first no published address is known; then all are listed; then one that disappears stops the build."""
    listed = project / "data" / "addresses.txt"
    assert main(["addresses"]) == 1
    assert not listed.exists()
    assert "/kommuner/exempelby/2019/demokrati/#styrka-1\n" in capsys.readouterr().out
    assert main(["addresses", "--accept"]) == 0
    assert "om/metod/" in listed.read_text(encoding="utf-8").splitlines()
    capsys.readouterr()
    assert main(["addresses"]) == 0
    assert main(["check"]) == 0
    assert capsys.readouterr().out == ""
    example = project / "data" / "examples" / "exempelby-malkartan.yml"
    text = example.read_text(encoding="utf-8").replace("exempelby-malkartan", "exempelby-kartan")
    example.with_name("exempelby-kartan.yml").write_text(text, encoding="utf-8")
    assert main(["addresses"]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "/exempel/exempelby-kartan/"
    assert main(["addresses", "--accept"]) == 0
    example.unlink()
    before = listed.read_bytes()
    for command in (["check"], ["pages"], ["site"], ["addresses", "--accept"]):
        capsys.readouterr()
        assert main([*command, *ENGLISH]) == 1
        assert "error: nothing is at exempel/exempelby-malkartan/ any more" in capsys.readouterr().out
    assert listed.read_bytes() == before
    assert not (project / "site").exists()


def test_a_page_leads_on_to_where_it_is_now(project: Path) -> None:
    """A redirect is written as a page that leads on, with the new address as the canonical one."""
    (project / "data" / "redirects.yml").write_text(
        'redirects:\n  - {old: "exempel/gammal/", new: "exempel/exempelby-malkartan/", why: Nytt namn.}\n',
        encoding="utf-8",
    )
    assert main(["pages"]) == 0
    page = (project / ".build" / "docs" / "exempel" / "gammal" / "index.md").read_text(encoding="utf-8")
    assert "leads_to:\n" in page
    assert '<p>Nytt namn. <a href="../exempelby-malkartan/">' in page


def test_a_report_becomes_a_draft(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two files are written, and no existing file is overwritten."""
    report = project / "rapport.txt"
    table = "1. Demokrati   Uppnått  Max  Procent\n1.1 Ett?   9  40  23%\n1.2 Två?  30  60  50%\n   39  100  39%\n"
    report.write_text(f"Kommunkompassen\nExempelby kommun 2024\n{table}", encoding="utf-8")
    assert main(["import", "rapport.txt"]) == 0
    written = project / "data" / "evaluations" / "exempelby-2024.yml"
    assert capsys.readouterr().out.startswith(f"Utkast: {written.relative_to(project)}\n")
    draft = written.read_text(encoding="utf-8")
    assert 'municipality: "9901"' in draft
    assert written.with_name("exempelby-2024.arbete.md").is_file()
    assert main(["import", "rapport.txt"]) == 1
    assert "exempelby-2024.yml finns redan" in capsys.readouterr().err
    assert main(["import", "rapport.txt", "--year", "2023", "--out", "utkast"]) == 0
    assert sorted(path.name for path in (project / "utkast").iterdir()) == [
        "exempelby-2023.arbete.md",
        "exempelby-2023.yml",
    ]
    assert written.read_text(encoding="utf-8") == draft
    assert main(["import", "no.pdf"]) == 1
    assert capsys.readouterr().err == "kompass: Filen no.pdf finns inte.\n"


def test_a_workbook_becomes_a_draft(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A filled-in workbook is read; if anything in it is wrong, that is listed, and nothing is written."""
    registers = load_sources(project / "data")[0]
    assert registers.question_sets is not None
    assert registers.areas is not None
    question_set, areas = registers.question_sets.record.question_sets[0], [*registers.areas.record.areas]
    path = project / "ny.xlsx"
    path.write_bytes(build_workbook(question_set, areas, municipality="Exempelby", year=2025))
    assert main(["import", "ny.xlsx"]) == 0
    draft = project / "data" / "evaluations" / "exempelby-2025.yml"
    assert draft.read_text(encoding="utf-8").startswith(f"{SCHEMA}evaluation.schema.json\nmunicipality: ")
    assert main(["import", "ny.xlsx"]) == 1
    path.write_bytes(build_workbook(question_set, areas, municipality="Ankeborg", year=2026))
    assert main(["import", "ny.xlsx"]) == 1
    assert "Ankeborg" in capsys.readouterr().err
    assert not draft.with_name("ankeborg-2026.yml").exists()
