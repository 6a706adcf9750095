"""`generator.analysis.learning`: who is pointed to as one to learn from."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

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
