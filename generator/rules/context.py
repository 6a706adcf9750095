"""What every rule sees: the sources, and the registers by their keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

from generator.load import Sourced, Sources
from generator.model.records import EvaluationRecord, Municipality, QuestionSetAreaRecord, QuestionSetRecord


@dataclass(frozen=True, slots=True)
class Context:
    """The sources, and registers by key; nothing is judged by a register that could not be read whole (None)."""

    sources: Sources
    municipalities: Mapping[str, Municipality] | None
    areas: frozenset[str] | None
    concepts: Mapping[str, str] | None
    """The area of each concept, by the concept's id."""
    question_sets: Mapping[str, QuestionSetRecord] | None
    topics: frozenset[str] | None
    evaluations: Mapping[str, Sourced[EvaluationRecord]]
    """The evaluations that could be read, by the name of their file, which is their id."""

    def question_set_of(self, evaluation: EvaluationRecord) -> QuestionSetRecord | None:
        """Return the question set of an evaluation, or None if it has none or an unknown one."""
        if self.question_sets is None or evaluation.question_set is None:
            return None
        return self.question_sets.get(evaluation.question_set)

    def area_of(self, evaluation: EvaluationRecord, area: str) -> QuestionSetAreaRecord | None:
        """Return the area in the question set of an evaluation, or None if there is none."""
        question_set = self.question_set_of(evaluation)
        return None if question_set is None else question_set.areas_by_slug.get(area)


def build_context(sources: Sources) -> Context:
    """Return the sources with their registers by key; of two entries with one key, the first counts."""
    return Context(
        sources=sources,
        municipalities={entry.code: entry for entry in reversed(sources.municipalities.record.municipalities)}
        if sources.municipalities and sources.municipalities.complete
        else None,
        areas=frozenset(entry.slug for entry in sources.areas.record.areas)
        if sources.areas and sources.areas.complete
        else None,
        concepts={entry.id: entry.area for entry in reversed(sources.concepts.record.concepts)}
        if sources.concepts and sources.concepts.complete
        else None,
        question_sets={entry.name: entry for entry in reversed(sources.question_sets.record.question_sets)}
        if sources.question_sets and sources.question_sets.complete
        else None,
        topics=frozenset(entry.id for entry in sources.topics.record.topics)
        if sources.topics and sources.topics.complete
        else None,
        evaluations={PurePath(sourced.document.path).stem: sourced for sourced in sources.evaluations},
    )
