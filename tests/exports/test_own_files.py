"""`generator.exports.open_data.own_files`: an evaluation has its own document, and only its own rows."""

import csv
import io
import json
from collections.abc import Mapping

from generator.exports.open_data import OpenData, build_own_files
from generator.model import Collection


def rows_of(content: bytes) -> list[Mapping[str, str]]:
    """Return the rows of a CSV file by the names of its columns."""
    return [*csv.DictReader(io.StringIO(content.decode()))]


def test_an_evaluation_has_its_own_document(collection: Collection) -> None:
    """Nothing else of the municipality is in it, and all that it refers to is."""
    evaluation = collection.evaluations["tomelilla-2020"]
    document = json.loads(build_own_files(collection, evaluation)["kommuner/1270/2020.json"])
    assert [(entry["municipality"], entry["year"]) for entry in document["evaluations"]] == [("1270", 2020)]
    assert {entry["evaluation"] for entry in document["examples"]} == {"tomelilla-2020"}
    assert {topic for entry in document["examples"] for topic in entry["topics"]} <= {
        entry["id"] for entry in document["topics"]
    }
    assert [entry["name"] for entry in document["question_sets"]] == [evaluation.set_name]


def test_the_rows_of_all_evaluations_are_those_of_the_tables(collection: Collection, open_data: OpenData) -> None:
    """Each row is in the files of one evaluation, and a table without rows has no file."""
    own = [build_own_files(collection, evaluation) for evaluation in collection.evaluations.values()]
    for name in ("criteria.csv", "statements.csv"):
        files = [content for files in own for path, content in files.items() if path.endswith(f"/{name}")]
        assert all(map(rows_of, files))
        assert [row for content in files for row in rows_of(content)] == rows_of(open_data.files[name])
