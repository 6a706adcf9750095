"""Links from a page to the previous and the next page of the same kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.page import Link


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Links to the previous and the next page; None at either end."""

    previous: Link | None
    next: Link | None


def find_neighbours(links: Iterable[Link]) -> list[Neighbours]:
    """Return the neighbours of each link, in the order of the links."""
    ordered = list(links)
    around = zip([None, *ordered], ordered, [*ordered[1:], None], strict=False)
    return [Neighbours(previous, following) for previous, _, following in around]
