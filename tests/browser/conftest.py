"""Marks every test of this folder as one that needs a browser, and opens windows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.support.adapting import LOOKS
from tests.support.visiting import Findings, visit_everything

FOLDER = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Add the marker `browser` to the tests of this folder."""
    for item in items:
        if item.path.is_relative_to(FOLDER):
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a new window at the width of a phone."""
    context = browser.new_context(locale="sv-SE", viewport={"width": 320, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def findings(browser: Browser, address: str, site: Path) -> Findings:
    """Return what was found by visiting every kind of page and every state once."""
    return visit_everything(browser, address, site=site, looks=LOOKS)
