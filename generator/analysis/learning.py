"""Whom a municipality can learn from: who did clearly better on what it was asked to improve, and what they did.

No ranking: what comes out is ordered by name where it is shown, and nobody is compared with themselves.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.comparability import Counterpart, counterparts
from generator.model import (
    Alikeness,
    Collection,
    Evaluation,
    EvaluationArea,
    Example,
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
    county = collection.municipality_of(evaluation).county

    def nearness(other: Counterpart) -> tuple[bool, bool, int, tuple[str, str]]:
        municipality = collection.municipality_of(other.evaluation)
        is_alike = other.likeness.alikeness is not Alikeness.SAME
        return is_alike, municipality.county != county, -other.evaluation.year, sort_key(municipality.name)

    better = [
        other
        for other in counterparts(collection, evaluation, nr)
        if other.question.percent - percent >= CLEARLY_BETTER
    ]
    nearest: dict[str, Counterpart] = {}
    for other in sorted(better, key=nearness):
        nearest.setdefault(other.evaluation.municipality, other)
    return tuple(nearest.values())


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
