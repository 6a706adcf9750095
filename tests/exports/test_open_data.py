"""`generator.exports.open_data`: the open data, CSV and JSON."""

import csv
import io
import json
from collections import Counter
from decimal import Decimal

import pytest

from generator.exports.open_data import TABLES, render_json
from generator.model import Collection
from generator.site import Tree

COLUMNS = {
    "criteria.csv": "municipality_code,municipality,year,question_set,area,area_nr,area_name,question_nr,question,"
    "concept,score,max,percent",
    "areas.csv": "municipality_code,municipality,year,question_set,area,area_nr,area_name,score,max,percent,"
    "heading_score,note,source,version",
    "evaluations.csv": "municipality_code,municipality,year,month,question_set,total,total_printed,occasion,report,"
    "version,version_known_by,total_source,lowest_area,highest_area,sources",
    "statements.csv": "municipality_code,municipality,year,area,kind,nr,text,question_nr,topics",
    "examples.csv": "id,municipality_code,municipality,year,area,title,topics,basis,address,concept,summary",
    "role-models.csv": "municipality_code,municipality,year,area,points_to_code,points_to,subject,concept,topics",
    "sources.csv": "id,title,publisher,address,date,read,dead,file,note",
    "dictionary.csv": "file,column,type,unit,optional,meaning,example",
    "corrections.csv": "id,day,kind,about,what,before,after,noticed_by,address",
    "discrepancies.csv": "municipality_code,year,place,printed,other,note,other_place,kind,area,question_nr",
}


@pytest.fixture(scope="module")
def collection(small_collection: Collection) -> Collection:
    """Return the small data set."""
    return small_collection


@pytest.fixture(scope="module")
def tree(small_tree: Tree) -> Tree:
    """Return the folder of pages and files made of it."""
    return small_tree


@pytest.mark.parametrize("name", COLUMNS)
def test_the_columns_of_the_files(tree: Tree, name: str) -> None:
    """The header row is a contract."""
    assert tree[f"data/{name}"].decode().splitlines()[0] == COLUMNS[name]


def test_json_holds_the_same_figures_as_csv(collection: Collection, tree: Tree) -> None:
    """Every number of the JSON document is the printed one, and nothing is missing."""
    document = json.loads(render_json(collection), parse_float=Decimal, parse_int=Decimal)
    rows = list(csv.DictReader(io.StringIO(tree["data/criteria.csv"].decode())))
    figures = Counter(
        (evaluation["municipality"], str(evaluation["year"]), question["nr"], question["score"], question["percent"])
        for evaluation in document["evaluations"]
        for area in evaluation["areas"]
        for question in area["questions"]
    )
    assert figures == Counter(
        (row["municipality_code"], row["year"], row["question_nr"], Decimal(row["score"]), Decimal(row["percent"]))
        for row in rows
    )
    assert {table.name for table in TABLES} == COLUMNS.keys() - {"dictionary.csv"}


def test_every_municipality_is_evaluated_or_missing(collection: Collection, tree: Tree) -> None:
    """Each is one or the other, and none is both."""
    rows = json.loads(tree["scripts/kommuner.json"])
    missing = {name for name, _, is_evaluated, *_ in rows if not is_evaluated}
    assert len(rows) == len(collection.municipalities)
    evaluated = {evaluation.municipality.name for evaluation in collection.evaluations.values()}
    assert missing | evaluated == {entry.name for entry in collection.municipalities.values()}
    assert not missing & evaluated


@pytest.mark.parametrize("name", ["examples.csv", "role-models.csv"])
def test_the_files_have_a_row_for_each(collection: Collection, tree: Tree, name: str) -> None:
    """Codes keep four characters, and each address is that of a page."""
    rows = list(csv.DictReader(io.StringIO(tree[f"data/{name}"].decode())))
    assert len(rows) == len(collection.examples if name == "examples.csv" else collection.role_models)
    assert all(len(row["municipality_code"]) == 4 for row in rows)
    if name == "examples.csv":
        assert all(f"{row['address']}index.md" in tree for row in rows)
    else:
        assert all(row["points_to"] and len(row["points_to_code"]) in {0, 4} for row in rows)


def test_a_municipality_has_a_document_of_its_own(collection: Collection, tree: Tree) -> None:
    """Together they hold each evaluation, example and role model of the whole once, entry by entry as there."""
    whole = json.loads(tree["data/kompass.json"])
    kinds = ("evaluations", "examples", "role_models")
    held: dict[str, list[object]] = {kind: [] for kind in kinds}
    for municipality in collection.evaluated:
        document = json.loads(tree[f"data/kommuner/{municipality.code}.json"])
        assert document.keys() == whole.keys()
        assert {entry["municipality"] for entry in document["evaluations"]} == {municipality.code}
        for kind in kinds:
            held[kind] += document[kind]
        for kind in ("areas", "concepts", "question_sets", "comparability", "municipalities", "topics"):
            assert [entry for entry in document[kind] if entry not in whole[kind]] == []
    assert held["evaluations"] == whole["evaluations"]
    for kind in ("examples", "role_models"):
        assert sorted(map(str, held[kind])) == sorted(map(str, whole[kind]))


def test_what_a_municipality_refers_to_is_in_its_document(collection: Collection, tree: Tree) -> None:
    """Its question sets, its topics, and those whom its evaluators point to."""
    for municipality in collection.evaluated:
        document = json.loads(tree[f"data/kommuner/{municipality.code}.json"])
        sets = {entry["name"] for entry in document["question_sets"]}
        assert sets == {entry["question_set"] for entry in document["evaluations"] if entry["question_set"]}
        topics = {entry["id"] for entry in document["topics"]}
        named = [*document["examples"], *document["role_models"]]
        assert {topic for entry in named for topic in entry["topics"]} <= topics
        pointed = {entry["points_to"] for entry in document["role_models"] if entry["points_to"]}
        assert {entry["code"] for entry in document["municipalities"]} == {municipality.code, *pointed}


def test_every_figure_has_a_source_that_is_listed(collection: Collection, tree: Tree) -> None:
    """Each area and each printed total names a row of `sources.csv`, which lists every source once."""
    listed = [row["id"] for row in csv.DictReader(io.StringIO(tree["data/sources.csv"].decode()))]
    assert listed == sorted({*listed})
    areas = list(csv.DictReader(io.StringIO(tree["data/areas.csv"].decode())))
    evaluations = list(csv.DictReader(io.StringIO(tree["data/evaluations.csv"].decode())))
    named = {row["source"] for row in areas}
    named |= {source for row in evaluations for source in row["sources"].split()}
    named |= {row["total_source"] for row in evaluations if row["total_printed"]}
    assert named | {entry.source.id for entry in collection.yardsticks} == {*listed}
    assert all(bool(row["total_source"]) == bool(row["total_printed"]) for row in evaluations)
    assert all(bool(row["version"]) == bool(row["version_known_by"]) for row in evaluations)
