"""Whom a municipality can learn from: who did clearly better on what it was asked to improve, and what they did.

This is not a ranking: the results are shown by name, and a municipality is never compared with itself.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.comparability import Counterpart, comparable_questions
from generator.model import (
    Collection,
    Concept,
    Evaluation,
    EvaluationArea,
    Example,
    Improvement,
    QuestionScore,
    RoleModel,
    Statement,
    Verdict,
)
from generator.swedish import sort_key

# Tried on the seven evaluations of November 2026: with these values, 126 questions have a lesson, 77 of them name
# someone who did better, and 2 questions below 50 percent name nobody. A lead of 20 points gives 57 and 11 instead, and
# one of 10 points gives 90 and 1.
LOW_PERCENT = Decimal(50)
CLEARLY_BETTER = Decimal(15)
"""Percentage points that a municipality must be ahead by before the site points to it."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question to become better at: why it is a lesson, who did clearly better, and what to look at.

    `improvements` are the report's improvement opportunities on the question. A lesson without a score is about the
    area as a whole.
    """

    score: QuestionScore | None
    improvements: tuple[Statement, ...]
    better: tuple[Counterpart, ...]
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]


@dataclass(frozen=True, slots=True)
class PlacedAnswer:
    """An answer to a question or a comparable one; `place` is its position when sorted newest first, then by name."""

    place: int
    counterpart: Counterpart


AnswersByQuestion = Mapping[str, tuple[PlacedAnswer, ...]]
"""The answers to each question and to comparable ones, lowest percent first, keyed by reference, such as `A 5.2`."""


def place_answers(collection: Collection) -> AnswersByQuestion:
    """Return the answers to every question and to comparable ones; computed once for all lessons."""
    by_name = sorted(collection.evaluated, key=lambda entry: sort_key(entry.name))
    order = {municipality.code: place for place, municipality in enumerate(by_name)}
    return {
        reference: _place_answers(collection, reference, order=order) for reference in collection.answers_by_question
    }


def _place_answers(collection: Collection, reference: str, *, order: Mapping[str, int]) -> tuple[PlacedAnswer, ...]:
    """Return the answers to a question and to comparable ones, lowest percent first.

    `order` gives each municipality's position by name, keyed by code.
    """
    found = [
        Counterpart(answer, judgement)
        for other, judgement in comparable_questions(collection, reference).items()
        for answer in collection.answers_by_question.get(other, ())
    ]
    found.sort(key=lambda other: (-other.answer.evaluation.year, order[other.answer.evaluation.municipality.code]))
    placed = (PlacedAnswer(place, other) for place, other in enumerate(found))
    return tuple(sorted(placed, key=_percent))


def _percent(placed: PlacedAnswer) -> Decimal:
    return placed.counterpart.answer.score.percent


def build_lessons(
    collection: Collection, answers: AnswersByQuestion, *, evaluation: Evaluation, area: EvaluationArea
) -> tuple[Lesson, ...]:
    """Return a lesson for each question with improvements or less than 50 percent, if there is someone to learn from.

    The lessons are in the order of the evaluation's questions; the last one is about the area as a whole.
    """
    lessons = [
        _build_lesson(collection, answers, evaluation=evaluation, area=area, score=score) for score in area.questions
    ]
    improvements = tuple(statement for statement in area.improvements if statement.question_nr is None)
    examples, role_models = _examples_and_role_models(
        collection, evaluation, area=area, concept=None, improvements=improvements
    )
    lessons.append(Lesson(None, improvements, (), examples, role_models))
    return tuple(lesson for lesson in lessons if lesson.better or lesson.examples or lesson.role_models)


def _build_lesson(
    collection: Collection,
    answers: AnswersByQuestion,
    *,
    evaluation: Evaluation,
    area: EvaluationArea,
    score: QuestionScore,
) -> Lesson:
    improvements = tuple(statement for statement in area.improvements if statement.question_nr == score.nr)
    if not improvements and score.percent >= LOW_PERCENT:
        return Lesson(score, (), (), (), ())
    examples, role_models = _examples_and_role_models(
        collection, evaluation, area=area, concept=score.question.concept, improvements=improvements
    )
    return Lesson(score, improvements, _better(answers, evaluation, score=score), examples, role_models)


def _examples_and_role_models(
    collection: Collection,
    evaluation: Evaluation,
    *,
    area: EvaluationArea,
    concept: Concept | None,
    improvements: tuple[Statement, ...],
) -> tuple[tuple[Example, ...], tuple[RoleModel, ...]]:
    """Return others' examples and role models on a concept or on the improvements' topics, those on the concept first.

    Only those of the area are considered, because a concept belongs to a single area.
    """
    topics = {topic for statement in improvements for topic in statement.topics}
    examples = [
        entry
        for entry in collection.examples_by_area.get(area.slug, ())
        if entry.municipality != evaluation.municipality and _fits(entry, concept, topics=topics)
    ]
    role_models = [
        entry
        for entry in collection.role_models_by_area.get(area.slug, ())
        if entry.points_to != evaluation.municipality
        and entry.evaluation.id != evaluation.id
        and _fits(entry, concept, topics=topics)
    ]
    return (
        tuple(sorted(examples, key=lambda entry: entry.concept != concept)),
        tuple(sorted(role_models, key=lambda entry: entry.concept != concept)),
    )


def _fits(entry: Example | RoleModel, concept: Concept | None, *, topics: set[str]) -> bool:
    return (concept is not None and entry.concept == concept) or any(topic.id in topics for topic in entry.topics)


def _better(answers: AnswersByQuestion, evaluation: Evaluation, *, score: QuestionScore) -> tuple[Counterpart, ...]:
    """Return who did clearly better, with one evaluation per municipality: on the same question, else the newest.

    Answers to the same question come before answers to similar ones; then the order is same county first, newest
    first, and by name.
    """
    placed = answers[score.question.reference]
    own = evaluation.municipality
    others = [
        entry
        for entry in placed[bisect_left(placed, score.percent + CLEARLY_BETTER, key=_percent) :]
        if entry.counterpart.municipality != own
    ]
    others.sort(
        key=lambda entry: (
            entry.counterpart.judgement.verdict is not Verdict.SAME,
            entry.counterpart.municipality.county != own.county,
            entry.place,
        )
    )
    nearest: dict[str, Counterpart] = {}
    for entry in others:
        nearest.setdefault(entry.counterpart.municipality.code, entry.counterpart)
    return tuple(nearest.values())


def asked_to_improve(collection: Collection, example: Example) -> tuple[Improvement, ...]:
    """Return the improvement opportunities of other municipalities in exactly what an example is about.

    Each is about a question with the example's concept and, if it has topics, shares one with the example.
    """
    topics = {topic.id for topic in example.topics}
    return tuple(
        improvement
        for improvement in collection.improvements_by_concept.get(example.concept.id, ())
        if improvement.evaluation.municipality != example.municipality
        and (not improvement.statement.topics or topics & {*improvement.statement.topics})
    )
