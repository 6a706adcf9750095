"""The eight areas in a list."""

from dataclasses import dataclass

from generator.model import Collection
from generator.pages.page import Link
from generator.pages.views.links import link_area


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """An area in a list."""

    link: Link
    description: str


def summarize_areas(collection: Collection) -> tuple[AreaSummary, ...]:
    """Return the eight areas with their descriptions."""
    return tuple(AreaSummary(link_area(area), area.description) for area in collection.areas.values())
