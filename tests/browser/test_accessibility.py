"""WCAG 2.2 A and AA and good practice, by axe-core and by measures of our own, on every kind of page in every state."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.axe import COLOURED, Verdict, judge, read_colour_rules, read_shape
from tests.support.probe import Reading, probe
from tests.support.states import DESK, PARTS, PHONE, STATES, choose_pages, sort_pages
from tests.support.tally import Tally

pytestmark = pytest.mark.browser

SCHEMES = ("light", "dark")
# What axe-core leaves undecided, and the test of our own that decides it.
DECIDED = {"color-contrast": "test_every_text_and_field_stands_out"}
# Rules that must have found something to judge, lest a change of axe-core's tags turns them off in silence.
TRIED = {
    "color-contrast",
    "landmark-unique",
    "link-in-text-block",
    "region",
    "scrollable-region-focusable",
    "target-size",
}


@dataclass(frozen=True, slots=True)
class Visit:
    """A page as a reader met it, and what was found there."""

    name: str
    width: int
    scheme: str
    verdict: Verdict
    contrast: Reading


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """Open one window for all visits; colours that fade in are still, so that they can be measured."""
    context = browser.new_context(locale="sv-SE", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def visits(page: Page, address: str, site: Path, tally: Tally) -> list[Visit]:
    """Visit every kind of page and every state, narrow and wide, light and dark."""
    made: list[Visit] = []
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 800})
        for path in choose_pages(site):
            page.goto(f"{address}{path}")
            made += _look(page, path, width=width)
        for state in STATES:
            if width in state.widths:
                page.goto(f"{address}{state.path}")
                state.reach(page)
                made += _look(page, state.name, width=width)
    tally.add("states", *((visit.name, visit.width, visit.scheme) for visit in made))
    return made


def _look(page: Page, name: str, *, width: int) -> Iterator[Visit]:
    # A rule that doesn't look at colours can only find something new where something else has changed.
    judged: str | None = None
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        shape = read_shape(page)
        verdict = judge(page, colours_alone=shape == judged)
        yield Visit(name, width, scheme, verdict, probe(page, "contrast"))
        judged = shape


def test_every_page_is_of_a_kind_that_is_visited(site: Path) -> None:
    """A page that no kind of `tests/support/states.py` covers fails here, and so does a kind without a page."""
    assert {kind for kind, pages in sort_pages(site).items() if not pages} <= PARTS


def test_a_new_kind_of_page_is_noticed(tmp_path: Path) -> None:
    """The message says where to add it."""
    (tmp_path / "nytt").mkdir()
    (tmp_path / "nytt" / "index.html").touch()
    with pytest.raises(LookupError, match=r"nytt/ is of a kind that tests/support/states\.py doesn't list"):
        sort_pages(tmp_path)


def test_the_rules_of_colours_are_all_of_them(page: Page, address: str) -> None:
    """What axe-core itself counts as rules of colour is tried in every scheme."""
    page.goto(address)
    assert set(COLOURED) == read_colour_rules(page)


def test_nothing_breaks_a_rule(visits: list[Visit]) -> None:
    """No violation, and every rule that matters had something to judge."""
    wrong = {(visit.name, visit.width, visit.scheme): visit.verdict.wrong for visit in visits if visit.verdict.wrong}
    assert wrong == {}
    assert TRIED - frozenset[str]().union(*(visit.verdict.held for visit in visits)) == set()


def test_what_axe_cannot_decide_is_decided_here(visits: list[Visit]) -> None:
    """Every rule that axe-core leaves open is named in `DECIDED`, with a test of this module."""
    open_rules = {finding.rule for visit in visits for finding in visit.verdict.undecided}
    assert open_rules - DECIDED.keys() == set()
    assert set(DECIDED.values()) <= globals().keys()


def test_every_text_and_field_stands_out(visits: list[Visit]) -> None:
    """4.5:1 for text, 3:1 for large text and the edges of fields, wherever the text is and however short it is."""
    faults = {
        (visit.name, visit.width, visit.scheme): visit.contrast.faults for visit in visits if visit.contrast.faults
    }
    assert faults == {}
    assert min(visit.contrast.tried for visit in visits) > 15
