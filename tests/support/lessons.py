"""What must be true of lessons, computed anew without the code that makes them."""

import random
from collections.abc import Iterator
from decimal import Decimal

from generator.analysis import Counterpart, Lesson, build_lessons, comparable_questions, index_lessons
from generator.model import Collection, Evaluation, Verdict
from generator.model.records import EvaluationAreaRecord
from generator.swedish import sort_key
from tests.support.rebinding import with_evaluations


def counterparts(collection: Collection, evaluation: Evaluation, *, nr: str) -> tuple[Counterpart, ...]:
    """Return other municipalities' answers to the questions that are the same as a question, or similar to it."""
    if evaluation.set_name is None:
        return ()
    return tuple(
        Counterpart(answer, judgement)
        for reference, judgement in comparable_questions(collection, f"{evaluation.set_name} {nr}").items()
        for answer in collection.answers_by_question.get(reference, ())
        if answer.evaluation.municipality != evaluation.municipality
    )


def lessons(collection: Collection) -> Iterator[tuple[Evaluation, Lesson]]:
    """Yield every lesson with its place."""
    index = index_lessons(collection)
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            for lesson in build_lessons(index, evaluation=evaluation, area=area):
                yield evaluation, lesson


def nr_of(lesson: Lesson) -> str | None:
    """Return the number of the question that a lesson is about, or None where it is about the area as a whole."""
    return None if lesson.score is None else lesson.score.nr


def check_lessons(collection: Collection) -> int:
    """Check what must be true of every lesson; return how many pointers to others were checked."""
    pointers = 0
    for evaluation, lesson in lessons(collection):
        assert lesson.improvements or (lesson.score is not None and lesson.score.percent < 50)
        assert lesson.better.count or lesson.examples or lesson.role_models
        assert {statement.question_nr for statement in lesson.improvements} <= {nr_of(lesson)}
        for other in lesson.better.nearest:
            pointers += 1
            assert other.answer.evaluation.municipality != evaluation.municipality
            assert lesson.score is not None
            assert other.answer.score.percent - lesson.score.percent >= 15
            judgement = collection.judge(
                f"{evaluation.set_name} {lesson.score.nr}",
                f"{other.answer.evaluation.set_name} {other.answer.score.nr}",
            )
            assert judgement is not None
            assert judgement.verdict is not Verdict.NONE
        assert all(example.municipality != evaluation.municipality for example in lesson.examples)
        assert all(entry.points_to != evaluation.municipality for entry in lesson.role_models)
    return pointers


def expected_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return by evaluation and question which municipalities the site must point to: computed anew, row against row."""
    judged = {
        frozenset({first, second}): judgement.verdict
        for entry in collection.records.comparability
        for first, second, judgement in entry.pairs()
    }
    rows = [
        (evaluation, f"{evaluation.set_name} {score.nr}", score)
        for evaluation in collection.evaluations.values()
        for area in evaluation.areas
        for score in area.questions
    ]
    wanting = {
        (evaluation.id, score.nr)
        for evaluation in collection.evaluations.values()
        for area in evaluation.areas
        for score in area.questions
        if score.percent < 50 or any(statement.question_nr == score.nr for statement in area.improvements)
    }
    better: dict[tuple[str, str], set[str]] = {}
    for evaluation, reference, score in rows:
        for other, other_reference, other_score in rows:
            comparable = reference == other_reference or judged.get(frozenset({reference, other_reference})) in {
                Verdict.SAME,
                Verdict.SIMILAR,
            }
            key = (evaluation.id, score.nr)
            ahead = other_score.percent - score.percent
            if key in wanting and comparable and ahead >= 15 and other.municipality != evaluation.municipality:
                better.setdefault(key, set()).add(other.municipality.code)
    return better


def shown_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return the same, as the lessons have it."""
    return {
        (evaluation.id, lesson.score.nr): {other.answer.evaluation.municipality.code for other in lesson.better.nearest}
        for evaluation, lesson in lessons(collection)
        if lesson.better.count and lesson.score is not None
    }


def shaken(collection: Collection, chooser: random.Random) -> Collection:
    """Return the collection with other percentages, and some areas left out."""
    evaluations = []
    for record in collection.records.evaluations:
        areas = tuple(_with_other_percentages(area, chooser) for area in record.areas if chooser.random() < 0.9)
        evaluations.append(record.model_copy(update={"areas": areas}))
    return with_evaluations(collection, evaluations)


def _with_other_percentages(area: EvaluationAreaRecord, chooser: random.Random) -> EvaluationAreaRecord:
    questions = tuple(
        question.model_copy(update={"percent": Decimal(chooser.randrange(101))}) for question in area.questions
    )
    return area.model_copy(update={"questions": questions})


def nearest_better(collection: Collection, evaluation: Evaluation, *, lesson: Lesson) -> list[Counterpart]:
    """Return who did clearly better, sorted anew: by the same question first, same county, newest, name."""
    if lesson.score is None:
        return []
    county = evaluation.municipality.county

    def nearness(other: Counterpart) -> tuple[bool, bool, int, tuple[str, str]]:
        municipality = other.answer.evaluation.municipality
        is_alike = other.judgement.verdict is not Verdict.SAME
        return is_alike, municipality.county != county, -other.answer.evaluation.year, sort_key(municipality.name)

    nearest: dict[str, Counterpart] = {}
    for other in sorted(counterparts(collection, evaluation, nr=lesson.score.nr), key=nearness):
        if other.answer.score.percent - lesson.score.percent >= 15:
            nearest.setdefault(other.answer.evaluation.municipality.code, other)
    return list(nearest.values())
