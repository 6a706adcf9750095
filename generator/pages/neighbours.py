"""The way from a page to the one before it and the one after it, among pages of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.pages.page import Link


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The page before and the page after; None at either end."""

    previous: Link | None
    next: Link | None


def find_neighbours(links: Iterable[Link]) -> list[Neighbours]:
    """Return the neighbours of each link, in the order of the links."""
    ordered = list(links)
    around = zip([None, *ordered], ordered, [*ordered[1:], None], strict=False)
    return [Neighbours(previous, following) for previous, _, following in around]
