"""Topics, good examples and role models: each stands once, and everything that they name is there."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from generator.load.tree import Document, Location
from generator.model.records import EvaluationRecord, ExampleRecord, RoleModelRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.registers import given_twice, unknown

COLUMNS = ("Styrkor", "Förbättringsmöjligheter")
"""The two columns of the report's area tables; what stands there has no other heading."""


def check_topics(context: Context) -> Iterator[Problem]:
    """`topic`: each topic and synonym stands once, related topics are others that exist, and an example uses it."""
    register = context.sources.topics
    if register is None:
        return
    document, topics = register.document, register.record.topics
    yield from given_twice(document, "topics", "id", (topic.id for topic in topics), "topic")
    used = {topic for sourced in context.sources.examples for topic in sourced.record.topics}
    owners: dict[str, str] = {}
    for position, topic in enumerate(topics):
        if topic.id not in used and all(sourced.complete for sourced in context.sources.examples):
            message = f'no example has the topic "{topic.id}"; give it to one, or remove the topic'
            yield document.problem(("topics", position, "id"), "topic", message)
        for at, related in enumerate(topic.related):
            if related == topic.id or (context.topics is not None and related not in context.topics):
                message = f'"{related}" is not another topic of this file; name one that is'
                yield document.problem(("topics", position, "related", at), "topic", message)
        for at, synonym in enumerate(topic.synonyms):
            owner = owners.setdefault(synonym.casefold(), topic.id)
            if owner != topic.id:
                message = f'the synonym "{synonym}" leads to "{owner}" already; keep it at one of the topics'
                yield document.problem(("topics", position, "synonyms", at), "topic", message)


def check_examples(context: Context) -> Iterator[Problem]:
    """`file-name`, `duplicate-example`, `municipality`: a file is called <id>.yml, and the evaluation is its own."""
    first: dict[str, str] = {}
    for sourced in context.sources.examples:
        example, document = sourced.record, sourced.document
        name = PurePath(document.path).name
        if example.id in first:
            message = f'the id "{example.id}" stands in {first[example.id]} too; each may be given once'
            yield document.problem(("id",), "duplicate-example", message)
        elif name != f"{example.id}.yml":
            message = f"the file holds {example.id}, so its name should be {example.id}.yml; rename it"
            yield document.problem(("id",), "file-name", message)
        first.setdefault(example.id, name)
        evaluation = _evaluation(context, example.evaluation)
        if evaluation is not None and evaluation.municipality != example.municipality:
            message = (
                f'the evaluation "{example.evaluation}" is that of {evaluation.municipality}, '
                f"not {example.municipality}; correct one of them"
            )
            yield document.problem(("municipality",), "municipality", message)


def check_references(context: Context) -> Iterator[Problem]:
    """`evaluation`, `area`, `concept`, `question`, `topic`, `place`: what examples and role models name is there."""
    for sourced in context.sources.examples:
        yield from _check_place(context, sourced.document, (), sourced.record)
        yield from _check_question(context, sourced.document, sourced.record)
    register = context.sources.role_models
    if register is None:
        return
    for position, role_model in enumerate(register.record.role_models):
        at: Location = ("role_models", position)
        yield from _check_place(context, register.document, at, role_model)
        yield from _check_target(context, register.document, at, role_model)


def _check_place(
    context: Context, document: Document, at: Location, record: ExampleRecord | RoleModelRecord
) -> Iterator[Problem]:
    yield from check_topics_of(context, document, at, record.topics)
    if record.evaluation in context.sources.unread or not context.evaluations:
        return
    if record.evaluation not in context.evaluations:
        message = f'no evaluation has the id "{record.evaluation}"; name a file of evaluations/, without .yml'
        yield document.problem((*at, "evaluation"), "evaluation", message)
        return
    sourced = context.evaluations[record.evaluation]
    evaluation = sourced.record
    if not sourced.complete:
        return
    area = evaluation.find_area(record.area)
    if area is None:
        message = f'the evaluation has no area "{record.area}"; name one of its areas'
        yield document.problem((*at, "area"), "area", message)
        return
    headings = {paragraph.heading for paragraph in area.summary}
    if record.heading not in {*headings, *COLUMNS}:
        message = (
            f'the area "{record.area}" of {record.evaluation} has no heading "{record.heading}"; write one that '
            f"stands there, or {' or '.join(COLUMNS)} for a bullet of a column"
        )
        yield document.problem((*at, "heading"), "place", message)
    if record.concept is not None and context.concepts is not None and record.concept not in context.concepts:
        message = unknown("concept", record.concept, "concepts.yml")
        yield document.problem((*at, "concept"), "concept", message)
    elif record.concept is not None and context.question_set_of(evaluation) is not None:
        yield from _check_concept(context, document, at, record, evaluation)


def _check_concept(
    context: Context,
    document: Document,
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
        yield document.problem((*at, "concept"), "concept", message)


def _check_question(context: Context, document: Document, example: ExampleRecord) -> Iterator[Problem]:
    evaluation = _evaluation(context, example.evaluation)
    area = None if evaluation is None else context.area_of(evaluation, example.area)
    if area is None:
        return
    candidates = [question.nr for question in area.questions if question.concept == example.concept]
    if example.question is not None and candidates and example.question not in candidates:
        message = f"question {example.question} has not the concept {example.concept}; it should be {candidates[0]}"
        yield document.problem(("question",), "question", message)
    if example.question is None and len(candidates) > 1:
        message = f'several questions have this concept; add a line with one of them, question: "{candidates[0]}"'
        yield document.problem(("concept",), "question", message)


def _check_target(context: Context, document: Document, at: Location, role_model: RoleModelRecord) -> Iterator[Problem]:
    """`role-model`: it points to one municipality or names one organisation, and not to the evaluated one."""
    if (role_model.points_to is None) == (role_model.name is None):
        message = "give points_to with the code of a municipality, or name for what is none, but not both"
        yield document.problem((*at, "subject"), "role-model", message)
    if role_model.points_to is None:
        return
    if context.municipalities is not None and role_model.points_to not in context.municipalities:
        message = f'no municipality has the code "{role_model.points_to}"; look it up in municipalities.yml'
        yield document.problem((*at, "points_to"), "municipality", message)
    evaluation = _evaluation(context, role_model.evaluation)
    if evaluation is not None and evaluation.municipality == role_model.points_to:
        message = "the role model is the evaluated municipality itself; write it as a good example instead"
        yield document.problem((*at, "points_to"), "role-model", message)


def check_topics_of(context: Context, document: Document, at: Location, topics: Sequence[str]) -> Iterator[Problem]:
    """Yield a problem for each topic of a list that is unknown or stands twice."""
    for position, topic in enumerate(topics):
        if context.topics is not None and topic not in context.topics:
            message = unknown("topic", topic, "topics.yml")
            yield document.problem((*at, "topics", position), "topic", message)
        elif topic in topics[:position]:
            message = f'the topic "{topic}" is given twice; keep it once'
            yield document.problem((*at, "topics", position), "topic", message)


def _evaluation(context: Context, identifier: str) -> EvaluationRecord | None:
    """Return the evaluation with an id, or None where there is none or its own municipality is in doubt."""
    sourced = context.evaluations.get(identifier)
    if sourced is None or context.municipalities is None:
        return None
    known = context.municipalities.get(sourced.record.municipality)
    return sourced.record if known is not None and known.name == sourced.record.name else None
