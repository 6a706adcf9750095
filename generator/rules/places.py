"""Where in a report an example or a role model comes from: the evaluation, the area, the heading and the concept."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.messages import any_of, say
from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelEntry
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import check_topics_of, unknown, unknown_area

COLUMNS = ("Styrkor", "Förbättringsmöjligheter")
"""The two columns of the report's area tables; a bullet has no other heading."""


def check_place(
    context: Context,
    document: YamlDocument,
    *,
    at: Location,
    record: ExampleRecord | RoleModelEntry,
    evaluation: str,
) -> Iterator[Problem]:
    """`area`, `concept`, `topic`, `place`: what an example or a role model of an evaluation refers to exists."""
    yield from check_topics_of(context, document, at=at, topics=record.topics)
    sourced = context.evaluations.get(evaluation)
    if sourced is None or not sourced.complete:
        return
    area = sourced.record.find_area(record.area)
    if area is None:
        message = say('the evaluation has no area "{area}"; name one of its areas', area=record.area)
        if context.areas is not None and record.area not in context.areas:
            message = unknown_area(context, record.area)
        elif not context.has_known_areas(sourced.record):
            return
        yield document.problem((*at, "area"), "area", message=message)
        return
    headings = {paragraph.heading for paragraph in area.summary}
    if record.heading not in {*headings, *COLUMNS}:
        message = say(
            'the area "{area}" of {evaluation} has no heading "{heading}"; write one that is '
            "there, or {columns} for a bullet of a column",
            area=record.area,
            evaluation=evaluation,
            heading=record.heading,
            columns=any_of(COLUMNS),
        )
        yield document.problem((*at, "heading"), "place", message=message)
    if record.concept is not None and context.concepts is not None and record.concept not in context.concepts:
        message = unknown("concept", record.concept, register="concepts.yml")
        yield document.problem((*at, "concept"), "concept", message=message)
    elif record.concept is not None and context.question_set_of(sourced.record) is not None:
        yield from _check_concept(context, document, at=at, record=record, evaluation=sourced.record)


def _check_concept(
    context: Context,
    document: YamlDocument,
    *,
    at: Location,
    record: ExampleRecord | RoleModelEntry,
    evaluation: EvaluationRecord,
) -> Iterator[Problem]:
    area = context.area_of(evaluation, record.area)
    if area is not None and record.concept not in {question.concept for question in area.questions}:
        message = say(
            'no question of the area "{area}" in question set {question_set} has the concept '
            '"{concept}"; look up the question in question_sets.yml',
            area=record.area,
            question_set=evaluation.question_set,
            concept=record.concept,
        )
        yield document.problem((*at, "concept"), "concept", message=message)
