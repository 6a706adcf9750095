"""The page of one evaluation: total, areas, who and when, introduction, strengths and improvements, known faults."""

from dataclasses import dataclass

from generator.analysis import examples_of, highest_areas, lowest_areas
from generator.model import Collection, DiscrepancyKind, Evaluation, EvaluationArea
from generator.pages.evaluation_area import build_evaluation_area_pages
from generator.pages.example_parts import ExampleCard, build_cards
from generator.pages.figures import FigureView, miniature_figure, profile_figure, show_figure
from generator.pages.links import link_evaluation, link_evaluation_area, path_to_evaluation
from generator.pages.page import DATA, SITE_NAME, Link, Page, Searchable
from generator.pages.parts import (
    OCCASIONS,
    AreaLink,
    FiguresView,
    NoteView,
    SectionView,
    StatementView,
    TotalView,
    build_figures,
    build_notes,
    build_sections,
    build_statements,
    build_total_view,
    describe_time,
    link_notes,
    link_strongest,
    link_weakest,
)
from generator.swedish import capitalize, format_figure, format_list


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area of the evaluation with its printed figures, its known faults and its statements."""

    link: Link
    nr: int | None
    figures: FiguresView
    marks: tuple[Link, ...]
    strengths: tuple[StatementView, ...]
    improvements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts about an evaluation."""

    name: str
    text: str
    marks: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class EvaluationView:
    """All that the page of an evaluation shows."""

    title: str
    lead: str
    extremes: str | None
    total: TotalView | None
    profile: FigureView | None
    strongest: tuple[AreaLink, ...]
    weakest: tuple[AreaLink, ...]
    areas: tuple[AreaRow, ...]
    facts: tuple[Fact, ...]
    has_text: bool
    areas_origin: str
    has_questions: bool
    has_max: bool
    has_percent: bool
    examples: tuple[ExampleCard, ...]
    introduction: tuple[SectionView, ...]
    closing: tuple[SectionView, ...]
    notes: tuple[NoteView, ...]
    citation: str
    data: Link


def build_evaluation_pages(collection: Collection, evaluation: Evaluation) -> list[Page]:
    """Return the page of an evaluation and those of its areas."""
    link = link_evaluation(collection, evaluation)
    profile = profile_figure(collection, evaluation)
    shown = None if profile is None else show_figure(profile, link.address)
    view = _build_view(collection, evaluation, (link, shown))
    figures = tuple(filter(None, (profile, miniature_figure(collection, evaluation))))
    page = Page(
        address=link.address,
        title=f"{link.title} i Kommunkompassen",
        description=" ".join(filter(None, (view.lead, view.extremes))),
        template="evaluation.md.jinja",
        view=view,
        path=path_to_evaluation(collection, evaluation),
        scripts=("figures",) if figures else (),
        figures=figures,
        searchable=Searchable(
            "Utvärdering",
            names=(link.title,),
            keywords=(evaluation.report.title,),
            text=tuple(paragraph.text for paragraph in evaluation.closing),
        ),
    )
    return [page, *build_evaluation_area_pages(collection, evaluation)]


def _build_view(collection: Collection, evaluation: Evaluation, head: tuple[Link, FigureView | None]) -> EvaluationView:
    link, profile = head
    notes = build_notes(evaluation)
    total = build_total_view(collection, evaluation)
    return EvaluationView(
        title=link.title,
        lead=_lead(collection, evaluation, total),
        extremes=_extremes(collection, evaluation),
        total=total,
        profile=profile,
        strongest=link_strongest(collection, evaluation),
        weakest=link_weakest(collection, evaluation),
        areas=tuple(_area_row(collection, evaluation, area) for area in collection.areas_of(evaluation)),
        facts=tuple(_facts(collection, evaluation)),
        has_text=evaluation.has_text,
        areas_origin=_areas_origin(evaluation),
        has_questions=evaluation.has_questions,
        has_max=any(area.max is not None for area in evaluation.areas),
        has_percent=any(area.percent is not None for area in evaluation.areas),
        examples=build_cards(collection, examples_of(collection, evaluation)),
        introduction=build_sections(evaluation.introduction),
        closing=build_sections(evaluation.closing),
        notes=notes,
        citation=f"{SITE_NAME}: {link.title}. Källa: {_source(evaluation)}.",
        data=DATA,
    )


def _lead(collection: Collection, evaluation: Evaluation, total: TotalView | None) -> str:
    name = collection.municipality_of(evaluation).long_name
    occasion = f", kommunens {OCCASIONS[evaluation.occasion]}" if evaluation.occasion else ""
    made = f"{name} har en utvärdering från {describe_time(evaluation)}{occasion}."
    if total is None:
        return made
    points = f"{total.points} av {total.maximum}" if total.maximum else total.points
    if total.is_printed:
        return f"{made} Resultatet blev {points} poäng."
    return f"{made} Områdenas poäng blir tillsammans {points}, enligt vår summering."


def _areas_origin(evaluation: Evaluation) -> str:
    """Return where the figures of the areas come from, and what there is to read about them."""
    if evaluation.has_questions:
        return (
            "Siffrorna är tryckta i rapportens bilaga. Välj ett område för att läsa om frågor, styrkor och "
            "förbättringsmöjligheter."
        )
    if evaluation.has_text:
        return "Siffrorna står i källan. Den ger inga poäng för frågor. Välj ett område för att läsa vad den säger."
    return "Siffrorna står i källan. Den ger bara poäng per område."


def _extremes(collection: Collection, evaluation: Evaluation) -> str | None:
    """Return the sentence on the areas with the most and the fewest points, or None where there is no choice."""
    highest, lowest = highest_areas(evaluation), lowest_areas(evaluation)
    if not highest or not lowest:
        return None

    def named(areas: tuple[EvaluationArea, ...]) -> str:
        names = format_list(link_evaluation_area(collection, evaluation, area).title for area in areas)
        return f"{names} ({format_figure(areas[0].score)})"

    return f"Flest poäng fick {named(highest)}, minst fick {named(lowest)}."


def _area_row(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> AreaRow:
    set_area = collection.set_area_of(evaluation, area.area)
    address = link_evaluation(collection, evaluation).address
    return AreaRow(
        link=link_evaluation_area(collection, evaluation, area),
        nr=set_area.nr if set_area else None,
        figures=build_figures(area),
        marks=link_notes((note for note in build_notes(evaluation) if note.area == area.area), address),
        strengths=build_statements(area.strengths, f"{area.area}-styrka"),
        improvements=build_statements(area.improvements, f"{area.area}-forbattring"),
    )


def _facts(collection: Collection, evaluation: Evaluation) -> list[Fact]:
    report = evaluation.report
    evaluators = format_list(f"{person.name} ({person.organisation})" for person in evaluation.evaluators)
    dated = (note for note in build_notes(evaluation) if note.kind is DiscrepancyKind.DATE)
    marks = link_notes(dated, link_evaluation(collection, evaluation).address)
    facts = [Fact("Utvärdering", capitalize(describe_time(evaluation)))]
    if evaluation.occasion:
        facts.append(Fact("Vilken i ordningen", f"Kommunens {OCCASIONS[evaluation.occasion]}"))
    if evaluators:
        facts.append(Fact("Utvärderare", evaluators))
    elif evaluation.question_set:
        facts.append(Fact("Utvärderare", "Rapporten namnger inte utvärderarna."))
    if evaluation.interviews:
        facts.append(Fact("Intervjuade", capitalize(evaluation.interviews)))
    if evaluation.question_set:
        facts.append(Fact("Frågeuppsättning", f"{evaluation.question_set} (bokstaven är vår egen)"))
    facts.append(Fact("Källa", _source(evaluation)))
    facts.append(Fact("Utgivare", report.publisher))
    if report.cover_date:
        facts.append(Fact("Datum på framsidan", report.cover_date, marks))
    if report.file:
        facts.append(Fact("Rapportfilens namn i vårt arkiv", report.file))
    return facts


def _source(evaluation: Evaluation) -> str:
    report = evaluation.report
    return f"{report.title}, {report.place}" if report.place else report.title
