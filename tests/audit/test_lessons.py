"""Who is pointed to as one to learn from, among the evaluations that are in."""

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import (
    asked_to_improve,
    build_lessons,
    related_examples,
)
from generator.model import Alikeness, Collection, Example, RoleModel
from tests.support.lessons import (
    check_lessons,
    counterparts,
    expected_better,
    lessons,
    nearest_better,
    shaken,
    shown_better,
)


def test_nobody_who_did_clearly_better_is_left_out(named: Collection) -> None:
    """The lessons are just those that a count of its own gives."""
    assert shown_better(named) == expected_better(named)


def test_every_improvement_has_its_lesson_or_there_is_nobody(named: Collection) -> None:
    """An improvement without a lesson is one that no example, role model or better municipality is about."""
    taught = {id(statement) for _, lesson in lessons(named) for statement in lesson.improvements}
    for evaluation in named.evaluations:
        for area in evaluation.areas:
            for statement in area.improvements:
                if id(statement) in taught:
                    continue
                asked = named.question_sets[str(evaluation.question_set)].questions
                concept = asked[statement.question].concept if statement.question else None
                entries: list[Example | RoleModel] = [*named.examples, *named.role_models]
                fitting = [
                    entry
                    for entry in entries
                    if entry.area == area.area
                    and not entry.evaluation.startswith(f"{named.municipality_of(evaluation).slug}-")
                    and (entry.concept == concept or {*entry.topics} & {*statement.topics})
                ]
                assert fitting == [], statement.text


def test_lessons_point_to_others_who_did_clearly_better(named: Collection) -> None:
    """At least 15 percentage points on the same or a similar question, never to oneself."""
    assert check_lessons(named) > 100


def test_nobody_learns_from_themselves(named: Collection) -> None:
    """Nor from a later evaluation of their own in which every question got all of its points."""
    nassjo = named.evaluations_by_id["nassjo-2019"]
    areas = tuple(
        area.model_copy(
            update={
                "questions": tuple(question.model_copy(update={"percent": Decimal(100)}) for question in area.questions)
            }
        )
        for area in nassjo.areas
    )
    perfect = nassjo.model_copy(update={"year": 2021, "areas": areas})
    other = replace(named, evaluations=(*named.evaluations, perfect))
    better = [
        entry for area in nassjo.areas for lesson in build_lessons(other, nassjo, area) for entry in lesson.better
    ]
    assert better
    assert perfect not in [entry.evaluation for entry in better]


def test_vannas_learns_under_7_2(named: Collection) -> None:
    """35 percent; Tranemo was asked the same and got 56, Tomelilla something alike and got 60."""
    evaluation = named.evaluations_by_id["vannas-2016"]
    area = next(area for area in evaluation.areas if area.area == "kvalitet")
    lesson = next(lesson for lesson in build_lessons(named, evaluation, area) if lesson.nr == "7.2")
    better = {(other.evaluation.name, other.question.nr, other.likeness.alikeness) for other in lesson.better}
    assert ("Tranemo", "7.2", Alikeness.SAME) in better
    assert ("Tomelilla", "6.3", Alikeness.SIMILAR) in better
    assert lesson.examples


def test_counterparts_are_those_of_other_municipalities(named: Collection) -> None:
    """Tranemo's 8.6 has its like in two questions of Nässjö, and the same in Vännäs."""
    found = counterparts(named, named.evaluations_by_id["tranemo-2015"], "8.6")
    assert {(other.evaluation.name, other.question.nr) for other in found} >= {
        ("Vännäs", "8.6"),
        ("Nässjö", "8.6"),
        ("Nässjö", "8.7"),
    }
    assert all(other.evaluation.municipality != "1452" for other in found)


def test_whom_an_example_may_help(named: Collection) -> None:
    """Others were asked to improve in just this; nobody is helped by themselves."""
    helped = 0
    for example in named.examples:
        for asked in asked_to_improve(named, example):
            helped += 1
            assert asked.evaluation.municipality != example.municipality
            asked_of = named.question_sets[str(asked.evaluation.question_set)].questions
            assert asked_of[str(asked.statement.question)].concept == example.concept
            assert not asked.statement.topics or {*asked.statement.topics} & {*example.topics}
    assert helped > 50


def test_related_examples_are_others_and_alike(named: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    for example in named.examples:
        related = related_examples(named, example)
        assert len(related) <= 4
        for other in related:
            assert other.id != example.id
            assert other.concept == example.concept or {*other.topics} & {*example.topics}


@settings(max_examples=15, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_lessons_hold_for_any_figures(named: Collection, chooser: random.Random) -> None:
    """Whatever the figures are, and whichever areas are missing."""
    other = shaken(named, chooser)
    check_lessons(other)
    assert shown_better(other) == expected_better(other)


@settings(max_examples=10, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_the_nearest_come_first(named: Collection, chooser: random.Random) -> None:
    """Whoever lies in which county; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in named.municipalities]
    municipalities = {
        code: entry.model_copy(update={"county": county})
        for (code, entry), county in zip(named.municipalities.items(), counties, strict=True)
    }
    other = replace(shaken(named, chooser), municipalities=municipalities)
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson) if lesson.nr else []
        assert [(other.id_of(found.evaluation), found.question.nr) for found in lesson.better] == [
            (other.id_of(found.evaluation), found.question.nr) for found in expected
        ]
