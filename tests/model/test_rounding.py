"""`generator.model.rounding`: what printed figures can stand for, and sums of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.rounding import can_be_equal, half_unit, percent_is_possible


@pytest.mark.parametrize(("figure", "half"), [("74", "0.5"), ("18.4", "0.05"), ("10.0", "0.05"), ("52.50", "0.005")])
def test_half_a_unit_of_the_last_digit(figure: str, half: str) -> None:
    """The digits that are printed say how exact a figure is."""
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
    """Whatever the unrounded points, their rounded points and rounded percent go together."""
    exact = min(Decimal(thousandths) / 1000, Decimal(maximum))
    score = exact.quantize(Decimal(unit))
    percent = (exact * 100 / maximum).quantize(Decimal(1))
    assert percent_is_possible(score, Decimal(maximum), percent=percent)


def test_figures_of_different_exactness() -> None:
    """59 may round 58.8; 75 is not 74."""
    assert can_be_equal(Decimal(59), Decimal("58.8"))
    assert not can_be_equal(Decimal(75), Decimal(74))
    assert not can_be_equal(Decimal(60), Decimal("58.8"))
