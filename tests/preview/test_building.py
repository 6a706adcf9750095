"""`generator.preview.building`: one process makes the builds of a preview, and each equals a build from nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.charts import keeping_drawings
from generator.cli import main
from generator.messages import Language
from generator.model import Collection
from generator.pages import build_pages
from generator.preview.building import Builder, Outcome
from tests.support.folders import ROOT
from tests.support.previewing import copy_project
from tests.support.trees import read_tree

pytestmark = pytest.mark.thorough

ADDRESS = "http://127.0.0.1:8000/"
FOLDER = Path(".build/preview/8000")
HAND_WRITTEN = {f"{path.parent.relative_to(ROOT / 'docs').as_posix()}/" for path in (ROOT / "docs").rglob("index.md")}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, small_collection: Collection) -> Iterator[Path]:
    """Make a project with the small data the working folder; an earlier preview has kept its charts and nothing else.

    `tests/preview/test_session.py` shows that a preview draws the charts that it doesn't find.
    """
    folder = copy_project(tmp_path_factory.mktemp("followed"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("PYTHONPATH", str(folder))
        patch.setenv("SITE_URL", ADDRESS)
        with keeping_drawings(Cache(FOLDER / "cache")):
            build_pages(small_collection)
        yield folder


@pytest.fixture(scope="module")
def builder(project: Path) -> Iterator[Builder]:
    """Build it once."""
    data = project.relative_to(project) / "data"
    with Builder(data=data, folder=FOLDER, address=ADDRESS, language=Language.EN) as builder:
        first = builder.build()
        assert first.succeeded, first.remarks
        yield builder


def replace(path: str, old: str, new: str) -> None:
    """Replace a text wherever it is in a file."""
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def build_from_nothing(name: str) -> dict[str, bytes]:
    """Return the site as built outside the builder's process, in new folders, without the cache."""
    assert main(["site", "--quiet", "--no-cache", "--pages", f"{name}-docs", "--out", name]) == 0
    return dict(read_tree(Path(name)))


def test_builds_and_an_index_after_them_equal_a_build_from_nothing(builder: Builder) -> None:
    """After a new title, new points and a removed file, the index is the old one until it is made, too."""
    site = FOLDER / "site"
    before = read_tree(site)
    replace("data/examples/exempelby-malkartan.yml", "title: ", "title: Andra gången, ")
    assert builder.build().succeeded
    replace("data/evaluations/exempelby-2019.yml", "18.4", "18.3")
    Path("data/examples/exempelby-motesbussen.yml").unlink()
    Path("data/corrections.yml").unlink()  # one corrects that example
    assert builder.build().succeeded
    after, expected = read_tree(site), build_from_nothing("edited")
    old_index = {name: content for name, content in before.items() if name.startswith("pagefind/")}
    assert old_index == {name: content for name, content in after.items() if name.startswith("pagefind/")}
    assert builder.index().succeeded
    assert read_tree(site) == expected != before


KINDS = (
    ("evaluations/exempelby-2019.yml", "18.3", "18.2"),
    ("evaluations/asele-by-2022.yml", "Bra möten.", "Mycket bra möten."),
    ("examples/exempelby-malkartan.yml", "Andra gången", "Tredje gången"),
    ("role_models/exempelby-2019.yml", "Hur mål sätts", "Hur mål nås"),
    ("topics.yml", "Hur kommunen sätter mål.", "Hur kommunen når mål."),
    ("glossary.yml", "En träff.", "En liten träff."),
    ("question_sets.yml", "Hur ges insyn?", "Hur ges god insyn?"),
    ("comparability.yml", "Båda gäller samtal", "Bägge gäller samtal"),
    ("yardsticks.yml", "Ett *medelvärde*", "Ett annat *medelvärde*"),
    ("known.yml", "rapport, *28* sidor", "rapport, *29* sidor"),
)
"""An edit of each kind of data file."""
BUNDLE = re.compile("assets/[0-9a-f]{12}/")


def test_single_pages_equal_those_of_the_next_build(builder: Builder) -> None:
    """After edits of every kind of data file each page is right at once, except for the name of the bundle."""
    for name, old, new in KINDS:
        replace(f"data/{name}", old, new)
        read = builder.read()
        assert read is not None
        assert read.succeeded, (name, read)
    site = FOLDER / "site"
    before = read_pages(site)
    made = {address: builder.make_page(address) for address in before}
    assert builder.build().succeeded
    after = read_pages(site)
    assert after.keys() == before.keys()
    waiting = {address for address, page in made.items() if page is None}
    assert waiting == {"data/", *HAND_WRITTEN}
    assert {address: BUNDLE.sub("", str(page)) for address, page in made.items() if page is not None} == {
        address: page for address, page in after.items() if address not in waiting
    }
    assert sum(before[address] != page for address, page in after.items()) > len(KINDS)
    assert builder.index().succeeded
    assert read_tree(site) == build_from_nothing("edited-again")


def read_pages(site: Path) -> dict[str, str]:
    """Return the pages of a site by address, without the name of the bundle."""
    found = {path.parent.relative_to(site).as_posix(): path for path in site.rglob("index.html")}
    return {
        f"{name}/".removeprefix("./"): BUNDLE.sub("", path.read_text(encoding="utf-8")) for name, path in found.items()
    }


def test_pages_that_cannot_be_made_singly_wait(builder: Builder) -> None:
    """So do unknown pages, requests that aren't an address, and all pages after an edit of anything but data."""
    for address in ("kommuner/exempelby/1999/", "a b/", "a/\nread", "../"):
        assert builder.make_page(address) is None
    for path in ("docs/om/integritet/index.md", "overrides/main.html", "overrides/styles/text.css", "mkdocs.yml"):
        good = Path(path).read_text(encoding="utf-8")
        Path(path).write_text(f"{good}\n", encoding="utf-8")
        assert builder.read() is None
        Path(path).write_text(good, encoding="utf-8")
        assert builder.build().succeeded
        assert builder.read() is not None


def test_a_page_that_has_lost_a_place_waits(builder: Builder) -> None:
    """Only a build of the whole site knows where the lost place leads; other pages don't wait."""
    published = Path("data/addresses.txt")
    published.write_text("kommuner/exempelby/2019/demokrati/#borta\n", encoding="utf-8")
    assert builder.read() is not None
    assert builder.make_page("kommuner/exempelby/2019/demokrati/") is None
    assert isinstance(builder.make_page("kommuner/exempelby/2019/styrning/"), str)
    published.unlink()


def test_a_template_that_fails_for_a_page_is_reported(builder: Builder) -> None:
    """A page that can't be made shows the reason; a whole build would stop there."""
    path = Path("overrides/partials/notice.html")
    good = path.read_text(encoding="utf-8")
    notice = Path("data/notice.yml")
    path.write_text("{{ 1 / 0 }}", encoding="utf-8")
    assert builder.build().succeeded
    notice.write_text("text: Allt är påhittat.\n", encoding="utf-8")
    assert builder.read() is not None
    failed = builder.make_page("kommuner/")
    assert isinstance(failed, Outcome)
    assert "ZeroDivisionError" in failed.remarks
    path.write_text(good, encoding="utf-8")
    notice.unlink()
    assert builder.build().succeeded


def test_a_fault_leaves_the_site_unchanged_until_it_is_mended(builder: Builder) -> None:
    """Each problem is reported again as long as it exists, though nothing else is parsed again."""
    path = Path("data/evaluations/exempelby-2019.yml")
    before, good = read_tree(FOLDER / "site"), path.read_text(encoding="utf-8")
    path.write_text(good.replace('"9901"', "9901"), encoding="utf-8")
    first, second = builder.build(), builder.build()
    assert not first.succeeded
    assert first.problems == second.problems
    assert "9901 without quotes is a number" in first.problems[0]
    assert "Nothing was written." in first.remarks
    assert read_tree(FOLDER / "site") == before
    path.write_text(good, encoding="utf-8")
    assert builder.build().succeeded
    assert read_tree(FOLDER / "site") == before


def test_edited_code_runs_in_a_new_process(builder: Builder) -> None:
    """Edited data don't need one; code that can't be loaded is reported, and mended code takes over."""
    assert builder.build().succeeded
    first = builder._whole.identity
    assert builder.build().succeeded
    assert builder._whole.identity == first
    code = Path("generator/pages/about.py")
    good = code.read_text(encoding="utf-8")
    code.write_text("no Python\n", encoding="utf-8")
    broken = builder.build()
    assert not broken.succeeded
    assert "SyntaxError" in broken.remarks
    assert builder.index().succeeded
    code.write_text(good, encoding="utf-8")
    assert builder.build().succeeded
    assert builder._whole.identity != first
