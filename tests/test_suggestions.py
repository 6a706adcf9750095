"""A filled-in form for an example becomes a data file, and that a pull request; nothing in it reaches a shell."""

import base64
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from generator.cli import main
from generator.schemas import modeline
from generator.schemas.kinds import KINDS
from generator.skeletons import read_registers
from generator.suggestions import QUESTIONS, SuggestionError, build_suggestion, read_form
from tests.support.checking import check_lines
from tests.support.folders import DATA, ROOT, SMALL

FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
ANSWERS = {
    "Utvärdering": "Exempelby 2019",
    "Rubrik": 'Mötet: "öppet" för alla',
    "Område": "demokrati",
    "Rapportens rubrik": "Styrkor",
    "Kallar utvärderarna det ett gott exempel?": "ja",
    "Sammanfattning": "Alla får\nvara med.",
    "Vad kommunen gör": "Den bjuder in.\n\n# Den lyssnar: alltid.",
    "Vad rapporten säger om det": "Det är bra.",
    "Vad rapporten inte säger": "Hur många som kom.",
    "Ämnen": "Moten",
    "Begrepp": "dialog",
}


def form(**changes: str) -> str:
    """Return the text that GitHub makes from a form, with other answers to some questions."""
    answers = {**ANSWERS, **{question: changes.get(key, ANSWERS[question]) for question, key in QUESTIONS.items()}}
    return "\r\n\r\n".join(f"### {question}\r\n\r\n{answer}" for question, answer in answers.items())


def test_the_form_asks_what_is_read() -> None:
    """Each question of the form has its key, in the same order; the areas are those of the register."""
    fields = yaml.safe_load((FORMS / "exempel.yml").read_text(encoding="utf-8"))["body"]
    asked = {field["attributes"]["label"]: field for field in fields if field["type"] != "markdown"}
    assert list(asked) == list(QUESTIONS)
    assert {field["id"] for field in asked.values()} == set(QUESTIONS.values())
    areas = yaml.safe_load((DATA / "areas.yml").read_text(encoding="utf-8"))["areas"]
    assert asked["Område"]["attributes"]["options"] == [area["slug"] for area in areas]


def test_every_form_fits_its_schema() -> None:
    """GitHub doesn't show a form with a fault."""
    forms = sorted(map(str, FORMS.glob("[!c]*.yml")))
    assert len(forms) > 1
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms", *forms]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_a_form_becomes_an_example_that_passes(small: Path) -> None:
    """Whatever characters the answers have; a text on several lines becomes one line."""
    issue = small.parent / "form.md"
    issue.write_text(form(), encoding="utf-8")
    listed = small.parent / "name.txt"
    assert main(["suggest", str(issue), "--data", str(small), "--list", str(listed)]) == 0
    path = small / "examples" / "exempelby-motet-oppet-for-alla.yml"
    assert listed.read_text(encoding="utf-8").strip() == path.as_posix()
    assert check_lines(small) == []
    kind = next(kind for kind in KINDS if kind.name == "example")
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"{modeline(kind)}\n")
    read = yaml.safe_load(text)
    assert read["summary"] == "Alla får vara med."
    assert read["what"] == ["Den bjuder in.", "# Den lyssnar: alltid."]
    assert main(["suggest", str(issue), "--data", str(small)]) == 1


def test_what_is_not_answered_is_a_blank(small: Path) -> None:
    """The check reports it on its line."""
    name, content = build_suggestion(form(concept="_No response_", topics=""), read_registers(small))
    (small / name).write_bytes(content)
    assert [line.rpartition(" ")[2] for line in check_lines(small)] == ["[type]", "[value]"]


@pytest.mark.parametrize(
    ("evaluation", "message"),
    [
        ("", "formuläret har inget svar på ”Utvärdering”; skriv det under den rubriken"),
        ("_No response_", "formuläret har inget svar på ”Utvärdering”; skriv det under den rubriken"),
        (
            "../../x\n::add-mask::y",
            "”../../x ::add-mask::y” under ”Utvärdering” är ingen utvärdering som finns här; skriv kommunens namn och "
            "årtalet, till exempel Nässjö 2019",
        ),
        (
            "Exempelby kommun 2018",
            "”Exempelby kommun 2018” under ”Utvärdering” är ingen utvärdering som finns här; nära är exempelby-2019",
        ),
    ],
)
def test_an_unknown_evaluation_is_refused(evaluation: str, message: str) -> None:
    """No path and no name comes from a form; the message names the question and says what to write."""
    with pytest.raises(SuggestionError) as raised:
        build_suggestion(form(evaluation=evaluation), read_registers(SMALL))
    assert str(raised.value) == message


def test_a_title_that_is_missing_is_named() -> None:
    """An empty form is refused for the first question."""
    registers = read_registers(SMALL)
    with pytest.raises(SuggestionError, match="formuläret har inget svar på ”Rubrik”"):
        build_suggestion(form(title="_No response_"), registers)
    with pytest.raises(SuggestionError, match="formuläret har inget svar på ”Utvärdering”"):
        build_suggestion("", registers)


def test_a_form_as_people_write_it() -> None:
    """The word for a municipality, and line breaks of another system, make no difference."""
    registers = read_registers(SMALL)
    wanted = build_suggestion(form(), registers)
    assert build_suggestion(form(evaluation="Exempelby kommun 2019"), registers) == wanted
    assert build_suggestion(form().replace("\r\n", "\r"), registers) == wanted


def test_a_title_is_not_a_path() -> None:
    """It has no letters that an address can't have, and no heading of another question."""
    registers = read_registers(SMALL)
    name, content = build_suggestion(form(title="../../.github/workflows/x\r\n### Område\r\n\r\nstyrning"), registers)
    assert name == "examples/exempelby-github-workflows-x.yml"
    assert yaml.safe_load(content)["area"] == "styrning"
    with pytest.raises(SuggestionError, match="kan inte bli ett namn"):
        build_suggestion(form(title="?!"), registers)
    assert read_form("") == {}


class _GitHub(BaseHTTPRequestHandler):
    """Records the requests, and answers as GitHub does."""

    asked: ClassVar[list[tuple[str, str, Any]]] = []

    def _answer(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        content = json.loads(self.rfile.read(length)) if length else None
        assert self.headers["Authorization"] == "Bearer secret"
        self.asked.append((self.command, self.path, content))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"object": {"sha": "abc"}}).encode())

    do_GET = do_POST = do_PUT = _answer  # noqa: N815 - the names that the server calls

    def log_message(self, *_: object) -> None:
        """Print nothing."""


@pytest.fixture
def github() -> Iterator[str]:
    """Yield the address of a server in place of GitHub."""
    _GitHub.asked.clear()
    server = HTTPServer(("127.0.0.1", 0), _GitHub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("name", ["data/examples/exempelby-x.yml", "data/../.github/workflows/x.yml"])
def test_the_file_is_proposed_and_nothing_else(tmp_path: Path, github: str, name: str) -> None:
    """A branch from main, one file on it, and a draft that names the issue; any other name is refused beforehand."""
    (tmp_path / ".build").mkdir()
    (tmp_path / ".build" / "suggestion.txt").write_text(f"{name}\n", encoding="utf-8")
    (tmp_path / "data" / "examples").mkdir(parents=True)
    (tmp_path / "data" / "examples" / "exempelby-x.yml").write_text("id: å\n", encoding="utf-8")
    environment = {"GITHUB_API_URL": github, "GITHUB_REPOSITORY": "a/b", "GITHUB_TOKEN": "secret", "ISSUE": "7"}
    command = [sys.executable, str(ROOT / ".github" / "propose.py")]
    run = subprocess.run(command, cwd=tmp_path, env={**os.environ, **environment}, capture_output=True, check=False)
    if ".." in name:
        assert run.returncode == 1
        assert _GitHub.asked == []
        return
    assert run.returncode == 0, run.stderr
    (_, first, _), (_, _, ref), (method, path, put), (_, last, pull) = _GitHub.asked
    assert first == "/repos/a/b/git/ref/heads/main"
    assert ref == {"ref": "refs/heads/exempel-7", "sha": "abc"}
    assert (method, path) == ("PUT", f"/repos/a/b/contents/{name}")
    assert base64.b64decode(put["content"]).decode() == "id: å\n"
    assert put["branch"] == "exempel-7"
    assert last == "/repos/a/b/pulls"
    assert pull["draft"] is True
    assert "#7" in pull["body"]
