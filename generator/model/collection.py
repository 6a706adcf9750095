"""All that the site is made of, once it has been checked: registers by key, evaluations in a fixed order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.model.addresses import evaluation_id
from generator.model.comparability import ConceptComparison, Likeness
from generator.model.evaluation import Evaluation, EvaluationArea, QuestionScore, Statement
from generator.model.examples import Example, RoleModel, Topic
from generator.model.registers import Area, Concept, Municipality, QuestionSet, QuestionSetArea, Term

T = TypeVar("T")


@dataclass(frozen=True, eq=False)
class Collection:
    """Checked data: every reference leads somewhere.

    Evaluations are ordered by municipality code, then year; examples by id; topics and role models as in their files.
    A collection equals only itself, so that what is worked out of all of it can be kept by it (`lru_cache`).
    """

    municipalities: Mapping[str, Municipality]
    areas: tuple[Area, ...]
    concepts: Mapping[str, Concept]
    question_sets: Mapping[str, QuestionSet]
    comparability: tuple[ConceptComparison, ...]
    glossary: tuple[Term, ...]
    evaluations: tuple[Evaluation, ...]
    topics: Mapping[str, Topic]
    examples: tuple[Example, ...]
    role_models: tuple[RoleModel, ...]

    def municipality_of(self, evaluation: Evaluation) -> Municipality:
        """Return the municipality that was evaluated."""
        return self.municipalities[evaluation.municipality]

    def id_of(self, evaluation: Evaluation) -> str:
        """Return the id of an evaluation, such as `nassjo-2019`."""
        return evaluation_id(self.municipality_of(evaluation), evaluation.year)

    @cached_property
    def evaluations_by_id(self) -> Mapping[str, Evaluation]:
        """The evaluations by their id, such as `nassjo-2019`."""
        return {self.id_of(evaluation): evaluation for evaluation in self.evaluations}

    @cached_property
    def evaluations_by_municipality(self) -> Mapping[str, tuple[Evaluation, ...]]:
        """The evaluations of each municipality that has any, by its code, oldest first."""
        return _group((evaluation.municipality, evaluation) for evaluation in self.evaluations)

    @cached_property
    def examples_by_evaluation(self) -> Mapping[str, tuple[Example, ...]]:
        """The examples of each evaluation that has any, by the evaluation's id, in the order of their own ids."""
        return _group((example.evaluation, example) for example in self.examples)

    @cached_property
    def examples_by_area(self) -> Mapping[str, tuple[Example, ...]]:
        """The examples of each area, in the order of their ids."""
        return _group((example.area, example) for example in self.examples)

    @cached_property
    def role_models_by_evaluation(self) -> Mapping[str, tuple[RoleModel, ...]]:
        """Whom each evaluation points to, by the evaluation's id, in the order of the file."""
        return _group((entry.evaluation, entry) for entry in self.role_models)

    @cached_property
    def role_models_by_area(self) -> Mapping[str, tuple[RoleModel, ...]]:
        """Who is pointed to in each area, in the order of the file."""
        return _group((entry.area, entry) for entry in self.role_models)

    @cached_property
    def role_models_by_target(self) -> Mapping[str, tuple[RoleModel, ...]]:
        """Where each municipality is pointed to, by its code, in the order of the file."""
        return _group((entry.points_to, entry) for entry in self.role_models if entry.points_to)

    @cached_property
    def scores_by_question(self) -> Mapping[str, tuple[tuple[Evaluation, str, QuestionScore], ...]]:
        """The scores of each question, such as `A 5.2`, with evaluation and area, in the order of the evaluations."""
        return _group(
            (f"{evaluation.question_set} {question.nr}", (evaluation, area.area, question))
            for evaluation in self.evaluations
            for area in evaluation.areas
            for question in area.questions
        )

    @cached_property
    def improvements_by_concept(self) -> Mapping[str, tuple[tuple[Evaluation, str, Statement], ...]]:
        """The improvement opportunities about each concept, with evaluation and area, evaluations in their order."""
        return _group(
            (self.question_sets[evaluation.question_set].questions[statement.question].concept, found)
            for evaluation in self.evaluations
            if evaluation.question_set is not None
            for area in evaluation.areas
            for statement in area.improvements
            if statement.question is not None and (found := (evaluation, area.area, statement))
        )

    @cached_property
    def judgements(self) -> Mapping[str, Mapping[str, Likeness]]:
        """How alike each question, such as `A 5.2`, is to those of other sets that share its concept."""
        judged: dict[str, dict[str, Likeness]] = {}
        for entry in self.comparability:
            for first, second, likeness in entry.pairs():
                judged.setdefault(first, {})[second] = likeness
                judged.setdefault(second, {})[first] = likeness
        return judged

    def evaluations_of(self, code: str) -> tuple[Evaluation, ...]:
        """Return the evaluations of the municipality with this code, oldest first."""
        return self.evaluations_by_municipality.get(code, ())

    def evaluated_municipalities(self) -> tuple[Municipality, ...]:
        """Return the municipalities that have an evaluation, in the order of their codes."""
        codes = sorted({evaluation.municipality for evaluation in self.evaluations})
        return tuple(self.municipalities[code] for code in codes)

    def set_area_of(self, evaluation: Evaluation, area: str) -> QuestionSetArea | None:
        """Return the area in the evaluation's question set, or None where the evaluation has no question set."""
        if evaluation.question_set is None:
            return None
        return self.question_sets[evaluation.question_set].areas_by_slug[area]

    def areas_of(self, evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
        """Return the areas of an evaluation in the order of its question set; without one, as in the register."""
        question_set = self.question_sets[evaluation.question_set] if evaluation.question_set else None
        order = [area.area for area in question_set.areas] if question_set else [area.slug for area in self.areas]
        return tuple(sorted(evaluation.areas, key=lambda area: order.index(area.area)))


def _group(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    grouped: dict[str, list[T]] = {}
    for key, value in pairs:
        grouped.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in grouped.items()}
