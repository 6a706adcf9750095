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

LOW_PERCENT = Decimal(50)
CLEARLY_BETTER = Decimal(15)
"""Percentage points that a municipality must be ahead by before the site points to it."""
MOST_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question to become better at: why it stands here, who did clearly better, and what to look at.

    `percent` is the printed one; `improvements` are the report's that are about the question.
    """

    nr: str
    percent: Decimal
    improvements: tuple[Statement, ...]
    better: tuple[Counterpart, ...]
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An improvement opportunity that an example may be of help for, and where it stands."""

    evaluation: Evaluation
    area: str
    statement: Statement


def build_lessons(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> tuple[Lesson, ...]:
    """Return the questions of an area with improvements or less than 50 percent, where there is someone to learn from.

    In the order of the evaluation's questions. Nobody learns from themselves.
    """
    lessons = (_build_lesson(collection, evaluation, area, question) for question in area.questions)
    return tuple(lesson for lesson in lessons if lesson.better or lesson.examples or lesson.role_models)


def _build_lesson(
    collection: Collection, evaluation: Evaluation, area: EvaluationArea, question: QuestionScore
) -> Lesson:
    nr, percent = question.nr, question.percent
    improvements = tuple(statement for statement in area.improvements if statement.question == nr)
    if not improvements and percent >= LOW_PERCENT:
        return Lesson(nr, percent, (), (), (), ())
    concept = concept_of(collection, evaluation, nr)
    topics = {topic for statement in improvements for topic in statement.topics}
    return Lesson(
        nr=nr,
        percent=percent,
        improvements=improvements,
        better=_better(collection, evaluation, nr, percent),
        examples=_fitting(collection.examples, concept, area.area, topics, evaluation.municipality),
        role_models=tuple(
            entry
            for entry in collection.role_models
            if entry.points_to != evaluation.municipality
            and collection.evaluations_by_id[entry.evaluation] is not evaluation
            and _fits(entry, concept, area.area, topics)
        ),
    )


def _fitting(
    examples: tuple[Example, ...], concept: str | None, area: str, topics: set[str], municipality: str
) -> tuple[Example, ...]:
    """Return the examples of other municipalities that fit, those on the same concept before those on a topic."""
    fitting = [
        entry for entry in examples if entry.municipality != municipality and _fits(entry, concept, area, topics)
    ]
    return tuple(sorted(fitting, key=lambda entry: entry.concept != concept))


def _fits(entry: Example | RoleModel, concept: str | None, area: str, topics: set[str]) -> bool:
    return entry.concept == concept or (entry.area == area and bool(topics & {*entry.topics}))


def _better(collection: Collection, evaluation: Evaluation, nr: str, percent: Decimal) -> tuple[Counterpart, ...]:
    """Return up to six who did clearly better: those asked the same before those asked alike, the newest first."""
    better = [
        other
        for other in counterparts(collection, evaluation, nr)
        if other.question.percent - percent >= CLEARLY_BETTER
    ]
    better.sort(key=lambda other: (other.likeness.alikeness is not Alikeness.SAME, -other.evaluation.year))
    return tuple(better[:MOST_SHOWN])


def concept_of(collection: Collection, evaluation: Evaluation, nr: str) -> str | None:
    """Return what a question of an evaluation asks about, or None where the question set isn't known."""
    if evaluation.question_set is None:
        return None
    question = collection.question_sets[evaluation.question_set].questions.get(nr)
    return None if question is None else question.concept


def asked_to_improve(collection: Collection, example: Example) -> tuple[Asked, ...]:
    """Return the improvement opportunities of other municipalities in just what an example is about.

    Just this: the statement is about a question with the example's concept, and shares its first topic if it has any.
    """
    return tuple(
        Asked(evaluation, area.area, statement)
        for evaluation in collection.evaluations
        if evaluation.municipality != example.municipality
        for area in evaluation.areas
        for statement in area.improvements
        if statement.question is not None
        and concept_of(collection, evaluation, statement.question) == example.concept
        and (not statement.topics or {*statement.topics} & {*example.topics})
    )
