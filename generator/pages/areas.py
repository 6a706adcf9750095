"""The list of the eight areas."""

from dataclasses import dataclass

from generator.model import Collection
from generator.pages.page import AREAS, START, Page, PageKind, Searchable
from generator.pages.views.areas import AreaSummary, summarize_areas


@dataclass(frozen=True, slots=True)
class AreasView:
    """Everything that the list of areas shows."""

    title: str
    areas: tuple[AreaSummary, ...]


def build_areas_page(collection: Collection) -> Page:
    """Return the list of areas."""
    return Page(
        address=AREAS.address,
        title="De åtta områdena",
        description="De åtta områden som Kommunkompassen bedömer, med högst 100 poäng vardera, och vad de gäller.",
        template="areas.md.jinja",
        view=AreasView("De åtta områdena", summarize_areas(collection)),
        path=(START,),
        searchable=Searchable(PageKind.LIST, keywords=tuple(area.name for area in collection.areas.values())),
    )
