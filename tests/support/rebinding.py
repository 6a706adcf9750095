"""Collections with changed records: a bound collection is immutable, so the records are bound anew."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model import Collection, bind_records
from generator.model.addresses import evaluation_id
from generator.model.records import EvaluationRecord


def record_of(collection: Collection, identifier: str) -> EvaluationRecord:
    """Return the record of an evaluation, by the evaluation's id."""
    return next(record for record in collection.records.evaluations if _id_of(collection, record) == identifier)


def with_evaluations(collection: Collection, evaluations: Iterable[EvaluationRecord]) -> Collection:
    """Return the collection as if these were its evaluations; examples and role models without a place are left out.

    Corrections are left out as well. Evaluations are in the order of `Records`: by municipality code, then year.
    """
    ordered = tuple(sorted(evaluations, key=lambda record: (record.municipality, record.year)))
    given = {(_id_of(collection, record), area.area) for record in ordered for area in record.areas}
    records = replace(
        collection.records,
        evaluations=ordered,
        corrections=(),
        examples=tuple(entry for entry in collection.records.examples if (entry.evaluation, entry.area) in given),
        role_models=tuple(entry for entry in collection.records.role_models if (entry.evaluation, entry.area) in given),
    )
    return bind_records(records)


def _id_of(collection: Collection, record: EvaluationRecord) -> str:
    return evaluation_id(collection.municipalities[record.municipality], record.year)
