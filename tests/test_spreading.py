"""`tests.support.spreading`: what several processes divide among themselves."""

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
def test_tests_that_share_something_run_together(nodeid: str, unit: str) -> None:
    """One process runs a folder or a large file; where every test is slow, any process runs each test."""
    assert unit_of(nodeid) == unit


def test_xdist_asks_for_the_unit() -> None:
    """The method that is overridden is one that xdist has; another name would spread the tests one by one."""
    assert vars(Spreading).keys() & vars(LoadScopeScheduling).keys() >= {"_split_scope"}


def test_slow_tests_begin_first() -> None:
    """What any process may take comes last; every path that is named exists."""
    tests = ["tests/test_mutations.py::test_a", "tests/rules/test_areas.py::test_a", "tests/built/test_html.py::test_a"]
    assert sorted(tests, key=place_of) == tests[::-1]
    assert [name for name in (*APART, *LONG, *TOGETHER, *TOGETHER.values()) if not (ROOT / name).exists()] == []
