"""The page on how to link to the site, embed its results and cite it."""

from dataclasses import dataclass

from generator.model import Collection
from generator.model.addresses import short_address
from generator.pages.page import ABOUT, DATA, LINKING, START, Link, Page, PageKind, Searchable
from generator.pages.views.links import link_municipality
from generator.swedish import sort_key

EMBEDDING_ANCHOR = "badda-in"
"""The place on a municipality's page with the code to embed it."""


@dataclass(frozen=True, slots=True)
class LinkingView:
    """Everything that the page shows; `municipalities` lead to the code of each that has results."""

    title: str
    municipalities: tuple[Link, ...]
    short_example: str
    data: Link


def build_linking_page(collection: Collection) -> Page:
    """Return the page on linking, embedding and citing."""
    by_name = sorted(collection.evaluated, key=lambda entry: sort_key(entry.name))
    return Page(
        address=LINKING.address,
        title=LINKING.title,
        description="Så länkar du till en kommuns resultat, visar det på din egen webbplats och anger källan.",
        template="linking.md.jinja",
        view=LinkingView(
            title=LINKING.title,
            municipalities=tuple(
                Link(entry.name, f"{link_municipality(entry).address}#{EMBEDDING_ANCHOR}") for entry in by_name
            ),
            short_example=short_address(by_name[0]) if by_name else short_address(collection.records.municipalities[0]),
            data=DATA,
        ),
        path=(START, ABOUT),
        searchable=Searchable(PageKind.ABOUT, keywords=("bädda in", "iframe", "inbäddning", "citera", "länka")),
    )
