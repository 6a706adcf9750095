"""A build that uses the cache of an earlier one and a build from nothing give the same site, byte for byte."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import cache as cache_module
from generator import html_body, index
from generator.charts.patterns import Patterns
from generator.cli import main
from tests.support.folders import ROOT, SITE, SMALL
from tests.support.trees import read_tree

CACHE = Path(".build/cache")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with small data, its site and the cache of its first build."""
    project = tmp_path_factory.mktemp("filled") / "project"
    shutil.copytree(SMALL, project / "data")
    for name in ("docs", "overrides"):
        shutil.copytree(ROOT / name, project / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    (project / "generator").symlink_to(ROOT / "generator")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("SITE_URL", SITE)  # so that the sitemap and the feed are complete
        patch.setattr(cache_module, "JUST_NOW", 0)
        assert main(["site", "--quiet"]) == 0
    return project


@pytest.fixture
def project(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a copy of it the working folder."""
    project = Path(shutil.copytree(filled, tmp_path / "project", symlinks=True))
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", SITE)
    monkeypatch.setattr(cache_module, "JUST_NOW", 0)
    return project


def build_anew() -> dict[str, bytes]:
    """Return the site as built without the cache and without the folder of pages of an earlier build."""
    assert main(["site", "--quiet", "--no-cache", "--pages", ".build/anew", "--out", "anew"]) == 0
    return dict(read_tree(Path("anew")))


def replace(path: Path, old: str, new: str) -> None:
    """Replace a text wherever it is in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def edit_evaluation() -> None:
    """A point of an evaluation, which is in charts, in pages and in files."""
    replace(Path("data/evaluations/exempelby-2019.yml"), "18.4", "18.3")


def add_evaluation() -> None:
    """One with the same questions, for another year."""
    new = Path("data/evaluations/exempelby-2020.yml")
    shutil.copy(new.with_name("exempelby-2019.yml"), new)
    replace(new, "year: 2019", "year: 2020")


def remove_evaluation() -> None:
    """One that nothing else names."""
    Path("data/evaluations/asele-by-2022.yml").unlink()


def edit_example() -> None:
    """Its title, which is also in lists and in the search."""
    replace(Path("data/examples/exempelby-malkartan.yml"), "title: ", "title: Andra gången, ")


def remove_example() -> None:
    """Its page, the links to it and its corrections are removed."""
    Path("data/examples/exempelby-motesbussen.yml").unlink()
    Path("data/corrections.yml").unlink()


def rename_example() -> None:
    """Its page has another address, and the published one leads there."""
    old = Path("data/examples/exempelby-malkartan.yml")
    replace(old, "id: exempelby-malkartan", "id: exempelby-kartan")
    old.rename(old.with_name("exempelby-kartan.yml"))
    Path("data/addresses.txt").write_text("exempel/exempelby-malkartan/\n", encoding="utf-8")
    Path("data/redirects.yml").write_text(
        "redirects:\n  - old: exempel/exempelby-malkartan/\n    new: exempel/exempelby-kartan/\n"
        "    why: Exemplet har fått ett kortare namn.\n",
        encoding="utf-8",
    )


def lose_statement() -> None:
    """A strength that links lead to is removed; its page says where it was."""
    Path("data/addresses.txt").write_text("kommuner/exempelby/2019/demokrati/#styrka-9\n", encoding="utf-8")
    Path("data/redirects.yml").write_text(
        "redirects:\n  - old: kommuner/exempelby/2019/demokrati/#styrka-9\n    new: kommuner/exempelby/2019/styrning/\n"
        "    why: Styrkan gäller ett annat område.\n",
        encoding="utf-8",
    )


def rename_county() -> None:
    """Its name is on many pages, in lists and in files, and in addresses."""
    replace(Path("data/municipalities.yml"), "Exempellän", "Exemplets län")


def edit_term() -> None:
    """A word of the glossary is explained wherever it occurs."""
    replace(Path("data/glossary.yml"), "En träff.", "En liten träff.")


def edit_topic() -> None:
    """The name of a topic is on the pages of its examples."""
    replace(Path("data/topics.yml"), "Hur kommunen sätter mål.", "Hur kommunen når mål.")


def edit_hand_written() -> None:
    """A page that Python-Markdown reads."""
    replace(Path("docs/om/integritet/index.md"), "\n\n", "\n\nEtt stycke till.\n\n")


def edit_frame() -> None:
    """A template of the theme: on every page."""
    replace(Path("overrides/partials/footer.html"), "Om Kommunkompassen", "Om oss")


def edit_configuration() -> None:
    """An entry of the menu and the footer line: on every page."""
    replace(Path("mkdocs.yml"), "Öppna data: data/index.md", "Data: data/index.md")


def edit_style() -> None:
    """A style sheet: its folder's name is on every page."""
    replace(Path("overrides/styles/text.css"), "{", "{ ")


def add_notice() -> None:
    """The sentence that invented data have on every page."""
    Path("data/notice.yml").write_text("text: Allt är påhittat.\n", encoding="utf-8")


EDITS = (
    edit_evaluation,
    add_evaluation,
    remove_evaluation,
    edit_example,
    remove_example,
    rename_example,
    lose_statement,
    rename_county,
    edit_term,
    edit_topic,
    edit_hand_written,
    edit_frame,
    edit_configuration,
    edit_style,
    add_notice,
)


@pytest.mark.thorough
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_build_after_an_edit_equals_a_build_from_nothing(project: Path, edit: Callable[[], None]) -> None:
    """Whatever was edited shows, and nothing else does."""
    before = read_tree(project / "site")
    edit()
    assert main(["site", "--quiet"]) == 0
    after = read_tree(project / "site")
    assert after != before
    assert after == build_anew()


def test_a_build_after_no_edit_makes_no_page_chart_or_index(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All of them come from the cache, except the hand-written pages; the site equals one built from nothing."""
    read: list[str] = []

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("made again")

    with monkeypatch.context() as patch:
        patch.setattr(Patterns, "draw", fail)
        patch.setattr(index, "_write_files", fail)
        patch.setattr(html_body, "read_body", read.append)
        assert main(["site", "--quiet"]) == 0
    assert len(read) == sum(path.suffix == ".md" for path in Path("docs").rglob("*"))
    assert read_tree(project / "site") == build_anew()


@pytest.mark.thorough
def test_an_edit_of_a_point_makes_few_pages_again(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only those that show it; the others only name the bundle, which holds the figures that scripts fetch."""
    read: list[str] = []
    read_body = html_body.read_body

    def note(text: str) -> html_body.Body | None:
        read.append(text)
        return read_body(text)

    bundles = {path.name for path in (project / "site" / "assets").iterdir()}
    edit_evaluation()
    with monkeypatch.context() as patch:
        patch.setattr(html_body, "read_body", note)
        assert main(["site", "--quiet"]) == 0
    assert {path.name for path in (project / "site" / "assets").iterdir()} != bundles
    written = [path.read_text(encoding="utf-8") for path in Path(".build/docs").rglob("*.md")]
    assert 0 < len(read) < len(written) / 2
    assert any("18,3" in text for text in read)


@pytest.mark.thorough
@pytest.mark.parametrize("damage", ["cut off", "changed", "no folder"])
def test_a_damaged_cache_changes_nothing(project: Path, damage: str) -> None:
    """Every entry is truncated, or has another byte, or there is a file where the cache should be."""
    before = read_tree(project / "site")
    entries = sorted(path for path in CACHE.rglob("*") if path.is_file())
    assert len(entries) > 30
    for path in entries:
        content = path.read_bytes()
        path.write_bytes(content[:70] if damage == "cut off" else content[:-3] + b"X" + content[-2:])
    if damage == "no folder":
        shutil.rmtree(CACHE)
        CACHE.write_bytes(b"no folder")
    assert main(["site", "--quiet"]) == 0
    assert read_tree(project / "site") == before


@pytest.mark.thorough
def test_builds_at_the_same_time_share_a_cache(project: Path) -> None:
    """Two builds that start with an empty cache: each makes the whole site."""
    before = read_tree(project / "site")
    shutil.rmtree(CACHE)
    command = [sys.executable, "-m", "generator.cli", "site", "--quiet"]
    names = ("one", "other")
    for name in names:
        shutil.copytree(".build/docs", f".build/{name}")  # has the chart library, which isn't part of the cache
    started = [
        subprocess.Popen(
            [*command, "--pages", f".build/{name}", "--out", name],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=subprocess.PIPE,
        )
        for name in names
    ]
    assert [process.communicate()[1] for process in started] == [b"", b""]
    assert [read_tree(project / name) == before for name in names] == [True, True]


@pytest.mark.thorough
def test_a_page_that_python_markdown_reads_is_read_every_time(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A dead link on a hand-written page is found, even when only the page that it leads to has changed."""
    page = project / "docs" / "om" / "integritet" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[x](../bidra/index.md)\n", encoding="utf-8")
    assert main(["site", "--quiet"]) == 0
    (project / "docs" / "om" / "bidra" / "index.md").unlink()
    replace(project / "mkdocs.yml", "      - Bidra: om/bidra/index.md\n", "")
    assert main(["site", "--quiet"]) == 1
    assert "bidra/index.md" in capsys.readouterr().err
