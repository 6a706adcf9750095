"""The list of good examples, and what it can be filtered by. A long list is divided into parts, by county."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model import Collection, Example, Topic
from generator.pages.page import DATA, EXAMPLES, ROLE_MODELS, START, Link, Page, PageKind, Searchable
from generator.pages.views.counties import CountyPart, split_by_county
from generator.pages.views.example_files import build_example_files
from generator.pages.views.examples import ExampleCard, build_card, build_cards, sort_topics, take_turns
from generator.pages.views.links import link_topic
from generator.swedish import count_of, sort_key

Cards = tuple[ExampleCard, ...]
SHOWN = 20
"""How many examples the list itself shows: as many as a reader looks through before choosing a way in."""
MOST_WHOLE = 20
"""The most examples that a list has before it is divided into parts."""
CHIPS = 8
"""How many topics are above the list; the others are below it."""


@dataclass(frozen=True, slots=True)
class Option:
    """A value that the list can be filtered by, and how many examples have it."""

    value: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A property that the list can be filtered by; `key` is its name in the query string."""

    key: str
    title: str
    everything: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a list, and how many examples it has."""

    link: Link
    description: str
    count: int


@dataclass(frozen=True, slots=True)
class ExamplesView:
    """Everything that the list of examples shows: all of them by title, or else some, and a part for each county.

    `chips` are the topics with the most examples.
    """

    title: str
    cards: tuple[ExampleCard, ...]
    count: str
    total: int
    parts: tuple[CountyPart[Example], ...]
    facets: tuple[Facet, ...]
    topics: tuple[TopicEntry, ...]
    chips: tuple[TopicEntry, ...]
    role_models: Link | None
    data: Link


def build_examples_page(collection: Collection) -> Page:
    """Return the list of good examples."""
    cards = build_cards(collection.examples)
    topics = tuple(_topic_entry(collection, topic) for topic in sort_topics(collection))
    largest = sorted(topics, key=lambda entry: -entry.count)[:CHIPS]
    count = count_of(len(cards), "gott exempel", plural="goda exempel")
    parts = split_examples(collection)
    searched = f"Sök bland {count}" if cards else EXAMPLES.title
    return Page(
        address=EXAMPLES.address,
        title=EXAMPLES.title,
        description=f"{searched} ur utvärderingarna: vad kommuner gör bra, och var det står i rapporten.",
        template="examples.md.jinja",
        view=ExamplesView(
            title=EXAMPLES.title,
            cards=tuple(map(build_card, take_turns(collection.examples)[:SHOWN])) if parts else cards,
            count=count,
            total=len(cards),
            parts=parts,
            facets=tuple(_facets(collection, cards)),
            topics=topics,
            chips=tuple(entry for entry in topics if entry in largest),
            role_models=ROLE_MODELS if collection.role_models else None,
            data=DATA,
        ),
        path=(START,),
        scripts=("examples",) if cards else (),
        files=build_example_files(list(map(build_card, collection.examples))) if parts else {},
        searchable=Searchable(PageKind.LIST, keywords=("exempel", "idéer", "inspiration")),
    )


def split_examples(collection: Collection) -> tuple[CountyPart[Example], ...]:
    """Return the parts of the list of examples, or nothing if it fits on one page."""
    if len(collection.examples) <= MOST_WHOLE:
        return ()
    return split_by_county(collection.examples, lambda example: example.municipality.county, start=EXAMPLES)


def _topic_entry(collection: Collection, topic: Topic) -> TopicEntry:
    return TopicEntry(link_topic(topic), topic.description, len(collection.examples_by_topic.get(topic.id, ())))


def _facets(collection: Collection, cards: Cards) -> Iterator[Facet]:
    """Yield what the list can be filtered by: topic, area, municipality and year, each with the values that occur."""
    topics = sorted(((topic.id, topic.name) for topic in collection.topics.values()), key=_by_name)
    areas = [(area.slug, area.name) for area in collection.areas.values()]
    evaluated = sorted(((entry.slug, entry.name) for entry in collection.evaluated), key=_by_name)
    years = [(str(year), str(year)) for year in sorted({card.year for card in cards}, reverse=True)]
    yield Facet("amne", "Ämne", "Alla ämnen", _options(cards, topics, values_of=lambda card: card.topic_ids))
    yield Facet("omrade", "Område", "Alla områden", _options(cards, areas, values_of=lambda card: (card.area_id,)))
    yield Facet(
        "kommun", "Kommun", "Alla kommuner", _options(cards, evaluated, values_of=lambda card: (card.municipality_id,))
    )
    yield Facet("ar", "År", "Alla år", _options(cards, years, values_of=lambda card: (str(card.year),)))


def _by_name(value: tuple[str, str]) -> tuple[str, str]:
    return sort_key(value[1])


def _options(
    cards: Cards, values: Iterable[tuple[str, str]], *, values_of: Callable[[ExampleCard], tuple[str, ...]]
) -> tuple[Option, ...]:
    """Return the values that some card has, with their titles and the number of cards that have each."""
    counts = Counter(value for card in cards for value in values_of(card))
    return tuple(Option(value, title, counts[value]) for value, title in values if counts[value])
