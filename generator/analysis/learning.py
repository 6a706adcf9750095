"""Whom a municipality can learn from: who did clearly better on what it was asked to improve, and what they did.

No ranking: what comes out is ordered by name where it is shown, and nobody is compared with themselves.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.analysis.comparability import Counterpart, comparable_questions
from generator.model import (
    Alikeness,
    Collection,
    Evaluation,
    EvaluationArea,
    Example,
    Municipality,
    QuestionScore,
    RoleModel,
    Statement,
)
from generator.swedish import sort_key

LOW_PERCENT = Decimal(50)
CLEARLY_BETTER = Decimal(15)
"""Percentage points that a municipality must be ahead by before the site points to it."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question to become better at: why it stands here, who did clearly better, and what to look at.

    `percent` is the printed one; `improvements` are the report's that are about the question. A lesson without a
    question is about the area as a whole.
    """

    nr: str | None
    percent: Decimal | None
    improvements: tuple[Statement, ...]
    better: tuple[Counterpart, ...]
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]


@dataclass(frozen=True, slots=True)
class _Answer:
    """What a municipality got on a question; `place` is the answer's among all of the question, newest first, by name.

    `is_alike` tells that it was asked something alike, and not the same.
    """

    place: int
    municipality: Municipality
    is_alike: bool
    counterpart: Counterpart


@dataclass(frozen=True, slots=True)
class Improvement:
    """An improvement opportunity that an example may be of help for, and where it stands."""

    evaluation: Evaluation
    area: str
    statement: Statement


def build_lessons(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> tuple[Lesson, ...]:
    """Return the questions of an area with improvements or less than 50 percent, where there is someone to learn from.

    In the order of the evaluation's questions. Nobody learns from themselves.
    """
    lessons = [_build_lesson(collection, evaluation, area, question) for question in area.questions]
    lessons.append(_build_area_lesson(collection, evaluation, area))
    return tuple(lesson for lesson in lessons if lesson.better or lesson.examples or lesson.role_models)


def _build_area_lesson(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> Lesson:
    improvements = tuple(statement for statement in area.improvements if statement.question is None)
    topics = {topic for statement in improvements for topic in statement.topics}
    examples, role_models = _look_at(collection, evaluation, area.area, None, topics)
    return Lesson(None, None, improvements, (), examples, role_models)


def _build_lesson(
    collection: Collection, evaluation: Evaluation, area: EvaluationArea, question: QuestionScore
) -> Lesson:
    nr, percent = question.nr, question.percent
    improvements = tuple(statement for statement in area.improvements if statement.question == nr)
    if not improvements and percent >= LOW_PERCENT:
        return Lesson(nr, percent, (), (), (), ())
    concept = concept_of(collection, evaluation, nr)
    topics = {topic for statement in improvements for topic in statement.topics}
    examples, role_models = _look_at(collection, evaluation, area.area, concept, topics)
    return Lesson(nr, percent, improvements, _better(collection, evaluation, nr, percent), examples, role_models)


def _look_at(
    collection: Collection, evaluation: Evaluation, area: str, concept: str | None, topics: set[str]
) -> tuple[tuple[Example, ...], tuple[RoleModel, ...]]:
    """Return the examples and role models of others on a concept or on topics; those on the concept come first.

    They are those of the area: a concept belongs to one.
    """
    examples = [
        entry
        for entry in collection.examples_by_area.get(area, ())
        if entry.municipality != evaluation.municipality and _fits(entry, concept, topics)
    ]
    role_models = [
        entry
        for entry in collection.role_models_by_area.get(area, ())
        if entry.points_to != evaluation.municipality
        and collection.evaluations_by_id[entry.evaluation] is not evaluation
        and _fits(entry, concept, topics)
    ]
    return (
        tuple(sorted(examples, key=lambda entry: entry.concept != concept)),
        tuple(sorted(role_models, key=lambda entry: entry.concept != concept)),
    )


def _fits(entry: Example | RoleModel, concept: str | None, topics: set[str]) -> bool:
    return (concept is not None and entry.concept == concept) or bool(topics & {*entry.topics})


def _better(collection: Collection, evaluation: Evaluation, nr: str, percent: Decimal) -> tuple[Counterpart, ...]:
    """Return who did clearly better, one evaluation of each municipality: asked the same, else the newest.

    Those asked the same come before those asked alike, then those of the same county, the newest, and by name.
    """
    if evaluation.question_set is None:
        return ()
    answers = _answers_by_question(collection)[f"{evaluation.question_set} {nr}"]
    county = collection.municipality_of(evaluation).county
    first = bisect_left(answers, percent + CLEARLY_BETTER, key=lambda answer: answer.counterpart.question.percent)
    others = [answer for answer in answers[first:] if answer.municipality.code != evaluation.municipality]
    others.sort(key=lambda answer: (answer.is_alike, answer.municipality.county != county, answer.place))
    nearest: dict[str, Counterpart] = {}
    for answer in others:
        nearest.setdefault(answer.municipality.code, answer.counterpart)
    return tuple(nearest.values())


@lru_cache(maxsize=1)
def _answers_by_question(collection: Collection) -> Mapping[str, tuple[_Answer, ...]]:
    """Return who answered each question, such as `A 5.2`, or one like it, by percent; worked out once."""
    by_name = sorted(collection.evaluated_municipalities(), key=lambda entry: sort_key(entry.name))
    order = {municipality.code: place for place, municipality in enumerate(by_name)}
    return {name: _answers(collection, name, order) for name in collection.scores_by_question}


def _answers(collection: Collection, name: str, order: Mapping[str, int]) -> tuple[_Answer, ...]:
    """Return the answers to a question and to those like it, lowest percent first; `order` is that of the names."""
    found = [
        Counterpart(evaluation, area, question, likeness)
        for other, likeness in comparable_questions(collection, name).items()
        for evaluation, area, question in collection.scores_by_question.get(other, ())
    ]
    found.sort(key=lambda other: (-other.evaluation.year, order[other.evaluation.municipality]))
    answers = (
        _Answer(
            place, collection.municipality_of(other.evaluation), other.likeness.alikeness is not Alikeness.SAME, other
        )
        for place, other in enumerate(found)
    )
    return tuple(sorted(answers, key=lambda answer: answer.counterpart.question.percent))


def concept_of(collection: Collection, evaluation: Evaluation, nr: str) -> str | None:
    """Return what a question of an evaluation asks about, or None where the question set isn't known."""
    if evaluation.question_set is None:
        return None
    question = collection.question_sets[evaluation.question_set].questions.get(nr)
    return None if question is None else question.concept


def asked_to_improve(collection: Collection, example: Example) -> tuple[Improvement, ...]:
    """Return the improvement opportunities of other municipalities in just what an example is about.

    Just this: the statement is about a question with the example's concept, and shares a topic with it if it has any.
    """
    return tuple(
        Improvement(evaluation, area, statement)
        for evaluation, area, statement in collection.improvements_by_concept.get(example.concept, ())
        if evaluation.municipality != example.municipality
        and (not statement.topics or {*statement.topics} & {*example.topics})
    )
