"""`generator.analysis.comparison`: means, spreads and developments, over what can be compared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.analysis import (
    build_area_development,
    build_development,
    build_overview,
    build_profile,
    build_spread,
)
from generator.model import Collection


@pytest.fixture
def grown(small_collection: Collection) -> Collection:
    """Return the small data with a second evaluation of Exempelby by the same questions, in which all went better."""
    first = small_collection.evaluations_by_id["exempelby-2019"]
    areas = tuple(area.model_copy(update={"score": area.score + 20}) for area in first.areas)
    second = first.model_copy(update={"year": 2020, "areas": areas})
    return replace(small_collection, evaluations=(first, second, *small_collection.evaluations_of("9902")))


def test_a_mean_is_over_evaluations_of_one_question_set(grown: Collection) -> None:
    """Two evaluations of set S have a mean; the only one of set T has nobody to be compared with."""
    profile = build_profile(grown, grown.evaluations_by_id["exempelby-2019"])
    assert profile.n == 2
    assert [area.mean for area in profile.areas] == [Decimal(60), Decimal("28.4")]
    alone = build_profile(grown, grown.evaluations_by_id["asele-by-2022"])
    assert [area.mean for area in alone.areas] == [None, None]


def test_a_missing_area_is_no_zero_in_a_mean(grown: Collection) -> None:
    """Of the two that share questions one lacks an area: neither that area nor any other has a mean of two."""
    whole, other, *more = grown.evaluations
    lacking = other.model_copy(update={"areas": other.areas[:1]})
    fewer = replace(grown, evaluations=(whole, lacking, *more))
    for evaluation, areas in ((whole, 2), (lacking, 1)):
        profile = build_profile(fewer, evaluation)
        assert [area.mean for area in profile.areas] == [None] * areas
        assert profile.n == 1


def test_years_with_other_questions_are_never_joined(grown: Collection) -> None:
    """Other questions are a break before the next year, and so are questions that nobody knows; the same are none."""
    first, second = (entry.model_copy(update={"total": Decimal(400)}) for entry in grown.evaluations_of("9901"))
    for question_set, is_break in (("S", False), ("T", True), (None, True)):
        steps = build_development((first, second.model_copy(update={"question_set": question_set})))
        assert [(step.year, step.is_break) for step in steps] == [(2019, False), (2020, is_break)]
    areas = build_area_development(grown, (first, second))
    assert [(step.year, step.is_first_of_area) for step in areas] == [(2019, True), (2020, False)] * 2


def test_the_overview_holds_every_area_once(grown: Collection) -> None:
    """Three evaluations with two areas each; each area's spread is its part of that."""
    points = build_overview(grown)
    assert len(points) == len({(point.code, point.year, point.area) for point in points}) == 6
    assert all(len(build_spread(grown, area)) == 3 for area in grown.areas)
