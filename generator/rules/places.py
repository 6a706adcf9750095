"""Where in a report an example or a role model comes from: the evaluation, the area, the heading and the concept."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import check_topics_of, unknown

COLUMNS = ("Styrkor", "Förbättringsmöjligheter")
"""The two columns of the report's area tables; a bullet has no other heading."""


def check_place(
    context: Context, document: YamlDocument, *, at: Location, record: ExampleRecord | RoleModelRecord
) -> Iterator[Problem]:
    """`evaluation`, `area`, `concept`, `topic`, `place`: what an example or a role model refers to exists."""
    yield from check_topics_of(context, document, at=at, topics=record.topics)
    if record.evaluation in context.sources.unread or not context.evaluations:
        return
    if record.evaluation not in context.evaluations:
        message = f'no evaluation has the id "{record.evaluation}"; name a file of evaluations/, without .yml'
        yield document.problem((*at, "evaluation"), "evaluation", message=message)
        return
    sourced = context.evaluations[record.evaluation]
    evaluation = sourced.record
    if not sourced.complete:
        return
    area = evaluation.find_area(record.area)
    if area is None:
        message = f'the evaluation has no area "{record.area}"; name one of its areas'
        yield document.problem((*at, "area"), "area", message=message)
        return
    headings = {paragraph.heading for paragraph in area.summary}
    if record.heading not in {*headings, *COLUMNS}:
        message = (
            f'the area "{record.area}" of {record.evaluation} has no heading "{record.heading}"; write one that '
            f"is there, or {' or '.join(COLUMNS)} for a bullet of a column"
        )
        yield document.problem((*at, "heading"), "place", message=message)
    if record.concept is not None and context.concepts is not None and record.concept not in context.concepts:
        message = unknown("concept", record.concept, register="concepts.yml")
        yield document.problem((*at, "concept"), "concept", message=message)
    elif record.concept is not None and context.question_set_of(evaluation) is not None:
        yield from _check_concept(context, document, at=at, record=record, evaluation=evaluation)


def _check_concept(
    context: Context,
    document: YamlDocument,
    *,
    at: Location,
    record: ExampleRecord | RoleModelRecord,
    evaluation: EvaluationRecord,
) -> Iterator[Problem]:
    area = context.area_of(evaluation, record.area)
    if area is not None and record.concept not in {question.concept for question in area.questions}:
        message = (
            f'no question of the area "{record.area}" in question set {evaluation.question_set} has the concept '
            f'"{record.concept}"; look up the question in question_sets.yml'
        )
        yield document.problem((*at, "concept"), "concept", message=message)
