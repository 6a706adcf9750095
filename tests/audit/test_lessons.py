"""Who is pointed to as an example to learn from, among the named evaluations."""

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import find_helped, index_examples, related_examples
from generator.model import Collection, Example, RoleModel, Verdict, bind_records
from tests.support.lessons import (
    check_lessons,
    counterparts,
    expected_better,
    lessons,
    nearest_better,
    nr_of,
    shaken,
    shown_better,
)
from tests.support.rebinding import record_of, with_evaluations


def test_nobody_who_did_clearly_better_is_left_out(named: Collection) -> None:
    """The lessons are exactly those that an independent count gives."""
    assert shown_better(named) == expected_better(named)


def test_every_improvement_has_its_lesson_if_there_is_one(named: Collection) -> None:
    """An improvement without a lesson is one that no example, role model or better municipality is about."""
    taught = {id(statement) for _, lesson in lessons(named) for statement in lesson.improvements}
    for evaluation in named.evaluations.values():
        for area in evaluation.areas:
            for statement in area.improvements:
                if id(statement) in taught:
                    continue
                assert evaluation.question_set is not None
                asked = evaluation.question_set.questions
                concept = asked[statement.question_nr].concept if statement.question_nr else None
                entries: list[Example | RoleModel] = [*named.examples, *named.role_models]
                fitting = [
                    entry
                    for entry in entries
                    if entry.area.slug == area.slug
                    and entry.evaluation.municipality != evaluation.municipality
                    and (entry.concept == concept or {topic.id for topic in entry.topics} & {*statement.topics})
                ]
                assert fitting == [], statement.text


def test_lessons_point_to_others_who_did_clearly_better(named: Collection) -> None:
    """At least 15 percentage points on the same or a similar question, never to oneself."""
    assert check_lessons(named) > 100


def test_nobody_learns_from_themselves(named: Collection) -> None:
    """Nor from a later evaluation of their own in which every question got all of its points."""
    nassjo = record_of(named, "nassjo-2019")
    areas = tuple(
        area.model_copy(
            update={
                "questions": tuple(question.model_copy(update={"percent": Decimal(100)}) for question in area.questions)
            }
        )
        for area in nassjo.areas
    )
    perfect = nassjo.model_copy(update={"year": 2021, "areas": areas})
    other = with_evaluations(named, [*named.records.evaluations, perfect])
    assert {score.percent for area in other.evaluations["nassjo-2021"].areas for score in area.questions} == {100}
    better = [
        entry
        for evaluation, lesson in lessons(other)
        if evaluation.id == "nassjo-2019"
        for entry in lesson.better.nearest
    ]
    assert better
    assert "nassjo-2021" not in {entry.answer.evaluation.id for entry in better}


def test_vannas_learns_under_7_2(named: Collection) -> None:
    """It got 35 percent; Tranemo was asked the same and got 56, Tomelilla something similar and got 60."""
    of_vannas = (lesson for evaluation, lesson in lessons(named) if evaluation.id == "vannas-2016")
    lesson = next(lesson for lesson in of_vannas if nr_of(lesson) == "7.2")
    better = {
        (other.municipality.name, other.answer.score.nr, other.judgement.verdict) for other in lesson.better.nearest
    }
    assert ("Tranemo", "7.2", Verdict.SAME) in better
    assert ("Tomelilla", "6.3", Verdict.SIMILAR) in better
    assert lesson.examples


def test_counterparts_are_those_of_other_municipalities(named: Collection) -> None:
    """Tranemo's 8.6 is similar to two questions of Nässjö, and the same as one of Vännäs."""
    found = counterparts(named, named.evaluations["tranemo-2015"], nr="8.6")
    assert {(other.municipality.name, other.answer.score.nr) for other in found} >= {
        ("Vännäs", "8.6"),
        ("Nässjö", "8.6"),
        ("Nässjö", "8.7"),
    }
    assert all(other.municipality.code != "1452" for other in found)


def test_whom_an_example_may_help(named: Collection) -> None:
    """Others were advised to improve exactly this; no example is offered to its own municipality."""
    helped, index = 0, index_examples(named)
    for example in named.examples:
        for asked in find_helped(index, example).latest:
            helped += 1
            assert asked.evaluation.municipality != example.municipality
            assert asked.evaluation.question_set is not None
            asked_of = asked.evaluation.question_set.questions
            assert asked_of[str(asked.statement.question_nr)].concept == example.concept
            assert not asked.statement.topics or {*asked.statement.topics} & {topic.id for topic in example.topics}
    assert helped > 50


def test_related_examples_are_others_and_alike(named: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    index = index_examples(named)
    for example in named.examples:
        related = related_examples(index, example)
        assert len(related) <= 4
        for other in related:
            assert other.id != example.id
            assert other.concept == example.concept or {topic.id for topic in other.topics} & {
                topic.id for topic in example.topics
            }


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
    """Whichever county each is in; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in named.municipalities]
    municipalities = tuple(
        entry.model_copy(update={"county": county})
        for entry, county in zip(named.records.municipalities, counties, strict=True)
    )
    other = bind_records(replace(shaken(named, chooser).records, municipalities=municipalities))
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson=lesson)
        assert [(found.answer.evaluation.id, found.answer.score.nr) for found in lesson.better.nearest] == [
            (found.answer.evaluation.id, found.answer.score.nr) for found in expected
        ]
