"""Long lists in parts: one page for each county.

A part by county has an address that stays right however many entries come, which the third page of a long list hasn't.
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


def split_by_county(
    entries: Iterable[T], county_of: Callable[[T], str], *, address: str
) -> tuple[CountyPart[T], ...]:
    """Return the parts of a list whose own page is at `address`, by the county's name; every entry is in one."""
    groups: dict[str, list[T]] = {}
    for entry in entries:
        groups.setdefault(county_of(entry), []).append(entry)
    return tuple(
        CountyPart(Link(county, county_address(address, county)), tuple(groups[county]))
        for county in sorted(groups, key=sort_key)
    )
