"""How figures are spread: the lowest, the highest, and what half of them reach. Printed figures stay as printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Range:
    """How many figures there are, their range, and `half`: at least half of them are as high or higher."""

    count: int
    lowest: Decimal
    half: Decimal
    highest: Decimal


def find_range(figures: Iterable[Decimal]) -> Range | None:
    """Return how figures are spread, each as printed, or None if there are none."""
    ordered = sorted(figures)
    if not ordered:
        return None
    return Range(len(ordered), ordered[0], ordered[len(ordered) // 2], ordered[-1])
