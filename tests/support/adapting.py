"""Measures how a page fits a reader's own settings: windows, zoom, spaced text, reduced motion, forced colours, paper.

Each leaves the page as it found it, in a window that asks for reduced motion.
"""

from playwright.sync_api import Page

from tests.support.probe import probe
from tests.support.states import DESK, PHONE
from tests.support.visiting import Look

# The text spacing that a page must support: WCAG 1.4.12.
SPACED = """* {
    line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
} p { margin-bottom: 2em !important; }"""
# The words of a page's content, except for what works only on a screen.
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
# Column headings so narrow that their words are broken up.
TALL_HEADS = """() => [...document.querySelectorAll("thead th")].filter((head) =>
    head.checkVisibility() && head.getBoundingClientRect().height > 6 * parseFloat(getComputedStyle(head).lineHeight)
).map((head) => head.outerHTML.slice(0, 80))"""
# Elements with their own text that forced colours don't reach.
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


def fit(page: Page) -> tuple[str, ...]:
    """Return what is cut off, overlaps its neighbour or makes the page scroll sideways."""
    return probe(page, "fit").faults


def _fit_spaced(page: Page) -> tuple[str, ...]:
    page.evaluate(
        "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet]; }",
        SPACED,
    )
    faults = fit(page)
    page.evaluate("document.adoptedStyleSheets = []")
    return faults


def _fit_enlarged(page: Page) -> tuple[str, ...]:
    page.evaluate("document.documentElement.style.setProperty('font-size', '250%')")
    faults = fit(page)
    page.evaluate("document.documentElement.style.removeProperty('font-size')")
    return faults


def _are_large(page: Page) -> tuple[str, ...]:
    return probe(page, "targets").faults


def _move(page: Page) -> tuple[str, ...]:
    return tuple(page.evaluate(MOVING))


def _move_for_everybody(page: Page) -> tuple[str, ...]:
    page.emulate_media(reduced_motion="no-preference")
    faults = _move(page)
    page.emulate_media(reduced_motion="reduce")
    return faults


def _lose_in_forced_colours(page: Page) -> tuple[str, ...]:
    said = page.evaluate("document.body.innerText").split()
    page.emulate_media(forced_colors="active")
    lost = set(said) - set(page.evaluate("document.body.innerText").split())
    own = page.evaluate(OWN_COLOURS)
    page.emulate_media(forced_colors="none")
    return (*sorted(lost), *own)


def _lack_on_paper(page: Page) -> tuple[str, ...]:
    said = set(page.evaluate(SAID).split())
    page.emulate_media(media="print")
    lost = tuple(sorted(said - set(page.evaluate(SAID).split())))
    broken = tuple(page.evaluate(TALL_HEADS))
    pale = probe(page, "contrast").faults
    page.emulate_media(media="screen")
    return (*lost, *broken, *pale)


LOOKS = (
    Look(f"fit {PHONE}", (PHONE, 256), PHONE, fit),
    Look(f"spaced {PHONE}", (PHONE, 800), PHONE, _fit_spaced),
    Look(f"targets {PHONE}", (PHONE, 800), PHONE, _are_large),
    Look("moving", (PHONE, 800), PHONE, _move_for_everybody),
    Look("moving all the same", (PHONE, 800), PHONE, _move),
    Look("forced colours", (PHONE, 800), PHONE, _lose_in_forced_colours),
    Look(f"fit {DESK}", (DESK, 1024), DESK, fit),
    Look(f"spaced {DESK}", (DESK, 800), DESK, _fit_spaced),
    Look(f"targets {DESK}", (DESK, 800), DESK, _are_large),
    Look("enlarged", (DESK, 800), DESK, _fit_enlarged),
    Look("paper", (718, 1000), PHONE, _lack_on_paper),
)
