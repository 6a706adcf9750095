"""WCAG 2.2 A and AA and good practice, by axe-core and our own measurements, on every kind of page in every state."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.axe import COLOURED, read_colour_rules
from tests.support.states import PARTS, sort_pages
from tests.support.tally import Tally
from tests.support.visiting import Findings, Visit

pytestmark = pytest.mark.browser

# What axe-core leaves undecided, and the test here that decides it.
DECIDED = {"color-contrast": "test_every_text_and_field_stands_out"}
# Rules that must have found something to judge, lest a change of axe-core's tags turn them off silently.
TRIED = {
    "color-contrast",
    "landmark-unique",
    "link-in-text-block",
    "region",
    "scrollable-region-focusable",
    "target-size",
}


@pytest.fixture
def visits(findings: Findings, tally: Tally) -> list[Visit]:
    """Return the visits to every kind of page and every state, narrow and wide, light and dark."""
    tally.add("states", *((visit.name, visit.width, visit.scheme) for visit in findings.visits))
    return findings.visits


def test_every_page_is_of_a_kind_that_is_visited(site: Path) -> None:
    """A page that belongs to no kind in `tests/support/states.py` fails here, and so does a kind without a page."""
    assert {kind for kind, pages in sort_pages(site).items() if not pages} <= PARTS


def test_a_new_kind_of_page_is_noticed(tmp_path: Path) -> None:
    """The error message says where to add it."""
    (tmp_path / "nytt").mkdir()
    (tmp_path / "nytt" / "index.html").touch()
    with pytest.raises(LookupError, match=r"nytt/ is of a kind that tests/support/states\.py doesn't list"):
        sort_pages(tmp_path)


def test_the_list_of_colour_rules_is_complete(page: Page, address: str) -> None:
    """Every rule that axe-core itself counts as a colour rule is tried in every colour scheme."""
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
