"""Visits every kind of page in every state once, and takes all measurements that several tests need there.

A page is loaded, and put into its state, in a window as narrow as a phone; then the window is widened and the reader's
settings change. No script of the theme depends on how wide the window is (`tests/test_front_end.py`), so the page is
the one that a wide window would have loaded. The price: tests that share a visit run in one process, and each
measurement has to leave the page as it found it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

from tests.support.axe import Verdict, judge, read_shape
from tests.support.probe import Reading, probe
from tests.support.states import STATES, State, choose_pages

HEIGHT = 800
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (320, 360, 1280)
"""The widths at which no page may scroll sideways."""
# The keys of both storages and the cookie.
STORED = "() => [Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"


@dataclass(frozen=True, slots=True)
class Look:
    """Something to look for on every page: its name, the window, the states, and how it is measured.

    `needs` is a width: states that don't exist at that width are left out.
    """

    name: str
    window: tuple[int, int]
    needs: int
    measure: Callable[[Page], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Visit:
    """A page as a reader sees it, and what was found there."""

    name: str
    width: int
    scheme: str
    verdict: Verdict
    contrast: Reading


@dataclass(slots=True)
class Findings:
    """What was found by visiting everything once.

    `faults` are those of each look by the name of the page or the state, `too_wide` the pages that scroll sideways by
    width and scheme. `requested`, `said` and `stored` are what the browser requested, logged to the console and stored.
    """

    visits: list[Visit] = field(default_factory=list)
    faults: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    too_wide: dict[tuple[int, str], list[str]] = field(default_factory=dict)
    requested: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    stored: list[object] = field(default_factory=list)


def visit_everything(browser: Browser, address: str, *, site: Path, looks: Sequence[Look]) -> Findings:
    """Return what is found on every kind of page and in every state, narrow and wide, light and dark.

    Colour transitions are off, so that colours can be measured.
    """
    found = Findings(faults={look.name: {} for look in looks})
    context = browser.new_context(locale="sv-SE", reduced_motion="reduce")
    page = context.new_page()
    page.on("request", lambda request: found.requested.append(request.url))
    page.on("console", lambda message: found.said.append(message.text))
    page.on("pageerror", lambda error: found.said.append(str(error)))
    for stop in (*(State(path, path, lambda _: None) for path in choose_pages(site)), *STATES):
        _resize(page, stop.widths[0])
        page.goto(f"{address}{stop.path}")
        stop.reach(page)
        for width in stop.widths:
            found.visits += _judge(page, stop.name, width=width, found=found)
        for width in WIDTHS:
            if width not in stop.widths:
                _resize(page, width)
                for scheme in SCHEMES:
                    page.emulate_media(color_scheme=scheme)
                    _note_width(page, stop.name, width=width, scheme=scheme, found=found)
        page.emulate_media(color_scheme="light")
        for look in looks:
            if look.needs in stop.widths:
                _resize(page, *look.window)
                if wrong := look.measure(page):
                    found.faults[look.name][stop.name] = wrong
    found.stored = [*page.evaluate(STORED), *context.cookies()]
    context.close()
    return found


def _resize(page: Page, width: int, height: int = HEIGHT) -> None:
    if page.viewport_size != {"width": width, "height": height}:
        page.set_viewport_size({"width": width, "height": height})


def _judge(page: Page, name: str, *, width: int, found: Findings) -> Iterator[Visit]:
    # A rule that ignores colours can only find something new if something other than colours has changed.
    _resize(page, width)
    judged: str | None = None
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        _note_width(page, name, width=width, scheme=scheme, found=found)
        shape = read_shape(page)
        verdict = judge(page, colours_alone=shape == judged)
        yield Visit(name, width, scheme, verdict, probe(page, "contrast"))
        judged = shape


def _note_width(page: Page, name: str, *, width: int, scheme: str, found: Findings) -> None:
    names = found.too_wide.setdefault((width, scheme), [])
    if page.evaluate("document.documentElement.scrollWidth") > width:
        names.append(name)
