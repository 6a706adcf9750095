"""The texts of an evaluation as pages show them: paragraphs under their headings, statements, and its date."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model import Evaluation, Occasion, Paragraph, Statement
from generator.model.addresses import slug_of
from generator.pages.views.places import name_place
from generator.swedish import format_month

_FROM_REPORT = "rapport"
_LONGEST = 60
OCCASIONS = {
    Occasion.FIRST: "första",
    Occasion.SECOND: "andra",
    Occasion.THIRD: "tredje",
    Occasion.FOURTH: "fjärde",
    Occasion.LATER: "femte eller senare",
}


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph under a heading; `subject`, which is our own, may be missing."""

    subject: str | None
    text: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """A heading of the report, its anchor, and what the report says under it, in our own words."""

    anchor: str
    heading: str
    paragraphs: tuple[ParagraphView, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A strength or an improvement opportunity with its number in the report's column and its anchor on the page.

    `address` and `name` are for a link to it: it has one address, whatever pages show it.
    """

    anchor: str
    nr: int
    text: str
    address: str
    name: str

    @property
    def is_question(self) -> bool:
        """Whether the report asks a question instead of making a statement."""
        return self.text.endswith("?")


def build_sections(paragraphs: tuple[Paragraph, ...], part: str) -> tuple[SectionView, ...]:
    """Return paragraphs grouped by heading, in order; `part` is the part of the report, in letters of an anchor.

    Whatever a report's headings are, their anchors are unique on a page: nothing else begins with `rapport-`.
    """
    taken: Counter[str] = Counter()
    sections = []
    for heading, under in groupby(paragraphs, key=lambda paragraph: paragraph.heading):
        anchor = f"{_FROM_REPORT}-{part}-{slug_of(heading)[:_LONGEST]}"
        taken[anchor] += 1
        # No anchor of a heading contains two hyphens.
        again = f"--{taken[anchor]}" if taken[anchor] > 1 else ""
        under_it = tuple(ParagraphView(paragraph.subject, paragraph.text) for paragraph in under)
        sections.append(SectionView(f"{anchor}{again}", heading, under_it))
    return tuple(sections)


def build_statements(statements: Iterable[Statement], prefix: str = "") -> tuple[StatementView, ...]:
    """Return statements in the order given; `prefix` keeps anchors unique on a page that shows several areas."""
    return tuple(
        StatementView(
            f"{prefix}{statement.anchor}", statement.nr, statement.text, statement.address, name_place(statement.anchor)
        )
        for statement in statements
    )


def describe_time(evaluation: Evaluation) -> str:
    """Return the date of the evaluation: `mars 2019`, or only the year."""
    return format_month(evaluation.year, evaluation.month)


def describe_when(evaluation: Evaluation) -> str:
    """Return the date of the evaluation for running text: `i mars 2019`, or only the year."""
    return f"i {describe_time(evaluation)}" if evaluation.month else str(evaluation.year)
