"""What a page shows above what, and what it shows once: sizes of headings, charts, statements, lists, and paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.measure.pages import choose_longest

WIDTHS = (360, 1280)
HEIGHT = 800
ALONE = {"card", "profile alone"}
"""Kinds of page without headings, which other sites show in frames."""
LITTLE = 20
"""Pixels: less than a line of text."""
SIZES = """() => ["h1", "h2", "h3"].map(level => [...document.querySelectorAll(`article ${level}`)]
    .filter(heading => heading.checkVisibility())
    .map(heading => parseFloat(getComputedStyle(heading).fontSize)))"""


@dataclass(frozen=True, slots=True)
class Visit:
    """A kind of page: the sizes of its headings by level, in pixels, for each width, and its address on paper."""

    kind: str
    place: str
    sizes: tuple[list[list[float]], ...]
    is_on_screen: bool
    printed: str


@pytest.fixture(scope="module")
def visits(browser: Browser, address: str, site: Path) -> Iterator[list[Visit]]:
    """Visit the longest page of each kind once for all tests of this module."""
    with browser.new_context() as context:
        page = context.new_page()
        yield [
            _visit(page, address, kind=kind, place=place) for kind, place in choose_longest(site) if kind not in ALONE
        ]


def _visit(page: Page, address: str, *, kind: str, place: str) -> Visit:
    page.emulate_media(media="screen")
    page.goto(f"{address}{place}")
    sizes = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        sizes.append(page.evaluate(SIZES))
    written = page.locator(".page-address")
    is_on_screen = written.is_visible() if written.count() else False
    page.emulate_media(media="print")
    printed = written.inner_text() if written.count() and written.is_visible() else ""
    return Visit(kind, place, tuple(sizes), is_on_screen, printed)


def test_headings_are_smaller_the_deeper_they_are(visits: list[Visit]) -> None:
    """On a phone as on a desk: no heading is larger than one of a level above, and the largest of each level differ."""
    assert all(len(levels[0]) == 1 for visit in visits for levels in visit.sizes)
    mixed = [
        (visit.kind, levels)
        for visit in visits
        for levels in visit.sizes
        for upper, lower in pairwise(levels)
        if upper and lower and (max(lower) > min(upper) or max(lower) >= max(upper))
    ]
    assert mixed == []
    assert sum(bool(levels[2]) for visit in visits for levels in visit.sizes) > len(WIDTHS)


def test_on_paper_a_page_says_where_it_is(visits: list[Visit]) -> None:
    """Its address, which the browser shows on the screen."""
    listed = [visit for visit in visits if visit.kind != "missing"]
    assert [visit.kind for visit in listed if visit.is_on_screen or not visit.printed.endswith(visit.place)] == []
    assert all(visit.printed for visit in listed if visit.place)


@pytest.mark.parametrize("place", ["kommuner/nassjo/2019/demokrati/", "kommuner/tomelilla/", "omraden/styrning/"])
def test_nothing_is_between_a_chart_and_its_table(page: Page, address: str, place: str) -> None:
    """The formats that a chart can be saved in come last, also after the script has added its buttons."""
    page.goto(f"{address}{place}")
    page.locator(".chart-files button").first.wait_for(state="attached")
    charts = page.locator("figure.chart").evaluate_all(
        "all => all.map(figure => [...figure.querySelectorAll('svg, table, .chart-files')]"
        ".filter(part => !part.parentElement.closest('svg')).map(part => part.localName))"
    )
    assert charts
    assert {" ".join(parts) for parts in charts} <= {"svg p", "svg table p"}


def test_statements_are_not_numbered(page: Page, address: str) -> None:
    """The reports number their bullets 1, 1, 2, 2; the numbers are for the data files."""
    page.goto(f"{address}kommuner/nassjo/2019/demokrati/")
    texts = page.locator(".statements > li").all_text_contents()
    assert len(texts) > 5
    assert [text for text in texts if not text.strip()[0].isalpha()] == []
    markers = page.locator(".statements > li").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).listStyleType))]"
    )
    assert set(markers) <= {"none", "disc"}


def test_a_role_model_is_described_once(page: Page, address: str) -> None:
    """In the list by name; the list by topic has only names, which lead to the descriptions."""
    page.goto(f"{address}forebilder/")
    said = page.locator("article h3 + ul > li").evaluate_all(
        "all => all.map(one => [one.parentElement.previousElementSibling.id, one.innerText].join(': '))"
    )
    assert len(said) > 20
    assert len(set(said)) == len(said)
    assert page.locator("#efter-amne ~ * .aside").count() == 0
    below = page.locator("#efter-amne ~ details").first.locator("a[href*='#forebild-']")
    places = set(below.evaluate_all("all => all.map(link => decodeURI(link.hash).slice(1))"))
    assert places
    assert places <= set(page.locator("h3[id]").evaluate_all("all => all.map(heading => heading.id)"))


@pytest.mark.parametrize(
    ("place", "below"),
    [("kommuner/", ".all-municipalities > .fold"), ("exempel/", "#traffar"), ("jamfor/", "#fardiga")],
)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_when_a_script_starts(page: Page, address: str, *, width: int, place: str, below: str) -> None:
    """The room for what a script shows is kept until it starts, or until the advice is shown instead.

    What is below the screen may move.
    """
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.context.new_cdp_session(page).send("Animation.setPlaybackRate", {"playbackRate": 0})
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{address}{place}")
    top = "element => Math.min(element.getBoundingClientRect().top, innerHeight)"
    before = page.locator(below).evaluate(top)
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")
    assert page.locator("p.until-started").first.is_visible()
    assert page.locator(below).evaluate(top) < before
    page.unroute("**/*.js")
    page.reload(wait_until="networkidle")
    assert page.locator(".finder:visible, .table-filter:visible").count() == 1
    assert abs(page.locator(below).evaluate(top) - before) < LITTLE
