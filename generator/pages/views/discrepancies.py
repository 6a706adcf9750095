"""Discrepancies as pages show them: a list with both places, and links from the numbers that they concern."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Discrepancy, Evaluation
from generator.pages.page import Link
from generator.pages.views.places import name_place

DISCREPANCY_TITLE = "Två uppgifter"
"""The text of a link from a figure to a discrepancy: short, because it is used in tables."""
BOTH = "Rapporten anger både {printed} och {other}"
LONGEST_FIGURE = len("2020-01-22")


@dataclass(frozen=True, slots=True)
class DiscrepancyView:
    """A discrepancy. Its `title` and `anchor` are the same on every page of the evaluation, and it has one address."""

    anchor: str
    address: str
    name: str
    title: str
    place: str
    printed: str
    other_place: str
    other: str
    note: str


@dataclass(frozen=True, slots=True)
class PlacedDiscrepancy:
    """A discrepancy in a list of all, with a link to where it is shown beside its number."""

    discrepancy: DiscrepancyView
    place: Link


def build_discrepancies(discrepancies: Iterable[Discrepancy]) -> tuple[DiscrepancyView, ...]:
    """Return discrepancies for a list, in the order given."""
    return tuple(_build_view(entry) for entry in discrepancies)


def place_discrepancies(evaluation: Evaluation) -> tuple[PlacedDiscrepancy, ...]:
    """Return the discrepancies of an evaluation, each with a link to the page that shows it."""
    names = {area.slug: area.name for area in evaluation.areas}
    return tuple(
        PlacedDiscrepancy(_build_view(entry), Link(names.get(entry.area or "", evaluation.title), entry.address))
        for entry in evaluation.discrepancies
    )


def link_discrepancies(discrepancies: Iterable[Discrepancy], address: str) -> tuple[Link, ...]:
    """Return links to discrepancies on the page at `address`, all with the same short text."""
    return tuple(Link(DISCREPANCY_TITLE, f"{address}#{entry.anchor}") for entry in discrepancies)


def describe_discrepancies(discrepancies: Iterable[Discrepancy], address: str) -> tuple[Link, ...]:
    """Return links to discrepancies on the page at `address`, with both figures where there is room for them."""
    return tuple(Link(_title(entry), f"{address}#{entry.anchor}") for entry in discrepancies)


def _build_view(entry: Discrepancy) -> DiscrepancyView:
    return DiscrepancyView(
        anchor=entry.anchor,
        address=entry.address,
        name=name_place(entry.anchor),
        title=_title(entry),
        place=entry.place,
        printed=entry.printed,
        other_place=entry.other_place,
        other=entry.other,
        note=entry.note,
    )


def _title(entry: Discrepancy) -> str:
    """Return both figures, or say that there are two things to read if they aren't figures or are too long."""
    values = (entry.printed, entry.other)
    if entry.printed != entry.other and all(value[:1].isdigit() and len(value) <= LONGEST_FIGURE for value in values):
        return BOTH.format(printed=entry.printed, other=entry.other)
    return DISCREPANCY_TITLE
