"""Opens the pages of a built site in Chromium and measures them, in the windows of a phone and of a desk."""

from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from typing import Any

from playwright.sync_api import Browser, Page

from tests.measure.faults import count_faults
from tests.measure.measures import DESK, PHONE, WINDOWS, Lines, Look, PageMeasures, Report, Walk, Window
from tests.support.browsing import open_browser
from tests.support.states import PASSING, sort_pages
from tests.support.weigh import serve_compressed, weigh

READER = Path(__file__).with_name("reader.js").read_text(encoding="utf-8")
CHOSEN = {
    "municipality": "kommuner/vannas/",
    "evaluation": "kommuner/vannas/2016/",
    "area of an evaluation": "kommuner/nassjo/2019/demokrati/",
}
"""The pages that have been measured from the beginning; for other kinds the longest page is measured."""
WEAK = "kommuner/vannas/2016/brukarfokus/"
OTHER = r"/(exempel/[^/#]+/|kommuner/[^/]+/\d{4}/[^/]+/#)"
"""The address of a good example, or of a statement or question of an area."""
VERDICT = r"\d\s+(av\s+\d+\s+)?poäng|poäng\s+\d"
YARDSTICK = r"samma\s+(frågor|version)|års\s+version|medelvärde|median|i\s+genomsnitt"


def measure_site(site: Path) -> Report:
    """Return the measures of a page of every kind, and of the way from a weak question to who does better."""
    with serve_compressed(site) as address, open_browser() as browser:
        pages = tuple(measure_page(browser, address, kind=kind, page=page) for kind, page in choose_longest(site))
        return Report(pages, walk_to_better(browser, f"{address}{WEAK}") if (site / WEAK).is_dir() else None)


def choose_longest(site: Path) -> Iterator[tuple[str, str]]:
    """Yield each kind of page that readers stay on, with the chosen page of it or else the longest."""
    for kind, pages in sort_pages(site).items():
        if pages and kind not in PASSING:
            chosen = CHOSEN.get(kind)
            yield kind, chosen if chosen in pages else max(pages, key=lambda page: (_size(site / page), page))


def _size(path: Path) -> int:
    return (path / "index.html" if path.is_dir() else path).stat().st_size


def measure_page(browser: Browser, site: str, *, kind: str, page: str) -> PageMeasures:
    """Return the measures of a page of the site at an address."""
    address = f"{site}{page}"
    looks: list[Look] = []
    lines: Lines | None = None
    for window in WINDOWS:
        with browser.new_context(viewport={"width": window.width, "height": window.height}) as context:
            opened = context.new_page()
            opened.goto(address, wait_until="networkidle")
            looks.append(look_at(opened, window))
            if window == DESK:
                lines = count_lines(opened)
    weight = sum(weigh(browser, address).values())
    return PageMeasures(kind, page, tuple(looks), lines, weight, count_faults(browser, site, address=address))


def look_at(page: Page, window: Window) -> Look:
    """Return how an open page looks in its window."""
    height = int(page.evaluate("document.documentElement.scrollHeight"))
    verdict, yardstick = (_call(page, "end", pattern) for pattern in (VERDICT, YARDSTICK))
    to_section = _call(page, "toSection") if height > 2 * window.height else None
    return Look(window, height, verdict, yardstick, Walk(**to_section) if to_section else None)


def count_lines(page: Page) -> Lines | None:
    """Return how long the lines of an open page are, or None if no paragraph has a second line."""
    counts = _call(page, "lines")
    return Lines(mean(counts), max(counts)) if counts else None


def walk_to_better(browser: Browser, address: str) -> Walk | None:
    """Return a reader's way on a phone from the weakest question of a page to an example or another's result.

    None if nothing on the page leads there.
    """
    with browser.new_context(viewport={"width": PHONE.width, "height": PHONE.height}) as context:
        page = context.new_page()
        page.goto(address, wait_until="networkidle")
        place = _call(page, "weakest")
        if place is None:
            return None
        page.locator("tr[id^='fraga-']").nth(place).locator("a[href*='#lar-']").click()
        below = _call(page, "toOther", OTHER)
        return None if below is None else Walk(2, below)


def _call(page: Page, name: str, *given: object) -> Any:
    return page.evaluate(f"given => {{ {READER}\nreturn reader.{name}(...given); }}", list(given))
