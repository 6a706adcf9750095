"""The environment of a run: names that aren't text, a limited terminal, and a person who stops it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import SETTINGS, BuildError, check_settings
from generator.cli import STOPPED, main
from generator.cli.stopping import STOPPED_LINE
from generator.messages import verbatim
from generator.problems import Level, Problem, format_github, format_text
from tests.support.folders import ROOT
from tests.support.quickly import in_many_ways
from tests.support.terminals import run_on_terminal


def test_a_name_never_acts_on_a_terminal_or_a_log() -> None:
    """An escape sequence in a name is reported as printable text, in both forms; so are bytes that aren't text."""
    problem = Problem("data/\x1b[2J\n::error::\udcff.yml", 1, Level.ERROR, verbatim("x\x1b[2J"), "file-name")
    for text in (format_text(problem), format_github(problem)):
        assert text.isprintable()
        assert "x1b[2J" in text
        assert "udcff" in text


@pytest.mark.parametrize("encoding", in_many_ways(["ascii:strict", "utf-8:strict"]))
def test_any_name_is_reported_on_any_terminal(small: Path, encoding: str) -> None:
    """A line for each name in both forms, no traceback, whatever the terminal can show."""
    (small / "evaluations" / os.fsdecode(b"\xff\xe5.yaml")).touch()
    (small / "evaluations" / "å\x1b.yaml").touch()
    commands = [["check", "--format", form, "--data", str(small)] for form in ("text", "github")]
    for run in run_on_terminal(commands, {"PYTHONIOENCODING": encoding, "LC_ALL": "C"}):
        assert run.code == 1
        assert b"Traceback" not in run.err
        assert len(run.out.splitlines()) == 2
        assert b"\x1b" not in run.out


def test_a_person_who_stops_it_sees_one_line(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A script that ran it can see it, too."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("generator.inputs.load_sources", stop)
    assert main(["check", "--data", str(small)]) == STOPPED
    assert capsys.readouterr().err == "kompass: stopped; the site is as it was\n"


LOADING = """
import os, signal, sys

class Stopping:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)

signal.signal(signal.SIGINT, signal.default_int_handler)  # a run in the background ignores it
sys.meta_path.insert(0, Stopping())
from generator.cli import main
sys.exit(main(["check", "--data", sys.argv[2]]))
"""


@pytest.mark.parametrize(
    "module",
    in_many_ways(["altair", "generator.cli.command", "generator.rules.checks", "yaml"]),
)
def test_a_person_who_stops_it_while_it_loads_sees_one_line(small: Path, module: str) -> None:
    """Most of a short run is Python loading modules."""
    command = [sys.executable, "-c", LOADING, module, str(small)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (STOPPED, "", f"{STOPPED_LINE}\n")


def test_python_without_docstrings_is_reported(small: Path) -> None:
    """Altair fails without them, with a traceback."""
    command = [sys.executable, "-OO", "-m", "generator.cli", "check", "--data", str(small)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr.count("\n")) == (1, 1)
    assert run.stderr.startswith("kompass: Python was started without docstrings")


@pytest.mark.parametrize(
    ("address", "is_right"),
    [
        ("", True),
        ("https://www.example.org", True),
        ("http://127.0.0.1:8000/", True),
        ("https://example.org/base/", True),
        ('https://example.org/"><script>', False),
        ("https://example\n.org/", False),
        ("https://name:password@example.org/", False),
        ("javascript:alert(1)", False),
        ("https://example.org/?a#b", False),
        ("example.org", False),
    ],
)
@pytest.mark.parametrize("name", SETTINGS)
def test_an_address_from_the_environment_is_checked(name: str, address: str, is_right: bool) -> None:
    """It is checked before anything is built; the message doesn't repeat an address, which may hold a password."""
    if is_right:
        check_settings({name: address})
        return
    with pytest.raises(BuildError) as raised:
        check_settings({name: address})
    assert str(raised.value).startswith(f"{name} isn't the address of a site")
    assert "password" not in str(raised.value)
