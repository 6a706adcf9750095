"""The data as JSON documents: all of it in one, and that of each municipality in one. A missing value is null.

A municipality's document has the same keys with fewer entries: its evaluations, examples and role models, and what they
refer to. The glossary is in the whole document alone.
"""

import functools
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model import Collection, Municipality, Records
from generator.model.fields import Record
from generator.model.records import (
    ConceptComparison,
    EvaluationAreaRecord,
    EvaluationRecord,
    ExampleRecord,
    RoleModelRecord,
)

JSON_NAME = "kompass.json"
MUNICIPALITIES_FOLDER = "kommuner"


def municipality_json_name(municipality: Municipality) -> str:
    """Return the name of a municipality's document, from the folder of the open data: `kommuner/0682.json`."""
    return f"{MUNICIPALITIES_FOLDER}/{municipality.code}.json"


def render_json(collection: Collection) -> bytes:
    """Return all of the data as one JSON document; evaluations are ordered by municipality code, then year."""
    document = _build_document(collection.records)
    return (json.dumps(document, ensure_ascii=False, indent=1, default=_plain_number) + "\n").encode()


def render_municipality_json(collection: Collection, municipality: Municipality) -> bytes:
    """Return what the data hold of a municipality as a JSON document, on one line."""
    document = _build_document(_restrict(collection, municipality))
    return (json.dumps(document, ensure_ascii=False, separators=(",", ":"), default=_plain_number) + "\n").encode()


def _build_document(records: Records) -> dict[str, object]:
    return {
        "areas": _dump(records.areas),
        "concepts": _dump(records.concepts),
        "question_sets": _dump(records.question_sets),
        "comparability": _dump(records.comparability),
        "glossary": _dump(records.glossary),
        "municipalities": _dump(records.municipalities),
        "evaluations": _dump(records.evaluations),
        "topics": _dump(records.topics),
        "examples": _dump(records.examples),
        "role_models": _dump(records.role_models),
        "known": _dump(records.known),
        "yardsticks": _dump(records.yardsticks),
    }


def _restrict(collection: Collection, municipality: Municipality) -> Records:
    """Return the records of a municipality, and those that they refer to."""
    own = _group_records(collection)[municipality.code]
    sets = {record.question_set for record in own.evaluations}
    topics = {topic for record in own.evaluations for area in record.areas for topic in _topics_of(area)}
    topics.update(*(record.topics for record in own.examples), *(record.topics for record in own.role_models))
    places = {municipality.code, *(record.points_to for record in own.role_models)}
    records = collection.records
    return replace(
        own,
        municipalities=tuple(entry for entry in records.municipalities if entry.code in places),
        question_sets=tuple(entry for entry in records.question_sets if entry.name in sets),
        comparability=tuple(entry for entry in records.comparability if len(_sets_of(entry) & sets) > 1),
        topics=tuple(entry for entry in records.topics if entry.id in topics),
    )


def _topics_of(area: EvaluationAreaRecord) -> Iterator[str]:
    for statement in (*area.strengths, *area.improvements):
        yield from statement.topics


def _sets_of(comparison: ConceptComparison) -> set[str | None]:
    return {reference.partition(" ")[0] for first, second, _ in comparison.pairs() for reference in (first, second)}


@functools.lru_cache(maxsize=1)
def _group_records(collection: Collection) -> Mapping[str, Records]:
    """Return the evaluations, examples and role models of each municipality, by its code; grouped once for all."""
    records = collection.records
    of_evaluation = {identifier: entry.municipality.code for identifier, entry in collection.evaluations.items()}
    evaluations: dict[str, list[EvaluationRecord]] = defaultdict(list)
    examples: dict[str, list[ExampleRecord]] = defaultdict(list)
    role_models: dict[str, list[RoleModelRecord]] = defaultdict(list)
    for evaluation in records.evaluations:
        evaluations[evaluation.municipality].append(evaluation)
    for example in records.examples:
        examples[of_evaluation[example.evaluation]].append(example)
    for role_model in records.role_models:
        role_models[of_evaluation[role_model.evaluation]].append(role_model)
    return {
        code: replace(
            records,
            glossary=(),
            evaluations=tuple(own),
            examples=tuple(examples[code]),
            role_models=tuple(role_models[code]),
        )
        for code, own in evaluations.items()
    }


def _dump(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record.model_dump() for record in records]


def _plain_number(value: Any) -> int | float:
    """Return a decimal as a JSON number of the same value: 18.4 and 10.0 stay as printed, but 18.40 becomes 18.4."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no JSON form here")
    return int(value) if value.as_tuple().exponent == 0 else float(value)
