"""Views that several pages share: known faults, totals, texts and statements."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.analysis import Total, build_total, maximum_total, strongest_areas, weakest_areas
from generator.model import (
    Alikeness,
    Collection,
    DiscrepancyKind,
    Evaluation,
    EvaluationArea,
    Occasion,
    Paragraph,
    QuestionScore,
    Statement,
)
from generator.model.addresses import discrepancy_anchor
from generator.pages.links import link_evaluation, link_evaluation_area
from generator.pages.page import Link
from generator.swedish import format_figure, format_month, format_percent

MARKS = {
    Alikeness.SAME: "Samma fråga",
    Alikeness.SIMILAR: "Liknande fråga",
    Alikeness.NONE: "Kan inte jämföras",
}
ORIGINS = {True: "står i källan", False: "summerad av oss"}
"""Where a total comes from, by whether it is printed."""
NOTE_MARK = "Avvikelse {nr}"
OCCASIONS = {
    Occasion.FIRST: "första",
    Occasion.SECOND: "andra",
    Occasion.THIRD: "tredje",
    Occasion.LATER: "fjärde eller senare",
}


@dataclass(frozen=True, slots=True)
class NoteView:
    """A known fault in a source. Its `mark` and `anchor` are the same on every page of the evaluation."""

    anchor: str
    mark: str
    kind: DiscrepancyKind
    place: str
    printed: str
    other_place: str
    other: str
    note: str
    area: str | None
    question: str | None


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Points, maximum and percent as printed; what the source doesn't give is None."""

    score: str
    max: str | None
    percent: str | None


@dataclass(frozen=True, slots=True)
class TotalView:
    """The total of an evaluation, where it comes from, and links to the known faults that touch it."""

    points: str
    maximum: str | None
    is_printed: bool
    origin: str
    origin_sentence: str
    marks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AreaLink:
    """An area with its points, in a short list."""

    link: Link
    score: str


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph under a heading; `subject` is our own and may be missing."""

    subject: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading of the report and what stands under it, in our own words."""

    heading: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A strength or an improvement opportunity with its number in the report's column and its place on the page."""

    anchor: str
    nr: int
    text: str


def build_notes(evaluation: Evaluation) -> tuple[NoteView, ...]:
    """Return the known faults of an evaluation's source, numbered."""
    return tuple(
        NoteView(
            anchor=discrepancy_anchor(number),
            mark=NOTE_MARK.format(nr=number),
            kind=known.kind,
            place=known.place,
            printed=known.printed,
            other_place=known.other_place,
            other=known.other,
            note=known.note,
            area=known.area,
            question=known.question,
        )
        for number, known in enumerate(evaluation.discrepancies, start=1)
    )


def link_notes(notes: Iterable[NoteView], address: str) -> tuple[Link, ...]:
    """Return links to known faults on the page at `address`, titled with their marks."""
    return tuple(Link(note.mark, f"{address}#{note.anchor}") for note in notes)


def link_area_notes(collection: Collection, evaluation: Evaluation, area: str) -> tuple[Link, ...]:
    """Return links to the known faults that touch an area as a whole, on the evaluation's page."""
    address = link_evaluation(collection, evaluation).address
    return link_notes((note for note in build_notes(evaluation) if note.area == area and not note.question), address)


def link_strongest(collection: Collection, evaluation: Evaluation) -> tuple[AreaLink, ...]:
    """Return the two or three areas with the most points."""
    return _link_areas(collection, evaluation, strongest_areas(evaluation))


def link_weakest(collection: Collection, evaluation: Evaluation) -> tuple[AreaLink, ...]:
    """Return the two or three areas with the fewest points."""
    return _link_areas(collection, evaluation, weakest_areas(evaluation))


def _link_areas(
    collection: Collection, evaluation: Evaluation, areas: tuple[EvaluationArea, ...]
) -> tuple[AreaLink, ...]:
    return tuple(
        AreaLink(link_evaluation_area(collection, evaluation, area), format_figure(area.score)) for area in areas
    )


def build_figures(row: EvaluationArea | QuestionScore) -> FiguresView:
    """Return the printed figures of an area or a question."""
    return FiguresView(
        score=format_figure(row.score),
        max=None if row.max is None else format_figure(row.max),
        percent=None if row.percent is None else format_percent(row.percent),
    )


def build_total_view(collection: Collection, evaluation: Evaluation) -> TotalView | None:
    """Return the total of an evaluation with its origin in words, or None where there is none."""
    total = build_total(evaluation)
    if total is None:
        return None
    maximum = maximum_total(collection, evaluation)
    touching = {DiscrepancyKind.TOTAL_SUM} if total.is_printed else {DiscrepancyKind.AREA_SCORE}
    notes = (note for note in build_notes(evaluation) if note.kind in touching)
    return TotalView(
        points=format_figure(total.points),
        maximum=None if maximum is None else format_figure(maximum),
        is_printed=total.is_printed,
        origin=ORIGINS[total.is_printed],
        origin_sentence=_origin_sentence(total),
        marks=link_notes(notes, link_evaluation(collection, evaluation).address),
    )


def _origin_sentence(total: Total) -> str:
    if total.is_printed:
        return "Totalpoängen står i källan."
    sentence = (
        "Rapportens text anger ingen totalpoäng. Vi har lagt ihop områdenas poäng. De är avrundade, så summan kan "
        f"skilja sig med högst {format_figure(total.tolerance.normalize())} poäng från utvärderarnas egen."
    )
    if total.heading_points is not None:
        sentence += f" Räknat på poängen vid områdenas rubriker blir summan {format_figure(total.heading_points)}."
    return sentence


def build_sections(paragraphs: tuple[Paragraph, ...]) -> tuple[SectionView, ...]:
    """Return paragraphs gathered under their headings, in order."""
    return tuple(
        SectionView(heading, tuple(ParagraphView(paragraph.subject, paragraph.text) for paragraph in group))
        for heading, group in groupby(paragraphs, key=lambda paragraph: paragraph.heading)
    )


def build_statements(statements: tuple[Statement, ...], anchor: str) -> tuple[StatementView, ...]:
    """Return statements with their places: `styrka-3`, and `styrka-3-2` for the second that shares a number."""
    views = []
    for nr, group in groupby(statements, key=lambda statement: statement.nr):
        for position, statement in enumerate(group, start=1):
            place = f"{anchor}-{nr}" if position == 1 else f"{anchor}-{nr}-{position}"
            views.append(StatementView(place, nr, statement.text))
    return tuple(views)


def describe_time(evaluation: Evaluation) -> str:
    """Return when the evaluation was made: `mars 2019`, or the year alone."""
    return format_month(evaluation.year, evaluation.month)


def describe_when(evaluation: Evaluation) -> str:
    """Return when the evaluation was made, for running text: `i mars 2019`, or the year alone."""
    return f"i {describe_time(evaluation)}" if evaluation.month else str(evaluation.year)
