"""The page of one evaluation: total, areas, introduction, strengths and improvements, discrepancies."""

from dataclasses import dataclass

from generator.analysis import Findings, Standing, find_standing
from generator.exports.open_data import build_own_files
from generator.model import Collection, CorrectedKind, Evaluation, EvaluationArea
from generator.pages.page import DATA, Link, Page, PageKind, Searchable
from generator.pages.views.area_folds import (
    AreaFold,
    Highlight,
    build_area_fold,
    describe_dots,
    list_advised,
    list_praised,
)
from generator.pages.views.beside import Beside, BesideCell, BesideView, find_beside
from generator.pages.views.citations import cite_evaluation
from generator.pages.views.corrections import CorrectionView, build_corrections, corrections_of, last_day
from generator.pages.views.discrepancies import DiscrepancyView, build_discrepancies, link_discrepancies
from generator.pages.views.examples import ExampleCard, build_cards
from generator.pages.views.facts import Fact, list_facts
from generator.pages.views.figures import EvaluationFigures, FigureView
from generator.pages.views.links import link_evaluation_area, path_to_evaluation
from generator.pages.views.origins import SourceLink, SourceView, build_source_views, link_area_sources, link_source
from generator.pages.views.own_files import OwnFile, list_own_files
from generator.pages.views.scores import (
    AreaPoints,
    ScoreView,
    TotalView,
    build_score,
    build_total_view,
    describe_extremes,
    list_strongest,
    list_weakest,
)
from generator.pages.views.standing import describe_others
from generator.pages.views.texts import (
    OCCASIONS,
    SectionView,
    StatementView,
    build_sections,
    build_statements,
    describe_time,
)
from generator.swedish import count_of, format_figure


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area of the evaluation with its printed numbers, its discrepancies and its statements.

    `others` gives the points of others with the same version, and is empty if there are none; `beside` are the points
    of whatever is set beside the evaluation, in the order of the columns.
    """

    link: Link
    nr: int | None
    score: ScoreView
    fold: AreaFold
    others: str
    source: SourceLink
    beside: tuple[BesideCell, ...]
    discrepancy_links: tuple[Link, ...]
    strengths: tuple[StatementView, ...]
    improvements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """Everything that the page of an evaluation shows; `area_sources` has several if the areas come from several."""

    title: str
    lead: str
    extremes: str | None
    total: TotalView | None
    limits: str | None
    notes: tuple[str, ...]
    sources: tuple[SourceView, ...]
    beside: BesideView
    own_files: tuple[OwnFile, ...]
    area_sources: tuple[SourceLink, ...]
    has_several_sources: bool
    profile: FigureView | None
    praised: tuple[Highlight, ...]
    advised: tuple[Highlight, ...]
    strongest: tuple[AreaPoints, ...]
    weakest: tuple[AreaPoints, ...]
    areas: tuple[AreaRow, ...]
    dots: str
    facts: tuple[Fact, ...]
    has_text: bool
    areas_origin: str
    has_questions: bool
    has_max: bool
    has_percent: bool
    examples: tuple[ExampleCard, ...]
    introduction: tuple[SectionView, ...]
    closing: tuple[SectionView, ...]
    discrepancies: tuple[DiscrepancyView, ...]
    corrections: tuple[CorrectionView, ...]
    data: Link


def build_evaluation_page(
    collection: Collection, findings: Findings, *, evaluation: Evaluation, figures: EvaluationFigures
) -> Page:
    """Return the page of an evaluation; `figures` are its own."""
    files = {f"{DATA.address}{name}": content for name, content in build_own_files(collection, evaluation).items()}
    view = _build_view(
        collection,
        findings,
        evaluation=evaluation,
        profile=figures.profile_view,
        own_files=list_own_files(evaluation, files),
    )
    corrections = corrections_of(collection, CorrectedKind.EVALUATION, about=evaluation.id)
    own = (figures.profile,) if figures.profile else ()
    return Page(
        address=evaluation.address,
        title=f"{evaluation.title} i Kommunkompassen",
        description=" ".join(filter(None, (view.lead, view.extremes))),
        template="evaluation.md.jinja",
        view=view,
        path=path_to_evaluation(evaluation),
        scripts=("figures", "citing") if own else ("citing",),
        citation=cite_evaluation(evaluation),
        changed=last_day(evaluation.added, corrections),
        added=evaluation.added,
        schema_type="Article",
        figures=own,
        files=files,
        searchable=Searchable(
            PageKind.EVALUATION,
            names=(evaluation.title,),
            keywords=tuple(source.title for source in evaluation.sources),
            text=tuple(paragraph.text for paragraph in evaluation.closing),
        ),
    )


def _build_view(
    collection: Collection,
    findings: Findings,
    *,
    evaluation: Evaluation,
    profile: FigureView | None,
    own_files: tuple[OwnFile, ...],
) -> EvaluationView:
    total = build_total_view(evaluation)
    beside = find_beside(collection, evaluation, others=findings.others_for(evaluation))
    standings = {
        area.slug: find_standing(collection, findings.peers, evaluation=evaluation, area=area)
        for area in evaluation.areas
    }
    area_sources = link_area_sources(evaluation.areas)
    return EvaluationView(
        title=evaluation.title,
        lead=_lead(evaluation, total),
        extremes=describe_extremes(evaluation),
        total=total,
        limits=_limits(evaluation),
        notes=evaluation.notes,
        sources=build_source_views(evaluation) if evaluation.source.address else (),
        beside=beside.build_view(),
        own_files=own_files,
        area_sources=area_sources,
        has_several_sources=len(area_sources) > 1,
        profile=profile,
        praised=list_praised(evaluation),
        advised=list_advised(evaluation),
        strongest=list_strongest(evaluation),
        weakest=list_weakest(evaluation),
        areas=tuple(
            _area_row(evaluation, area, beside=beside, standing=standings[area.slug]) for area in evaluation.areas
        ),
        dots=describe_dots(evaluation, standings.values()),
        facts=tuple(list_facts(evaluation)),
        has_text=evaluation.has_text,
        areas_origin=_areas_origin(evaluation),
        has_questions=evaluation.has_questions,
        has_max=any(area.max is not None for area in evaluation.areas),
        has_percent=any(area.percent is not None for area in evaluation.areas),
        examples=build_cards(collection.examples_by_evaluation.get(evaluation.id, ())),
        introduction=build_sections(evaluation.introduction, "inledning"),
        closing=build_sections(evaluation.closing, "avslutning"),
        discrepancies=build_discrepancies(evaluation.discrepancies),
        corrections=build_corrections(corrections_of(collection, CorrectedKind.EVALUATION, about=evaluation.id)),
        data=DATA,
    )


def _lead(evaluation: Evaluation, total: TotalView | None) -> str:
    occasion = f", kommunens {OCCASIONS[evaluation.occasion]}" if evaluation.occasion else ""
    made = f"{evaluation.municipality.long_name} har en utvärdering från {describe_time(evaluation)}{occasion}."
    if total is None:
        return made
    points = f"{total.points} av {total.maximum}" if total.maximum else total.points
    if total.is_printed:
        return f"{made} Resultatet blev {points} poäng."
    return f"{made} Områdenas poäng blir tillsammans {points}, enligt vår summering."


def _areas_origin(evaluation: Evaluation) -> str:
    """Return where the areas' numbers come from, and what there is to read about the areas."""
    if evaluation.has_questions:
        return (
            "Siffrorna är tryckta i rapportens bilaga. Välj ett område för att läsa om frågor, styrkor och "
            "förbättringsmöjligheter."
        )
    if not evaluation.has_all_areas:
        number = count_of(len(evaluation.areas), "område", plural="områden", one="ett")
        return f"Siffrorna står i källan. Vi har poäng för {number} av åtta."
    if evaluation.has_text:
        return "Siffrorna står i källan. Den ger inga poäng för frågor. Välj ett område för att läsa vad den säger."
    return "Siffrorna står i källan. Den ger bara poäng per område."


def _limits(evaluation: Evaluation) -> str | None:
    """Return the sentence on the lowest and highest points of areas that the source doesn't name, or None."""
    lowest, highest = evaluation.lowest_area, evaluation.highest_area
    if lowest is None or highest is None:
        return None
    return f"Områdenas poäng ligger mellan {format_figure(lowest)} och {format_figure(highest)} av 100, enligt källan."


def _area_row(evaluation: Evaluation, area: EvaluationArea, *, beside: Beside, standing: Standing) -> AreaRow:
    return AreaRow(
        link=link_evaluation_area(area),
        nr=area.nr,
        score=build_score(area),
        fold=build_area_fold(area, standing),
        others=describe_others(evaluation, area, standing=standing),
        source=link_source(area.source),
        beside=beside.build_cells(area),
        discrepancy_links=link_discrepancies(area.figure_discrepancies, evaluation.address),
        strengths=build_statements(area.strengths, prefix=f"{area.slug}-"),
        improvements=build_statements(area.improvements, prefix=f"{area.slug}-"),
    )
