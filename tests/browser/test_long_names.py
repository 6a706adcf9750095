"""Names and titles as long as they may be: nothing scrolls sideways, and nothing is cut off, in a small window."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.build import build_html
from generator.index import build_index
from generator.model.addresses import slug_of
from generator.output import write_tree
from generator.pages import build_pages
from generator.search import build_documents
from generator.site import build_site
from tests.support.checking import check_folder, load_collection
from tests.support.folders import ROOT, SMALL
from tests.support.probe import probe
from tests.support.server import serve
from tests.support.sharing import make_once
from tests.support.states import PHONE, choose_pages
from tests.support.trees import read_tree

WORD = "Storsjöbygdensfjällkommunsamverkansområdet"
"""A name of 42 letters without a space."""
WORDS = "Övre Storsjöbygdens och Nedre Fjällens by"
NEW = {
    "Exempelby": WORD,
    "Åsele*by": WORDS,
    "Exempellän": f"{WORD}s län",
    "Nätverket *Mål*": f"Nätverket {WORD}",
    "title: ": f"title: {WORD} ",
    "Styrning": "Verksamhetsutvecklingsstyrningsfrågor",
}


MADE_OF = (SMALL, *(ROOT / name for name in ("docs", "generator", "overrides", "mkdocs.yml")))


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest) -> Path:
    """Return a small site in which every name is long, built once."""
    return make_once(request, "long-names", of=MADE_OF, make=_make) / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Serve that site on loopback."""
    with serve(site) as served:
        yield served


def _make(folder: Path) -> None:
    data = Path(shutil.copytree(SMALL, folder / "data"))
    for path in sorted(data.rglob("*.yml")):
        text = path.read_text(encoding="utf-8")
        for short, long in NEW.items():
            text = text.replace(short, long)
        text = text.replace("exempelby", slug_of(WORD)).replace("asele-by", slug_of(WORDS))
        name = path.name.replace("exempelby", slug_of(WORD)).replace("asele-by", slug_of(WORDS))
        path.unlink()
        path.with_name(name).write_text(text, encoding="utf-8")
    assert check_folder(data) == []
    collection = load_collection(data)
    pages, written = build_pages(collection), read_tree(ROOT / "docs")
    write_tree(build_site(collection, pages, hand_written_files=written), folder / "docs")
    finish = partial(build_index, build_documents(pages, written))
    build_html(ROOT / "mkdocs.yml", folder / "docs", site=folder / "site", finish=finish)


def test_long_names_fit_a_small_window(browser: Browser, site: Path, address: str) -> None:
    """On every kind of page, and where a script shows names: the chooser, a chosen comparison, and hits."""
    first, second, third = f"{slug_of(WORD)}-2019", f"{slug_of(WORDS)}-2021", f"{slug_of(WORDS)}-2022"
    states = {
        "jamfor/": "#valjaren",
        f"jamfor/?k={first}": "#valjaren",
        f"jamfor/?k={first},{second},{third}": "#jamforelse",
        f"sok/?q={WORD}": ".find-status",
        "exempel/?q=karta": ".find-status",
    }
    faults = {}
    with browser.new_context(viewport={"width": PHONE, "height": 800}, locale="sv-SE") as context:
        page = context.new_page()
        for path in (*choose_pages(site), *states):
            page.goto(f"{address}{path}")
            if path in states:
                page.locator(states[path]).first.wait_for()
                page.wait_for_load_state("networkidle")
            found = probe(page, "fit").faults
            for fold in page.locator("summary").all():
                if fold.is_visible():
                    fold.click()
            found = (*found, *probe(page, "fit").faults)
            if found:
                faults[path] = found
    assert not faults, "\n".join(f"{path}: {fault}" for path, found in faults.items() for fault in dict.fromkeys(found))
