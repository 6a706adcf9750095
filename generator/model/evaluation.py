"""One evaluation of one municipality as the site uses it, with everything that its file leaves to the registers.

An evaluation may contain little: only a total, or only area points. A missing value is `None`, never zero.
"""

from dataclasses import dataclass
from decimal import Decimal

from generator.model.questions import Question, QuestionSet, QuestionSetArea
from generator.model.records import (
    Area,
    Concept,
    DiscrepancyKind,
    Evaluator,
    Municipality,
    Occasion,
    Paragraph,
    Version,
    VersionBasis,
)
from generator.model.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Discrepancy:
    """Two places of a source that disagree, with what each one prints. Neither is corrected.

    `number` is the one in its id, and never changes. `area` and `question` say what it concerns: the slug of
    an area, and the number of one of its questions; both are None if it concerns the evaluation as a whole. `address`
    is where the site shows it, and includes `anchor`.
    """

    number: int
    anchor: str
    address: str
    kind: DiscrepancyKind
    area: str | None
    question: str | None
    place: str
    printed: str
    other_place: str
    other: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A strength or an improvement opportunity in our own words; `nr` is its number in the report's column.

    `question_nr` is the number of the question that it is about, and `concept` that question's concept; both are None
    if the statement is about the area as a whole. `anchor` is its place on the page of the area, `address` the whole
    address.
    """

    nr: int
    question_nr: str | None
    concept: Concept | None
    topics: tuple[str, ...]
    text: str
    anchor: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionScore:
    """The result on one question, as printed, in points and percent.

    `label` is the wording that the report prints. `printed_nr` is None unless the report prints a different number from
    the question set. `address` leads to the question on the page of its area.
    """

    question: Question
    nr: str
    printed_nr: str | None
    label: str
    score: Decimal
    max: Decimal
    percent: Decimal
    anchor: str
    address: str
    discrepancies: tuple[Discrepancy, ...]

    @property
    def figure_discrepancies(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that concern the question's figures: those to show beside a figure."""
        return tuple(entry for entry in self.discrepancies if entry.kind.is_of_figure)


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationArea:
    """One area of one evaluation.

    `score`, `max` and `percent` are the area's row in the report's appendix; `heading_score` is printed beside the
    area's heading in the text. `name` is the area's name in the report's text, else in the question set, else in the
    register; `set_area` is None if the question set isn't known. `source` is where the points come from.
    `discrepancies` concern the area or one of its questions.
    """

    area: Area
    set_area: QuestionSetArea | None
    name: str
    heading_name: str | None
    appendix_name: str | None
    address: str
    source: Source
    heading_score: Decimal | None
    score: Decimal
    max: Decimal | None
    percent: Decimal | None
    questions: tuple[QuestionScore, ...]
    summary: tuple[Paragraph, ...]
    strengths: tuple[Statement, ...]
    improvements: tuple[Statement, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def slug(self) -> str:
        """The area's part of an address, the same in every question set."""
        return self.area.slug

    @property
    def nr(self) -> int | None:
        """The area's number in its question set, or None if the set isn't known."""
        return None if self.set_area is None else self.set_area.nr

    @property
    def own_discrepancies(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that concern the area as a whole rather than one of its questions."""
        return tuple(entry for entry in self.discrepancies if entry.question is None)

    @property
    def figure_discrepancies(self) -> tuple[Discrepancy, ...]:
        """The discrepancies that concern the area's own figures: those to show beside a figure."""
        return tuple(entry for entry in self.own_discrepancies if entry.kind.is_of_figure)

    @property
    def has_text(self) -> bool:
        """Whether the data contain any of the report's text on the area."""
        return bool(self.summary or self.strengths or self.improvements)

    def find_question(self, nr: str) -> QuestionScore | None:
        """Return the points on the question with the number `nr`, or None if the evaluation gives none."""
        return next((question for question in self.questions if question.nr == nr), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """One evaluation of one municipality in one year, its areas in the order of its question set.

    `title` is, for example, `Nässjö 2019`. `total` is the printed total, never a sum that we computed, from
    `total_source`. `added` is the day when the evaluation was published here. If the question set isn't known, the
    areas are in register order. `version` is the version of the instrument, and `version_known_by` what that rests on;
    both are None if it isn't known. `sources` has at least one, the report first if there is one. `lowest_area` and
    `highest_area` are the points of the areas with the fewest and the most, if the source doesn't name them.
    `has_all_areas` says whether it has points in every area of its question set or, without one, of the register.
    """

    id: str
    municipality: Municipality
    year: int
    month: int | None
    title: str
    address: str
    question_set: QuestionSet | None
    version: Version | None
    version_known_by: VersionBasis | None
    occasion: Occasion | None
    interviews: str | None
    evaluators: tuple[Evaluator, ...]
    sources: tuple[Source, ...]
    added: str | None
    total: Decimal | None
    total_source: Source | None
    lowest_area: Decimal | None
    highest_area: Decimal | None
    notes: tuple[str, ...]
    introduction: tuple[Paragraph, ...]
    areas: tuple[EvaluationArea, ...]
    has_all_areas: bool
    closing: tuple[Paragraph, ...]
    discrepancies: tuple[Discrepancy, ...]

    @property
    def source(self) -> Source:
        """The report or, if there is none, the first of the pages that the evaluation comes from."""
        return self.sources[0]

    @property
    def set_name(self) -> str | None:
        """The name of the question set, or None if it isn't known."""
        return None if self.question_set is None else self.question_set.name

    @property
    def has_questions(self) -> bool:
        """Whether the evaluation gives points on any question."""
        return any(area.questions for area in self.areas)

    @property
    def has_text(self) -> bool:
        """Whether the data contain the report's text on any area."""
        return any(area.has_text for area in self.areas)

    def find_area(self, slug: str) -> EvaluationArea | None:
        """Return the evaluation's results in an area, or None if it has none."""
        return next((area for area in self.areas if area.slug == slug), None)
