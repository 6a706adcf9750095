"""`generator.analysis.learning`: who is pointed to as an example to learn from."""

import random
from dataclasses import replace
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import build_lessons, index_lessons
from generator.model import Collection, bind_records
from tests.support.lessons import check_lessons, expected_better, lessons, nearest_better, shaken, shown_better


@settings(max_examples=15, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_lessons_hold_for_any_figures(small_collection: Collection, chooser: random.Random) -> None:
    """Whatever the figures are, and whichever areas are missing."""
    other = shaken(small_collection, chooser)
    check_lessons(other)
    assert shown_better(other) == expected_better(other)


@settings(max_examples=10, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_the_nearest_come_first(small_collection: Collection, chooser: random.Random) -> None:
    """Whichever county each is in; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in small_collection.municipalities]
    municipalities = tuple(
        entry.model_copy(update={"county": county})
        for entry, county in zip(small_collection.records.municipalities, counties, strict=True)
    )
    other = bind_records(replace(shaken(small_collection, chooser).records, municipalities=municipalities))
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson=lesson)
        assert [(found.answer.evaluation.id, found.answer.score.nr) for found in lesson.better.nearest] == [
            (found.answer.evaluation.id, found.answer.score.nr) for found in expected
        ]


def test_a_lesson_is_for_less_than_half_or_for_advice(several: Collection) -> None:
    """A question with half of its points or more is no lesson, unless the report gives advice on it."""
    evaluation = several.evaluations["olanda-2014"]
    area = evaluation.find_area("demokrati")
    assert area is not None
    index = index_lessons(several)
    found = build_lessons(index, evaluation=evaluation, area=area)
    assert [lesson.score and lesson.score.nr for lesson in found] == ["2.2"]
    assert [statement.anchor for statement in found[0].improvements] == ["forbattring-1", "forbattring-2"]
    assert [other.answer.evaluation.id for other in found[0].better.nearest] == ["asele-by-2022", "exempelby-2019"]
    for percents, wanting in (((50, 50), []), ((50, 49), ["2.2"]), ((51, 0), ["2.2"])):
        scores = [
            replace(score, percent=Decimal(percent)) for score, percent in zip(area.questions, percents, strict=True)
        ]
        found = build_lessons(
            index, evaluation=evaluation, area=replace(area, questions=tuple(scores), improvements=())
        )
        assert [lesson.score and lesson.score.nr for lesson in found] == wanting


def test_advice_on_the_whole_area_is_a_lesson_of_its_own(several: Collection) -> None:
    """It is the last one; it is about the topics of the advice, and compares no municipalities."""
    evaluation = several.evaluations["asele-by-2022"]
    area = evaluation.find_area("demokrati")
    assert area is not None
    *_, whole = build_lessons(index_lessons(several), evaluation=evaluation, area=area)
    assert (whole.score, whole.better.count, whole.better.nearest) == (None, 0, ())
    assert [statement.anchor for statement in whole.improvements] == ["forbattring-2"]
    assert [example.id for example in whole.examples] == [example.id for example in several.examples]
    assert [model.subject for model in whole.role_models] == ["Hur val sköts"]


def test_a_lesson_names_others_alone(several: Collection) -> None:
    """At most four examples and four role models; none from its own report, and none that points to itself."""
    evaluation = several.evaluations["olanda-2014"]
    area = evaluation.find_area("demokrati")
    assert area is not None
    (asked,) = build_lessons(index_lessons(several), evaluation=evaluation, area=area)
    assert [example.id for example in asked.examples] == ["exempelby-malkartan", "exempelby-motesbussen"]
    assert [model.subject for model in asked.role_models] == ["Hur möten visas", "Hur mål sätts"]
    models = several.records.role_models
    copies = tuple(models[0].model_copy(update={"subject": f"Nr {number}"}) for number in range(6))
    examples = tuple(several.records.examples[0].model_copy(update={"id": f"nr-{number}"}) for number in range(6))
    many = bind_records(replace(several.records, role_models=copies, examples=examples, corrections=()))
    (asked, *_) = build_lessons(index_lessons(many), evaluation=evaluation, area=area)
    assert [model.subject for model in asked.role_models] == [f"Nr {number}" for number in range(4)]
    assert [example.id for example in asked.examples] == [f"nr-{number}" for number in range(4)]
    own = many.evaluations["exempelby-2019"]
    given = own.find_area("demokrati")
    assert given is not None
    assert all(not lesson.role_models for lesson in build_lessons(index_lessons(many), evaluation=own, area=given))
