"""A reader's own settings: small windows, large zoom, wider text, less motion, forced colours, paper, large targets."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.adapting import fit
from tests.support.states import DESK, PHONE
from tests.support.visiting import SCHEMES, WIDTHS, Findings

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a window as wide as a small phone."""
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_everything_fits(findings: Findings, width: int) -> None:
    """At 320 by 256 pixels, which is 1280 by 1024 at 400 %, nothing is cut off and no page scrolls sideways."""
    assert findings.faults[f"fit {width}"] == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_may_be_spaced(findings: Findings, width: int) -> None:
    """With the line, letter and word spacing of WCAG 1.4.12, nothing is cut off and no page scrolls sideways."""
    assert findings.faults[f"spaced {width}"] == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_targets_are_large_or_far_apart(findings: Findings, width: int) -> None:
    """What isn't part of a sentence is 24 by 24 pixels, or has that much room to itself."""
    assert findings.faults[f"targets {width}"] == {}


def test_text_may_be_twice_as_large(findings: Findings) -> None:
    """A reader whose own font size is 32 pixels loses nothing."""
    assert findings.faults["enlarged"] == {}


def test_nothing_moves_with_reduced_motion(findings: Findings) -> None:
    """With reduced motion no style has a transition, an animation or smooth scrolling."""
    assert findings.faults["moving"] != {}, "the measure finds what moves for everybody else"
    assert findings.faults["moving all the same"] == {}


def test_every_word_is_there_in_forced_colours(findings: Findings) -> None:
    """High contrast hides nothing, and no text keeps its own colours."""
    assert findings.faults["forced colours"] == {}


def test_forced_colours_keep_what_must_be_seen(page: Page, address: str) -> None:
    """In high contrast the current entry, fields, buttons, focus and the charts can still be seen."""
    page.emulate_media(forced_colors="active")
    page.set_viewport_size({"width": DESK, "height": 800})
    page.goto(f"{address}kommuner/nassjo/2019/")
    border = "e => getComputedStyle(e).borderBottomColor"
    current = page.locator(".menu-row [aria-current]").first.evaluate(border)
    other = page.locator(".menu-row a:not([aria-current])").first.evaluate(border)
    assert current != other
    for control in (page.get_by_label("Sök på webbplatsen"), page.get_by_role("button", name="Sök")):
        style = "e => [getComputedStyle(e).borderTopColor, getComputedStyle(e.parentElement).backgroundColor]"
        edge, ground = control.evaluate(style)
        assert edge != ground
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.get_by_text("Diagram över områdena").click()
    chart = page.locator("figure.chart svg.drawing").first
    assert chart.is_visible()
    ink = "e => [getComputedStyle(e).fill, getComputedStyle(document.body).backgroundColor]"
    for part in (".fill-own", ".fill-text"):
        colour, ground = chart.locator(part).first.evaluate(ink)
        assert colour != ground


def test_the_folded_menu_shows_the_current_entry_in_forced_colours(page: Page, address: str) -> None:
    """On a phone, too, the current entry has its own edge."""
    page.emulate_media(forced_colors="active")
    page.goto(f"{address}kommuner/nassjo/2019/")
    page.locator(".menu-folded summary").click()
    border = "e => getComputedStyle(e).borderBottomColor"
    current = page.locator(".menu-folded [aria-current]").first.evaluate(border)
    assert current != page.locator(".menu-folded a:not([aria-current])").first.evaluate(border)


def test_paper_holds_the_content_alone(page: Page, address: str) -> None:
    """In print the header, the menu, the search and the footer are gone; text and tables are there, none cut off."""
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 718, "height": 1000})
    for path in ("kommuner/nassjo/2019/", "kommuner/nassjo/2019/styrning/", "kommuner/", "om/metod/"):
        page.goto(f"{address}{path}")
        for gone in (".skip-link", ".site-header", ".md-footer", ".toc"):
            assert not page.locator(gone).first.is_visible(), (path, gone)
        assert page.locator("h1").is_visible()
        assert fit(page) == (), path


def test_every_word_of_the_content_is_on_paper(findings: Findings) -> None:
    """What a page says on the screen it says in print too, in ink that stands out; table headings stay words."""
    assert findings.faults["paper"] == {}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_page_scrolls_sideways(findings: Findings, width: int, scheme: str) -> None:
    """Every kind of page fits, in every state."""
    assert findings.too_wide[width, scheme] == []


def test_no_page_requests_other_hosts_or_complains(findings: Findings, address: str) -> None:
    """Every page says nothing in the console, stays on its own host and stores nothing."""
    assert [url for url in findings.requested if not url.startswith((address, "data:"))] == []
    assert [line for line in findings.said if "404" not in line] == []
    assert findings.stored == [[], [], ""]
