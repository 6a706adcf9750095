"""The page of a topic, which lists its good examples and works without scripts."""

from dataclasses import dataclass

from generator.model import Collection, Topic
from generator.pages.page import EXAMPLES, START, Link, Page, PageKind, Searchable
from generator.pages.views.examples import MOST_CARDS, ExampleCard, build_cards
from generator.pages.views.links import link_topic
from generator.swedish import count_of, sort_key


@dataclass(frozen=True, slots=True)
class TopicView:
    """Everything that the page of a topic shows; the examples of a long list are there without their summaries."""

    title: str
    description: str
    synonyms: tuple[str, ...]
    cards: tuple[ExampleCard, ...]
    is_short: bool
    related: tuple[Link, ...]
    examples: Link


def build_topic_page(collection: Collection, topic: Topic) -> Page:
    """Return the page of a topic."""
    cards = build_cards(collection.examples_by_topic.get(topic.id, ()))
    related = (link_topic(collection.topics[other]) for other in topic.related if other in collection.examples_by_topic)
    return Page(
        address=link_topic(topic).address,
        title=f"{topic.name}: goda exempel",
        description=f"{topic.description} {count_of(len(cards), 'gott exempel', plural='goda exempel').capitalize()}.",
        template="topic.md.jinja",
        view=TopicView(
            title=topic.name,
            description=topic.description,
            synonyms=topic.synonyms,
            cards=cards,
            is_short=len(cards) <= MOST_CARDS,
            related=tuple(sorted(related, key=lambda entry: sort_key(entry.title))),
            examples=EXAMPLES,
        ),
        path=(START, EXAMPLES),
        searchable=Searchable(PageKind.TOPIC, names=(topic.name,), keywords=topic.synonyms),
    )
