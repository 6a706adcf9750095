"""Rounding: which exact values a printed number can represent."""

from decimal import Decimal

AREAS_OF_A_TOTAL = 8
AREA_MAXIMUM = Decimal(100)
TOTAL_MAXIMUM = AREAS_OF_A_TOTAL * AREA_MAXIMUM


def half_unit(figure: Decimal) -> Decimal:
    """Return half a unit of the last printed digit: 0.5 for 74, 0.05 for 18.4 and for 10.0."""
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - printed numbers are finite
    return Decimal(5).scaleb(exponent - 1)


def sum_tolerance(figures: list[Decimal]) -> Decimal:
    """Return how far the sum of printed numbers can be from the sum of the unrounded ones."""
    return sum(map(half_unit, figures), Decimal(0))


def sum_fits(printed: Decimal, parts: list[Decimal]) -> bool:
    """Return whether a printed sum agrees with its printed parts, as closely as rounding allows."""
    return abs(printed - sum(parts)) <= half_unit(printed) + sum_tolerance(parts)


def parts_fit(printed: Decimal, parts: list[Decimal], *, missing: int) -> bool:
    """Return whether a printed total can be the points of some areas plus `missing` others of 0 to 100 each."""
    rest = printed - sum(parts)
    tolerance = half_unit(printed) + sum_tolerance(parts)
    return -tolerance <= rest <= missing * AREA_MAXIMUM + tolerance


def can_be_equal(first: Decimal, second: Decimal) -> bool:
    """Return whether two printed numbers can represent the same unrounded value.

    Numbers with equally many decimals must be equal; otherwise the coarser may be a rounding of the finer.
    """
    if first.as_tuple().exponent == second.as_tuple().exponent:
        return first == second
    return abs(first - second) <= half_unit(first) + half_unit(second)


def percent_is_possible(score: Decimal, maximum: Decimal, *, percent: Decimal) -> bool:
    """Return whether some unrounded points print as `score` and give a share that prints as `percent`.

    Each number may be off by half a unit of its last printed digit, ends included. A maximum of zero gives no share.
    """
    if maximum == 0:
        return False
    lowest = (score - half_unit(score)) * 100
    highest = (score + half_unit(score)) * 100
    return lowest <= (percent + half_unit(percent)) * maximum and highest >= (percent - half_unit(percent)) * maximum
