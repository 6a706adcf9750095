"""`generator.model.rounding`: which values printed figures can represent, and sums of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.rounding import (
    AREA_MAXIMUM,
    AREAS_OF_A_TOTAL,
    TOTAL_MAXIMUM,
    can_be_equal,
    half_unit,
    parts_fit,
    percent_is_possible,
    sum_fits,
    sum_tolerance,
)


@pytest.mark.parametrize(("figure", "half"), [("74", "0.5"), ("18.4", "0.05"), ("10.0", "0.05"), ("52.50", "0.005")])
def test_half_a_unit_of_the_last_digit(figure: str, half: str) -> None:
    """The printed digits say how exact a figure is."""
    assert half_unit(Decimal(figure)) == Decimal(half)


@pytest.mark.parametrize(
    ("score", "maximum", "percent", "possible"),
    [
        ("11", "15", "70", True),
        ("14", "15", "90", True),
        ("11", "20", "59", False),
        ("11", "20", "58", True),
        ("61", "100", "60", True),
        ("61", "100", "59", False),
        ("0", "15", "0", True),
        ("0", "0", "0", False),
        ("18.4", "30", "61", True),
    ],
)
def test_percent_from_points_before_rounding(score: str, maximum: str, percent: str, possible: bool) -> None:
    """Half a unit either way, ends included."""
    assert percent_is_possible(Decimal(score), Decimal(maximum), percent=Decimal(percent)) is possible


@given(st.integers(min_value=0, max_value=30000), st.integers(min_value=1, max_value=30), st.sampled_from(["1", "0.1"]))
def test_a_percent_that_was_truly_printed_is_never_doubted(thousandths: int, maximum: int, unit: str) -> None:
    """Whatever the unrounded points are, the rounded points and the rounded percent fit each other."""
    exact = min(Decimal(thousandths) / 1000, Decimal(maximum))
    score = exact.quantize(Decimal(unit))
    percent = (exact * 100 / maximum).quantize(Decimal(1))
    assert percent_is_possible(score, Decimal(maximum), percent=percent)


def test_figures_of_different_exactness() -> None:
    """59 may round 58.8; 75 is not 74."""
    assert can_be_equal(Decimal(59), Decimal("58.8"))
    assert not can_be_equal(Decimal(75), Decimal(74))
    assert not can_be_equal(Decimal(60), Decimal("58.8"))


def test_the_highest_total() -> None:
    """Eight areas of a hundred points."""
    assert (8, Decimal(100), Decimal(800)) == (AREAS_OF_A_TOTAL, AREA_MAXIMUM, TOTAL_MAXIMUM)


def test_a_sum_is_as_exact_as_its_parts() -> None:
    """Half a unit of the last digit of each."""
    assert sum_tolerance([]) == Decimal(0)
    assert sum_tolerance([Decimal(74), Decimal("18.4"), Decimal("10.0")]) == Decimal("0.60")


@pytest.mark.parametrize(
    ("printed", "parts", "fits"),
    [
        ("100", ["50", "50"], True),
        ("101", ["50", "50"], True),
        ("101.5", ["50", "50"], False),
        ("101.05", ["50", "50"], False),
        ("98.5", ["50", "50"], False),
        ("99", ["50", "50"], True),
        ("102", ["50", "50"], False),
        ("100.1", ["50.0", "50.0"], True),
        ("100.2", ["50.0", "50.0"], False),
        ("0", [], True),
        ("1", [], False),
    ],
)
def test_a_printed_sum_may_be_off_by_rounding_alone(printed: str, parts: list[str], fits: bool) -> None:
    """Half a unit of the sum and of each part, ends included, in both directions."""
    assert sum_fits(Decimal(printed), [*map(Decimal, parts)]) is fits


@pytest.mark.parametrize(
    ("printed", "parts", "missing", "fits"),
    [
        ("100", ["50", "50"], 0, True),
        ("98.5", ["50", "50"], 0, False),
        ("98.5", ["50.0", "50.0"], 1, False),
        ("99.85", ["50.0", "50.0"], 1, False),
        ("99.9", ["50.0", "50.0"], 1, True),
        ("99", ["50", "50"], 1, True),
        ("98", ["50", "50"], 1, False),
        ("200", ["50", "50"], 1, True),
        ("201", ["50", "50"], 1, True),
        ("202", ["50", "50"], 1, False),
        ("302", ["50", "50"], 2, False),
        ("301", ["50", "50"], 2, True),
        ("98.5", ["49.0", "50.00"], 3, False),
        ("151", ["50"], 1, True),
        ("152", ["50"], 1, False),
        ("49", ["50"], 1, True),
        ("48", ["50"], 1, False),
    ],
)
def test_missing_areas_have_room_in_a_total(printed: str, parts: list[str], missing: int, fits: bool) -> None:
    """Each missing area may have 0 to 100 points, plus what rounding allows, ends included."""
    assert parts_fit(Decimal(printed), [*map(Decimal, parts)], missing=missing) is fits


@pytest.mark.parametrize(
    ("first", "second", "equal"),
    [("74", "74", True), ("74", "75", False), ("74", "74.5", True), ("74", "74.505", False), ("74", "74.6", False)],
)
def test_the_ends_of_a_rounding_count(first: str, second: str, equal: bool) -> None:
    """A coarser number and a finer one, in either order; the finer one has its own half unit."""
    assert can_be_equal(Decimal(first), Decimal(second)) is equal
    assert can_be_equal(Decimal(second), Decimal(first)) is equal
