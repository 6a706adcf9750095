"""An area across all evaluations and question sets.

With very many evaluations, the page shows how they are distributed, and the county pages list all results
(`generator.pages.area_counties`).
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis import build_blocks
from generator.charts import build_distribution_figure, build_spread_figure
from generator.model import Area, Collection, Evaluation, EvaluationArea, QuestionSet, QuestionSetArea
from generator.pages.neighbours import Neighbours, find_neighbours
from generator.pages.page import AREAS, METHOD, START, Link, Page, PageKind, Searchable
from generator.pages.views.concepts import (
    ConceptView,
    MentionsView,
    build_concept_views,
    build_mentions,
    describe_mentions,
)
from generator.pages.views.counties import CountyPart, split_by_county
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.evaluations import name_users, newest_first
from generator.pages.views.examples import OpeningCards, build_cards, choose_newest, open_cards
from generator.pages.views.figures import FigureView, show_figure
from generator.pages.views.links import link_area, link_evaluation_area
from generator.pages.views.origins import SourceLink, link_source
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.pages.views.scores import ScoreView, build_score
from generator.pages.views.versions import name_version_and_questions
from generator.pages.views.yardsticks import YardstickView, build_yardstick_view
from generator.swedish import capitalize, count_of, format_figure, sort_key

MOST_RESULTS = 40
"""The most evaluations listed: each adds up to 200 elements, since the tables show all its questions."""
SHOWN_EXAMPLES = 6


@dataclass(frozen=True, slots=True)
class ResultRow:
    """The result of one evaluation in the area."""

    municipality: str
    year: int
    link: Link
    version: str
    source: SourceLink
    score: ScoreView
    discrepancy_links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question of a question set, with its maximum in points."""

    nr: str
    label: str
    max: str


@dataclass(frozen=True, slots=True)
class SetView:
    """The area in one question set: its name and number in it, its questions, and the evaluations that asked them."""

    name: str
    area_name: str
    area_nr: int
    questions: tuple[AskedQuestion, ...]
    used_by: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """Everything that the page of an area shows; with very many evaluations, `parts` are the pages of the counties."""

    title: str
    description: str
    count: str
    parts: tuple[CountyPart[Evaluation], ...]
    rows: tuple[ResultRow, ...]
    yardsticks: tuple[YardstickView, ...]
    spread: FigureView | None
    sets: tuple[SetView, ...]
    concepts: tuple[ConceptView, ...]
    mentions: tuple[MentionsView, ...]
    mentions_sentence: str | None
    examples: OpeningCards | None
    role_models: tuple[RoleModelView, ...]
    method: Link


def build_area_pages(collection: Collection) -> list[Page]:
    """Return a page for every area, each with links to the previous and the next one."""
    neighbours = find_neighbours(map(link_area, collection.areas.values()))
    return [
        _build_page(collection, area, neighbours=around)
        for area, around in zip(collection.areas.values(), neighbours, strict=True)
    ]


def _build_page(collection: Collection, area: Area, *, neighbours: Neighbours) -> Page:
    address = link_area(area).address
    parts = split_results(collection, area)
    build = build_distribution_figure if parts else build_spread_figure
    spread = build(area, collection.evaluations.values())
    view = _build_view(collection, area, spread=show_figure(spread, address), parts=parts)
    return Page(
        address=address,
        title=f"{area.name} i alla utvärderingar",
        description=area.description,
        template="area.md.jinja",
        view=view,
        path=(START, AREAS),
        previous=neighbours.previous,
        next=neighbours.next,
        scripts=("figures",),
        figures=(spread,) if spread else (),
        searchable=Searchable(
            PageKind.AREA,
            names=tuple(dict.fromkeys(entry.area_name for entry in view.sets)),
            keywords=tuple(f"{question.nr} {question.label}" for entry in view.sets for question in entry.questions),
        ),
    )


def split_results(collection: Collection, area: Area) -> tuple[CountyPart[Evaluation], ...]:
    """Return the evaluations that have an area by county, or nothing if they fit on one page."""
    having = [entry for entry in newest_first(collection) if entry.find_area(area.slug)]
    if len(having) <= MOST_RESULTS:
        return ()
    return split_by_county(having, lambda entry: entry.municipality.county, start=link_area(area))


def _build_view(
    collection: Collection, area: Area, *, spread: FigureView | None, parts: tuple[CountyPart[Evaluation], ...]
) -> AreaView:
    mentions = build_mentions(collection, area.slug)
    examples = collection.examples_by_area.get(area.slug, ())
    role_models = collection.role_models_by_area.get(area.slug, ())
    return AreaView(
        title=area.name,
        description=area.description,
        count=count_of(sum(part.count for part in parts), "utvärdering", plural="utvärderingar"),
        parts=parts,
        spread=spread,
        rows=()
        if parts
        else tuple(sorted(_result_rows(collection, area), key=lambda row: (sort_key(row.municipality), -row.year))),
        yardsticks=tuple(
            build_yardstick_view(entry, points=format_figure(entry.by_area[area.slug]))
            for entry in collection.yardsticks
            if entry.version is not None and area.slug in entry.by_area
        ),
        sets=tuple(
            _set_view(collection, question_set, area=question_set.areas[area.slug])
            for question_set in collection.question_sets.values()
            if area.slug in question_set.areas
        ),
        examples=open_cards(choose_newest(examples, SHOWN_EXAMPLES) if parts else build_cards(examples)),
        role_models=() if parts else build_role_model_views(role_models),
        concepts=build_concept_views(
            build_blocks(collection, area.slug), examples=examples, page=link_area(area).address, in_full=not parts
        ),
        mentions=mentions,
        mentions_sentence=describe_mentions(mentions),
        method=METHOD,
    )


def _result_rows(collection: Collection, area: Area) -> Iterator[ResultRow]:
    for evaluation in collection.evaluations.values():
        given = evaluation.find_area(area.slug)
        if given is not None:
            yield _result_row(evaluation, given)


def _result_row(evaluation: Evaluation, area: EvaluationArea) -> ResultRow:
    return ResultRow(
        municipality=evaluation.municipality.name,
        year=evaluation.year,
        link=link_evaluation_area(area),
        version=capitalize(name_version_and_questions(evaluation)),
        source=link_source(area.source),
        score=build_score(area),
        discrepancy_links=link_discrepancies(area.figure_discrepancies, evaluation.address),
    )


def _set_view(collection: Collection, question_set: QuestionSet, *, area: QuestionSetArea) -> SetView:
    return SetView(
        name=question_set.name,
        area_name=area.name,
        area_nr=area.nr,
        questions=tuple(
            AskedQuestion(question.nr, question.label, format_figure(question.max)) for question in area.questions
        ),
        used_by=name_users(collection, question_set),
    )
