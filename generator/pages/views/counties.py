"""Long lists in parts: one page for each county.

The address of a county's part stays right however many entries are added; that of a list's third page does not.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from generator.model.addresses import county_address
from generator.pages.page import Link
from generator.swedish import sort_key

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CountyPart(Generic[T]):
    """The entries of a list that belong to a county, in the order of the list."""

    link: Link
    entries: tuple[T, ...]

    @property
    def count(self) -> int:
        """How many entries the part has."""
        return len(self.entries)


def link_county(start: Link, county: str) -> Link:
    """Return the link to a county's part of the list at `start`."""
    return Link(county, county_address(start.address, county))


def split_by_county(entries: Iterable[T], county_of: Callable[[T], str], *, start: Link) -> tuple[CountyPart[T], ...]:
    """Return the parts of the list at `start`, by the county's name; every entry is in one."""
    groups: dict[str, list[T]] = {}
    for entry in entries:
        groups.setdefault(county_of(entry), []).append(entry)
    return tuple(
        CountyPart(link_county(start, county), tuple(groups[county])) for county in sorted(groups, key=sort_key)
    )
