"""The open data below `/data/`: CSV files and one JSON document, figures exactly as printed, rows in a fixed order.

What is missing is an empty cell in CSV and null in JSON. The columns are a contract; new ones come last.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.analysis import build_total
from generator.model import Collection, Discrepancy, Evaluation, EvaluationArea

Cell = str | int | Decimal | None
Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file: its name, what a row is, what its columns hold, and how its rows are made."""

    name: str
    row: str
    columns: Mapping[str, str]
    build_rows: Callable[[Collection], Iterable[Row]]


def render_table(table: Table, collection: Collection) -> bytes:
    """Return the table as CSV: UTF-8, comma, decimal point, a header row, lines that end with a line feed."""
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(table.columns), lineterminator="\n")
    writer.writeheader()
    writer.writerows(table.build_rows(collection))
    return text.getvalue().encode()


def render_json(collection: Collection) -> bytes:
    """Return all that is in the data as one JSON document; evaluations are ordered by municipality code, then year."""
    document = {
        "areas": [area.model_dump() for area in collection.areas],
        "concepts": [concept.model_dump() for concept in collection.concepts.values()],
        "question_sets": [question_set.model_dump() for question_set in collection.question_sets.values()],
        "glossary": [term.model_dump() for term in collection.glossary],
        "municipalities": [municipality.model_dump() for municipality in collection.municipalities.values()],
        "evaluations": [evaluation.model_dump() for evaluation in collection.evaluations],
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, default=_plain_number) + "\n").encode()


def _plain_number(value: Any) -> int | float:
    """Return an exact decimal as the JSON number with the same digits.

    Printed figures have few digits, so the shortest form of the float is the printed one.
    """
    if not isinstance(value, Decimal):
        raise TypeError(f"{type(value).__name__} has no JSON form here")
    return int(value) if value.as_tuple().exponent == 0 else float(value)


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


def _criteria_rows(collection: Collection) -> Iterable[Row]:
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


def _area_rows(collection: Collection) -> Iterable[Row]:
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


def _evaluation_rows(collection: Collection) -> Iterable[Row]:
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


def _statement_rows(collection: Collection) -> Iterable[Row]:
    for evaluation, area in _areas(collection):
        for kind, statements in (("strength", area.strengths), ("improvement", area.improvements)):
            for statement in statements:
                yield {
                    **_who(collection, evaluation),
                    "area": area.area,
                    "kind": kind,
                    "nr": statement.nr,
                    "text": statement.text,
                }


def _discrepancy_rows(collection: Collection) -> Iterable[Row]:
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


_WHO = {
    "municipality_code": "kommunkod, fyra tecken",
    "municipality": "kommunens namn",
    "year": "året för utvärderingen",
}
_WHERE = {
    **_WHO,
    "question_set": "frågeuppsättning, A till D",
    "area": "områdets adressnamn, lika i alla uppsättningar",
    "area_nr": "områdets nummer i sin frågeuppsättning",
    "area_name": "områdets namn i sin frågeuppsättning",
}
_FIGURES = {
    "score": "poäng som de är tryckta i bilagan",
    "max": "högsta möjliga poäng",
    "percent": "procent som den är tryckt, inte beräknad av oss",
}

TABLES = (
    Table(
        "criteria.csv",
        "fråga i en utvärdering",
        {
            **_WHERE,
            "question_nr": "frågans rätta nummer",
            "question": "frågans lydelse som den är tryckt",
            "concept": "vad frågan gäller; lika i flera uppsättningar bara när samma sak efterfrågas",
            **_FIGURES,
        },
        _criteria_rows,
    ),
    Table(
        "areas.csv",
        "område i en utvärdering",
        {
            **_WHERE,
            **_FIGURES,
            "heading_score": "poäng vid områdets rubrik i rapportens text",
            "note": "kända avvikelser som gäller området",
        },
        _area_rows,
    ),
    Table(
        "evaluations.csv",
        "utvärdering",
        {
            **_WHO,
            "month": "månad, 1 till 12",
            "question_set": "frågeuppsättning, A till D",
            "total": "totalpoäng: den tryckta, annars summan av bilagans områdespoäng",
            "total_printed": "tryckt totalpoäng; tom om källan inte skriver ut någon",
            "occasion": "first eller second: kommunens första eller andra utvärdering",
            "report": "källans fil i vårt arkiv, annars dess titel",
        },
        _evaluation_rows,
    ),
    Table(
        "statements.csv",
        "styrka eller förbättringsmöjlighet",
        {
            **_WHO,
            "area": "områdets adressnamn",
            "kind": "strength (styrka) eller improvement (förbättringsmöjlighet)",
            "nr": "punktens nummer i rapportens spalt; flera rader kan dela nummer",
            "text": "vår sammanfattning med egna ord",
        },
        _statement_rows,
    ),
    Table(
        "discrepancies.csv",
        "känd avvikelse i en källa",
        {
            "municipality_code": "kommunkod, fyra tecken",
            "year": "året för utvärderingen",
            "place": "stället i källan",
            "printed": "vad som är tryckt där",
            "other": "vad det andra stället säger",
            "note": "förklaring",
            "other_place": "det andra stället",
            "kind": "vad avvikelsen gäller",
            "area": "områdets adressnamn, om den gäller ett område",
            "question_nr": "frågans nummer, om den gäller en fråga",
        },
        _discrepancy_rows,
    ),
)
"""Every CSV file, in the order in which the site lists them."""

JSON_NAME = "kompass.json"
