"""What must hold of lessons, counted anew without the code that makes them."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from generator.analysis import (
    Counterpart,
    build_lessons,
    comparable_questions,
    likeness_of,
)
from generator.model import Alikeness, Collection, Evaluation
from generator.swedish import sort_key


def counterparts(collection: Collection, evaluation: Evaluation, nr: str) -> tuple[Counterpart, ...]:
    """Return the questions of other municipalities' evaluations that are the same as a question, or similar to it."""
    if evaluation.question_set is None:
        return ()
    return tuple(
        Counterpart(other, area, question, likeness)
        for name, likeness in comparable_questions(collection, f"{evaluation.question_set} {nr}").items()
        for other, area, question in collection.scores_by_question.get(name, ())
        if other.municipality != evaluation.municipality
    )


def lessons(collection: Collection) -> Iterator[tuple[Evaluation, Any]]:
    """Yield every lesson with its place."""
    for evaluation in collection.evaluations:
        for area in evaluation.areas:
            for lesson in build_lessons(collection, evaluation, area):
                yield evaluation, lesson


def check_lessons(collection: Collection) -> int:
    """Check what must hold of every lesson; return how many pointers to others were checked."""
    pointers = 0
    for evaluation, lesson in lessons(collection):
        assert lesson.improvements or lesson.percent < 50
        assert lesson.better or lesson.examples or lesson.role_models
        assert {statement.question for statement in lesson.improvements} <= {lesson.nr}
        for other in lesson.better:
            pointers += 1
            assert other.evaluation.municipality != evaluation.municipality
            assert other.question.percent - lesson.percent >= 15
            likeness = likeness_of(
                collection,
                f"{evaluation.question_set} {lesson.nr}",
                f"{other.evaluation.question_set} {other.question.nr}",
            )
            assert likeness is not None
            assert likeness.alikeness is not Alikeness.NONE
        assert all(example.municipality != evaluation.municipality for example in lesson.examples)
        assert all(entry.points_to != evaluation.municipality for entry in lesson.role_models)
    return pointers


def expected_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return by evaluation and question which municipalities the site must point to: counted anew, row against row."""
    judged = {
        frozenset({first, second}): likeness.alikeness
        for entry in collection.comparability
        for first, second, likeness in entry.pairs()
    }
    rows = [
        (evaluation, f"{evaluation.question_set} {question.nr}", question)
        for evaluation in collection.evaluations
        for area in evaluation.areas
        for question in area.questions
    ]
    wanting = {
        (collection.id_of(evaluation), question.nr)
        for evaluation in collection.evaluations
        for area in evaluation.areas
        for question in area.questions
        if question.percent < 50 or any(statement.question == question.nr for statement in area.improvements)
    }
    better: dict[tuple[str, str], set[str]] = {}
    for evaluation, name, question in rows:
        for other, other_name, other_question in rows:
            comparable = name == other_name or judged.get(frozenset({name, other_name})) in {
                Alikeness.SAME,
                Alikeness.SIMILAR,
            }
            key = (collection.id_of(evaluation), question.nr)
            ahead = other_question.percent - question.percent
            if key in wanting and comparable and ahead >= 15 and other.municipality != evaluation.municipality:
                better.setdefault(key, set()).add(other.municipality)
    return better


def shown_better(collection: Collection) -> dict[tuple[str, str], set[str]]:
    """Return the same as the lessons give it."""
    return {
        (collection.id_of(evaluation), lesson.nr): {other.evaluation.municipality for other in lesson.better}
        for evaluation, lesson in lessons(collection)
        if lesson.better
    }


def shaken(collection: Collection, chooser: random.Random) -> Collection:
    """Return the collection with other percentages, and some areas left out."""
    evaluations = []
    for evaluation in collection.evaluations:
        areas = tuple(
            area.model_copy(
                update={
                    "questions": tuple(
                        question.model_copy(update={"percent": Decimal(chooser.randrange(101))})
                        for question in area.questions
                    )
                }
            )
            for area in evaluation.areas
            if chooser.random() < 0.9
        )
        evaluations.append(evaluation.model_copy(update={"areas": areas}))
    kept = {collection.id_of(evaluation): {area.area for area in evaluation.areas} for evaluation in evaluations}
    return replace(
        collection,
        evaluations=tuple(evaluations),
        examples=tuple(entry for entry in collection.examples if entry.area in kept[entry.evaluation]),
        role_models=tuple(entry for entry in collection.role_models if entry.area in kept[entry.evaluation]),
    )


def nearest_better(collection: Collection, evaluation: Evaluation, lesson: Any) -> list[Counterpart]:
    """Return who did clearly better, sorted anew: asked the same, of the same county, the newest, by name."""
    county = collection.municipality_of(evaluation).county

    def nearness(other: Counterpart) -> tuple[bool, bool, int, tuple[str, str]]:
        municipality = collection.municipality_of(other.evaluation)
        is_alike = other.likeness.alikeness is not Alikeness.SAME
        return is_alike, municipality.county != county, -other.evaluation.year, sort_key(municipality.name)

    nearest: dict[str, Counterpart] = {}
    for other in sorted(counterparts(collection, evaluation, lesson.nr), key=nearness):
        if other.question.percent - lesson.percent >= 15:
            nearest.setdefault(other.evaluation.municipality, other)
    return list(nearest.values())
