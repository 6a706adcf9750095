"""The files that the page of comparisons reads: a list of all evaluations, one file for each, and what can be compared.

Figures are strings, exactly as printed, with a decimal comma as on the pages; what is missing is null, never zero. An
evaluation's file holds every question of its question set, so that the script knows what was asked even where there are
no figures. Addresses are from the site's root; the anchor of a question is on the page of its area.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.analysis import build_total
from generator.analysis.groups import Difference, Group, build_groups
from generator.exports.scripts import render_compact_json
from generator.model import (
    Collection,
    Discrepancy,
    DiscrepancyKind,
    Evaluation,
    EvaluationArea,
    QuestionScore,
    QuestionSetArea,
)
from generator.swedish import format_figure, format_percent, sort_key

LIST_NAME = "utvarderingar.json"
GROUPS_NAME = "fragegrupper.json"
EVALUATIONS_FOLDER = "utvarderingar"

DiscrepancyPlace = tuple[int, str]
"""The number of a discrepancy, and the address of the text about it."""

_NO_FIGURES: Mapping[str, object] = {"anchor": None, "score": None, "max": None, "percent": None, "marks": []}
_NO_AREA: Mapping[str, object] = {
    "address": None,
    "score": None,
    "max": None,
    "marks": [],
    "strengths": [],
    "improvements": [],
}


def build_comparison_files(collection: Collection) -> dict[str, bytes]:
    """Return the files by name: the list, the groups, and files such as `utvarderingar/nassjo-2019.json`."""
    files: dict[str, object] = {
        LIST_NAME: [*_list_rows(collection)],
        GROUPS_NAME: _groups(collection),
    }
    for identifier, evaluation in collection.evaluations.items():
        files[f"{EVALUATIONS_FOLDER}/{identifier}.json"] = _evaluation(collection, evaluation)
    return {name: render_compact_json(content) for name, content in files.items()}


def _list_rows(collection: Collection) -> Iterator[list[str | int | None]]:
    """Yield id, name, year, county, question set, address and the municipality's former names of each, as lists."""
    by_name = sorted(collection.evaluations.values(), key=lambda entry: (sort_key(entry.municipality.name), entry.year))
    for evaluation in by_name:
        municipality = evaluation.municipality
        yield [
            evaluation.id,
            municipality.name,
            evaluation.year,
            municipality.county,
            evaluation.set_name,
            evaluation.address,
            *municipality.former_names,
        ]


def _groups(collection: Collection) -> dict[str, object]:
    """Return the names of the concepts, the reasons, and the groups of each area, which name a reason by its place."""
    groups = build_groups(collection.question_sets, collection.judgements)
    differences = (pair for area in groups.values() for group in area for pair in (*group.similar, *group.apart))
    reasons = {why: place for place, why in enumerate(dict.fromkeys(pair.why for pair in differences))}
    return {
        "concepts": {concept.id: concept.name for concept in collection.concepts.values()},
        "reasons": [*reasons],
        "areas": {area: [_group(group, reasons) for group in entries] for area, entries in groups.items()},
    }


def _group(group: Group, reasons: Mapping[str, int]) -> dict[str, object]:
    """Return a group: its questions by their sets, the sets of similar ones, and the questions that are apart.

    The last are given as set and number of the question, and the set of the member that it can't be compared with.
    """

    def sets_and_reason(pair: Difference) -> tuple[str, str, int]:
        return pair.first.question_set, pair.second.question_set, reasons[pair.why]

    return {
        "concept": group.concept.id,
        "questions": {member.question_set: member.nr for member in group.members},
        "similar": [sets_and_reason(pair) for pair in group.similar],
        "apart": [(pair.first.nr, *sets_and_reason(pair)) for pair in group.apart],
    }


def _evaluation(collection: Collection, evaluation: Evaluation) -> dict[str, object]:
    asked = evaluation.question_set.areas if evaluation.question_set else {}
    return {
        "name": evaluation.title,
        "set": evaluation.set_name,
        "address": evaluation.address,
        "total": _total(evaluation),
        "areas": {
            slug: {**_area(evaluation, given), "questions": [*_questions(given, asked.get(slug))]}
            for slug in collection.areas
            if (given := evaluation.find_area(slug)) is not None or slug in asked
        },
    }


def _total(evaluation: Evaluation) -> dict[str, object] | None:
    total = build_total(evaluation)
    if total is None:
        return None
    touching = DiscrepancyKind.TOTAL_SUM if total.is_printed else DiscrepancyKind.AREA_SCORE
    return {
        "score": format_figure(total.points),
        "max": None if evaluation.question_set is None else format_figure(evaluation.question_set.max),
        "printed": total.is_printed,
        "marks": _places(
            (entry for entry in evaluation.discrepancies if entry.kind is touching), page=evaluation.address
        ),
    }


def _area(evaluation: Evaluation, area: EvaluationArea | None) -> Mapping[str, object]:
    """Return the area's page, figures and texts; the text about its discrepancies is on the evaluation's page."""
    if area is None:
        return _NO_AREA
    return {
        "address": area.address,
        "score": format_figure(area.score),
        "max": None if area.max is None else format_figure(area.max),
        "marks": _places(area.figure_discrepancies, page=evaluation.address),
        "strengths": [statement.text for statement in area.strengths],
        "improvements": [statement.text for statement in area.improvements],
    }


def _questions(area: EvaluationArea | None, asked: QuestionSetArea | None) -> Iterator[Mapping[str, object]]:
    """Yield every question of the area in the evaluation's question set, with its printed figures if it has any."""
    given = {score.nr: score for score in area.questions} if area else {}
    for question in asked.questions if asked else ():
        score = given.get(question.nr)
        yield {
            "nr": question.nr,
            "concept": question.concept.id,
            "of": format_figure(question.max),
            "label": score.label if score else question.label,
            **(_NO_FIGURES if area is None or score is None else _figures(score, page=area.address)),
        }


def _figures(score: QuestionScore, *, page: str) -> Mapping[str, object]:
    return {
        "anchor": score.anchor,
        "score": format_figure(score.score),
        "max": format_figure(score.max),
        "percent": format_percent(score.percent),
        "marks": _places(score.figure_discrepancies, page=page),
    }


def _places(discrepancies: Iterable[Discrepancy], *, page: str) -> list[DiscrepancyPlace]:
    return [(entry.number, f"{page}#{entry.anchor}") for entry in discrepancies]
