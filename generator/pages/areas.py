"""The list of the eight areas, and an area across all evaluations and question sets."""

from dataclasses import dataclass
from itertools import pairwise

from generator.model import Area, Collection, Evaluation, EvaluationArea, QuestionSet, QuestionSetArea
from generator.pages.concepts import (
    ConceptView,
    MentionsView,
    build_concept_views,
    build_mentions,
    describe_mentions,
)
from generator.pages.example_parts import ExampleCard, RoleModelView, build_cards, build_role_model_views
from generator.pages.figures import FigureView, show_figure, spread_figure
from generator.pages.links import link_area, link_evaluation_area, link_municipality
from generator.pages.page import AREAS, METHOD, START, Link, Page, Searchable
from generator.pages.parts import FiguresView, build_figures, link_area_notes
from generator.swedish import format_figure, format_list, sort_key


@dataclass(frozen=True, slots=True)
class AreaSummary:
    """An area in a list."""

    link: Link
    description: str


@dataclass(frozen=True, slots=True)
class AreasView:
    """All that the list of areas shows."""

    title: str
    areas: tuple[AreaSummary, ...]


@dataclass(frozen=True, slots=True)
class ResultRow:
    """What one evaluation gave in the area."""

    municipality: str
    year: int
    link: Link
    question_set: str | None
    figures: FiguresView
    marks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question of a question set."""

    nr: str
    label: str
    max: str


@dataclass(frozen=True, slots=True)
class SetView:
    """The area in one question set: its name and number there, its questions, and who was asked them."""

    name: str
    area_name: str
    area_nr: int
    questions: tuple[QuestionView, ...]
    used_by: str


@dataclass(frozen=True, slots=True)
class AreaView:
    """All that the page of an area shows."""

    title: str
    description: str
    rows: tuple[ResultRow, ...]
    spread: FigureView | None
    sets: tuple[SetView, ...]
    concepts: tuple[ConceptView, ...]
    mentions: tuple[MentionsView, ...]
    mentions_sentence: str | None
    examples: tuple[ExampleCard, ...]
    role_models: tuple[RoleModelView, ...]
    method: Link


def summarize_areas(collection: Collection) -> tuple[AreaSummary, ...]:
    """Return the eight areas with their descriptions."""
    return tuple(AreaSummary(link_area(area), area.description) for area in collection.areas)


def build_area_pages(collection: Collection) -> list[Page]:
    """Return the list of areas and a page for each."""
    links = [link_area(area) for area in collection.areas]
    after = dict(pairwise(links))
    before = {link: earlier for earlier, link in after.items()}
    index = Page(
        address=AREAS.address,
        title="De åtta områdena",
        description="De åtta områden som Kommunkompassen bedömer, med högst 100 poäng vardera, och vad de gäller.",
        template="areas.md.jinja",
        view=AreasView("De åtta områdena", summarize_areas(collection)),
        path=(START,),
        searchable=Searchable("Lista", keywords=tuple(area.name for area in collection.areas)),
    )
    pages = (
        _build_page(collection, area, (link, before.get(link), after.get(link)))
        for area, link in zip(collection.areas, links, strict=True)
    )
    return [index, *pages]


def _build_page(collection: Collection, area: Area, links: tuple[Link, Link | None, Link | None]) -> Page:
    link, previous, following = links
    spread = spread_figure(collection, area)
    view = _build_view(collection, area, show_figure(spread, link.address) if spread else None)
    return Page(
        address=link.address,
        title=f"{area.name} i alla utvärderingar",
        description=area.description,
        template="area.md.jinja",
        view=view,
        path=(START, AREAS),
        previous=previous,
        next=following,
        scripts=("figures",),
        figures=(spread,) if spread else (),
        searchable=Searchable(
            "Område",
            names=tuple(dict.fromkeys(entry.area_name for entry in view.sets)),
            keywords=tuple(f"{question.nr} {question.label}" for entry in view.sets for question in entry.questions),
        ),
    )


def _build_view(collection: Collection, area: Area, spread: FigureView | None) -> AreaView:
    rows = [
        _area_row(collection, evaluation, given)
        for evaluation in collection.evaluations
        for given in evaluation.areas
        if given.area == area.slug
    ]
    return AreaView(
        title=area.name,
        description=area.description,
        spread=spread,
        rows=tuple(sorted(rows, key=lambda row: (sort_key(row.municipality), -row.year))),
        sets=tuple(
            _set_view(collection, question_set, question_set.areas_by_slug[area.slug])
            for question_set in collection.question_sets.values()
            if area.slug in question_set.areas_by_slug
        ),
        examples=build_cards(collection, (entry for entry in collection.examples if entry.area == area.slug)),
        role_models=build_role_model_views(
            collection, (entry for entry in collection.role_models if entry.area == area.slug)
        ),
        concepts=build_concept_views(collection, area.slug, link_area(area).address),
        mentions=build_mentions(collection, area.slug),
        mentions_sentence=describe_mentions(collection, area.slug),
        method=METHOD,
    )


def _area_row(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> ResultRow:
    return ResultRow(
        municipality=link_municipality(collection.municipality_of(evaluation)).title,
        year=evaluation.year,
        link=link_evaluation_area(collection, evaluation, area),
        question_set=evaluation.question_set,
        figures=build_figures(area),
        marks=link_area_notes(collection, evaluation, area.area),
    )


def _set_view(collection: Collection, question_set: QuestionSet, area: QuestionSetArea) -> SetView:
    names = sorted(
        f"{collection.municipality_of(evaluation).name} {evaluation.year}"
        for evaluation in collection.evaluations
        if evaluation.question_set == question_set.name
    )
    return SetView(
        name=question_set.name,
        area_name=area.name,
        area_nr=area.nr,
        questions=tuple(
            QuestionView(question.nr, question.label, format_figure(question.max)) for question in area.questions
        ),
        used_by=format_list(sorted(names, key=sort_key)),
    )
