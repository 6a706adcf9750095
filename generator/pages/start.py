"""The start page."""

from dataclasses import dataclass

from generator.analysis import find_holdings
from generator.charts import build_tile_map
from generator.model import Basis, Collection, Evaluation, Example
from generator.pages.page import (
    COMPARE,
    DATA,
    EXAMPLES,
    METHOD,
    MUNICIPALITIES,
    SEARCH,
    SITE_NAME,
    START,
    Link,
    Page,
    PageKind,
    Searchable,
)
from generator.pages.views.areas import AreaSummary, summarize_areas
from generator.pages.views.evaluations import MOST_NAMED
from generator.pages.views.examples import ExampleCard, build_card, sort_topics
from generator.pages.views.heat import HeatView, build_heat
from generator.pages.views.holdings import HoldingView, build_holding_views
from generator.pages.views.links import link_evaluation, link_topic
from generator.pages.views.tiles import MapView, build_map_view
from generator.swedish import count_of, format_day, sort_key

# Few enough for the start page to remain an overview; the complete lists have pages of their own.
LATEST = 5
SHOWN_EXAMPLES = 3
SHOWN_TOPICS = 8
SHOWN_ROWS = 12


@dataclass(frozen=True, slots=True)
class AdditionView:
    """A recently added evaluation, and the day it was added."""

    link: Link
    day: str


@dataclass(frozen=True, slots=True)
class StartView:
    """Everything that the start page shows.

    `heat` has the newest evaluation with all areas of each municipality, or of some if they are many. `others` are the
    newest evaluations of the other municipalities; none if there are too many to name, and then `is_selection` is set.
    These link to the same pages as the map, whose hexagons are too small for a finger.
    """

    title: str
    search: Link
    held: str | None
    all_municipalities: Link
    compare: Link
    map: MapView | None
    holdings: tuple[HoldingView, ...]
    heat: HeatView | None
    is_selection: bool
    others: tuple[Link, ...]
    areas: tuple[AreaSummary, ...]
    topics: tuple[Link, ...]
    examples: tuple[ExampleCard, ...]
    example_count: str
    all_examples: Link
    additions: tuple[AdditionView, ...]
    method: Link
    data: Link


def build_start_page(collection: Collection) -> Page:
    """Return the start page."""
    return Page(
        address=START.address,
        title=SITE_NAME,
        description=(
            "Hur väl leds din kommun? Här finns utvärderingar av svenska kommuner enligt Kommunkompassen: poäng, "
            "styrkor och förbättringsmöjligheter, med källa till varje uppgift."
        ),
        template="start.md.jinja",
        view=_build_view(collection),
        scripts=("search",),
        searchable=Searchable(PageKind.START),
    )


def _build_view(collection: Collection) -> StartView:
    newest = [collection.evaluations_of(entry)[-1] for entry in collection.evaluated]
    shown = _choose_profiles(_find_profiles(collection))
    in_table = {entry.municipality.code for entry in shown}
    others = _by_name([entry for entry in newest if entry.municipality.code not in in_table])
    named = others if len(others) <= MOST_NAMED else []
    holdings = find_holdings(collection)
    return StartView(
        title="Hur väl leds din kommun?",
        search=SEARCH,
        held=_count_held(collection),
        all_municipalities=MUNICIPALITIES,
        compare=COMPARE,
        map=build_map_view(
            build_tile_map((entry, holdings[code]) for code, entry in collection.municipalities.items()),
            links={entry.municipality.code: link_evaluation(entry) for entry in (*shown, *named)},
        ),
        holdings=build_holding_views(holdings.values()),
        heat=build_heat(collection, shown),
        is_selection=len(named) < len(others),
        others=tuple(map(link_evaluation, named)),
        areas=summarize_areas(collection),
        topics=_choose_topics(collection),
        examples=tuple(map(build_card, _choose_examples(collection))),
        example_count=count_of(len(collection.examples), "gott exempel", plural="goda exempel"),
        all_examples=EXAMPLES,
        additions=_latest_additions(collection),
        method=METHOD,
        data=DATA,
    )


def _count_held(collection: Collection) -> str | None:
    """Return how many evaluations there are of how many municipalities, or None if there is none."""
    if not collection.evaluations:
        return None
    evaluations = count_of(len(collection.evaluations), "utvärdering", plural="utvärderingar")
    return f"{evaluations} av {count_of(len(collection.evaluated), 'kommun', plural='kommuner')}"


def _find_profiles(collection: Collection) -> list[Evaluation]:
    """Return the newest evaluation with all areas of each municipality; if none has all, the newest with some."""
    with_areas = [entry for entry in collection.evaluations.values() if entry.areas]
    whole = [entry for entry in with_areas if entry.has_all_areas] or with_areas
    return [*{entry.municipality.code: entry for entry in sorted(whole, key=lambda entry: entry.year)}.values()]


def _choose_profiles(profiles: list[Evaluation]) -> list[Evaluation]:
    """Return the newest ones, and of those of the same year the first by name."""
    return sorted(profiles, key=lambda entry: (-entry.year, sort_key(entry.municipality.name)))[:SHOWN_ROWS]


def _by_name(evaluations: list[Evaluation]) -> list[Evaluation]:
    return sorted(evaluations, key=lambda entry: sort_key(entry.municipality.name))


def _choose_topics(collection: Collection) -> tuple[Link, ...]:
    """Return the topics with the most examples, by name."""
    topics = sort_topics(collection)
    most = sorted(topics, key=lambda topic: -len(collection.examples_by_topic[topic.id]))[:SHOWN_TOPICS]
    return tuple(link_topic(topic) for topic in topics if topic in most)


def _choose_examples(collection: Collection) -> list[Example]:
    """Return some examples: first those with a follow-up, then those that evaluators call good.

    At most one per municipality is chosen, in the order of their titles, so that none is favoured.
    """
    ranked = sorted(
        collection.examples,
        key=lambda entry: (not entry.follow_up, entry.basis is not Basis.EXPLICIT, sort_key(entry.title)),
    )
    first: dict[str, Example] = {}
    for entry in ranked:
        first.setdefault(entry.municipality.code, entry)
    return list(first.values())[:SHOWN_EXAMPLES]


def _latest_additions(collection: Collection) -> tuple[AdditionView, ...]:
    """Return the most recently added evaluations, newest first, and by name within a day."""
    dated = [(entry.added, entry) for entry in collection.evaluations.values() if entry.added]
    dated.sort(key=lambda pair: sort_key(pair[1].title))
    dated.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(AdditionView(link_evaluation(entry), format_day(day)) for day, entry in dated[:LATEST])
