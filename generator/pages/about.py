"""The start page, the page on the instrument, and the page on reports and their known faults."""

from dataclasses import dataclass

from generator.analysis import count_bullets
from generator.model import Basis, Collection, Evaluation
from generator.pages.areas import AreaSummary, summarize_areas
from generator.pages.concepts import AreaRegisterView, JudgementCounts, build_area_registers, count_judgements
from generator.pages.example_parts import ExampleCard, build_card
from generator.pages.figures import FigureView, show_miniature
from generator.pages.links import link_evaluation, link_evaluation_area
from generator.pages.municipality import EvaluationRow, build_evaluation_row, sort_evaluations
from generator.pages.page import (
    ABOUT,
    DATA,
    EXAMPLES,
    METHOD,
    SEARCH,
    SITE_NAME,
    SOURCES,
    START,
    Link,
    Page,
    Searchable,
)
from generator.pages.parts import NoteView, build_notes
from generator.swedish import count_of, format_day, format_list, sort_key

LATEST = 5
SHOWN_EXAMPLES = 6


@dataclass(frozen=True, slots=True)
class AdditionView:
    """An evaluation that was added lately, and when."""

    link: Link
    day: str


@dataclass(frozen=True, slots=True)
class EvaluationCard:
    """An evaluation on the start page, with its profile in miniature where it has areas."""

    row: EvaluationRow
    miniature: FigureView | None


@dataclass(frozen=True, slots=True)
class StartView:
    """All that the start page shows."""

    title: str
    cards: tuple[EvaluationCard, ...]
    areas: tuple[AreaSummary, ...]
    examples: tuple[ExampleCard, ...]
    example_count: str
    all_examples: Link
    search: Link
    municipalities: str
    evaluations: str
    statements: str
    additions: tuple[AdditionView, ...]
    method: Link
    data: Link


@dataclass(frozen=True, slots=True)
class FaultsView:
    """The known faults of one evaluation's source, each with the page that shows it beside its figure."""

    evaluation: Link
    notes: tuple[tuple[NoteView, Link], ...]


@dataclass(frozen=True, slots=True)
class QuestionSetView:
    """A question set in a list."""

    name: str
    description: str
    used_by: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """All that the page on the instrument shows."""

    title: str
    registers: tuple[AreaRegisterView, ...]
    judgements: JudgementCounts
    areas: tuple[AreaSummary, ...]
    question_sets: tuple[QuestionSetView, ...]
    faults: tuple[FaultsView, ...]
    fault_count: str
    method: Link
    sources: Link
    data: Link


@dataclass(frozen=True, slots=True)
class ReportView:
    """A source, and the evaluation that comes from it."""

    evaluation: Link
    title: str
    publisher: str
    place: str | None
    file: str | None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """All that the page on sources shows."""

    title: str
    reports: tuple[ReportView, ...]
    faults: tuple[FaultsView, ...]


def build_start_page(collection: Collection) -> Page:
    """Return the start page."""
    statements = sum(
        count_bullets(area.strengths) + count_bullets(area.improvements)
        for evaluation in collection.evaluations
        for area in evaluation.areas
    )
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
            cards=_evaluation_cards(collection),
            areas=summarize_areas(collection),
            examples=_shown_examples(collection),
            example_count=count_of(len(collection.examples), "gott exempel", "goda exempel"),
            all_examples=EXAMPLES,
            search=SEARCH,
            municipalities=count_of(len(collection.evaluated_municipalities()), "kommun", "kommuner"),
            evaluations=count_of(len(collection.evaluations), "utvärdering", "utvärderingar"),
            statements=count_of(statements, "omdöme", "omdömen"),
            additions=_latest_additions(collection),
            method=METHOD,
            data=DATA,
        ),
        scripts=("search",),
        searchable=Searchable("Startsida"),
    )


def _evaluation_cards(collection: Collection) -> tuple[EvaluationCard, ...]:
    """Return every evaluation in the order of the list of municipalities."""
    return tuple(
        EvaluationCard(build_evaluation_row(collection, evaluation), show_miniature(collection, evaluation))
        for evaluation in sort_evaluations(collection)
    )


def _shown_examples(collection: Collection) -> tuple[ExampleCard, ...]:
    """Return some examples: first those that we know how they went on, then those that evaluators hold up.

    At most one from each municipality and in the order of their titles, so that the choice is nobody's.
    """
    ranked = sorted(
        collection.examples,
        key=lambda entry: (not entry.follow_up, entry.basis is not Basis.EXPLICIT, sort_key(entry.title)),
    )
    first = {entry.municipality: entry for entry in reversed(ranked)}
    chosen = [entry for entry in ranked if first[entry.municipality] is entry]
    return tuple(build_card(collection, entry) for entry in chosen[:SHOWN_EXAMPLES])


def _latest_additions(collection: Collection) -> tuple[AdditionView, ...]:
    """Return the evaluations that were added last, the newest first and by name within a day."""
    named = [(entry.added, link_evaluation(collection, entry)) for entry in collection.evaluations if entry.added]
    named.sort(key=lambda entry: sort_key(entry[1].title))
    named.sort(key=lambda entry: entry[0], reverse=True)
    return tuple(AdditionView(link, format_day(day)) for day, link in named[:LATEST])


def build_about_pages(collection: Collection) -> list[Page]:
    """Return the page on the instrument and the page on sources."""
    faults = _collect_faults(collection)
    count = sum(len(entry.notes) for entry in faults)
    about = Page(
        address=ABOUT.address,
        title="Om Kommunkompassen",
        description="Vad Kommunkompassen är, vad den mäter och inte mäter, och vad du ska tänka på när du läser.",
        template="about.md.jinja",
        view=AboutView(
            title="Om Kommunkompassen",
            registers=build_area_registers(collection),
            judgements=count_judgements(collection),
            areas=summarize_areas(collection),
            question_sets=tuple(_question_set_view(collection, name) for name in collection.question_sets),
            faults=faults,
            fault_count=count_of(count, "avvikelse", "avvikelser"),
            method=METHOD,
            sources=SOURCES,
            data=DATA,
        ),
        path=(START,),
        searchable=Searchable("Om webbplatsen", keywords=("SKR", "SKL", "frågeuppsättning", "verktyget")),
    )
    sources = Page(
        address=SOURCES.address,
        title="Källor och kända fel",
        description="Rapporterna som uppgifterna kommer från, och de fel och motsägelser som står tryckta i dem.",
        template="sources.md.jinja",
        view=SourcesView("Källor och kända fel", _reports(collection), faults),
        path=(START, ABOUT),
        searchable=Searchable("Om webbplatsen", keywords=("rapporter", "avvikelser", "fel i rapporten")),
    )
    return [about, sources]


def _collect_faults(collection: Collection) -> tuple[FaultsView, ...]:
    evaluations = [evaluation for evaluation in collection.evaluations if evaluation.discrepancies]
    views = [
        FaultsView(
            link_evaluation(collection, evaluation),
            tuple((note, _place_of(collection, evaluation, note)) for note in build_notes(evaluation)),
        )
        for evaluation in evaluations
    ]
    return tuple(sorted(views, key=lambda view: sort_key(view.evaluation.title)))


def _place_of(collection: Collection, evaluation: Evaluation, note: NoteView) -> Link:
    area = evaluation.find_area(note.area)
    if area is None:
        evaluation_link = link_evaluation(collection, evaluation)
        return Link(evaluation_link.title, f"{evaluation_link.address}#{note.anchor}")
    link = link_evaluation_area(collection, evaluation, area)
    return Link(link.title, f"{link.address}#{note.anchor}")


def _question_set_view(collection: Collection, name: str) -> QuestionSetView:
    users = sorted(
        (
            link_evaluation(collection, evaluation).title
            for evaluation in collection.evaluations
            if evaluation.question_set == name
        ),
        key=sort_key,
    )
    return QuestionSetView(name, collection.question_sets[name].description, format_list(users))


def _reports(collection: Collection) -> tuple[ReportView, ...]:
    views = [
        ReportView(
            evaluation=link_evaluation(collection, evaluation),
            title=evaluation.report.title,
            publisher=evaluation.report.publisher,
            place=evaluation.report.place,
            file=evaluation.report.file,
        )
        for evaluation in collection.evaluations
    ]
    return tuple(sorted(views, key=lambda view: sort_key(view.evaluation.title)))
