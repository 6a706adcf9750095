"""The frame of every page: the way past the header, the search form and the menu, by keyboard and without scripts."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
PHONE, DESK = 320, 1280
FOCUSED = "() => document.activeElement.innerText || document.activeElement.name || ''"
NAMED = """selector => [...document.querySelectorAll(selector)].filter(e => e.checkVisibility())
    .map(e => e.getAttribute("aria-label") || e.textContent.trim())"""


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Open a page of the site in a new window."""
    contexts: list[BrowserContext] = []

    def open_page(path: str, *, width: int, scripts: bool = True) -> Page:
        contexts.append(
            browser.new_context(viewport={"width": width, "height": 800}, java_script_enabled=scripts, locale="sv-SE")
        )
        page = contexts[-1].new_page()
        page.goto(f"{address}{path}")
        return page

    yield open_page
    for context in contexts:
        context.close()


def tab_stops(page: Page, count: int) -> list[str]:
    """Return what has the focus after each of `count` presses of Tab from the top of the page."""
    stops = []
    for _ in range(count):
        page.keyboard.press("Tab")
        stops.append(str(page.evaluate(FOCUSED)))
    return stops


def test_the_menu_row_marks_where_the_reader_is(open_page: OpenPage) -> None:
    """The page itself is `page`; the entry that a page is below is `true`; only one row has the mark."""
    marked = '.menu-row a[aria-current="{}"]'
    page = open_page("kommuner/", width=DESK)
    assert page.evaluate(NAMED, marked.format("page")) == ["Kommuner"]
    page = open_page("kommuner/nassjo/2019/", width=DESK)
    assert page.evaluate(NAMED, marked.format("page")) == []
    assert page.evaluate(NAMED, marked.format("true")) == ["Kommuner"]
    page = open_page("om/metod/", width=DESK)
    assert page.evaluate(NAMED, marked.format("page")) == ["Metod och jämförbarhet"]
    assert page.evaluate(NAMED, marked.format("true")) == ["Om"]
    page = open_page("", width=DESK)
    assert page.evaluate(NAMED, "[aria-current]") == ["Start"]


@pytest.mark.parametrize("path", ["kommuner/nassjo/", "finns-inte/"])
def test_the_closed_menu_on_a_phone_is_one_stop(open_page: OpenPage, path: str) -> None:
    """The way past the header, name, search, menu, and then the page: nothing that can't be seen takes the focus."""
    page = open_page(path, width=PHONE)
    stops = tab_stops(page, 5)
    assert stops[0] == "Hoppa till innehållet"
    assert stops[1].strip() == "Kommunkompassen"
    assert stops[2:4] == ["Sök", "Meny"]
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_on_a_phone_opens_leads_and_closes_by_keyboard(open_page: OpenPage) -> None:
    """Enter opens it, Tab walks through it, Escape closes it and gives the focus back; an entry leads to its page."""
    page = open_page("", width=PHONE)
    tab_stops(page, 4)
    page.keyboard.press("Enter")
    assert tab_stops(page, 2) == ["Start", "Kommuner"]
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED) == "Meny"
    assert not page.locator(".menu-folded a").first.is_visible()
    page.keyboard.press("Space")
    tab_stops(page, 2)
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/")


def test_the_menu_on_a_phone_works_without_scripts(open_page: OpenPage) -> None:
    """It is closed, opens, shows every entry and what is below "Om", and closes."""
    page = open_page("om/metod/", width=PHONE, scripts=False)
    entry = page.locator(".menu-folded").get_by_role("link", name="Ordlista", include_hidden=True)
    assert not entry.is_visible()
    page.locator("summary", has_text="Meny").click()
    assert entry.is_visible()
    page.locator("summary", has_text="Meny").click()
    assert not entry.is_visible()
    page.locator("summary", has_text="Meny").click()
    entry.click()
    page.wait_for_url("**/om/ordlista/")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_menu_shows_every_entry_once(open_page: OpenPage, width: int) -> None:
    """Folded or in a row, the same entries in the same order."""
    page = open_page("", width=width)
    if width == PHONE:
        page.locator("summary", has_text="Meny").click()
    entries = page.evaluate(NAMED, ".menu-folded > ul > li > a, .menu-row > li > a")
    assert len(entries) == len(set(entries))
    assert {"Start", "Kommuner", "Områden", "Öppna data", "Om"} <= set(entries)


def test_the_first_stop_leads_past_the_header(open_page: OpenPage) -> None:
    """The skip link is hidden until it has the focus; the next stop after it is in the content."""
    page = open_page("kommuner/", width=DESK)
    link = page.get_by_role("link", name="Hoppa till innehållet")
    assert link.evaluate("link => link.offsetWidth") <= 1
    page.keyboard.press("Tab")
    assert link.evaluate("link => link.offsetWidth") > 100
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_what_is_typed_in_the_header_goes_to_the_search_page(open_page: OpenPage) -> None:
    """Without scripts too: the address of the search page holds the words."""
    page = open_page("kommuner/nassjo/", width=DESK, scripts=False)
    page.get_by_label("Sök på webbplatsen").fill("medborgarbudget åk")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/?q=medborgarbudget+%C3%A5k")


def test_the_search_is_one_tap_away_on_a_phone(open_page: OpenPage) -> None:
    """Where there is no room for a field, its button leads to the page of the search."""
    page = open_page("kommuner/nassjo/", width=PHONE, scripts=False)
    page.get_by_role("button", name="Sök").click()
    page.wait_for_url("**/sok/?q=")


def test_the_sections_stay_one_tap_away_on_a_phone(open_page: OpenPage) -> None:
    """The row of sections stays at the top, high enough for a finger, and hides nothing that it leads to."""
    page = open_page("kommuner/nassjo/2019/demokrati/", width=PHONE)
    chips = page.locator(".toc")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("scrollY > 1000")
    box = chips.bounding_box()
    assert box is not None
    assert box["y"] == 0
    heights = chips.get_by_role("link").evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
    assert min(heights) >= 44
    chips.get_by_role("link", name="Styrkor och råd").click()
    heading = page.get_by_role("heading", name="Styrkor och råd")
    place = heading.bounding_box()
    assert place is not None
    assert box["height"] - 1 <= place["y"] < 200
