"""The parts of a long list of good examples: those of a county, all of them, without scripts."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Collection, Example
from generator.pages.examples import split_examples
from generator.pages.page import EXAMPLES, START, Link, Page, PageKind, Searchable
from generator.pages.views.counties import CountyPart
from generator.pages.views.examples import MOST_IN_A_COUNTY, ExampleCard, build_cards
from generator.swedish import capitalize, count_of, sort_key


@dataclass(frozen=True, slots=True)
class MunicipalityExamples:
    """The examples of a municipality, sorted by title; no other place on the page has an id like `anchor`."""

    municipality: Link
    anchor: str
    cards: tuple[ExampleCard, ...]


@dataclass(frozen=True, slots=True)
class ExampleCountyView:
    """Everything that a county's part of the list shows: its examples by municipality, and the other counties.

    If the part isn't short, the examples are listed without their summaries, which are on each municipality's page.
    """

    title: str
    county: str
    count: str
    groups: tuple[MunicipalityExamples, ...]
    is_short: bool
    parts: tuple[CountyPart[Example], ...]
    examples: Link


def build_example_county_pages(collection: Collection) -> Iterator[Page]:
    """Yield a page for each part of the list of examples; none if the list isn't divided."""
    parts = split_examples(collection)
    for part in parts:
        yield _build_page(part, parts)


def _build_page(part: CountyPart[Example], parts: tuple[CountyPart[Example], ...]) -> Page:
    county = part.link.title
    count = count_of(part.count, "gott exempel", plural="goda exempel")
    return Page(
        address=part.link.address,
        title=f"Goda exempel i {county}",
        description=f"{capitalize(count)} från kommuner i {county}, ur utvärderingarna.",
        template="example_county.md.jinja",
        view=ExampleCountyView(
            title=f"Goda exempel i {county}",
            county=county,
            count=count,
            groups=_by_municipality(part.entries),
            is_short=part.count <= MOST_IN_A_COUNTY,
            parts=parts,
            examples=EXAMPLES,
        ),
        path=(START, EXAMPLES),
        searchable=Searchable(PageKind.LIST, names=(county,)),
    )


def _by_municipality(examples: tuple[Example, ...]) -> tuple[MunicipalityExamples, ...]:
    groups: dict[Link, list[ExampleCard]] = {}
    for card in build_cards(examples):
        groups.setdefault(card.municipality, []).append(card)
    return tuple(
        MunicipalityExamples(municipality, f"kommun-{cards[0].municipality_id}", tuple(cards))
        for municipality, cards in sorted(groups.items(), key=lambda group: sort_key(group[0].title))
    )
