"""The rows of the open data: what stands in each file, by the names of its columns. What is missing is None."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from generator.analysis import build_total
from generator.model import Collection, Discrepancy, Evaluation, EvaluationArea
from generator.model.addresses import example_address

Cell = str | int | Decimal | None
Row = Mapping[str, Cell]


def _who(collection: Collection, evaluation: Evaluation) -> dict[str, Cell]:
    return {
        "municipality_code": evaluation.municipality,
        "municipality": collection.municipality_of(evaluation).name,
        "year": evaluation.year,
    }


def _where(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> dict[str, Cell]:
    set_area = collection.set_area_of(evaluation, area.area)
    return {
        **_who(collection, evaluation),
        "question_set": evaluation.question_set,
        "area": area.area,
        "area_nr": set_area.nr if set_area else None,
        "area_name": set_area.name if set_area else area.heading_name,
    }


def _areas(collection: Collection) -> Iterable[tuple[Evaluation, EvaluationArea]]:
    for evaluation in collection.evaluations:
        for area in collection.areas_of(evaluation):
            yield evaluation, area


def criteria_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every question of an evaluation."""
    for evaluation, area in _areas(collection):
        set_area = collection.set_area_of(evaluation, area.area)
        known = {question.nr: question for question in set_area.questions} if set_area else {}
        for question in area.questions:
            yield {
                **_where(collection, evaluation, area),
                "question_nr": question.nr,
                "question": question.label or known[question.nr].label,
                "concept": known[question.nr].concept,
                "score": question.score,
                "max": question.max,
                "percent": question.percent,
            }


def area_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every area of an evaluation."""
    for evaluation, area in _areas(collection):
        notes = [known for known in evaluation.discrepancies if known.area == area.area and known.question is None]
        yield {
            **_where(collection, evaluation, area),
            "score": area.score,
            "max": area.max,
            "percent": area.percent,
            "heading_score": area.heading_score,
            "note": " ".join(map(_note, notes)) or None,
        }


def _note(known: Discrepancy) -> str:
    return f"{known.place}: {known.printed}. {known.other_place}: {known.other}. {known.note}"


def evaluation_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every evaluation."""
    for evaluation in collection.evaluations:
        total = build_total(evaluation)
        yield {
            **_who(collection, evaluation),
            "month": evaluation.month,
            "question_set": evaluation.question_set,
            "total": total.points if total else None,
            "total_printed": evaluation.total,
            "occasion": evaluation.occasion,
            "report": evaluation.report.file or evaluation.report.title,
        }


def statement_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every strength and improvement opportunity."""
    for evaluation, area in _areas(collection):
        for kind, statements in (("strength", area.strengths), ("improvement", area.improvements)):
            for statement in statements:
                yield {
                    **_who(collection, evaluation),
                    "area": area.area,
                    "kind": kind,
                    "nr": statement.nr,
                    "text": statement.text,
                    "question_nr": statement.question,
                    "topics": " ".join(statement.topics) or None,
                }


def discrepancy_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every known fault in a source."""
    for evaluation in collection.evaluations:
        for known in evaluation.discrepancies:
            yield {
                "municipality_code": evaluation.municipality,
                "year": evaluation.year,
                "place": known.place,
                "printed": known.printed,
                "other": known.other,
                "note": known.note,
                "other_place": known.other_place,
                "kind": known.kind,
                "area": known.area,
                "question_nr": known.question,
            }


def example_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every good example."""
    for example in collection.examples:
        evaluation = collection.evaluations_by_id[example.evaluation]
        yield {
            "id": example.id,
            **_who(collection, evaluation),
            "area": example.area,
            "title": example.title,
            "topics": " ".join(example.topics),
            "basis": example.basis,
            "address": example_address(example.id),
            "concept": example.concept,
            "summary": example.summary,
        }


def role_model_rows(collection: Collection) -> Iterable[Row]:
    """Yield a row for every pointer to a role model."""
    for entry in collection.role_models:
        evaluation = collection.evaluations_by_id[entry.evaluation]
        yield {
            **_who(collection, evaluation),
            "area": entry.area,
            "points_to_code": entry.points_to,
            "points_to": entry.name or collection.municipalities[entry.points_to or ""].name,
            "subject": entry.subject,
            "concept": entry.concept,
            "topics": " ".join(entry.topics),
        }
