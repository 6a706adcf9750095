"""What audits share: the evaluations that they are about, and the pages made of them."""

import pytest

from generator.model import Collection
from generator.pages import Page, build_pages
from generator.site import Tree, build_site
from tests.audit.named import load_named
from tests.support.folders import DATA, ROOT
from tests.support.trees import read_tree


@pytest.fixture(scope="session")
def named() -> Collection:
    """Return the data as if it had only the named evaluations."""
    return load_named(DATA)


@pytest.fixture(scope="session")
def named_pages(named: Collection) -> list[Page]:
    """Return the pages of the named evaluations."""
    return build_pages(named)


@pytest.fixture(scope="session")
def named_tree(named: Collection, named_pages: list[Page]) -> Tree:
    """Return the folder of pages and data files of the named evaluations."""
    return build_site(named, named_pages, hand_written_files=read_tree(ROOT / "docs"))
