"""The rows of the open data: cells keyed by column name. A missing value is None."""

from collections.abc import Iterable, Mapping

from generator.analysis import build_total
from generator.model import Collection, Discrepancy, Evaluation, EvaluationArea
from generator.tables import Cell

Row = Mapping[str, Cell]


def _who(evaluation: Evaluation) -> dict[str, Cell]:
    return {
        "municipality_code": evaluation.municipality.code,
        "municipality": evaluation.municipality.name,
        "year": evaluation.year,
    }


def _where(evaluation: Evaluation, area: EvaluationArea) -> dict[str, Cell]:
    return {
        **_who(evaluation),
        "question_set": evaluation.set_name,
        "area": area.slug,
        "area_nr": area.nr,
        "area_name": area.set_area.name if area.set_area else area.heading_name,
    }


def _areas(collection: Collection) -> Iterable[tuple[Evaluation, EvaluationArea]]:
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            yield evaluation, area


def criteria_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every question of every evaluation."""
    for evaluation in collection.evaluations.values():
        yield from criteria_of(evaluation)


def criteria_of(evaluation: Evaluation) -> Iterable[Row]:
    """Yield a row for every question of an evaluation."""
    for area in evaluation.areas:
        for score in area.questions:
            yield {
                **_where(evaluation, area),
                "question_nr": score.nr,
                "question": score.label,
                "concept": score.question.concept.id,
                "score": score.score,
                "max": score.max,
                "percent": score.percent,
            }


def area_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every area of an evaluation."""
    for evaluation, area in _areas(collection):
        yield {
            **_where(evaluation, area),
            "score": area.score,
            "max": area.max,
            "percent": area.percent,
            "heading_score": area.heading_score,
            "note": " ".join(map(_describe, area.own_discrepancies)) or None,
            "source": area.source.id,
            "version": evaluation.version,
        }


def _describe(entry: Discrepancy) -> str:
    return f"{entry.place}: {entry.printed}. {entry.other_place}: {entry.other}. {entry.note}"


def evaluation_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every evaluation."""
    for evaluation in collection.evaluations.values():
        total = build_total(evaluation)
        yield {
            **_who(evaluation),
            "month": evaluation.month,
            "question_set": evaluation.set_name,
            "total": total.points if total else None,
            "total_printed": evaluation.total,
            "occasion": evaluation.occasion,
            "report": evaluation.source.file or evaluation.source.title,
            "version": evaluation.version,
            "version_known_by": evaluation.version_known_by,
            "total_source": evaluation.total_source.id if evaluation.total_source else None,
            "lowest_area": evaluation.lowest_area,
            "highest_area": evaluation.highest_area,
            "sources": " ".join(source.id for source in evaluation.sources),
        }


def source_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every report and page that figures come from, by id."""
    for identifier, source in sorted(collection.sources.items()):
        yield {
            "id": identifier,
            "title": source.title,
            "publisher": source.publisher,
            "address": source.address,
            "date": source.date,
            "read": source.read,
            "dead": source.dead,
            "file": source.file,
            "note": source.note,
        }


def statement_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every strength and improvement opportunity."""
    for evaluation in collection.evaluations.values():
        yield from statements_of(evaluation)


def statements_of(evaluation: Evaluation) -> Iterable[Row]:
    """Yield a row for every strength and improvement opportunity of an evaluation."""
    for area in evaluation.areas:
        for kind, statements in (("strength", area.strengths), ("improvement", area.improvements)):
            for statement in statements:
                yield {
                    **_who(evaluation),
                    "area": area.slug,
                    "kind": kind,
                    "nr": statement.nr,
                    "text": statement.text,
                    "question_nr": statement.question_nr,
                    "topics": " ".join(statement.topics) or None,
                }


def discrepancy_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every discrepancy in a source."""
    for evaluation in collection.evaluations.values():
        for entry in evaluation.discrepancies:
            yield {
                "municipality_code": evaluation.municipality.code,
                "year": evaluation.year,
                "place": entry.place,
                "printed": entry.printed,
                "other": entry.other,
                "note": entry.note,
                "other_place": entry.other_place,
                "kind": entry.kind,
                "area": entry.area,
                "question_nr": entry.question,
            }


def example_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every good example."""
    for example in collection.examples:
        yield {
            "id": example.id,
            **_who(example.evaluation),
            "area": example.area.slug,
            "title": example.title,
            "topics": " ".join(topic.id for topic in example.topics),
            "basis": example.basis,
            "address": example.address,
            "concept": example.concept.id,
            "summary": example.summary,
        }


def role_model_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every pointer to a role model."""
    for entry in collection.role_models:
        yield {
            **_who(entry.evaluation),
            "area": entry.area.slug,
            "points_to_code": entry.points_to.code if entry.points_to else None,
            "points_to": entry.name,
            "subject": entry.subject,
            "concept": entry.concept.id if entry.concept else None,
            "topics": " ".join(topic.id for topic in entry.topics),
        }


def correction_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every correction that we have made, the newest first."""
    for entry in collection.corrections:
        yield {
            "id": entry.id,
            "day": entry.day,
            "kind": entry.kind,
            "about": entry.about,
            "what": entry.what,
            "before": entry.before,
            "after": entry.after,
            "noticed_by": entry.noticed_by,
            "address": entry.address,
        }
