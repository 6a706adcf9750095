"""The open data of the small data set with several of each are exactly the files that were reviewed."""

import pytest

from generator.exports.open_data import build_open_data, build_own_files
from generator.model import Collection
from tests.support.golden import GOLDEN, NOT_TEXT


def test_the_files_are_those_that_were_reviewed(several: Collection) -> None:
    """Each is as reviewed when last changed on purpose; packed files hold the same (`make golden`)."""
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
    """Nothing passes just because there is nothing to compare it with."""
    assert (GOLDEN / "data" / name).stat().st_size > 1000
