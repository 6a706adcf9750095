"""The data as JSON documents: all of it, that of each municipality, and each evaluation. A missing value is null.

A municipality's and an evaluation's document have the same keys with fewer entries: evaluations, examples, role models
and our corrections of them, and what they refer to. Only the whole document has the glossary.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.model import Collection, CorrectedKind, Evaluation, Municipality, OwnRecords, Records
from generator.model.fields import Record
from generator.model.records import (
    ConceptComparison,
    CorrectionRecord,
    EvaluationAreaRecord,
)

JSON_NAME = "kompass.json"
MUNICIPALITIES_FOLDER = "kommuner"


def municipality_json_name(municipality: Municipality) -> str:
    """Return the name of a municipality's document, from the folder of the open data: `kommuner/0682.json`."""
    return f"{MUNICIPALITIES_FOLDER}/{municipality.code}.json"


def evaluation_json_name(evaluation: Evaluation) -> str:
    """Return the name of an evaluation's document, from the folder of the open data: `kommuner/0682/2019.json`."""
    return f"{MUNICIPALITIES_FOLDER}/{evaluation.municipality.code}/{evaluation.year}.json"


def render_json(collection: Collection) -> bytes:
    """Return all of the data as one JSON document; evaluations are ordered by municipality code, then year."""
    document = _build_document(collection.records)
    return (json.dumps(document, ensure_ascii=False, indent=1, default=_plain_number) + "\n").encode()


def render_municipality_json(collection: Collection, municipality: Municipality) -> bytes:
    """Return what the data hold of a municipality as a JSON document, on one line."""
    own = collection.own_records[municipality.code]
    return _render_short(_restrict(collection, own, evaluations=collection.evaluations_of(municipality)))


def render_evaluation_json(collection: Collection, evaluation: Evaluation) -> bytes:
    """Return what the data hold of an evaluation as a JSON document, on one line."""
    of_municipality = collection.own_records[evaluation.municipality.code]
    own = OwnRecords(
        evaluations=tuple(entry for entry in of_municipality.evaluations if entry.year == evaluation.year),
        examples=tuple(entry for entry in of_municipality.examples if entry.evaluation == evaluation.id),
        role_models=tuple(entry for entry in of_municipality.role_models if entry.evaluation == evaluation.id),
    )
    return _render_short(_restrict(collection, own, evaluations=[evaluation]))


def _render_short(records: Records) -> bytes:
    document = _build_document(records)
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
        "corrections": _dump(records.corrections),
    }


def _restrict(collection: Collection, own: OwnRecords, *, evaluations: Iterable[Evaluation]) -> Records:
    """Return the records of some evaluations of a municipality, and those of all records that they refer to."""
    records = collection.records
    sets = {record.question_set for record in own.evaluations}
    topics = {topic for record in own.evaluations for area in record.areas for topic in _topics_of(area)}
    topics.update(*(record.topics for record in own.examples), *(record.topics for record in own.role_models))
    places = {record.municipality for record in own.evaluations} | {record.points_to for record in own.role_models}
    return replace(
        records,
        glossary=(),
        evaluations=own.evaluations,
        examples=own.examples,
        role_models=own.role_models,
        corrections=_corrections_of(collection, evaluations),
        municipalities=tuple(entry for entry in records.municipalities if entry.code in places),
        question_sets=tuple(entry for entry in records.question_sets if entry.name in sets),
        comparability=tuple(entry for entry in records.comparability if len(_sets_of(entry) & sets) > 1),
        topics=tuple(entry for entry in records.topics if entry.id in topics),
    )


def _corrections_of(collection: Collection, evaluations: Iterable[Evaluation]) -> tuple[CorrectionRecord, ...]:
    """Return the corrections of evaluations, and of the examples and sources that belong to them."""
    own = {
        about
        for entry in evaluations
        for about in (
            (CorrectedKind.EVALUATION, entry.id),
            *((CorrectedKind.EXAMPLE, example.id) for example in collection.examples_by_evaluation.get(entry.id, ())),
            *((CorrectedKind.SOURCE, source.id) for source in entry.sources),
        )
    }
    bound = zip(collection.corrections, collection.records.corrections, strict=True)
    return tuple(record for entry, record in bound if (entry.kind, entry.about) in own)


def _topics_of(area: EvaluationAreaRecord) -> Iterator[str]:
    for statement in (*area.strengths, *area.improvements):
        yield from statement.topics


def _sets_of(comparison: ConceptComparison) -> set[str | None]:
    return {reference.partition(" ")[0] for first, second, _ in comparison.pairs() for reference in (first, second)}


def _dump(records: Iterable[Record]) -> list[dict[str, Any]]:
    return [record.model_dump() for record in records]


def _plain_number(value: Any) -> int | float:
    """Return a decimal as a JSON number of the same value: 18.4 and 10.0 stay as printed, but 18.40 becomes 18.4."""
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no JSON form here")
    return int(value) if value.as_tuple().exponent == 0 else float(value)
