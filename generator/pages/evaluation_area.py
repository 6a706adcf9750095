"""The page of one area of one evaluation: questions with points, text, strengths and improvement opportunities."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis import Findings, find_standing, find_terms, find_yardsticks, texts_of_area
from generator.analysis.learning import CLEARLY_BETTER, LOW_PERCENT
from generator.charts import build_questions_figure
from generator.model import Collection, Evaluation, EvaluationArea
from generator.pages.neighbours import Neighbours, find_neighbours
from generator.pages.page import GLOSSARY, Link, Page, PageKind, Searchable
from generator.pages.views.area_sentences import (
    describe_bullets,
    describe_gap,
    describe_heading,
    describe_score,
    describe_source,
)
from generator.pages.views.citations import cite_area
from generator.pages.views.discrepancies import (
    DiscrepancyView,
    build_discrepancies,
    describe_discrepancies,
    link_discrepancies,
)
from generator.pages.views.examples import ExampleCard, build_cards
from generator.pages.views.figures import FigureView, show_figure
from generator.pages.views.lessons import LessonView, build_lesson_views, lesson_anchor
from generator.pages.views.links import link_area, link_evaluation, link_evaluation_area, path_to_evaluation_area
from generator.pages.views.origins import SourceLink, link_source
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.pages.views.scores import ScoreView, build_score, place_on_scale
from generator.pages.views.standing import StandingView, build_standing_view
from generator.pages.views.terms import link_terms
from generator.pages.views.texts import (
    SectionView,
    StatementView,
    build_sections,
    build_statements,
)
from generator.pages.views.yardsticks import YardstickView, build_yardstick_view
from generator.swedish import format_figure, format_percent


@dataclass(frozen=True, slots=True)
class QuestionScoreRow:
    """A question with its printed numbers; `printed_nr` is None unless the report numbers it differently.

    `place` is its percent on a scale from 0 to 100. `lesson` leads to the question's lesson on the page, if it has one.
    """

    anchor: str
    nr: str
    printed_nr: str | None
    label: str
    score: ScoreView
    discrepancy_links: tuple[Link, ...]
    place: str
    lesson: Link | None


@dataclass(frozen=True, slots=True)
class EvaluationAreaView:
    """Everything that the page of an area of an evaluation shows."""

    title: str
    evaluation: Link
    area: Link
    lead: str
    heading_sentence: str | None
    standing: StandingView
    score: ScoreView
    discrepancy_links: tuple[Link, ...]
    figure: FigureView | None
    questions: tuple[QuestionScoreRow, ...]
    missing: str
    discrepancies: tuple[DiscrepancyView, ...]
    has_text: bool
    sections: tuple[SectionView, ...]
    strengths: tuple[StatementView, ...]
    improvements: tuple[StatementView, ...]
    low_percent: str
    clearly_better: str
    lessons: tuple[LessonView, ...]
    examples: tuple[ExampleCard, ...]
    role_models: tuple[RoleModelView, ...]
    terms: tuple[Link, ...]
    glossary: Link
    yardsticks: tuple[YardstickView, ...]
    source: SourceLink
    source_details: str


def build_evaluation_area_pages(collection: Collection, findings: Findings, *, evaluation: Evaluation) -> list[Page]:
    """Return a page for every area of an evaluation, each with links to the previous and the next one."""
    neighbours = find_neighbours(map(link_evaluation_area, evaluation.areas))
    return [
        _build_page(collection, findings, evaluation=evaluation, area=area, neighbours=around)
        for area, around in zip(evaluation.areas, neighbours, strict=True)
    ]


def _build_page(
    collection: Collection,
    findings: Findings,
    *,
    evaluation: Evaluation,
    area: EvaluationArea,
    neighbours: Neighbours,
) -> Page:
    figure = build_questions_figure(evaluation, area)
    lessons = build_lesson_views(findings, evaluation=evaluation, area=area)
    standing = find_standing(collection, findings.peers, evaluation=evaluation, area=area)
    terms = find_terms(texts_of_area(area), findings.terms)
    view = EvaluationAreaView(
        title=area.name,
        evaluation=link_evaluation(evaluation),
        area=link_area(area.area),
        lead=describe_score(evaluation, area),
        heading_sentence=describe_heading(area),
        standing=build_standing_view(evaluation, area, standing=standing),
        score=build_score(area),
        discrepancy_links=describe_discrepancies(area.figure_discrepancies, area.address),
        figure=show_figure(figure, area.address),
        questions=tuple(_question_rows(area, lessons)),
        missing=describe_gap(area),
        discrepancies=build_discrepancies(area.discrepancies),
        has_text=area.has_text,
        sections=build_sections(area.summary, "omrade"),
        strengths=build_statements(area.strengths),
        improvements=build_statements(area.improvements),
        low_percent=format_percent(LOW_PERCENT),
        clearly_better=format_figure(CLEARLY_BETTER),
        lessons=lessons,
        examples=build_cards(
            example
            for example in collection.examples_by_evaluation.get(evaluation.id, ())
            if example.area.slug == area.slug
        ),
        role_models=build_role_model_views(
            entry
            for entry in collection.role_models_by_evaluation.get(evaluation.id, ())
            if entry.area.slug == area.slug
        ),
        terms=link_terms(terms),
        glossary=GLOSSARY,
        yardsticks=_yardsticks(collection, evaluation, area=area),
        source=link_source(area.source),
        source_details=describe_source(area),
    )
    return Page(
        address=area.address,
        title=f"{area.name} – {evaluation.title}",
        description=f"{view.lead} {describe_bullets(area)}".strip(),
        template="evaluation_area.md.jinja",
        view=view,
        path=path_to_evaluation_area(evaluation),
        previous=neighbours.previous,
        next=neighbours.next,
        scripts=("figures", "citing") if figure else ("citing",),
        citation=cite_area(evaluation, area),
        changed=evaluation.added,
        schema_type="Article",
        figures=(figure,) if figure else (),
        searchable=Searchable(
            PageKind.EVALUATION_AREA,
            names=(view.area.title,),
            keywords=(area.slug, *_other_names(collection, area.slug), *(row.nr for row in view.questions)),
            text=texts_of_area(area),
        ),
    )


def _yardsticks(collection: Collection, evaluation: Evaluation, *, area: EvaluationArea) -> tuple[YardstickView, ...]:
    return tuple(
        build_yardstick_view(entry, points=f"{format_figure(entry.by_area[area.slug])} poäng.")
        for entry in find_yardsticks(collection, evaluation)
        if area.slug in entry.by_area
    )


def _question_rows(area: EvaluationArea, lessons: tuple[LessonView, ...]) -> Iterator[QuestionScoreRow]:
    taught = {lesson.anchor: lesson.invitation for lesson in lessons}
    for question in area.questions:
        lesson = lesson_anchor(question.nr)
        yield QuestionScoreRow(
            anchor=question.anchor,
            nr=question.nr,
            printed_nr=question.printed_nr,
            label=question.label,
            score=build_score(question),
            discrepancy_links=link_discrepancies(question.discrepancies, area.address),
            place=place_on_scale(question.percent),
            lesson=Link(taught[lesson], f"{area.address}#{lesson}") if lesson in taught else None,
        )


def _other_names(collection: Collection, area: str) -> list[str]:
    """Return the names that an area has in the question sets, each once."""
    sets = (question_set.areas.get(area) for question_set in collection.question_sets.values())
    return list(dict.fromkeys(entry.name for entry in sets if entry))
