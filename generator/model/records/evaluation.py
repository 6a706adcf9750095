"""One evaluation of one municipality: who, when, the numbers as printed, and the text in our own words.

An evaluation may contain little: only a total, or only area points. A missing value is `None`, never zero.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import (
    AreaRef,
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
    TopicRef,
    UpToHundred,
    Year,
)
from generator.model.records.registers import Version
from generator.model.records.sources import PageRecord, Report


class Occasion(StrEnum):
    """Whether it is the municipality's first evaluation or a later one."""

    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    LATER = "later"


class DiscrepancyKind(StrEnum):
    """What a discrepancy is about; a kind with the same name as a rule silences that rule."""

    PERCENT = "percent"
    AREA_SCORE = "area-score"
    AREA_SUM = "area-sum"
    TOTAL_SUM = "total-sum"
    AREA_NAME = "area-name"
    QUESTION_NR = "question-nr"
    HEADINGS = "headings"
    DATE = "date"
    TEXT = "text"

    @property
    def is_of_figure(self) -> bool:
        """Whether a printed figure is in doubt, rather than a name, a heading, a date or a text."""
        return self in {self.PERCENT, self.AREA_SCORE, self.AREA_SUM, self.TOTAL_SUM, self.QUESTION_NR}


class Evaluator(Record):
    """A person who made the evaluation, and where that person works."""

    name: Text
    organisation: Text


class VersionBasis(StrEnum):
    """How we know which version of the instrument an evaluation used."""

    AREA_NAMES = "area-names"
    REPORT = "report"
    SOURCE = "source"
    YEAR = "year"


class Paragraph(Record):
    """One to four sentences in our own words about what the report says under a heading.

    `subject` is our own, for a heading under which the report covers several subjects.
    """

    heading: Text
    subject: Text | None = None
    text: Text


class StatementRecord(Record):
    """A strength or an improvement opportunity in our own words; `nr` is its number in the report's column.

    `id` is the end of its address, such as `styrka-3`; a rule requires it. A bullet of the report that makes several
    points may become several statements with the same number. `question` is the number of the question that it is
    about, left out if it is about the area as a whole.
    """

    id: Slug | None = None
    nr: ItemNr
    question: QuestionNr | None = None
    topics: tuple[TopicRef, ...] = ()
    text: Text


class QuestionScoreRecord(Record):
    """The points on one question, as printed.

    `printed_nr` and `label` are given only if the report prints a different number or wording from the question set.
    """

    nr: QuestionNr
    printed_nr: QuestionNr | None = None
    label: Text | None = None
    score: PrintedNumber
    max: UpToHundred
    percent: UpToHundred


class EvaluationAreaRecord(Record):
    """One area of one evaluation.

    `score`, `max` and `percent` are the area's row in the report's appendix; `heading_score` is printed beside the
    area's heading in the text. `heading_name` and `appendix_name` are given only if they differ from the name in the
    question set. `source` is the id of the page that the points come from, if they come from one of several.
    """

    area: AreaRef
    source: Slug | None = None
    heading_name: Text | None = None
    appendix_name: Text | None = None
    heading_score: PrintedNumber | None = None
    score: PrintedNumber
    max: UpToHundred | None = None
    percent: UpToHundred | None = None
    questions: tuple[QuestionScoreRecord, ...] = ()
    summary: tuple[Paragraph, ...] = ()
    strengths: tuple[StatementRecord, ...] = ()
    improvements: tuple[StatementRecord, ...] = ()

    @property
    def has_text(self) -> bool:
        """Whether the data contain any of the report's text on the area."""
        return bool(self.summary or self.strengths or self.improvements)


class DiscrepancyRecord(Record):
    """Two places of a source that disagree, with what each one prints. Neither is corrected.

    `id` is the end of its address, such as `avvikelse-3`; a rule requires it.
    """

    id: Slug | None = None
    kind: Annotated[DiscrepancyKind, Field(strict=False)]
    area: AreaRef | None = None
    question: QuestionNr | None = None
    place: Text
    printed: Text
    other_place: Text
    other: Text
    note: Text


class EvaluationRecord(Record):
    """One evaluation of one municipality in one year; `added` is the day when it was published here.

    Its figures come from a report or from public pages, the `sources`; `total_source` is the id of the page that the
    total comes from, if it comes from one of several. `version` is given only without a question set, which belongs to
    a version of its own. `lowest_area` and `highest_area` are the points of the area with the fewest and the most, from
    a source that doesn't say which areas they are. `notes` are sentences in our own words on what the figures are.
    """

    municipality: MunicipalityCode
    name: Text
    year: Year
    month: Month | None = None
    question_set: SetName | None = None
    version: Annotated[Version, Field(strict=False)] | None = None
    version_known_by: Annotated[VersionBasis, Field(strict=False)] | None = None
    occasion: Annotated[Occasion, Field(strict=False)] | None = None
    interviews: Text | None = None
    evaluators: tuple[Evaluator, ...] = ()
    report: Report | None = None
    sources: tuple[PageRecord, ...] = ()
    added: IsoDate | None = None
    total: PrintedNumber | None = Field(default=None, description="The total as printed, never a sum of ours.")
    total_source: Slug | None = None
    lowest_area: UpToHundred | None = None
    highest_area: UpToHundred | None = None
    notes: tuple[Text, ...] = ()
    introduction: tuple[Paragraph, ...] = ()
    only_some_areas: Annotated[
        bool, Field(description="Whether the source gives some of the areas and not the others.")
    ] = False
    areas: tuple[EvaluationAreaRecord, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    discrepancies: tuple[DiscrepancyRecord, ...] = ()

    def find_area(self, slug: str | None) -> EvaluationAreaRecord | None:
        """Return the evaluation's results in an area, or None if it has none; if the area occurs twice, the first."""
        return next((area for area in self.areas if area.area == slug), None)

    def area(self, slug: str) -> EvaluationAreaRecord:
        """Return the evaluation's results in an area that it has.

        Raises:
            KeyError: it has no such area.
        """
        area = self.find_area(slug)
        if area is None:
            raise KeyError(slug)
        return area

    @property
    def has_questions(self) -> bool:
        """Whether the evaluation gives points on any question."""
        return any(area.questions for area in self.areas)

    @property
    def has_text(self) -> bool:
        """Whether the data contain the report's text on any area."""
        return any(area.has_text for area in self.areas)
