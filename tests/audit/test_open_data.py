"""The open data of the named evaluations: all that is true of the small data set, and how much there is."""

import json

import pytest

from generator.model import Collection
from generator.site import Tree
from tests.exports.test_open_data import (
    test_every_figure_has_a_source_that_is_listed as test_every_figure_has_a_source_that_is_listed,
)
from tests.exports.test_open_data import (
    test_every_municipality_is_evaluated_or_missing as test_every_municipality_is_evaluated_or_missing,
)
from tests.exports.test_open_data import (
    test_json_holds_the_same_figures_as_csv as test_json_holds_the_same_figures_as_csv,
)
from tests.exports.test_open_data import test_the_columns_of_the_files as test_the_columns_of_the_files
from tests.exports.test_open_data import test_the_files_have_a_row_for_each as test_the_files_have_a_row_for_each


@pytest.fixture(scope="module")
def collection(named: Collection) -> Collection:
    """Return the evaluations that audits are about."""
    return named


@pytest.fixture(scope="module")
def tree(named_tree: Tree) -> Tree:
    """Return the folder of pages and files made of it."""
    return named_tree


def test_five_municipalities_have_the_named_evaluations(named_tree: Tree) -> None:
    """The other 285 are listed as missing."""
    rows = json.loads(named_tree["scripts/kommuner.json"])
    assert sum(not is_evaluated for _, _, is_evaluated, *_ in rows) == 285
    assert ["Malung-Sälen", "Malung-Sälens kommun", 0, "Malung"] in rows
