"""Everything that the site is built from, once it has been checked: registers, evaluations, examples and indexes."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.corrections import CorrectedKind, Correction
from generator.model.evaluation import Evaluation, EvaluationArea, QuestionScore, Statement
from generator.model.examples import Example, RoleModel
from generator.model.questions import Question, QuestionSet
from generator.model.records import (
    SAME,
    Area,
    Concept,
    ConceptComparison,
    CorrectionRecord,
    EvaluationRecord,
    ExampleRecord,
    Judgement,
    KnownRecord,
    Municipality,
    QuestionSetRecord,
    RoleModelRecord,
    Term,
    Topic,
    Version,
    YardstickRecord,
)
from generator.model.sources import KnownEvaluation, Source, Yardstick


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Records:
    """The checked content of the data folder; every reference resolves.

    Evaluations are ordered by municipality code, then year; examples by id; everything else as in its file.
    """

    municipalities: tuple[Municipality, ...]
    areas: tuple[Area, ...]
    concepts: tuple[Concept, ...]
    question_sets: tuple[QuestionSetRecord, ...]
    comparability: tuple[ConceptComparison, ...]
    glossary: tuple[Term, ...]
    evaluations: tuple[EvaluationRecord, ...]
    topics: tuple[Topic, ...]
    examples: tuple[ExampleRecord, ...]
    role_models: tuple[RoleModelRecord, ...]
    known: tuple[KnownRecord, ...]
    yardsticks: tuple[YardstickRecord, ...]
    corrections: tuple[CorrectionRecord, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """An evaluation's points on a question, with the area of the question."""

    evaluation: Evaluation
    area: EvaluationArea
    score: QuestionScore


@dataclass(frozen=True, slots=True)
class Improvement:
    """An improvement opportunity, with the evaluation and the area that it belongs to."""

    evaluation: Evaluation
    area: EvaluationArea
    statement: Statement


@dataclass(frozen=True, slots=True)
class OwnRecords:
    """The records of a municipality or of one of its evaluations, in file order."""

    evaluations: tuple[EvaluationRecord, ...]
    examples: tuple[ExampleRecord, ...]
    role_models: tuple[RoleModelRecord, ...]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)  # written out, it would have no end
class Collection:
    """The records bound to each other, in the order of `Records`, with an index for each kind of lookup.

    Municipalities are keyed by code, concepts and topics by id, areas by slug, question sets by name, and questions by
    reference, such as `A 5.2`. `evaluated` lists the municipalities that have an evaluation, in code order; the
    evaluations of a municipality are ordered oldest first. `judgements` says how alike a question is to each question
    of another set that shares its concept; both keys are references. `sources` has every report and page once, by id,
    without the place in it if several evaluations come from it; `sources_by_county` says whether there are too many for
    one page. `known_by_municipality` has what is known about evaluations without figures, in file order.
    `yardsticks_by_version` has those whose version is known. `corrections` has the newest first; those of an
    evaluation, example or source are in `corrections_by_about`, by kind and id. `own_records` has those of each
    municipality that has an evaluation, by code.
    """

    records: Records
    own_records: Mapping[str, OwnRecords]
    municipalities: Mapping[str, Municipality]
    evaluated: tuple[Municipality, ...]
    areas: Mapping[str, Area]
    concepts: Mapping[str, Concept]
    question_sets: Mapping[str, QuestionSet]
    questions: Mapping[str, Question]
    judgements: Mapping[str, Mapping[str, Judgement]]
    glossary: tuple[Term, ...]
    topics: Mapping[str, Topic]
    evaluations: Mapping[str, Evaluation]
    sources: Mapping[str, Source]
    sources_by_county: bool
    known: tuple[KnownEvaluation, ...]
    yardsticks: tuple[Yardstick, ...]
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]
    corrections: tuple[Correction, ...]
    evaluations_by_municipality: Mapping[str, tuple[Evaluation, ...]]
    known_by_municipality: Mapping[str, tuple[KnownEvaluation, ...]]
    yardsticks_by_version: Mapping[Version, tuple[Yardstick, ...]]
    examples_by_evaluation: Mapping[str, tuple[Example, ...]]
    examples_by_area: Mapping[str, tuple[Example, ...]]
    examples_by_topic: Mapping[str, tuple[Example, ...]]
    role_models_by_evaluation: Mapping[str, tuple[RoleModel, ...]]
    role_models_by_area: Mapping[str, tuple[RoleModel, ...]]
    role_models_by_topic: Mapping[str, tuple[RoleModel, ...]]
    role_models_by_target: Mapping[str, tuple[RoleModel, ...]]
    corrections_by_about: Mapping[tuple[CorrectedKind, str], tuple[Correction, ...]]
    answers_by_question: Mapping[str, tuple[Answer, ...]]
    improvements_by_concept: Mapping[str, tuple[Improvement, ...]]

    def evaluations_of(self, municipality: Municipality) -> tuple[Evaluation, ...]:
        """Return the evaluations of a municipality, oldest first; none if it has none."""
        return self.evaluations_by_municipality.get(municipality.code, ())

    def judge(self, first: str, second: str) -> Judgement | None:
        """Return how alike two questions are, by reference, or None if they have nothing in common."""
        return SAME if first == second else self.judgements.get(first, {}).get(second)
