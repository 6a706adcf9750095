"""Good examples as other pages show them: a card each, in alphabetical order."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from operator import itemgetter

from generator.model import Basis, Collection, Example, Topic
from generator.pages.page import Link
from generator.pages.views.links import link_example, link_municipality, link_topic
from generator.swedish import count_of, sort_key

BASIS_LABELS = {
    Basis.EXPLICIT: "Utvärderarna lyfter fram det som ett gott exempel",
    Basis.NOTED: "Beskrivs i rapporten",
}


SHOWN_CARDS = 3
"""How many cards a page shows before it folds the rest: few enough to look through on one phone screen."""

MOST_CARDS = 120
"""The most cards that a list has before it is divided: 120 have 900 elements, and take 17 kB compressed."""

MOST_IN_A_COUNTY = 300
"""The most cards that a county's part has: each takes up to 160 bytes. More are listed by title alone."""


@dataclass(frozen=True, slots=True)
class ExampleCard:
    """An example in a list, with what the list can be filtered by."""

    id: str
    link: Link
    summary: str
    municipality: Link
    year: int
    basis: str
    topics: tuple[Link, ...]
    topic_ids: tuple[str, ...]
    area_id: str
    municipality_id: str


@dataclass(frozen=True, slots=True)
class OpeningCards:
    """A list of examples as a page opens it: the first few, and the rest in a fold whose summary counts them."""

    first: tuple[ExampleCard, ...]
    rest: tuple[ExampleCard, ...]
    invitation: str


def sort_topics(collection: Collection) -> list[Topic]:
    """Return the topics that have an example, and so a page, by name, å, ä and ö last."""
    used = (topic for topic in collection.topics.values() if topic.id in collection.examples_by_topic)
    return sorted(used, key=lambda topic: sort_key(topic.name))


def describe_basis(example: Example) -> str:
    """Return the phrase on how the evaluators present an example, without a full stop."""
    return example.basis_text or BASIS_LABELS[example.basis]


def build_card(example: Example) -> ExampleCard:
    """Return an example as a card."""
    return ExampleCard(
        id=example.id,
        link=link_example(example),
        summary=example.summary,
        municipality=link_municipality(example.municipality),
        year=example.evaluation.year,
        basis=describe_basis(example),
        topics=tuple(map(link_topic, example.topics)),
        topic_ids=tuple(topic.id for topic in example.topics),
        area_id=example.area.slug,
        municipality_id=example.municipality.slug,
    )


def build_cards(examples: Iterable[Example]) -> tuple[ExampleCard, ...]:
    """Return examples as cards, sorted by title with å, ä and ö last."""
    return tuple(sorted(map(build_card, examples), key=lambda card: sort_key(card.link.title)))


def open_cards(cards: tuple[ExampleCard, ...]) -> OpeningCards | None:
    """Return cards as a page opens their list; None if there are none."""
    if not cards:
        return None
    rest = cards[SHOWN_CARDS:]
    return OpeningCards(
        cards[:SHOWN_CARDS], rest, f"Visa {count_of(len(rest), 'exempel', plural='exempel', one='ett')} till"
    )


def take_turns(examples: Iterable[Example]) -> tuple[Example, ...]:
    """Return examples with the municipalities taking turns, so that none fills the beginning; each turn newest first.

    The script of the list orders all of them in the same way (`overrides/scripts/example-list.js`).
    """
    turns: Counter[str] = Counter()
    ordered: list[tuple[int, int, str, Example]] = []
    for example in sorted(examples, key=lambda entry: (-entry.evaluation.year, entry.id)):
        turns[example.municipality.slug] += 1
        ordered.append((turns[example.municipality.slug], -example.evaluation.year, example.id, example))
    return tuple(entry for *_, entry in sorted(ordered, key=itemgetter(0, 1, 2)))


def choose_newest(examples: Iterable[Example], most: int) -> tuple[ExampleCard, ...]:
    """Return some of the newest examples by year and title, at most one per municipality."""
    newest: dict[str, Example] = {}
    for example in sorted(examples, key=lambda entry: (-entry.evaluation.year, sort_key(entry.title))):
        newest.setdefault(example.municipality.code, example)
    return tuple(map(build_card, [*newest.values()][:most]))
