"""`generator.analysis.comparison`: means, spreads and developments, over what can be compared."""

from dataclasses import replace
from decimal import Decimal

from generator.analysis import (
    build_area_development,
    build_development,
    build_overview,
    build_profile,
    build_spread,
)
from generator.model import Collection, Evaluation
from tests.support.choosing import evaluation_of


def test_a_mean_is_over_evaluations_of_one_question_set(collection: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 share questions; nobody else has anybody to be compared with."""
    vannas = build_profile(collection, evaluation_of(collection, "Vännäs", 2016))
    assert vannas.n == 2
    assert {area.slug: area.mean for area in vannas.areas}["demokrati"] == 67
    assert {area.slug: area.mean for area in vannas.areas}["brukarfokus"] == Decimal("55.5")
    for name, year in (("Nässjö", 2019), ("Olofström", 2017), ("Tomelilla", 2020), ("Tranemo", 2006)):
        assert {area.mean for area in build_profile(collection, evaluation_of(collection, name, year)).areas} == {None}


def without_area(collection: Collection, evaluation: Evaluation, slug: str) -> Collection:
    """Return the collection as if the source of an evaluation lacked an area."""
    areas = tuple(area for area in evaluation.areas if area.area != slug)
    fewer = evaluation.model_copy(update={"areas": areas})
    evaluations = tuple(fewer if entry is evaluation else entry for entry in collection.evaluations)
    return replace(collection, evaluations=evaluations)


def test_a_missing_area_is_no_zero_in_a_mean(collection: Collection) -> None:
    """Of the two that share questions one lacks an area: neither that area nor any other has a mean of two."""
    other = without_area(collection, evaluation_of(collection, "Tranemo", 2015), "demokrati")
    for name, year, areas in (("Vännäs", 2016, 8), ("Tranemo", 2015, 7)):
        profile = build_profile(other, evaluation_of(other, name, year))
        assert [area.mean for area in profile.areas] == [None] * areas
        assert profile.n == 1


def test_every_mean_of_a_profile_is_over_as_many_as_it_says(collection: Collection) -> None:
    """A third evaluation of the set without one area changes no mean, and shows the means of the other two."""
    vannas = evaluation_of(collection, "Vännäs", 2016)
    third = vannas.model_copy(update={"year": 2018})
    whole = replace(collection, evaluations=(*collection.evaluations, third))
    fewer = without_area(whole, third, "demokrati")
    means = {area.slug: area.mean for area in build_profile(collection, vannas).areas}
    profile = build_profile(fewer, fewer.evaluations[-1])
    assert profile.n == build_profile(fewer, vannas).n == 2
    assert {area.slug: area.mean for area in build_profile(fewer, vannas).areas} == means
    assert {area.slug: area.mean for area in profile.areas} == {
        slug: mean for slug, mean in means.items() if slug != "demokrati"
    }
    assert build_profile(whole, vannas).n == 3


def test_years_with_other_questions_are_never_joined(collection: Collection) -> None:
    """Both developments that there are have a break; a municipality with one total has none."""
    tranemo = build_development(collection.evaluations_of("1452"))
    assert [(step.year, str(step.total), step.is_break) for step in tranemo] == [
        (2006, "419", False),
        (2015, "506", True),
    ]
    tomelilla = build_development(collection.evaluations_of("1270"))
    assert [step.is_break for step in tomelilla] == [False, True]
    assert build_area_development(collection, collection.evaluations_of("1270")) == ()
    areas = build_area_development(collection, collection.evaluations_of("1452"))
    assert len(areas) == 16
    assert [step.is_first_of_area for step in areas] == [True, False] * 8


def test_the_overview_holds_every_area_once(collection: Collection) -> None:
    """Six evaluations with eight areas each; each area's spread is its part of that."""
    points = build_overview(collection)
    assert len(points) == len({(point.code, point.year, point.area) for point in points}) == 48
    assert all(len(build_spread(collection, area)) == 6 for area in collection.areas)
