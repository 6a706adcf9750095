"""One evaluation of one municipality: who, when, the figures as printed, the text in our own words.

An evaluation may hold little: only a total, or only area points. What is missing is `None`, never zero.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import (
    IsoDate,
    ItemNr,
    Month,
    MunicipalityCode,
    PrintedNumber,
    QuestionNr,
    Record,
    SetName,
    Slug,
    Text,
    Year,
)


class Occasion(StrEnum):
    """Whether the municipality was evaluated for the first time or once more."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    LATER = "later"


class DiscrepancyKind(StrEnum):
    """What a known fault in a source is about; the figure kinds excuse the rule of the same name."""

    PERCENT = "percent"
    AREA_SCORE = "area-score"
    AREA_SUM = "area-sum"
    TOTAL_SUM = "total-sum"
    AREA_NAME = "area-name"
    QUESTION_NR = "question-nr"
    HEADINGS = "headings"
    DATE = "date"
    TEXT = "text"


class Evaluator(Record):
    """A person who made the evaluation, and where that person works."""

    name: Text
    organisation: Text


class Report(Record):
    """Where the figures and the text come from.

    `file` names the report's text file in our archive; `place` says where in it, when it is not the report's own
    evaluation; `cover_date` is the date on the cover, as printed.
    """

    title: Text
    publisher: Text
    file: Text | None = None
    place: Text | None = None
    cover_date: Text | None = None


class Paragraph(Record):
    """One to four sentences in our own words about what stands under a heading of the report.

    `subject` is our own, for a heading under which the report treats several subjects.
    """

    heading: Text
    subject: Text | None = None
    text: Text


class StatementRecord(Record):
    """A strength or an improvement opportunity in our own words; `nr` is its number in the report's column.

    One bullet of the report that holds several thoughts may become several statements with the same number. `question`
    is the number of the question that it is about, left out where it is about the area as a whole.
    """

    nr: ItemNr
    question: QuestionNr | None = None
    topics: tuple[Slug, ...] = ()
    text: Text


class QuestionScoreRecord(Record):
    """The points of one question, as printed.

    `printed_nr` and `label` stand only where the report prints another number or wording than the question set.
    """

    nr: QuestionNr
    printed_nr: QuestionNr | None = None
    label: Text | None = None
    score: PrintedNumber
    max: PrintedNumber
    percent: PrintedNumber


class EvaluationAreaRecord(Record):
    """One area of one evaluation.

    `score`, `max` and `percent` are the area's row in the report's appendix; `heading_score` is what stands beside the
    area's heading in the text. `heading_name` and `appendix_name` stand only where they differ from the name in the
    question set.
    """

    area: Slug
    heading_name: Text | None = None
    appendix_name: Text | None = None
    heading_score: PrintedNumber | None = None
    score: PrintedNumber
    max: PrintedNumber | None = None
    percent: PrintedNumber | None = None
    questions: tuple[QuestionScoreRecord, ...] = ()
    summary: tuple[Paragraph, ...] = ()
    strengths: tuple[StatementRecord, ...] = ()
    improvements: tuple[StatementRecord, ...] = ()

    @property
    def has_text(self) -> bool:
        """Whether anything of the report's text on the area is here yet."""
        return bool(self.summary or self.strengths or self.improvements)


class DiscrepancyRecord(Record):
    """A known fault in a source: two places that disagree, with what each prints. Neither is mended."""

    kind: Annotated[DiscrepancyKind, Field(strict=False)]
    area: Slug | None = None
    question: QuestionNr | None = None
    place: Text
    printed: Text
    other_place: Text
    other: Text
    note: Text


class EvaluationRecord(Record):
    """One evaluation of one municipality in one year; `added` is the day when it was published here."""

    municipality: MunicipalityCode
    name: Text
    year: Year
    month: Month | None = None
    question_set: SetName | None = None
    occasion: Annotated[Occasion, Field(strict=False)] | None = None
    interviews: Text | None = None
    evaluators: tuple[Evaluator, ...] = ()
    report: Report
    added: IsoDate | None = None
    total: PrintedNumber | None = Field(default=None, description="The total as printed, never a sum of ours.")
    introduction: tuple[Paragraph, ...] = ()
    areas: tuple[EvaluationAreaRecord, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    discrepancies: tuple[DiscrepancyRecord, ...] = ()

    def find_area(self, slug: str | None) -> EvaluationAreaRecord | None:
        """Return what the evaluation gives of an area, or None if it gives nothing; of two, the first."""
        return next((area for area in self.areas if area.area == slug), None)

    def area(self, slug: str) -> EvaluationAreaRecord:
        """Return what the evaluation gives of an area that it has.

        Raises:
            KeyError: it has no such area.
        """
        area = self.find_area(slug)
        if area is None:
            raise KeyError(slug)
        return area

    @property
    def has_questions(self) -> bool:
        """Whether the points of any question are given."""
        return any(area.questions for area in self.areas)

    @property
    def has_text(self) -> bool:
        """Whether any area's text is here yet."""
        return any(area.has_text for area in self.areas)
