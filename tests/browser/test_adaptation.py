"""A reader's own settings: small windows, large zoom, wider text, less motion, forced colours, paper, large targets."""

import functools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.probe import probe
from tests.support.states import DESK, PHONE, STATES, State, choose_pages

pytestmark = pytest.mark.browser

# The largest spacing that text must bear: WCAG 1.4.12.
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }"""
# The words of a page's content, but for what works on a screen alone.
SAID = """() => {
    const article = document.querySelector("article");
    const alone = article.querySelectorAll(
        "form, .find, .table-filter, .find-status, .area-choice, .chart-files, .finder-actions, .screen-only, summary,"
        + "button, .chooser, .chart-interactive, .md-path");
    for (const element of alone) element.classList.add("said-nothing");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".said-nothing { display: none !important }");
    document.adoptedStyleSheets = [sheet];
    const words = article.innerText;
    document.adoptedStyleSheets = [];
    return words;
}"""
# Heads of columns so narrow that their words fall apart.
TALL_HEADS = """() => [...document.querySelectorAll("thead th")].filter((head) =>
    head.checkVisibility() && head.getBoundingClientRect().height > 6 * parseFloat(getComputedStyle(head).lineHeight)
).map((head) => head.outerHTML.slice(0, 80))"""
# Elements with text of their own that forced colours don't reach.
OWN_COLOURS = """() => [...document.body.querySelectorAll("*")].filter((e) =>
    !e.closest("svg") && getComputedStyle(e).forcedColorAdjust === "none"
    && [...e.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())
).map((e) => e.outerHTML.slice(0, 80))"""
# Elements that a style lets move.
MOVING = """() => [...document.querySelectorAll("*")].filter((e) =>
    [null, "::before", "::after"].map((part) => getComputedStyle(e, part)).some((style) =>
        /[1-9]/.test(style.transitionDuration) || style.animationName !== "none"
        || style.scrollBehavior === "smooth"
)).map((e) => e.outerHTML.slice(0, 80))"""


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look for on every page: its name, the height of the window, and how it is measured.

    A measure leaves the page as it found it, so that several are taken on one visit.
    """

    name: str
    height: int
    measure: Callable[[Page], tuple[str, ...]]


Faults = dict[str, dict[str, tuple[str, ...]]]
"""What was found wrong, by the name of the look and that of the page or the state."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a window as wide as a small phone."""
    context = browser.new_context(viewport={"width": PHONE, "height": 800}, locale="sv-SE")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def faults(browser: Browser, address: str, site: Path) -> Callable[[int], Faults]:
    """Give what all looks of a width find, on one visit to every kind of page and every state."""

    @functools.cache
    def look(width: int) -> Faults:
        context = browser.new_context(viewport={"width": width, "height": 800}, locale="sv-SE")
        found = look_everywhere(context.new_page(), address, site=site, looks=LOOKS[width])
        context.close()
        return found

    return look


def look_everywhere(page: Page, address: str, *, site: Path, looks: Sequence[Look]) -> Faults:
    """Return what each look finds wrong on every kind of page and in every state that this window can have."""
    width = (page.viewport_size or {"width": DESK})["width"]
    states = [state for state in STATES if (PHONE if width < DESK else DESK) in state.widths]
    stops = [*(State(path, path, lambda _: None) for path in choose_pages(site)), *states]
    found: Faults = {look.name: {} for look in looks}
    for stop in stops:
        page.set_viewport_size({"width": width, "height": looks[0].height})
        page.goto(f"{address}{stop.path}")
        stop.reach(page)
        for look in looks:
            page.set_viewport_size({"width": width, "height": look.height})
            wrong = look.measure(page)
            if wrong:
                found[look.name][stop.name] = wrong
    return found


def _fit(page: Page) -> tuple[str, ...]:
    return probe(page, "fit").faults


def _fit_spaced(page: Page) -> tuple[str, ...]:
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        SPACED,
    )
    faults = _fit(page)
    page.evaluate("document.adoptedStyleSheets = []")
    return faults


def _fit_enlarged(page: Page) -> tuple[str, ...]:
    page.evaluate("document.documentElement.style.setProperty('font-size', '250%')")
    faults = _fit(page)
    page.evaluate("document.documentElement.style.removeProperty('font-size')")
    return faults


def _are_large(page: Page) -> tuple[str, ...]:
    return probe(page, "targets").faults


def _move(page: Page) -> tuple[str, ...]:
    return tuple(page.evaluate(MOVING))


def _move_all_the_same(page: Page) -> tuple[str, ...]:
    page.emulate_media(reduced_motion="reduce")
    faults = _move(page)
    page.emulate_media(reduced_motion="no-preference")
    return faults


def _lose_in_forced_colours(page: Page) -> tuple[str, ...]:
    said = page.evaluate("document.body.innerText").split()
    page.emulate_media(forced_colors="active")
    lost = set(said) - set(page.evaluate("document.body.innerText").split())
    own = page.evaluate(OWN_COLOURS)
    page.emulate_media(forced_colors="none")
    return (*sorted(lost), *own)


LOOKS = {
    PHONE: (
        Look("fit", 256, _fit),
        Look("spaced", 800, _fit_spaced),
        Look("targets", 800, _are_large),
        Look("moving", 800, _move),
        Look("moving all the same", 800, _move_all_the_same),
        Look("forced colours", 800, _lose_in_forced_colours),
    ),
    DESK: (
        Look("fit", 1024, _fit),
        Look("spaced", 800, _fit_spaced),
        Look("targets", 800, _are_large),
        Look("enlarged", 800, _fit_enlarged),
    ),
}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_everything_fits(faults: Callable[[int], Faults], width: int) -> None:
    """At 320 by 256 pixels, which is 1280 by 1024 at 400 %, nothing is cut off and no page scrolls sideways."""
    assert faults(width)["fit"] == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_text_may_be_spaced(faults: Callable[[int], Faults], width: int) -> None:
    """With the wider lines, letters and words of WCAG 1.4.12 nothing is cut off and no page scrolls sideways."""
    assert faults(width)["spaced"] == {}


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_targets_are_large_or_far_apart(faults: Callable[[int], Faults], width: int) -> None:
    """What isn't part of a sentence is 24 by 24 pixels, or has that much room to itself."""
    assert faults(width)["targets"] == {}


def test_text_may_be_twice_as_large(faults: Callable[[int], Faults]) -> None:
    """A reader whose own font size is 32 pixels loses nothing."""
    assert faults(DESK)["enlarged"] == {}


def test_nothing_moves_for_those_who_ask_for_stillness(faults: Callable[[int], Faults]) -> None:
    """With reduced motion no style asks for a transition, an animation or smooth scrolling."""
    assert faults(PHONE)["moving"] != {}, "the measure finds what moves for everybody else"
    assert faults(PHONE)["moving all the same"] == {}


def test_every_word_is_there_in_forced_colours(faults: Callable[[int], Faults]) -> None:
    """High contrast hides nothing, and no text keeps colours of its own."""
    assert faults(PHONE)["forced colours"] == {}


def test_forced_colours_keep_what_must_be_told(page: Page, address: str) -> None:
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
    """On a phone the entry of the page has an edge of its own too."""
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
        assert _fit(page) == (), path


def test_every_word_of_the_content_is_on_paper(page: Page, address: str, site: Path) -> None:
    """What a page says on the screen it says in print too, in ink that stands out; heads of tables stay words."""
    page.set_viewport_size({"width": 718, "height": 1000})

    def look(page: Page) -> tuple[str, ...]:
        said = set(page.evaluate(SAID).split())
        page.emulate_media(media="print")
        lost = tuple(sorted(said - set(page.evaluate(SAID).split())))
        broken = tuple(page.evaluate(TALL_HEADS))
        pale = probe(page, "contrast").faults
        page.emulate_media(media="screen")
        return (*lost, *broken, *pale)

    assert look_everywhere(page, address, site=site, looks=[Look("paper", 1000, look)]) == {"paper": {}}
