"""Which questions can be compared, what stands side by side, and who is pointed to as one to learn from."""

import random
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import (
    Counterpart,
    build_lessons,
    comparable_questions,
    likeness_of,
)
from generator.model import Alikeness, Collection, Evaluation, Example, RoleModel
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


def test_nobody_who_did_clearly_better_is_left_out(collection: Collection) -> None:
    """The lessons are just those that a count of its own gives."""
    assert shown_better(collection) == expected_better(collection)


def test_every_improvement_has_its_lesson_or_there_is_nobody(collection: Collection) -> None:
    """An improvement without a lesson is one that no example, role model or better municipality is about."""
    taught = {id(statement) for _, lesson in lessons(collection) for statement in lesson.improvements}
    for evaluation in collection.evaluations:
        for area in evaluation.areas:
            for statement in area.improvements:
                if id(statement) in taught:
                    continue
                asked = collection.question_sets[str(evaluation.question_set)].questions
                concept = asked[statement.question].concept if statement.question else None
                entries: list[Example | RoleModel] = [*collection.examples, *collection.role_models]
                fitting = [
                    entry
                    for entry in entries
                    if entry.area == area.area
                    and not entry.evaluation.startswith(f"{collection.municipality_of(evaluation).slug}-")
                    and (entry.concept == concept or {*entry.topics} & {*statement.topics})
                ]
                assert fitting == [], statement.text


def test_lessons_point_to_others_who_did_clearly_better(collection: Collection) -> None:
    """At least 15 percentage points on the same or a similar question, never to oneself."""
    assert check_lessons(collection) > 100


def test_nobody_learns_from_themselves(collection: Collection) -> None:
    """Nor from a later evaluation of their own in which every question got all of its points."""
    nassjo = collection.evaluations_by_id["nassjo-2019"]
    areas = tuple(
        area.model_copy(
            update={
                "questions": tuple(question.model_copy(update={"percent": Decimal(100)}) for question in area.questions)
            }
        )
        for area in nassjo.areas
    )
    perfect = nassjo.model_copy(update={"year": 2021, "areas": areas})
    other = replace(collection, evaluations=(*collection.evaluations, perfect))
    better = [
        entry for area in nassjo.areas for lesson in build_lessons(other, nassjo, area) for entry in lesson.better
    ]
    assert better
    assert perfect not in [entry.evaluation for entry in better]


def test_vannas_learns_under_7_2(collection: Collection) -> None:
    """35 percent; Tranemo was asked the same and got 56, Tomelilla something alike and got 60."""
    evaluation = collection.evaluations_by_id["vannas-2016"]
    area = next(area for area in evaluation.areas if area.area == "kvalitet")
    lesson = next(lesson for lesson in build_lessons(collection, evaluation, area) if lesson.nr == "7.2")
    better = {(other.evaluation.name, other.question.nr, other.likeness.alikeness) for other in lesson.better}
    assert ("Tranemo", "7.2", Alikeness.SAME) in better
    assert ("Tomelilla", "6.3", Alikeness.SIMILAR) in better
    assert lesson.examples


def test_counterparts_are_those_of_other_municipalities(collection: Collection) -> None:
    """Tranemo's 8.6 has its like in two questions of Nässjö, and the same in Vännäs."""
    found = counterparts(collection, collection.evaluations_by_id["tranemo-2015"], "8.6")
    assert {(other.evaluation.name, other.question.nr) for other in found} >= {
        ("Vännäs", "8.6"),
        ("Nässjö", "8.6"),
        ("Nässjö", "8.7"),
    }
    assert all(other.evaluation.municipality != "1452" for other in found)


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


@settings(max_examples=15, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_lessons_hold_for_any_figures(collection: Collection, chooser: random.Random) -> None:
    """Whatever the figures are, and whichever areas are missing."""
    other = shaken(collection, chooser)
    check_lessons(other)
    assert shown_better(other) == expected_better(other)


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


@settings(max_examples=10, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_the_nearest_come_first(collection: Collection, chooser: random.Random) -> None:
    """Whoever lies in which county; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in collection.municipalities]
    municipalities = {
        code: entry.model_copy(update={"county": county})
        for (code, entry), county in zip(collection.municipalities.items(), counties, strict=True)
    }
    other = replace(shaken(collection, chooser), municipalities=municipalities)
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson) if lesson.nr else []
        assert [(other.id_of(found.evaluation), found.question.nr) for found in lesson.better] == [
            (other.id_of(found.evaluation), found.question.nr) for found in expected
        ]
