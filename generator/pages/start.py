"""The start page."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis import count_bullets
from generator.model import Basis, Collection, Evaluation, Example
from generator.pages.page import (
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
from generator.pages.views.evaluations import EvaluationRow, build_evaluation_row, newest_first
from generator.pages.views.examples import ExampleCard, build_card
from generator.pages.views.figures import EvaluationFigures, FigureView
from generator.pages.views.links import link_evaluation
from generator.swedish import count_of, format_day, sort_key

# Few enough for the start page to remain an overview; the complete lists have pages of their own.
LATEST = 5
SHOWN_EXAMPLES = 6
SHOWN_CARDS = 12


@dataclass(frozen=True, slots=True)
class AdditionView:
    """A recently added evaluation, and the day it was added."""

    link: Link
    day: str


@dataclass(frozen=True, slots=True)
class EvaluationCard:
    """An evaluation on the start page, with its profile in miniature if it has areas."""

    row: EvaluationRow
    miniature: FigureView | None


@dataclass(frozen=True, slots=True)
class StartView:
    """Everything that the start page shows.

    Not every evaluation has a card: `has_others` says whether the site has some without their whole report, and
    `is_selection` whether it has more whole reports than cards.
    """

    title: str
    cards: tuple[EvaluationCard, ...]
    has_others: bool
    is_selection: bool
    all_municipalities: Link
    areas: tuple[AreaSummary, ...]
    examples: tuple[ExampleCard, ...]
    example_count: str
    all_examples: Link
    search: Link
    municipalities: str
    evaluations: str
    statements: str | None
    additions: tuple[AdditionView, ...]
    method: Link
    data: Link


def build_start_page(collection: Collection, figures: Mapping[str, EvaluationFigures]) -> Page:
    """Return the start page; `figures` are those of the evaluations, keyed by id."""
    statements = sum(
        count_bullets(area.strengths) + count_bullets(area.improvements)
        for evaluation in collection.evaluations.values()
        for area in evaluation.areas
    )
    candidates = _find_whole(collection)
    chosen = _choose_evaluations(candidates)
    return Page(
        address=START.address,
        title=SITE_NAME,
        description=(
            "Hur väl leds din kommun? Här finns utvärderingar av svenska kommuner enligt Kommunkompassen: poäng, "
            "styrkor och förbättringsmöjligheter, med källa till varje uppgift."
        ),
        template="start.md.jinja",
        view=StartView(
            title="Hur väl leds din kommun?",
            cards=tuple(
                EvaluationCard(build_evaluation_row(entry), figures[entry.id].miniature_view) for entry in chosen
            ),
            has_others=len(candidates) < len(collection.evaluations),
            is_selection=len(chosen) < len(candidates),
            all_municipalities=MUNICIPALITIES,
            areas=summarize_areas(collection),
            examples=tuple(map(build_card, _choose_examples(collection))),
            example_count=count_of(len(collection.examples), "gott exempel", plural="goda exempel"),
            all_examples=EXAMPLES,
            search=SEARCH,
            municipalities=count_of(len(collection.evaluated), "kommun", plural="kommuner"),
            evaluations=count_of(len(collection.evaluations), "utvärdering", plural="utvärderingar"),
            statements=count_of(statements, "omdöme", plural="omdömen") if statements else None,
            additions=_latest_additions(collection),
            method=METHOD,
            data=DATA,
        ),
        scripts=("search",),
        searchable=Searchable(PageKind.START),
    )


def _find_whole(collection: Collection) -> list[Evaluation]:
    """Return the evaluations whose whole report is here; if there are none, all."""
    ordered = newest_first(collection)
    return [entry for entry in ordered if entry.has_questions] or ordered


def _choose_evaluations(candidates: list[Evaluation]) -> list[Evaluation]:
    """Return the evaluations if they are few, or else the newest ones, at most one of a municipality, by name."""
    if len(candidates) <= SHOWN_CARDS:
        return candidates
    newest = {entry.municipality.code: entry for entry in reversed(candidates)}
    chosen = sorted(newest.values(), key=lambda entry: (-entry.year, sort_key(entry.municipality.name)))[:SHOWN_CARDS]
    return sorted(chosen, key=lambda entry: sort_key(entry.municipality.name))


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
