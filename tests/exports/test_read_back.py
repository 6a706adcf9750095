"""The files of the open data hold what is typed in the data, column by column, by a second reading."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.exports.open_data import TABLES, OpenData, build_open_data, build_own_files
from generator.model import Collection
from tests.support.folders import DATA
from tests.support.second_look import EXPECTED, Typed, read_typed


class Given:
    """A data set: the collection, its open data, and what is typed in its files."""

    def __init__(self, collection: Collection, open_data: OpenData, folder: Path) -> None:
        self.collection, self.open_data, self.typed = collection, open_data, read_typed(folder)


@pytest.fixture(scope="module", params=["several", "published"])
def given(request: pytest.FixtureRequest) -> Given:
    """Return the small data set with several of each, and the published data."""
    if request.param == "several":
        collection: Collection = request.getfixturevalue("several")
        return Given(collection, build_open_data(collection), request.getfixturevalue("several_data"))
    return Given(request.getfixturevalue("collection"), request.getfixturevalue("open_data"), DATA)


def rows_of(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file by the names of its columns."""
    return [*csv.DictReader(io.StringIO(content.decode()))]


def test_a_second_reading_knows_every_table() -> None:
    """A new table must be read back too."""
    assert {table.name for table in TABLES} == EXPECTED.keys()


@pytest.mark.parametrize("name", EXPECTED)
def test_every_cell_is_what_is_typed(given: Given, name: str) -> None:
    """In the same rows, in the same order, and no column is left out."""
    rows, expected = rows_of(given.open_data.files[name]), [*EXPECTED[name](given.typed)]
    assert expected
    for row, wanted in zip(rows, expected, strict=True):
        assert row == wanted


@pytest.mark.parametrize("name", ["criteria.csv", "statements.csv"])
def test_an_evaluation_has_its_own_rows(given: Given, name: str) -> None:
    """Those of the whole table that are of its municipality and its year."""
    for evaluation in given.collection.evaluations.values():
        own = {
            path.rpartition("/")[2]: rows_of(content)
            for path, content in build_own_files(given.collection, evaluation).items()
            if path.endswith(".csv")
        }
        assert own.get(name, []) == [
            row
            for row in EXPECTED[name](given.typed)
            if (row["municipality_code"], row["year"]) == (evaluation.municipality.code, str(evaluation.year))
        ]


def test_the_dictionary_has_every_column_with_its_first_value(given: Given) -> None:
    """An example is the first cell that isn't empty, cut at a word where it is long."""
    described = rows_of(given.open_data.files["dictionary.csv"])
    found = {(row["file"], row["column"]): row for row in described}
    assert len(found) == len(described)
    assert {name for name, _ in found} == EXPECTED.keys()
    for name, expect in EXPECTED.items():
        rows = [*expect(given.typed)]
        assert {column for file, column in found if file == name} == rows[0].keys()
        for column in rows[0]:
            values = [row[column] for row in rows if row[column]]
            example = found[name, column]["example"]
            assert example == (values[0] if values and len(values[0]) <= 60 else example)
            assert bool(example) == bool(values)
            assert (values or [""])[0].startswith(example.removesuffix(" …"))
            assert len(example) <= 62
            if len(rows) > len(values):
                assert found[name, column]["optional"] == "ja"


def test_the_whole_document_holds_all_that_is_typed(given: Given) -> None:
    """Every key of every evaluation and example, with its value; what isn't typed is null, false or empty."""
    document = json.loads(given.open_data.files["kompass.json"], parse_float=str, parse_int=str)
    check_lists(document["evaluations"], [*given.typed.evaluations.values()])
    check_lists(document["examples"], given.typed.examples)
    check_lists(document["question_sets"], [*given.typed.question_sets.values()])
    check_lists(document["municipalities"], given.typed.municipalities)
    check_lists(document["yardsticks"], given.typed.yardsticks)
    check_lists(document["corrections"], given.typed.corrections)
    models = [{"evaluation": evaluation, **entry} for evaluation, entry in given.typed.role_models]
    check_lists(document["role_models"], models)


def check_lists(found: list[Any], typed: list[Any]) -> None:
    """Make sure that the values found are those typed, in the same order."""
    for one, wanted in zip(found, typed, strict=True):
        check_value(one, wanted)


def check_value(found: Any, typed: Any) -> None:
    """Make sure that a value of the document is what is typed."""
    if isinstance(typed, Mapping):
        assert typed.keys() <= found.keys()
        for key, value in found.items():
            if key in typed:
                check_value(value, typed[key])
            else:
                assert value in (None, False, []), key
    elif isinstance(typed, list):
        check_lists(found, typed)
    elif isinstance(found, bool):
        assert found == (typed == "true")
    else:
        assert found == typed


def test_the_second_reading_sees_several_of_each(several_data: Path) -> None:
    """The data set has what it should: areas in another order, three evaluations, headings beside the appendix."""
    typed: Typed = read_typed(several_data)
    years = [entry["year"] for entry in typed.evaluations.values() if entry["municipality"] == "9903"]
    assert len(years) == 3
    later = typed.evaluations["olanda-2014"]
    assert [area["area"] for area in later["areas"]] != [area["area"] for area in typed.areas_of(later)]
    assert [area["area"] for area in typed.areas_of(later)] != typed.areas
    headings = sum(float(area["heading_score"]) for area in later["areas"])
    assert headings != sum(float(area["score"]) for area in later["areas"])
    own = [fault["area"] for fault in later["discrepancies"] if "area" in fault and "question" not in fault]
    assert len(own) > len({*own})
    assert [entry["code"] for entry in typed.municipalities] != sorted(entry["code"] for entry in typed.municipalities)
