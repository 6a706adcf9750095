"""The short address by municipality code, which leads to the municipality's page."""

from dataclasses import dataclass

from generator.model import Collection
from generator.model.addresses import short_address
from generator.pages.page import Link, Page
from generator.pages.views.links import link_municipality


@dataclass(frozen=True, slots=True)
class ShortAddressView:
    """Where the short address leads."""

    title: str
    target: Link


def build_short_address_pages(collection: Collection) -> list[Page]:
    """Return a redirecting page for the code of each municipality."""
    return [
        Page(
            address=short_address(municipality),
            title=municipality.name,
            description=f"Kortadress till {municipality.name} i Kommunkompassen.",
            template="short_address.md.jinja",
            view=ShortAddressView(municipality.name, link_municipality(municipality)),
            leads_to=link_municipality(municipality),
        )
        for municipality in collection.municipalities.values()
    ]
