"""How printed figures round: what values a printed figure can stand for."""

from decimal import Decimal

AREAS_OF_A_TOTAL = 8
AREA_MAXIMUM = Decimal(100)
TOTAL_MAXIMUM = AREAS_OF_A_TOTAL * AREA_MAXIMUM


def half_unit(figure: Decimal) -> Decimal:
    """Return half a unit of the last printed digit: 0.5 for 74, 0.05 for 18.4 and for 10.0."""
    exponent = figure.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - figures are finite
    return Decimal(5).scaleb(exponent - 1)


def sum_tolerance(figures: list[Decimal]) -> Decimal:
    """Return how far the sum of printed figures can lie from the sum of the unrounded ones."""
    return sum(map(half_unit, figures), Decimal(0))


def sum_fits(printed: Decimal, parts: list[Decimal]) -> bool:
    """Return whether a printed sum can be that of the printed parts, as near as rounding allows."""
    return abs(printed - sum(parts)) <= half_unit(printed) + sum_tolerance(parts)


def can_be_equal(first: Decimal, second: Decimal) -> bool:
    """Return whether two printed figures can stand for one unrounded value.

    Figures printed with equally many decimals must be the same; otherwise the coarser may round the finer.
    """
    if first.as_tuple().exponent == second.as_tuple().exponent:
        return first == second
    return abs(first - second) <= half_unit(first) + half_unit(second)


def percent_is_possible(score: Decimal, maximum: Decimal, *, percent: Decimal) -> bool:
    """Return whether some unrounded points print as `score` and give a share that prints as `percent`.

    Half a unit of the last printed digit either way, ends included. A maximum of zero gives no share at all.
    """
    if maximum == 0:
        return False
    lowest = (score - half_unit(score)) * 100
    highest = (score + half_unit(score)) * 100
    return lowest <= (percent + half_unit(percent)) * maximum and highest >= (percent - half_unit(percent)) * maximum
