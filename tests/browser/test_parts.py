"""Lists that are too long for one page, in a browser: the script of the examples shows what the page doesn't list."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.model import Collection
from generator.pages.views.examples import take_turns
from tests.support.axe import judge
from tests.support.divided import build_divided_site
from tests.support.scaling import scale_up
from tests.support.server import serve
from tests.support.states import DESK, PARTS, PHONE, sort_pages

MUNICIPALITIES = 42
"""Enough for every list to be divided."""


@pytest.fixture(scope="module")
def many(collection: Collection) -> Collection:
    """Return 126 evaluations and 420 examples."""
    return scale_up(collection, MUNICIPALITIES)


@pytest.fixture(scope="module")
def folder(many: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a site of long lists."""
    return build_divided_site(many, tmp_path_factory.mktemp("divided"))


@pytest.fixture(scope="module")
def long_lists(folder: Path) -> Iterator[str]:
    """Serve the site."""
    with serve(folder) as address:
        yield address


def ids_of(page: Page) -> list[str]:
    """Return the ids of the examples that are shown."""
    return [str(item.get_attribute("data-id")) for item in page.locator("#traffar > li").all()]


def test_a_choice_shows_what_the_page_does_not_list(page: Page, long_lists: str, many: Collection) -> None:
    """All of a municipality's examples, an area's in portions, and the page's own again when nothing is chosen."""
    page.goto(f"{long_lists}exempel/")
    status = page.locator(".find-status")
    expect(status).to_have_text(f"{len(many.examples)} exempel.")
    own = ids_of(page)
    assert own == [entry.id for entry in take_turns(many.examples)[:20]]
    page.get_by_role("button", name="Visa 20 till").click()
    expect(page.locator("#traffar > li")).to_have_count(40)
    assert ids_of(page) == [entry.id for entry in take_turns(many.examples)[:40]]
    page.locator(".filter summary").click()
    first = many.examples[-1].municipality
    page.get_by_label("Kommun", exact=True).select_option(first.slug)
    of_first = {entry.id for entry in many.examples if entry.municipality is first}
    expect(status).to_contain_text(f"{len(of_first)} exempel (kommun {first.name}).")
    assert {*ids_of(page)} == of_first
    expect(page.locator("#urval")).to_be_hidden()
    page.get_by_role("button", name="Rensa valen").click()
    expect(status).to_have_text(f"{len(many.examples)} exempel.")
    assert ids_of(page) == own
    page.get_by_label("Område", exact=True).select_option("demokrati")
    in_area = [entry for entry in many.examples if entry.area.slug == "demokrati"]
    expect(status).to_contain_text(f"{len(in_area)} exempel (område")
    assert len(ids_of(page)) == 20
    page.get_by_role("button", name="Visa 20 till").click()
    expect(page.locator("#traffar > li")).to_have_count(40)
    assert page.evaluate("[...document.querySelectorAll('#traffar a')].indexOf(document.activeElement)") == 20


def test_words_find_what_the_page_does_not_list(page: Page, long_lists: str, many: Collection) -> None:
    """In the order of the index; each hit is a link to its page, and the saved list has all of them."""
    page.goto(f"{long_lists}exempel/?q=medborgarbudget")
    status = page.locator(".find-status")
    expect(status).to_contain_text("exempel för ”medborgarbudget”")
    said = re.match(r"\d+", status.inner_text())
    assert said is not None
    titles = {entry.id: entry.title for entry in many.examples}
    shown = ids_of(page)
    assert all(identifier in titles for identifier in shown)
    assert "medborgarbudget" in titles[shown[0]].lower()
    with page.expect_download() as download:
        page.get_by_role("link", name="Ladda ner listan som CSV").click()
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()[1:]
    assert len(lines) == int(said[0])
    assert [line.partition(",")[0] for line in lines][: len(shown)] == shown
    page.locator("#traffar a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(titles[shown[0]])


def test_an_example_that_fails_to_load_is_reported(page: Page, long_lists: str) -> None:
    """The same choice shows it once it loads."""
    page.route("**/exempel/*.json", lambda route: route.abort())
    page.goto(f"{long_lists}exempel/?omrade=demokrati")
    status = page.locator(".find-status")
    expect(status).to_contain_text("Sökningen svarar inte just nu.")
    page.unroute("**/exempel/*.json")
    expect(page.locator(".filter")).to_have_attribute("open", "")
    page.locator("#val-omrade").select_option("styrning")
    expect(status).to_contain_text("exempel (område")


def test_without_scripts_every_example_is_two_links_away(browser: Browser, long_lists: str, many: Collection) -> None:
    """Through its county or its topic."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    example = many.examples[len(many.examples) // 2]
    page.goto(f"{long_lists}exempel/")
    page.locator("#lan summary").click()
    page.get_by_role("main").get_by_role("link", name=example.municipality.county).click()
    page.locator(f'main a[href="../../{example.id}/"]').click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(example.title)
    page.goto(f"{long_lists}exempel/")
    page.get_by_text(re.compile(r"^Alla \d+ ämnen$")).click()
    page.locator("dl.topics").get_by_role("link", name=example.topics[0].name, exact=True).click()
    page.locator(f'main a[href="../../{example.id}/"]').click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(example.title)
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_parts_are_accessible(page: Page, long_lists: str, folder: Path, width: int) -> None:
    """By all rules of axe-core, and nothing is wider than the window; the lists themselves, too, with choices made."""
    page.set_viewport_size({"width": width, "height": 800})
    by_kind = sort_pages(folder)
    parts = [max(by_kind[kind], key=lambda path: (folder / path / "index.html").stat().st_size) for kind in PARTS]
    assert len(parts) == len(PARTS)
    chosen = "exempel/?omrade=demokrati"
    for path in (*parts, "", "exempel/", chosen, "omraden/demokrati/", "forebilder/", "om/kallor/", "data/"):
        page.goto(f"{long_lists}{path}")
        if path == chosen:
            page.get_by_role("button", name="Visa 20 till").click()
            expect(page.locator("#traffar > li")).to_have_count(40)
        assert judge(page).wrong == (), path
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
