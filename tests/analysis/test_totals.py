"""`generator.analysis.totals`: sums of printed points, and which areas have the most and the fewest."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import (
    build_total,
    count_bullets,
    highest_areas,
    lowest_areas,
    strongest_areas,
    weakest_areas,
)
from generator.model import Collection
from tests.support.rebinding import record_of, with_evaluations


def test_a_total_is_never_made_of_fewer_than_eight_areas(small_collection: Collection) -> None:
    """Two areas have no total; a missing total stays missing."""
    two_areas, only_total, _ = small_collection.evaluations.values()
    assert build_total(two_areas) is None
    total = build_total(only_total)
    assert total is not None
    assert (total.points, total.is_printed) == (Decimal(546), True)


@given(scores=st.lists(st.integers(0, 100), max_size=8))
def test_no_area_is_both_strongest_and_weakest(small_collection: Collection, scores: list[int]) -> None:
    """However few areas there are and however many share their points; three of eight where no two are equal."""
    evaluation = small_collection.evaluations["exempelby-2019"]
    areas = tuple(
        replace(evaluation.areas[0], address=f"omrade-{at}/", score=Decimal(score)) for at, score in enumerate(scores)
    )
    evaluation = replace(evaluation, areas=areas)
    strongest, weakest = strongest_areas(evaluation), weakest_areas(evaluation)
    for one in strongest:
        assert all(one.score > other.score for other in areas if other not in strongest)
        assert all(one.score > other.score for other in weakest)
    if len({*scores}) == len(scores):
        assert len(strongest) == len(weakest) == min(3, len(areas) // 2)


def test_highest_and_lowest(small_collection: Collection) -> None:
    """The areas with the most and the fewest points; without areas there are none."""
    only_total, exempelby = (small_collection.evaluations[name] for name in ("asele-by-2021", "exempelby-2019"))
    assert [area.slug for area in highest_areas(exempelby)] == ["demokrati"]
    assert [area.slug for area in lowest_areas(exempelby)] == ["styrning"]
    assert highest_areas(only_total) == lowest_areas(only_total) == ()


def test_a_total_is_of_the_appendix(several: Collection) -> None:
    """The exact sum of the points in the appendix; that of the headings is mentioned where it differs."""
    total = build_total(several.evaluations["olanda-2014"])
    assert total is not None
    assert (total.points, total.is_printed, total.heading_points) == (Decimal("444.5"), False, Decimal(447))
    assert total.tolerance == Decimal("3.55")
    record = record_of(several, "olanda-2014")
    alike = tuple(area.model_copy(update={"heading_score": area.score}) for area in record.areas)
    fewer = (record.areas[0].model_copy(update={"heading_score": None}), *record.areas[1:])
    for areas in (alike, fewer):
        other = with_evaluations(several, [record.model_copy(update={"areas": areas})]).evaluations["olanda-2014"]
        found = build_total(other)
        assert found is not None
        assert (found.points, found.heading_points) == (Decimal("444.5"), None)


def test_a_printed_total_is_exact(several: Collection) -> None:
    """It isn't our sum, even if there are eight areas."""
    total = build_total(several.evaluations["olanda-2010"])
    assert total is not None
    assert (total.points, total.is_printed, total.tolerance) == (Decimal(410), True, Decimal(0))
    assert total.heading_points is None


def test_areas_that_share_their_points_are_named_together(several: Collection) -> None:
    """A list ends before a tie that it would cut; where all are equal, none is highest."""
    later, earlier = several.evaluations["olanda-2014"], several.evaluations["olanda-2010"]
    assert [area.slug for area in highest_areas(later)] == ["samhalle", "brukarfokus"]
    assert [area.slug for area in lowest_areas(later)] == ["effektivitet"]
    assert [area.slug for area in strongest_areas(later)] == ["samhalle", "brukarfokus", "arbetsgivare"]
    assert [area.slug for area in weakest_areas(later)] == ["effektivitet", "kvalitet", "demokrati"]
    assert [area.slug for area in strongest_areas(earlier)] == ["brukarfokus", "samhalle"]
    assert [area.slug for area in lowest_areas(earlier)] == ["kvalitet", "effektivitet", "arbetsgivare"]
    assert lowest_areas(earlier) == weakest_areas(earlier)
    flat = replace(later, areas=tuple(replace(area, score=Decimal(50)) for area in later.areas))
    partial = replace(later, areas=later.areas[:6], has_all_areas=False)
    for evaluation in (flat, partial):
        for find in (highest_areas, lowest_areas, strongest_areas, weakest_areas):
            assert find(evaluation) == ()


def test_bullets_that_share_a_number_are_one(several: Collection) -> None:
    """Four statements come from two bullets."""
    area = several.evaluations["olanda-2014"].find_area("demokrati")
    assert area is not None
    assert (len(area.strengths), count_bullets(area.strengths)) == (4, 2)
    assert count_bullets(()) == 0
