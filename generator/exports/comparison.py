"""The files that the page of comparisons reads: a list of all evaluations, one file for each, and what can be compared.

Figures are strings, exactly as printed, with a decimal comma as on the pages; what is missing is null, never zero. An
evaluation's file holds every question of its question set, so that the script knows what was asked even where there are
no figures. Addresses are from the site's root; the anchor of a question is on the page of its area.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from generator.analysis import build_total, maximum_total
from generator.analysis.groups import Difference, Group
from generator.analysis.side_by_side import groups_of
from generator.exports.scripts import render_compact_json
from generator.model import Collection, Discrepancy, DiscrepancyKind, Evaluation, EvaluationArea, QuestionSetArea
from generator.model.addresses import discrepancy_anchor, evaluation_address, question_anchor
from generator.swedish import format_figure, format_percent, sort_key

LIST_NAME = "utvarderingar.json"
GROUPS_NAME = "fragegrupper.json"

Mark = tuple[int, str]
"""The number of a discrepancy, and the address of what is said of it."""

_NO_FIGURES: Mapping[str, object] = {"anchor": None, "score": None, "max": None, "percent": None, "marks": []}


def build_comparison_files(collection: Collection) -> dict[str, bytes]:
    """Return the files by name: `utvarderingar.json`, `fragegrupper.json` and such as `nassjo-2019.json`."""
    files: dict[str, object] = {
        LIST_NAME: [*_list_rows(collection)],
        GROUPS_NAME: _groups(collection),
    }
    for identifier, evaluation in collection.evaluations_by_id.items():
        files[f"{identifier}.json"] = _evaluation(collection, evaluation)
    return {name: render_compact_json(content) for name, content in files.items()}


def by_name(collection: Collection, evaluations: Sequence[Evaluation]) -> tuple[Evaluation, ...]:
    """Return evaluations by the municipality's name (å, ä, ö last), then year."""
    return tuple(sorted(evaluations, key=lambda entry: (sort_key(collection.municipality_of(entry).name), entry.year)))


def _list_rows(collection: Collection) -> Iterator[list[str | int | None]]:
    """Yield id, name, year, county, question set and address of each; lists, because there may be many of them."""
    for evaluation in by_name(collection, collection.evaluations):
        municipality = collection.municipality_of(evaluation)
        yield [
            collection.id_of(evaluation),
            municipality.name,
            evaluation.year,
            municipality.county,
            evaluation.question_set,
            evaluation_address(municipality, evaluation.year),
        ]


def _groups(collection: Collection) -> dict[str, object]:
    """Return the names of the concepts, the reasons, and the groups of each area, which name a reason by its place."""
    groups = groups_of(collection)
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
        "concept": group.concept,
        "questions": {member.question_set: member.question.nr for member in group.members},
        "similar": [sets_and_reason(pair) for pair in group.similar],
        "apart": [(pair.first.question.nr, *sets_and_reason(pair)) for pair in group.apart],
    }


def _evaluation(collection: Collection, evaluation: Evaluation) -> dict[str, object]:
    asked = collection.question_sets[evaluation.question_set].areas_by_slug if evaluation.question_set else {}
    municipality = collection.municipality_of(evaluation)
    address = evaluation_address(municipality, evaluation.year)
    return {
        "name": f"{municipality.name} {evaluation.year}",
        "set": evaluation.question_set,
        "address": address,
        "total": _total(collection, evaluation, address=address),
        "areas": {
            area.slug: {
                **_area(evaluation, given, address=address),
                "questions": [*_questions(evaluation, given, asked=asked.get(area.slug), address=address)],
            }
            for area in collection.areas
            if (given := evaluation.find_area(area.slug)) is not None or area.slug in asked
        },
    }


def _total(collection: Collection, evaluation: Evaluation, *, address: str) -> dict[str, object] | None:
    total = build_total(evaluation)
    if total is None:
        return None
    maximum = maximum_total(collection, evaluation)
    touching = DiscrepancyKind.TOTAL_SUM if total.is_printed else DiscrepancyKind.AREA_SCORE
    return {
        "score": format_figure(total.points),
        "max": None if maximum is None else format_figure(maximum),
        "printed": total.is_printed,
        "marks": _marks(evaluation, address, touches=lambda known: known.kind is touching),
    }


def _area(evaluation: Evaluation, area: EvaluationArea | None, *, address: str) -> dict[str, object]:
    """Return the area's page, figures and texts; what is said of its discrepancies is on the evaluation's page."""
    if area is None:
        return {"address": None, "score": None, "max": None, "marks": [], "strengths": [], "improvements": []}
    return {
        "address": f"{address}{area.area}/",
        "score": format_figure(area.score),
        "max": None if area.max is None else format_figure(area.max),
        "marks": _marks(evaluation, address, touches=_about(area.area, None)),
        "strengths": [statement.text for statement in area.strengths],
        "improvements": [statement.text for statement in area.improvements],
    }


def _questions(
    evaluation: Evaluation, area: EvaluationArea | None, *, asked: QuestionSetArea | None, address: str
) -> Iterator[Mapping[str, object]]:
    """Yield every question of the area in the evaluation's question set, with its printed figures if it has any."""
    given = {question.nr: question for question in area.questions} if area else {}
    for question in asked.questions if asked else ():
        common = {"nr": question.nr, "concept": question.concept, "of": format_figure(question.max)}
        figures = given.get(question.nr)
        if area is None or figures is None:
            yield {**common, "label": question.label, **_NO_FIGURES}
            continue
        page = f"{address}{area.area}/"
        yield {
            **common,
            "label": figures.label or question.label,
            "anchor": question_anchor(question.nr),
            "score": format_figure(figures.score),
            "max": format_figure(figures.max),
            "percent": format_percent(figures.percent),
            "marks": _marks(evaluation, page, touches=_about(area.area, question.nr)),
        }


def _about(area: str, question: str | None) -> Callable[[Discrepancy], bool]:
    return lambda known: (known.area, known.question) == (area, question)


def _marks(evaluation: Evaluation, page: str, *, touches: Callable[[Discrepancy], bool]) -> list[Mark]:
    """Return the marks of some of the evaluation's discrepancies, whose descriptions are on the page at an address."""
    return [
        (nr, f"{page}#{discrepancy_anchor(nr)}")
        for nr, known in enumerate(evaluation.discrepancies, start=1)
        if touches(known)
    ]
