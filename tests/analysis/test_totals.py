"""`generator.analysis.totals`: sums of printed points, and which areas have most and least."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import build_total, highest_areas, lowest_areas, strongest_areas, weakest_areas
from generator.model import Collection


def test_a_total_is_never_made_of_fewer_than_eight_areas(small_collection: Collection) -> None:
    """Two areas give no total; a missing total stays missing."""
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
    """The areas with most and least; where there are none, nobody is."""
    only_total, exempelby = (small_collection.evaluations[name] for name in ("asele-by-2021", "exempelby-2019"))
    assert [area.slug for area in highest_areas(exempelby)] == ["demokrati"]
    assert [area.slug for area in lowest_areas(exempelby)] == ["styrning"]
    assert highest_areas(only_total) == lowest_areas(only_total) == ()
