"""The tests of the built site pass with contributions too.

They build the whole site once more, so they run with the browser tests: it takes too long for a quick run.
"""

from pathlib import Path

import pytest

from tests.support.contributions import run_tests

SAYS_NOTHING = (
    "--deselect=tests/built/test_html.py::test_the_validator_finds",
    "--deselect=tests/built/test_html.py::test_a_good_page_is_valid",
    "--deselect=tests/test_site.py::test_the_golden_pages",
    "--deselect=tests/test_site.py::test_a_hand_written_page_never_hides_a_generated_one",
    "--deselect=tests/test_site.py::test_a_page_never_hides_another",
)
"""Tests that don't read the published data: contributions make no difference to them."""


@pytest.mark.rerun
def test_the_tests_of_the_built_site_pass_with_contributions(contributed: Path, shared: Path) -> None:
    """In a separate process, together with the tests that the site is built identically."""
    assert run_tests(["tests/built", "tests/test_site.py", *SAYS_NOTHING], contributed, shared=shared) == ""
