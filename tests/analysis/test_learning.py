"""`generator.analysis.learning`: who is pointed to as one to learn from."""

import random
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import Collection
from tests.support.lessons import (
    check_lessons,
    expected_better,
    lessons,
    nearest_better,
    shaken,
    shown_better,
)


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
    """Whoever lies in which county; of a municipality that did better more than once, the nearest counts."""
    counties = [chooser.choice(["Ett län", "Två län"]) for _ in small_collection.municipalities]
    municipalities = {
        code: entry.model_copy(update={"county": county})
        for (code, entry), county in zip(small_collection.municipalities.items(), counties, strict=True)
    }
    other = replace(shaken(small_collection, chooser), municipalities=municipalities)
    for evaluation, lesson in lessons(other):
        expected = nearest_better(other, evaluation, lesson) if lesson.nr else []
        assert [(other.id_of(found.evaluation), found.question.nr) for found in lesson.better] == [
            (other.id_of(found.evaluation), found.question.nr) for found in expected
        ]
