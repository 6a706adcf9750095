"""Whoever adds a correct evaluation, example or role model leaves every test green.

Contributions of every kind are added to a copy of the data, and what reads the published data runs over that copy. A
test that says "all" but means those that existed when it was written fails here.
"""

from pathlib import Path

import pytest

from generator.model import Collection
from generator.pages import build_pages
from generator.search import build_documents
from generator.site import build_site
from tests.support.checking import check_folder, load_collection
from tests.support.contributions import run_tests
from tests.support.folders import ROOT
from tests.support.trees import read_tree

SLOW = "--deselect=tests/audit/test_figures.py::test_every_spec_is_valid_vega_lite"
"""A test that says nothing about contributions and is slow."""


@pytest.fixture(scope="module")
def grown(contributed: Path) -> Collection:
    """Return that copy as a collection."""
    return load_collection(contributed)


def test_the_contributions_are_correct(contributed: Path) -> None:
    """`kompass check` reports nothing about them, not even a warning."""
    assert check_folder(contributed) == []


def test_every_kind_of_contribution_is_there(collection: Collection, grown: Collection) -> None:
    """New evaluations: with a total only, with points of areas, complete; of new municipalities and of known ones."""
    new = [evaluation for name, evaluation in grown.evaluations.items() if name not in collection.evaluations]
    assert {(bool(entry.areas), entry.has_questions) for entry in new} == {(False, False), (True, False), (True, True)}
    before = {evaluation.municipality for evaluation in collection.evaluations.values()}
    assert {evaluation.municipality in before for evaluation in new} == {True, False}
    assert len(grown.examples) == len(collection.examples) + 2
    assert len(grown.role_models) == len(collection.role_models) + 3


def test_contributions_have_their_pages_files_and_documents(collection: Collection, grown: Collection) -> None:
    """Every new evaluation and example has a page, rows in the open data and a document in the search."""
    pages, written = build_pages(grown), read_tree(ROOT / "docs")
    tree = build_site(grown, pages, hand_written_files=written)
    found = {document.address for document in build_documents(pages, written)}
    for name in grown.evaluations.keys() - collection.evaluations.keys():
        slug, _, year = name.rpartition("-")
        assert f"kommuner/{slug}/{year}/index.md" in tree
        assert f"kommuner/{slug}/{year}/" in found
        assert f"scripts/utvarderingar/{name}.json" in tree
    for example in {entry.id for entry in grown.examples} - {entry.id for entry in collection.examples}:
        assert f"exempel/{example}/index.md" in tree
        assert f"exempel/{example}/" in found
        assert f"\n{example}," in tree["data/examples.csv"].decode()


@pytest.mark.rerun
def test_the_audits_pass_with_contributions(contributed: Path, shared: Path) -> None:
    """They run in a separate process, as `tests/browser/test_contribution.py` runs the tests of the built site."""
    assert run_tests(["tests/audit", SLOW], contributed, shared=shared) == ""
