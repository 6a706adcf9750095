"""The open data of the small data set with several of each are the files that were reviewed, to the letter."""

import pytest

from generator.exports.open_data import build_open_data, build_own_files
from generator.model import Collection
from tests.support.golden import GOLDEN, NOT_TEXT


def test_the_files_are_those_that_were_reviewed(several: Collection) -> None:
    """Each as it was read when it was last changed on purpose; what is packed holds the same (`make golden`)."""
    files = {name: content for name, content in build_open_data(several).files.items() if not name.endswith(NOT_TEXT)}
    for evaluation in several.evaluations.values():
        files |= build_own_files(several, evaluation)
    assert len(files) > 20
    for name, content in files.items():
        assert content.decode() == (GOLDEN / "data" / name).read_text(encoding="utf-8"), name


@pytest.mark.parametrize(
    "name", ["criteria.csv", "kompass.json", "dcat.rdf", "datapackage.json", "kompass.schema.json"]
)
def test_what_is_reviewed_is_there(name: str) -> None:
    """So that nothing passes because there is nothing to compare it with."""
    assert (GOLDEN / "data" / name).stat().st_size > 1000
