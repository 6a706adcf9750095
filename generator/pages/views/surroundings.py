"""Evaluated municipalities near one that isn't evaluated here: how they did, and what can be learnt from them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from generator.analysis import find_surroundings
from generator.model import Basis, Collection, Example, Municipality
from generator.model.addresses import slug_of
from generator.pages.page import MUNICIPALITIES, Link
from generator.pages.views.evaluations import EvaluationRow, build_evaluation_row
from generator.pages.views.examples import ExampleCard, build_cards
from generator.pages.views.links import link_municipality
from generator.pages.views.scores import AreaPoints, list_strongest
from generator.swedish import sort_key

SHOWN_NEIGHBOURS = 8
SHOWN_EXAMPLES = 3
"""Few enough for the page to stay short; the lists of everything are one link away."""


@dataclass(frozen=True, slots=True)
class NeighbourCard:
    """An evaluated municipality with its newest evaluation, and its strongest areas if all are known."""

    link: Link
    newest: EvaluationRow
    strongest: tuple[AreaPoints, ...]


@dataclass(frozen=True, slots=True)
class SurroundingsView:
    """The neighbours of a municipality by name, and good examples from them; `everyone` lists the whole county."""

    heading: str
    is_county: bool
    cards: tuple[NeighbourCard, ...]
    examples: tuple[ExampleCard, ...]
    everyone: Link


def build_surroundings(collection: Collection, municipality: Municipality) -> SurroundingsView:
    """Return the evaluated municipalities near one; those of its county if there are any."""
    found = find_surroundings(collection, municipality)
    neighbours = sorted(found.municipalities, key=lambda entry: sort_key(entry.name))
    county = municipality.county
    return SurroundingsView(
        heading="Utvärderade kommuner i länet" if found.is_county else "De närmaste utvärderade kommunerna",
        is_county=found.is_county,
        cards=tuple(_build_card(collection, entry) for entry in neighbours[:SHOWN_NEIGHBOURS]),
        examples=build_cards(_choose_examples(collection, neighbours)),
        everyone=Link(f"Alla kommuner i {county}", f"{MUNICIPALITIES.address}?lan={slug_of(county)}"),
    )


def _build_card(collection: Collection, municipality: Municipality) -> NeighbourCard:
    evaluations = collection.evaluations_of(municipality)
    newest = evaluations[-1]
    return NeighbourCard(
        link_municipality(municipality), build_evaluation_row(newest), strongest=list_strongest(newest)
    )


def _choose_examples(collection: Collection, neighbours: list[Municipality]) -> list[Example]:
    """Return some examples, from one neighbour after the other; the newest, and those called good, come first."""
    by_neighbour = [tuple(_examples_of(collection, entry)) for entry in neighbours]
    rounds = zip_longest(*by_neighbour)
    return [example for one_each in rounds for example in one_each if example is not None][:SHOWN_EXAMPLES]


def _examples_of(collection: Collection, municipality: Municipality) -> Iterator[Example]:
    for evaluation in reversed(collection.evaluations_of(municipality)):
        examples = collection.examples_by_evaluation.get(evaluation.id, ())
        yield from sorted(examples, key=lambda entry: (entry.basis is not Basis.EXPLICIT, sort_key(entry.title)))
