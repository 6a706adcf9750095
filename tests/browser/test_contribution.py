"""The tests of the built site pass with contributions too.

They build the whole site once more, so they run with the browser tests: it takes too long for a quick look.
"""

from pathlib import Path

import pytest

from tests.support.contributions import run_tests

SLOW = "--deselect=tests/built/test_html.py::test_the_validator_finds"
"""Says nothing of contributions, and takes long."""


@pytest.mark.rerun
def test_the_tests_of_the_built_site_pass_with_contributions(contributed: Path, shared: Path) -> None:
    """In a process of their own, with the tests of the sameness of the site."""
    assert run_tests(["tests/built", "tests/test_site.py", SLOW], contributed, shared=shared) == ""
