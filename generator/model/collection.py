"""All that the site is made of, once it has been checked: registers by key, evaluations in a fixed order."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.model.addresses import evaluation_id
from generator.model.comparability import ConceptComparison, Likeness
from generator.model.evaluation import Evaluation, EvaluationArea, QuestionScore
from generator.model.examples import Example, RoleModel, Topic
from generator.model.registers import Area, Concept, Municipality, QuestionSet, QuestionSetArea, Term


@dataclass(frozen=True)
class Collection:
    """Checked data: every reference leads somewhere.

    Evaluations are ordered by municipality code, then year; examples by id; topics and role models as in their files.
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
    def examples_by_evaluation(self) -> Mapping[str, tuple[Example, ...]]:
        """The examples of each evaluation that has any, by the evaluation's id, in the order of their own ids."""
        grouped: dict[str, list[Example]] = {}
        for example in self.examples:
            grouped.setdefault(example.evaluation, []).append(example)
        return {identifier: tuple(examples) for identifier, examples in grouped.items()}

    @cached_property
    def scores_by_question(self) -> Mapping[str, tuple[tuple[Evaluation, str, QuestionScore], ...]]:
        """The scores of each question, such as `A 5.2`, with evaluation and area, in the order of the evaluations."""
        grouped: dict[str, list[tuple[Evaluation, str, QuestionScore]]] = {}
        for evaluation in self.evaluations:
            for area in evaluation.areas:
                for question in area.questions:
                    row = (evaluation, area.area, question)
                    grouped.setdefault(f"{evaluation.question_set} {question.nr}", []).append(row)
        return {name: tuple(rows) for name, rows in grouped.items()}

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
        return tuple(evaluation for evaluation in self.evaluations if evaluation.municipality == code)

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
