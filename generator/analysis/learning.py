"""Whom a municipality can learn from: who did clearly better on what it was asked to improve, and what they did.

This is not a ranking: the results are shown by name, and a municipality is never compared with itself.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.better import NOBODY, AnswersByQuestion, Better, find_better, sort_answers
from generator.analysis.subjects import SubjectIndex, index_subjects
from generator.model import Collection, Evaluation, EvaluationArea, Example, QuestionScore, RoleModel, Statement

# Tried on the seven evaluations of November 2026: with these values, 126 questions have a lesson, 77 of them name
# someone who did better, and 2 questions below 50 percent name nobody. A lead of 20 points gives 57 and 11 instead, and
# one of 10 points gives 90 and 1.
LOW_PERCENT = Decimal(50)
CLEARLY_BETTER = Decimal(15)
"""Percentage points that a municipality must be ahead by before the site points to it."""
# Lists short enough for a page that has them for each question.
MOST_EXAMPLES = 4
MOST_ROLE_MODELS = 4


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question to become better at: why it is a lesson, who did clearly better, and what to look at.

    `improvements` are the report's improvement opportunities on the question. A lesson without a score is about the
    area as a whole.
    """

    score: QuestionScore | None
    improvements: tuple[Statement, ...]
    better: Better
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]


@dataclass(frozen=True, slots=True)
class LessonIndex:
    """Where lessons are looked up: the answers to each question, and what examples and role models are about."""

    answers: AnswersByQuestion
    examples: SubjectIndex[Example]
    role_models: SubjectIndex[RoleModel]


def index_lessons(collection: Collection) -> LessonIndex:
    """Return the index of a collection; computed once for all lessons."""
    return LessonIndex(
        sort_answers(collection), index_subjects(collection.examples), index_subjects(collection.role_models)
    )


def build_lessons(index: LessonIndex, *, evaluation: Evaluation, area: EvaluationArea) -> tuple[Lesson, ...]:
    """Return a lesson for each question with improvements or less than 50 percent, if there is someone to learn from.

    The lessons are in the order of the evaluation's questions; the last one is about the area as a whole.
    """
    by_question: dict[str | None, list[Statement]] = {}
    for statement in area.improvements:
        by_question.setdefault(statement.question_nr, []).append(statement)
    wanting = [score for score in area.questions if score.nr in by_question or score.percent < LOW_PERCENT]
    lessons = (
        _build_lesson(index, evaluation, area=area, score=score, improvements=tuple(by_question.get(nr, ())))
        for nr, score in (*((score.nr, score) for score in wanting), (None, None))
    )
    return tuple(lesson for lesson in lessons if lesson.better.count or lesson.examples or lesson.role_models)


def _build_lesson(
    index: LessonIndex,
    evaluation: Evaluation,
    *,
    area: EvaluationArea,
    score: QuestionScore | None,
    improvements: tuple[Statement, ...],
) -> Lesson:
    """Return the lesson of a question, or that of the area as a whole, with others' examples and role models.

    Only those of the area are considered, because a concept belongs to a single area.
    """
    own = evaluation.municipality.code
    concept = None if score is None else score.question.concept
    topics = {topic for statement in improvements for topic in statement.topics}
    return Lesson(
        score,
        improvements,
        NOBODY
        if score is None
        else find_better(
            index.answers[score.question.reference], evaluation.municipality, percent=score.percent + CLEARLY_BETTER
        ),
        index.examples.find(
            area.slug,
            concept=concept,
            topics=topics,
            wanted=lambda entry: entry.municipality.code != own,
            most=MOST_EXAMPLES,
        ),
        index.role_models.find(
            area.slug,
            concept=concept,
            topics=topics,
            wanted=lambda entry: (
                entry.evaluation.id != evaluation.id and (entry.points_to is None or entry.points_to.code != own)
            ),
            most=MOST_ROLE_MODELS,
        ),
    )
