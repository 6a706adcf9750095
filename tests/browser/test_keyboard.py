"""Every page by keyboard alone: every stop is reached, visible and in view, and what readers do works to the end."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.model import Collection
from tests.support.probe import probe
from tests.support.states import DESK, PHONE, STATES, choose_pages

pytestmark = pytest.mark.browser

# What a reader can reach by Tab: shown, not disabled, not taken out of the tab order, and not inside a closed fold.
REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
    .filter(e => !e.disabled && e.tabIndex >= 0
        && e.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })).length"""
NAMES = """((e) => [
  e.innerText.trim(), e.labels?.[0]?.innerText, e.querySelector(".area-fold-name")?.innerText
])(document.activeElement)"""


def walk(page: Page) -> list[str]:
    """Press Tab from the scrolled-to place to the end of the page; return the faults, including unreached stops."""
    faults: list[str] = []
    stops = 0
    expected: int = page.evaluate(REACHABLE)
    page.keyboard.press("Tab")
    while (stop := probe(page, "focus")).tried:
        stops += stop.tried
        faults += stop.faults
        page.keyboard.press("Tab")
    return faults if stops == expected else [*faults, f"{stops} of {expected} stops"]


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESK, "light")])
def test_every_stop_is_reached_and_shown(browser: Browser, address: str, site: Path, width: int, scheme: str) -> None:
    """Tab reaches everything usable; each stop has a whole ring with a contrast of 3:1, and nothing covers it."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme=scheme,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    page = context.new_page()
    wrong = {}
    for path in choose_pages(site):
        page.goto(f"{address}{path}", wait_until="networkidle")  # what a page fetches may add stops
        wrong[path] = walk(page)
    for state in (state for state in STATES if width in state.widths and state.name.startswith(("menu", "figures"))):
        page.goto(f"{address}{state.path}")
        state.reach(page)
        page.evaluate("document.activeElement.blur()")
        page.goto(f"{page.url.partition('#')[0]}#")  # the next Tab starts at the top again
        wrong[state.name] = walk(page)
    context.close()
    assert {name: faults for name, faults in wrong.items() if faults} == {}


@pytest.fixture
def page(browser: Browser) -> Page:
    """Open a window at the width of a desktop."""
    return browser.new_context(viewport={"width": DESK, "height": 800}, locale="sv-SE").new_page()


def go_to(page: Page, name: str) -> None:
    """Press Tab until the named link, button or field has the focus."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if name in page.evaluate(NAMES):
            return
    raise AssertionError(f"no stop is called {name}")


def test_from_the_start_page_to_an_example(page: Page, address: str) -> None:
    """Search on the start page, choose a hit, by Tab and Enter; the number of hits is read out."""
    page.goto(address)
    go_to(page, "Sök kommun eller ämne")
    page.keyboard.type("krångelportalen")
    page.get_by_role("status").filter(has_text="träff").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert "rångel" in page.evaluate("document.activeElement.textContent")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exempel/tomelilla-*/")


def test_from_the_menu_to_a_question(page: Page, address: str) -> None:
    """Choose the municipalities in the menu, one in the table, its evaluation, and an area, by Tab and Enter."""
    page.goto(address)
    go_to(page, "Kommuner")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/")
    go_to(page, "Visa bara rader med")
    page.keyboard.type("nässjö")
    go_to(page, "2019")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/nassjo/2019/")
    go_to(page, "Politisk styrning och kontroll")
    page.keyboard.press("Enter")
    go_to(page, "Läs allt om Politisk styrning och kontroll")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kommuner/nassjo/2019/styrning/")


def test_examples_are_narrowed_by_keyboard(page: Page, address: str) -> None:
    """A facet is chosen with the arrows, the number of examples is read out, and the choice is cleared."""
    page.goto(f"{address}exempel/")
    status = page.get_by_role("status").first
    status.filter(has_text="exempel").wait_for()
    everything = status.inner_text()
    go_to(page, page.locator(".facet label").first.inner_text())
    page.keyboard.press("ArrowDown")
    page.wait_for_function("([status, text]) => status.innerText !== text", arg=[status.element_handle(), everything])
    go_to(page, "Rensa valen")
    page.keyboard.press("Enter")
    page.wait_for_function("([status, text]) => status.innerText === text", arg=[status.element_handle(), everything])
    assert page.evaluate("document.activeElement.name") == "q"


def test_a_table_is_sorted_and_filtered_by_keyboard(page: Page, address: str, collection: Collection) -> None:
    """The column's heading announces the order, and a status that is read out gives the number of rows."""
    page.goto(f"{address}kommuner/")
    go_to(page, "Visa bara rader med")
    page.keyboard.type("tomelilla")
    everything = len(collection.municipalities)
    assert page.get_by_role("status").first.inner_text() == f"Visar 1 av {everything} kommuner."
    go_to(page, "Totalpoäng")
    page.keyboard.press("Space")
    assert page.get_by_role("columnheader", name="Totalpoäng").get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert page.get_by_role("columnheader", name="Totalpoäng").get_attribute("aria-sort") == "descending"


def test_the_list_to_choose_from_says_how_much_it_shows(page: Page, address: str) -> None:
    """What is typed narrows the list of evaluations, and their number is read out."""
    page.goto(f"{address}jamfor/")
    go_to(page, "Sök kommun, län eller år")
    page.keyboard.type("vannas 2016")
    page.get_by_role("status").filter(has_text="Visar 1 av 1.").wait_for()


def test_a_folded_table_opens_by_keyboard(page: Page, address: str) -> None:
    """The table behind a chart."""
    page.goto(f"{address}kommuner/nassjo/2019/")
    go_to(page, "Diagram över områdena, att spara")
    page.keyboard.press("Enter")
    go_to(page, "Visa interaktivt diagram")
    page.keyboard.press("Enter")
    page.locator(".chart-interactive svg").wait_for()
    page.goto(f"{address}kommuner/tomelilla/")
    go_to(page, "Visa siffrorna som tabell: Tomelilla: totalpoäng")
    page.keyboard.press("Space")
    assert page.locator("details.fold[open] table").first.is_visible()


def test_a_wide_table_scrolls_by_keyboard(page: Page, address: str) -> None:
    """On a phone the region of a table takes the focus, has a name, and moves with the arrows."""
    page.set_viewport_size({"width": PHONE, "height": 800})
    page.goto(f"{address}kommuner/tranemo/")
    region = page.locator(".table-region:visible").first
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("region => region.scrollLeft > 0", arg=region.element_handle())
    assert region.get_attribute("aria-label") or region.get_attribute("aria-labelledby")
