"""A site of invented data says so on every page: without scripts, on paper, and at an address without a page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from generator.cli import main
from tests.support.built import page_files, parse
from tests.support.folders import ROOT, SMALL
from tests.support.server import serve

NOTICE = "Allt är <b>påhittat</b> & till för att prövas."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a small site whose data has a notice."""
    folder = tmp_path_factory.mktemp("notice")
    shutil.copytree(SMALL, folder / "data")
    (folder / "data" / "notice.yml").write_text(f'text: "{NOTICE}"\n', encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        places = ["--data", folder / "data", "--pages", folder / "docs", "--out", folder / "site"]
        assert main(["site", "--quiet", *map(str, places)]) == 0
        yield folder / "site"


def test_every_page_shows_the_notice(site: Path) -> None:
    """Once, as text, and also on the page for a missing address; the file that it comes from isn't published."""
    pages = page_files(site)
    assert site / "404.html" in pages
    for path in pages:
        asides = [element for element in parse(path).iter("aside") if NOTICE in "".join(element.itertext())]
        assert len(asides) == 1, path
    assert not [*site.rglob("notice.txt")]


@pytest.mark.browser
def test_the_notice_shows_without_scripts_and_on_paper(site: Path, browser: Browser) -> None:
    """At the top of the page, on screen and paper, also at an address without a page."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with serve(site) as address:
        for place in ("", "kommuner/exempelby/2019/", "finns-inte/"):
            for medium in ("screen", "print"):
                page.emulate_media(media=medium)
                page.goto(f"{address}{place}")
                shown = page.get_by_text(NOTICE)
                assert shown.is_visible(), (place, medium)
                box, title = shown.bounding_box(), page.locator("h1").bounding_box()
                assert box, place
                assert title, place
                assert box["y"] < title["y"], (place, medium)
    context.close()
