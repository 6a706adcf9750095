"""`kompass.schema.json`: every document follows it, and a fault doesn't."""

import json
from typing import Any

import jsonschema
import pytest

from generator.exports.open_data import OpenData, render_evaluation_json, render_municipality_json
from generator.model import Collection


@pytest.fixture(scope="module")
def validator(open_data: OpenData) -> jsonschema.Draft202012Validator:
    """Return a validator of documents."""
    schema = json.loads(open_data.files["kompass.schema.json"])
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.fixture(scope="module")
def whole(open_data: OpenData) -> Any:
    """Return the whole document."""
    return json.loads(open_data.files["kompass.json"])


def test_every_document_follows_the_schema(
    validator: jsonschema.Draft202012Validator, whole: Any, collection: Collection
) -> None:
    """The whole, a municipality's and an evaluation's, with questions or with only a total."""
    validator.validate(whole)
    for name in ("nassjo-2019", "tomelilla-2023"):
        evaluation = collection.evaluations[name]
        validator.validate(json.loads(render_evaluation_json(collection, evaluation)))
        validator.validate(json.loads(render_municipality_json(collection, evaluation.municipality)))


def test_a_fault_is_found(validator: jsonschema.Draft202012Validator, whole: Any) -> None:
    """A figure as text, a missing key and an unknown one are each a fault."""
    evaluation = next(entry for entry in whole["evaluations"] if entry["areas"] and entry["areas"][0]["questions"])
    for change in ({"year": "2019"}, {"unknown": 1}):
        assert not validator.is_valid({**whole, "evaluations": [{**evaluation, **change}]})
    assert validator.is_valid({**whole, "evaluations": [evaluation]})
    assert not validator.is_valid({key: value for key, value in whole.items() if key != "evaluations"})
    question = {**evaluation["areas"][0]["questions"][0], "score": "18.4"}
    area = {**evaluation["areas"][0], "questions": [question]}
    assert not validator.is_valid({**whole, "evaluations": [{**evaluation, "areas": [area]}]})


def test_points_have_limits(validator: jsonschema.Draft202012Validator, whole: Any) -> None:
    """None is negative, and a percentage and the maximum of a question are at most a hundred."""
    evaluation = next(entry for entry in whole["evaluations"] if entry["areas"] and entry["areas"][0]["questions"])
    area = evaluation["areas"][0]

    def is_valid(key: str, value: float) -> bool:
        questions = [{**area["questions"][0], key: value}, *area["questions"][1:]]
        areas = [{**area, "questions": questions}, *evaluation["areas"][1:]]
        return bool(validator.is_valid({**whole, "evaluations": [{**evaluation, "areas": areas}]}))

    assert [is_valid("percent", value) for value in (0, 100, -0.1, 100.1)] == [True, True, False, False]
    assert [is_valid("score", value) for value in (0, -0.1)] == [True, False]
