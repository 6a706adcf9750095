"""What every rule receives: the sources, and the registers by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import PurePath
from typing import TypeVar

from generator.load import Sourced, Sources
from generator.model.fields import Record
from generator.model.records import EvaluationRecord, Municipality, QuestionSetAreaRecord, QuestionSetRecord

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Context:
    """The sources, and the registers by key. A register that wasn't read in full is None, and no rule relies on it."""

    sources: Sources
    today: date
    municipalities: Mapping[str, Municipality] | None
    areas: frozenset[str] | None
    concepts: Mapping[str, str] | None
    """The area of each concept, keyed by the concept's id."""
    question_sets: Mapping[str, QuestionSetRecord] | None
    topics: frozenset[str] | None
    evaluations: Mapping[str, Sourced[EvaluationRecord]]
    """The evaluations that could be read, keyed by the name of their file, which is their id."""

    def names_evaluation(self, identifier: str) -> bool:
        """Return whether an id is that of an evaluation, even one whose file couldn't be read."""
        return identifier in self.evaluations or identifier in self.sources.unread

    def question_set_of(self, evaluation: EvaluationRecord) -> QuestionSetRecord | None:
        """Return the question set of an evaluation, or None if it has none or an unknown one."""
        if self.question_sets is None or evaluation.question_set is None:
            return None
        return self.question_sets.get(evaluation.question_set)

    def area_of(self, evaluation: EvaluationRecord, area: str) -> QuestionSetAreaRecord | None:
        """Return an area as the question set of an evaluation has it, or None if it doesn't have it."""
        question_set = self.question_set_of(evaluation)
        return None if question_set is None else question_set.areas_by_slug.get(area)

    def has_known_areas(self, evaluation: EvaluationRecord) -> bool:
        """Return whether each area of an evaluation exists, once; if not, it is unknown which one an editor meant."""
        areas = [area.area for area in evaluation.areas]
        return len({*areas}) == len(areas) and (self.areas is None or self.areas.issuperset(areas))

    def trusted_evaluation(self, identifier: str) -> EvaluationRecord | None:
        """Return the evaluation with an id, or None if there is none or its own municipality is in doubt."""
        sourced = self.evaluations.get(identifier)
        if sourced is None or self.municipalities is None:
            return None
        known = self.municipalities.get(sourced.record.municipality)
        return sourced.record if known is not None and known.name == sourced.record.name else None


def build_context(sources: Sources, today: date) -> Context:
    """Return the sources with their registers by key; of two entries with the same key, the first one counts."""
    municipalities, areas = _whole(sources.municipalities), _whole(sources.areas)
    concepts, topics = _whole(sources.concepts), _whole(sources.topics)
    question_sets = _whole(sources.question_sets)
    return Context(
        sources=sources,
        today=today,
        municipalities=None
        if municipalities is None
        else {entry.code: entry for entry in reversed(municipalities.municipalities)},
        areas=None if areas is None else frozenset(entry.slug for entry in areas.areas),
        concepts=None if concepts is None else {entry.id: entry.area for entry in reversed(concepts.concepts)},
        question_sets=None
        if question_sets is None
        else {entry.name: entry for entry in reversed(question_sets.question_sets)},
        topics=None if topics is None else frozenset(entry.id for entry in topics.topics),
        evaluations={PurePath(sourced.document.path).stem: sourced for sourced in sources.evaluations},
    )


def _whole(register: Sourced[R] | None) -> R | None:
    """Return a register, or None unless all of it could be read."""
    return register.record if register is not None and register.complete else None
