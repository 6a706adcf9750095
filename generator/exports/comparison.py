"""The files that the page of comparisons reads: a list of all evaluations, one file for each, and what can be compared.

Figures are strings, exactly as printed, with a decimal comma as on the pages; what is missing is null, never zero. The
question set's questions stand in full, so that the script knows what an evaluation was asked even where it gives no
figures. No address is in them: the script makes it from the id.
"""

from collections.abc import Iterator, Mapping

from generator.analysis import build_total
from generator.exports.scripts import render_compact_json
from generator.model import Collection, DiscrepancyKind, Evaluation, EvaluationArea, QuestionSetArea
from generator.swedish import format_figure, format_percent, sort_key

LIST_NAME = "utvarderingar.json"
LIKENESS_NAME = "likhet.json"


def build_comparison_files(collection: Collection) -> dict[str, bytes]:
    """Return the files by name: `utvarderingar.json`, `likhet.json` and such as `nassjo-2019.json`."""
    files: dict[str, object] = {
        LIST_NAME: [*_list_rows(collection)],
        LIKENESS_NAME: _likeness(collection),
    }
    for identifier, evaluation in collection.evaluations.items():
        files[f"{identifier}.json"] = _evaluation(collection, evaluation)
    return {name: render_compact_json(content) for name, content in files.items()}


def _list_rows(collection: Collection) -> Iterator[list[str | int | None]]:
    """Yield id, name, year, county and question set of each evaluation; lists, because there may be many of them."""
    by_name = sorted(collection.evaluations.values(), key=lambda entry: (sort_key(entry.municipality.name), entry.year))
    for evaluation in by_name:
        municipality = evaluation.municipality
        yield [
            evaluation.id,
            municipality.name,
            evaluation.year,
            municipality.county,
            evaluation.set_name,
        ]


def _likeness(collection: Collection) -> dict[str, object]:
    """Return the names of the concepts, and the register of comparability in its own groups, which are short."""
    return {
        "concepts": {concept.id: concept.name for concept in collection.concepts.values()},
        "comparability": [entry.model_dump(exclude={"concept"}) for entry in collection.records.comparability],
    }


def _evaluation(collection: Collection, evaluation: Evaluation) -> dict[str, object]:
    given = {area.slug: area for area in evaluation.areas}
    asked = evaluation.question_set.areas if evaluation.question_set else {}
    return {
        "name": evaluation.title,
        "set": evaluation.set_name,
        "total": _total(evaluation),
        "areas": {
            area.slug: {
                **_area(evaluation, given.get(area.slug)),
                "questions": [*_questions(evaluation, given.get(area.slug), asked.get(area.slug))],
            }
            for area in collection.areas.values()
            if area.slug in given or area.slug in asked
        },
    }


def _total(evaluation: Evaluation) -> dict[str, object] | None:
    total = build_total(evaluation)
    if total is None:
        return None
    maximum = None if evaluation.question_set is None else evaluation.question_set.max
    touching = DiscrepancyKind.TOTAL_SUM if total.is_printed else DiscrepancyKind.AREA_SCORE
    return {
        "score": format_figure(total.points),
        "max": None if maximum is None else format_figure(maximum),
        "printed": total.is_printed,
        "marks": [nr for nr, known in enumerate(evaluation.discrepancies, start=1) if known.kind is touching],
    }


def _area(evaluation: Evaluation, area: EvaluationArea | None) -> dict[str, object]:
    if area is None:
        return {"score": None, "max": None, "marks": [], "strengths": [], "improvements": []}
    return {
        "score": format_figure(area.score),
        "max": None if area.max is None else format_figure(area.max),
        "marks": _marks(evaluation, area.slug, None),
        "strengths": [statement.text for statement in area.strengths],
        "improvements": [statement.text for statement in area.improvements],
    }


def _questions(
    evaluation: Evaluation, area: EvaluationArea | None, asked: QuestionSetArea | None
) -> Iterator[Mapping[str, object]]:
    """Yield every question of the area in the evaluation's question set, with its printed figures if it has any."""
    given = {question.nr: question for question in area.questions} if area else {}
    for question in asked.questions if asked else ():
        figures = given.get(question.nr)
        yield {
            "nr": question.nr,
            "label": (figures.label if figures else None) or question.label,
            "concept": question.concept.id,
            "of": format_figure(question.max),
            "score": None if figures is None else format_figure(figures.score),
            "max": None if figures is None else format_figure(figures.max),
            "percent": None if figures is None else format_percent(figures.percent),
            "marks": _marks(evaluation, area.slug, question.nr) if area else [],
        }


def _marks(evaluation: Evaluation, area: str, question: str | None) -> list[int]:
    """Return the numbers of the known faults that touch an area as a whole, or a question."""
    return [
        nr
        for nr, known in enumerate(evaluation.discrepancies, start=1)
        if known.area == area and known.question == question
    ]
