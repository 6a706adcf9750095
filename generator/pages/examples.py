"""The list of good examples, the page of each, and the page of each topic: the way that works without scripts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.analysis import examples_of_topic, question_of, related_examples
from generator.model import Collection, Example, Topic
from generator.pages.example_parts import BASES, ExampleCard, build_card, build_cards
from generator.pages.learning import HelpedList, build_helped_list
from generator.pages.links import link_evaluation, link_evaluation_area, link_municipality, link_topic
from generator.pages.page import DATA, EXAMPLES, ROLE_MODELS, SITE_NAME, START, Link, Page, Searchable, topic_word
from generator.pages.parts import FiguresView, build_figures, describe_time
from generator.swedish import count_of, format_day, sort_key

EXAMPLE_KIND = "Gott exempel"
TOPIC_KIND = "Ämne"


@dataclass(frozen=True, slots=True)
class Option:
    """A value that the list can be narrowed to, and how many examples have it."""

    value: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """What the list can be narrowed by; `key` is its name in the address of the list."""

    key: str
    title: str
    everything: str
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class TopicEntry:
    """A topic in a list, with how many examples it has."""

    link: Link
    description: str
    count: int


@dataclass(frozen=True, slots=True)
class ExamplesView:
    """All that the list of examples shows, by title."""

    title: str
    cards: tuple[ExampleCard, ...]
    facets: tuple[Facet, ...]
    topics: tuple[TopicEntry, ...]
    role_models: Link
    data: Link


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that the page of a topic shows."""

    title: str
    description: str
    synonyms: tuple[str, ...]
    cards: tuple[ExampleCard, ...]
    related: tuple[Link, ...]
    examples: Link


@dataclass(frozen=True, slots=True)
class FollowUpView:
    """A page outside the report that tells how it went on."""

    title: str
    address: str
    seen: str
    text: str


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The question that an example belongs to, with its place and its printed points."""

    nr: str
    label: str
    link: Link
    figures: FiguresView | None


@dataclass(frozen=True, slots=True)
class ExampleView:
    """All that the page of an example shows."""

    title: str
    summary: str
    municipality: Link
    evaluation: Link
    time: str
    area: Link
    basis: str
    what: tuple[str, ...]
    why: str
    not_said: str
    question: QuestionView | None
    topics: tuple[Link, ...]
    follow_up: tuple[FollowUpView, ...]
    helped: HelpedList
    related: tuple[ExampleCard, ...]
    source: str
    citation: str


def build_example_pages(collection: Collection) -> list[Page]:
    """Return the list of examples, a page for each example, and one for each topic."""
    cards = build_cards(collection, collection.examples)
    topics = sorted(collection.topics.values(), key=lambda topic: sort_key(topic.name))
    count = count_of(len(cards), "gott exempel", "goda exempel")
    index = Page(
        address=EXAMPLES.address,
        title=EXAMPLES.title,
        description=f"Sök bland {count} ur utvärderingarna: vad kommuner gör bra, och var det står i rapporten.",
        template="examples.md.jinja",
        view=ExamplesView(
            title=EXAMPLES.title,
            cards=cards,
            facets=_facets(collection, cards),
            topics=tuple(_topic_entry(collection, topic) for topic in topics),
            role_models=ROLE_MODELS,
            data=DATA,
        ),
        path=(START,),
        scripts=("examples",),
        searchable=Searchable("Lista", keywords=("exempel", "idéer", "inspiration")),
    )
    return [
        index,
        *(_build_page(collection, example) for example in collection.examples),
        *(_build_topic_page(collection, topic) for topic in topics),
    ]


def _topic_entry(collection: Collection, topic: Topic) -> TopicEntry:
    return TopicEntry(link_topic(topic), topic.description, len(examples_of_topic(collection, topic.id)))


def _facets(collection: Collection, cards: tuple[ExampleCard, ...]) -> tuple[Facet, ...]:
    def options(values: Iterable[tuple[str, str]], has: Callable[[ExampleCard, str], bool]) -> tuple[Option, ...]:
        counted = (Option(value, title, sum(has(card, value) for card in cards)) for value, title in values)
        return tuple(option for option in counted if option.count)

    topics = sorted(collection.topics.values(), key=lambda topic: sort_key(topic.name))
    municipalities = sorted(collection.evaluated_municipalities(), key=lambda entry: sort_key(entry.name))
    years = sorted({card.year for card in cards}, reverse=True)
    return (
        Facet(
            "amne",
            "Ämne",
            "Alla ämnen",
            options(((topic.id, topic.name) for topic in topics), lambda card, value: value in card.topic_ids),
        ),
        Facet(
            "omrade",
            "Område",
            "Alla områden",
            options(((area.slug, area.name) for area in collection.areas), lambda card, value: value == card.area_id),
        ),
        Facet(
            "kommun",
            "Kommun",
            "Alla kommuner",
            options(
                ((entry.slug, entry.name) for entry in municipalities),
                lambda card, value: value == card.municipality_id,
            ),
        ),
        Facet(
            "ar",
            "År",
            "Alla år",
            options(((str(year), str(year)) for year in years), lambda card, value: value == str(card.year)),
        ),
    )


def _build_topic_page(collection: Collection, topic: Topic) -> Page:
    link = link_topic(topic)
    cards = build_cards(collection, examples_of_topic(collection, topic.id))
    related = (link_topic(collection.topics[other]) for other in topic.related)
    return Page(
        address=link.address,
        title=f"{topic.name}: goda exempel",
        description=f"{topic.description} {count_of(len(cards), 'gott exempel', 'goda exempel').capitalize()}.",
        template="topic.md.jinja",
        view=TopicView(
            title=topic.name,
            description=topic.description,
            synonyms=topic.synonyms,
            cards=cards,
            related=tuple(sorted(related, key=lambda entry: sort_key(entry.title))),
            examples=EXAMPLES,
        ),
        path=(START, EXAMPLES),
        searchable=Searchable(TOPIC_KIND, names=(topic.name,), keywords=topic.synonyms),
    )


def _build_page(collection: Collection, example: Example) -> Page:
    card = build_card(collection, example)
    evaluation = collection.evaluations_by_id[example.evaluation]
    area = evaluation.area(example.area)
    municipality = link_municipality(collection.municipality_of(evaluation))
    place = link_evaluation_area(collection, evaluation, area)
    topics = [collection.topics[topic] for topic in example.topics]
    title = f"{example.title} – {municipality.title}"
    report = f"{evaluation.report.title}, {place.title}, under rubriken ”{example.heading}”"
    return Page(
        address=card.link.address,
        title=title,
        description=example.summary,
        template="example.md.jinja",
        view=ExampleView(
            title=example.title,
            summary=example.summary,
            municipality=municipality,
            evaluation=link_evaluation(collection, evaluation),
            time=describe_time(evaluation),
            area=place,
            basis=BASES[example.basis],
            what=example.what,
            why=example.why,
            not_said=example.not_said,
            question=_question_view(collection, example, place),
            topics=card.topics,
            follow_up=tuple(
                FollowUpView(entry.title, entry.address, format_day(entry.seen), entry.text)
                for entry in example.follow_up
            ),
            helped=build_helped_list(collection, example),
            related=tuple(build_card(collection, other) for other in related_examples(collection, example)),
            source=f"{report}. {evaluation.report.publisher}.",
            citation=f"{SITE_NAME}: {title}, {evaluation.year}. Källa: {report}.",
        ),
        path=(START, EXAMPLES),
        searchable=Searchable(
            EXAMPLE_KIND,
            names=(municipality.title, str(evaluation.year), *(topic.name for topic in topics)),
            keywords=(
                *example.words,
                *(topic_word(topic.id) for topic in topics),
                collection.concepts[example.concept].name,
            ),
            text=(*example.what, example.why, *(entry.text for entry in example.follow_up)),
        ),
    )


def _question_view(collection: Collection, example: Example, place: Link) -> QuestionView | None:
    found = question_of(collection, example)
    if found is None:
        return None
    question, row = found
    return QuestionView(
        nr=question.nr,
        label=(row.label if row else None) or question.label,
        link=Link(place.title, f"{place.address}#fraga-{question.nr}"),
        figures=build_figures(row) if row else None,
    )
