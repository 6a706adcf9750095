"""Views that several pages share: known faults, totals, texts and statements."""

from dataclasses import dataclass
from itertools import groupby

from generator.analysis import Total, build_total, maximum_total
from generator.model import Collection, Discrepancy, Evaluation, Occasion, Paragraph, Statement
from generator.swedish import format_figure, format_month

OCCASIONS = {
    Occasion.FIRST: "första gången",
    Occasion.SECOND: "andra gången",
    Occasion.THIRD: "tredje gången",
    Occasion.LATER: "ännu en gång",
}


@dataclass(frozen=True, slots=True)
class NoteView:
    """A known fault in a source; `anchor` is its place on the page and `mark` the text of a link to it."""

    anchor: str
    mark: str
    place: str
    printed: str
    other_place: str
    other: str
    note: str
    area: str | None
    question: str | None


@dataclass(frozen=True, slots=True)
class TotalView:
    """The total of an evaluation as figures, and a sentence on where it comes from."""

    points: str
    maximum: str | None
    is_printed: bool
    origin: str
    origin_sentence: str


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


def build_notes(discrepancies: tuple[Discrepancy, ...]) -> tuple[NoteView, ...]:
    """Return known faults as numbered notes."""
    return tuple(
        NoteView(
            anchor=f"avvikelse-{number}",
            mark=f"Avvikelse {number}",
            place=known.place,
            printed=known.printed,
            other_place=known.other_place,
            other=known.other,
            note=known.note,
            area=known.area,
            question=known.question,
        )
        for number, known in enumerate(discrepancies, start=1)
    )


def build_total_view(collection: Collection, evaluation: Evaluation) -> TotalView | None:
    """Return the total of an evaluation with its origin in words, or None where there is none."""
    total = build_total(evaluation)
    if total is None:
        return None
    maximum = maximum_total(collection, evaluation)
    return TotalView(
        points=format_figure(total.points),
        maximum=None if maximum is None else format_figure(maximum),
        is_printed=total.is_printed,
        origin="tryckt i källan" if total.is_printed else "summerad av oss",
        origin_sentence=_origin_sentence(total),
    )


def _origin_sentence(total: Total) -> str:
    if total.is_printed:
        return "Totalpoängen är tryckt i källan."
    return (
        "Rapporten skriver inte ut någon totalpoäng i texten. Vi har lagt ihop områdenas poäng i bilagan. "
        f"De är avrundade, så summan kan skilja sig med högst {format_figure(total.tolerance.normalize())} poäng "
        "från utvärderarnas egen."
    )


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
