"""`kompass serve` from its start to Ctrl-C, as a person sees it in the terminal and in the browser."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from generator.cli import main
from generator.messages import Language
from generator.preview import session
from generator.preview.building import Builder, Outcome
from generator.preview.server import open_server
from generator.preview.session import FOLLOWED, run_preview
from tests.support.previewing import copy_project, start_preview

PLACE = "data/evaluations/exempelby-2019.yml:1"
UNINDEXED = Outcome(False, (), "kompass: the search index could not be made")
MESSAGE = 'error: municipality: text is needed, but 9901 without quotes is a number; write it in quotes: "9901" [type]'


@pytest.mark.thorough
def test_a_fault_is_reported_mended_and_the_preview_ends(tmp_path: Path) -> None:
    """One line for the fault in terminal and browser, one build for the four edits that mend it, and a silent end."""
    project = copy_project(tmp_path)
    evaluation = project / "data" / "evaluations" / "exempelby-2019.yml"
    good = evaluation.read_text(encoding="utf-8")
    evaluation.write_text(good.replace('"9901"', "9901"), encoding="utf-8")
    with start_preview(project) as served:
        served.wait_for("The browser shows this too, until it is mended")
        assert f"<code>{PLACE}</code><br>{MESSAGE.replace(chr(34), '&#34;')}</li>" in served.fetch("kommuner/")

        for name, text in (
            ("generator/templates/municipalities.md.jinja", "in the template"),
            ("overrides/scripts/menu.js", "globalThis.isInTheScript = true;"),
            ("docs/om/integritet/index.md", "in the text"),
        ):
            with (project / name).open("a", encoding="utf-8") as file:
                file.write(f"\n{text}\n")
        evaluation.write_text(good, encoding="utf-8")
        last = served.wait_for("Built in")
        assert "in the template" in served.fetch("kommuner/")
        assert "in the text" in served.fetch("om/integritet/")
        script = re.search(r"assets/[0-9a-f]{12}/menu\.js", served.fetch(""))
        assert script is not None
        assert "isInTheScript" in served.fetch(script.group())
        assert PLACE not in served.fetch("kommuner/")
        assert served.end() == 0
        assert served.lines == [
            f"Building the preview; it will be at {served.address}",
            f"{PLACE}: {MESSAGE}",
            "errors: 1, warnings: 0",
            "Nothing was written. Fix the errors above and try again.",
            f"The browser shows this too, until it is mended: {served.address}",
            last,
            "",
        ]
    assert not (project / "site").exists()
    assert {path.name for path in (project / ".build").iterdir()} == {"preview"}


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> list[Outcome]:
    """Set the outcomes of the next builds; after the last one Ctrl-C is pressed."""
    coming: list[Outcome] = []

    def follow(places: Sequence[Path], *, at_rest: Callable[[], None]) -> Iterator[None]:
        assert places == [Path("here"), *FOLLOWED]
        yield
        while coming and coming[0] is not UNINDEXED:
            yield
        at_rest()
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "follow_edits", follow)
    monkeypatch.setattr(Builder, "build", lambda _: coming.pop(0))
    monkeypatch.setattr(Builder, "index", lambda _: coming.pop(0) if coming else Outcome(True, (), ""))
    return coming


def test_an_edit_of_the_data_is_shown_and_the_whole_site_follows(
    tmp_path: Path, builds: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only the whole site can show is reported once, when the site is built."""
    first = ("data/a.yml:1: warning: odd [percent]",)
    second = (*first, "data/addresses.txt:1: warning: new [address]")
    reads = [None, Outcome(True, first, "errors: 0, warnings: 1")]
    builds += [Outcome(True, (), ""), Outcome(True, second, "errors: 0, warnings: 2")]
    monkeypatch.setattr(Builder, "read", lambda _: reads.pop(0))

    def follow(places: Sequence[Path], *, at_rest: Callable[[], None]) -> Iterator[None]:  # noqa: ARG001 - its names
        yield
        yield
        at_rest()
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "follow_edits", follow)
    lines: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        run_preview(data=Path("here"), folder=tmp_path, port=0, language=Language.EN, report=lines.append)
    address = lines[0].rpartition(" ")[2]
    assert lines[1:] == [
        f"Built in 0 s: {address}",
        *first,
        "errors: 0, warnings: 1",
        f"Read in 0.0 s; pages are made as you open them: {address}",
        second[1],
        "errors: 0, warnings: 2",
    ]


def test_an_index_that_fails_is_reported(tmp_path: Path, builds: list[Outcome]) -> None:
    """The pages are up to date; the search results aren't."""
    builds += [Outcome(True, (), ""), UNINDEXED]
    lines: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        run_preview(data=Path("here"), folder=tmp_path, port=0, language=Language.EN, report=lines.append)
    assert lines[2:] == [
        "kompass: the search index could not be made",
        "The search still finds what was there before the edit.",
    ]


def test_each_edit_is_one_build_and_its_outcome(tmp_path: Path, builds: list[Outcome]) -> None:
    """Warnings are printed when a site is built, and the output of a failed build is printed once."""
    builds += [
        Outcome(True, ("data/a.yml:1: warning: odd [percent]",), "errors: 0, warnings: 1"),
        Outcome(False, (), "SyntaxError: slip"),
    ]
    lines: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        run_preview(data=Path("here"), folder=tmp_path, port=0, language=Language.EN, report=lines.append)
    address = lines[0].rpartition(" ")[2]
    assert lines[1:] == [
        "data/a.yml:1: warning: odd [percent]",
        "errors: 0, warnings: 1",
        f"Built in 0 s: {address}",
        "SyntaxError: slip",
        f"The browser shows this too, until it is mended: {address}",
    ]


def test_the_port_that_was_found_is_named(
    tmp_path: Path, builds: list[Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the usual address, another program would answer."""
    builds.append(Outcome(True, (), ""))
    lines: list[str] = []
    with open_server(port=0, folder=tmp_path) as other, open_server(port=0, folder=tmp_path) as closed:
        taken, free = other.server_port, closed.server_port
        closed.server_close()
        monkeypatch.setattr(session, "PORTS", (taken, free))
        monkeypatch.setattr("generator.preview.server.PORTS", (taken, free))
        with pytest.raises(KeyboardInterrupt):
            run_preview(data=Path("here"), folder=tmp_path, port=None, language=Language.EN, report=lines.append)
    assert lines[:2] == [
        f"Port {taken} is taken; this preview has port {free}.",
        f"Building the preview; it will be at http://127.0.0.1:{free}/",
    ]


def test_a_requested_port_that_is_taken_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is no traceback, and nothing is built."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("generator.cli.building.signal.signal", lambda *_: None)
    with open_server(port=0, folder=tmp_path) as other:
        assert main(["serve", "--port", str(other.server_port)]) == 1
        line = f"port {other.server_port} is taken; choose another one, or none to get one that is free"
    assert capsys.readouterr().err == f"kompass: {line}\n"
    assert not list(tmp_path.iterdir())
