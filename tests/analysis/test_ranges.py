"""`generator.analysis.ranges`: how figures are distributed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.analysis import find_range


@given(st.lists(st.integers(0, 100).map(Decimal), min_size=1))
def test_at_least_half_reach_what_half_is_said_to_reach(figures: list[Decimal]) -> None:
    """Each figure of a range is one of those given; the next higher one is reached by fewer than half."""
    found = find_range(figures)
    assert found is not None
    assert found.count == len(figures)
    assert {found.lowest, found.half, found.highest} <= {*figures}
    assert found.lowest == min(figures)
    assert found.highest == max(figures)
    assert 2 * sum(figure >= found.half for figure in figures) >= len(figures)
    assert 2 * sum(figure > found.half for figure in figures) < len(figures)


def test_no_figures_have_no_range() -> None:
    """There is nothing to say about them."""
    assert find_range([]) is None
