"""`tests.support.sharing` and what is kept by it: a thing is made once, and again whenever it could differ."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.charts import figure
from generator.charts.patterns import Patterns
from generator.charts.profile import build_profile, build_profile_figure
from generator.model import Collection
from tests.support import built, sharing, validator
from tests.support.digests import level_digests
from tests.support.drawings import CODE, draw_anew
from tests.support.folders import ROOT
from tests.support.sharing import keep_things, recall
from tests.support.validator import validate

IMPORTED = re.compile(r"^\s*(?:from generator\.|from generator import |import generator\.)(\w+)", re.MULTILINE)


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep things in a folder that only this test uses."""
    monkeypatch.setattr(sharing, "_KEPT", tmp_path / "things")
    with keep_things(tmp_path):
        yield


@pytest.mark.usefixtures("own")
def test_a_thing_is_made_once() -> None:
    """A thing of another kind, or from other parts, is made again."""
    made: list[int] = []

    def make() -> bytes:
        made.append(1)
        return b"%d" % len(made)

    assert [recall("a", "x", make=make), recall("a", "x", make=make)] == [b"1", b"1"]
    assert [recall("b", "x", make=make), recall("a", "x", "", make=make)] == [b"2", b"3"]


def test_nothing_is_kept_unless_requested(monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside the tests everything is made every time."""
    monkeypatch.setattr(sharing, "_open", [])
    made = iter([b"1", b"2"])
    assert [recall("a", make=lambda: next(made)), recall("a", make=lambda: next(made))] == [b"1", b"2"]


@pytest.mark.usefixtures("own")
def test_only_a_page_without_faults_is_not_checked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page with a fault is checked every time, a changed one again, and every page after a change of the rules."""
    asked: list[list[str]] = []

    def ask(names: list[str], *, folder: Path) -> list[str]:
        asked.append(names)
        return [f"{name}:1: bad [rule]" for name in names if "bad" in (folder / name).read_text(encoding="utf-8")]

    monkeypatch.setattr(validator, "_ask", ask)
    pages = [tmp_path / "a.html", tmp_path / "b.html"]
    pages[0].write_text("good", encoding="utf-8")
    pages[1].write_text("bad", encoding="utf-8")
    assert validate(pages, folder=tmp_path) == validate(pages, folder=tmp_path) == ["b.html:1: bad [rule]"]
    assert asked == [["a.html", "b.html"], ["b.html"]]
    pages[0].write_text("bad", encoding="utf-8")
    assert len(validate(pages, folder=tmp_path)) == 2
    pages[0].write_text("good", encoding="utf-8")
    (tmp_path / "rules").write_text("other", encoding="utf-8")
    monkeypatch.setattr(validator, "_CONFIG", tmp_path / "rules")
    validate(pages[:1], folder=tmp_path)
    assert asked[-1] == ["a.html"]
    before = len(asked)
    for path in ("0123456789ab", "ffffffffffff", "0123456789"):
        pages[0].write_text(f"<a href='/x/{path}/'>", encoding="utf-8")
        validate(pages[:1], folder=tmp_path)
    assert len(asked) == before + 2, "another digest in an address changes nothing, another address may"


@pytest.mark.usefixtures("own")
def test_a_page_of_another_build_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So are pages that differ only in their builds' digests; each document has its own digest, and so has its text."""
    parsed: list[bytes] = []
    parse_anew = built._parse_anew

    def note(content: bytes) -> object:
        parsed.append(content)
        return parse_anew(content)

    monkeypatch.setattr(built, "_parse_anew", note)
    page = "<!doctype html><title>å</title><p><a href='/a/{0}/x.js'>/{0}/</a><a href='/b/{1}/'>{2}</a>"
    other, swapped = ("0123456789ab", "ffffffffffff", "x"), ("ffffffffffff", "0123456789ab", "x")
    same = [other, swapped, ("0123456789ab", "aaaaaaaaaaaa", "x")]
    different = [("0123456789ab", "0123456789ab", "x"), ("0123456789ab", "ffffffffffff", "y")]
    for number, words in enumerate([*same, *different]):
        path = tmp_path / f"{number}.html"
        path.write_text(page.format(*words), encoding="utf-8")
        first, second = built.parse(path).iter("a")
        assert [first.get("href"), first.text] == [f"/a/{words[0]}/x.js", f"/{words[0]}/"]
        assert [second.get("href"), second.text] == [f"/b/{words[1]}/", words[2]]
    assert len(parsed) == 1 + len(different)


def test_a_page_may_not_hold_the_placeholder_of_a_digest() -> None:
    """It would be taken for a digest."""
    with pytest.raises(ValueError, match="the page holds"):
        level_digests(b"<p>~digest~-000</p>")


@pytest.mark.usefixtures("own")
def test_a_chart_is_drawn_once(small_collection: Collection, monkeypatch: pytest.MonkeyPatch) -> None:
    """A recalled chart equals a redrawn one, byte for byte, even when the caches of the patterns are empty."""
    profile = build_profile(next(entry for entry in small_collection.evaluations.values() if entry.areas), None)
    first = build_profile_figure(profile)
    monkeypatch.setattr(figure, "_PATTERNS", Patterns())
    with draw_anew():
        anew = build_profile_figure(profile)
    with monkeypatch.context() as patch:
        patch.setattr("generator.charts.patterns.patterns.draw_by_vega", None)
        recalled = build_profile_figure(profile)
    assert first is not None
    assert first == anew == recalled


def test_the_key_of_a_drawing_covers_all_the_code_that_it_can_depend_on() -> None:
    """The names of drawings depend on the chart modules and everything that they import."""
    named = {name.removesuffix(".py") for name in CODE}
    assert "charts" in named
    for name in CODE:
        place = ROOT / "generator" / name
        for path in place.rglob("*.py") if place.is_dir() else [place]:
            imported = {*IMPORTED.findall(path.read_text(encoding="utf-8"))}
            assert imported <= named, path
