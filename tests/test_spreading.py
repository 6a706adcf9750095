"""`tests.support.spreading`: what several processes share out among them."""

import pytest
from xdist.scheduler import LoadScopeScheduling

from tests.support.folders import ROOT
from tests.support.spreading import APART, LONG, TOGETHER, Spreading, place_of, unit_of


@pytest.mark.parametrize(
    ("nodeid", "unit"),
    [
        ("tests/rules/test_points.py::test_a", "tests/rules"),
        ("tests/test_site.py::test_a[b::c]", "tests/test_site.py"),
        ("tests/browser/test_search.py::test_a", "tests/browser/test_search.py"),
        ("tests/browser/test_adaptation.py::test_a", "tests/browser/test_accessibility.py"),
        ("tests/test_mutations.py::test_a[b]", "tests/test_mutations.py::test_a[b]"),
    ],
)
def test_what_shares_runs_together(nodeid: str, unit: str) -> None:
    """A folder or a large file is one process's; where each test takes long, each test is any process's."""
    assert unit_of(nodeid) == unit


def test_xdist_asks_for_the_unit() -> None:
    """The method that is overridden is one that xdist has; another name would spread the tests one by one."""
    assert vars(Spreading).keys() & vars(LoadScopeScheduling).keys() >= {"_split_scope"}


def test_what_takes_long_begins_first() -> None:
    """And what any process may take comes last; every place that is named is there."""
    tests = ["tests/test_mutations.py::test_a", "tests/rules/test_areas.py::test_a", "tests/built/test_html.py::test_a"]
    assert sorted(tests, key=place_of) == tests[::-1]
    assert [name for name in (*APART, *LONG, *TOGETHER, *TOGETHER.values()) if not (ROOT / name).exists()] == []
