"""The registers by key, and the question sets, whose questions know their concept."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.addresses import question_reference
from generator.model.collection import Records
from generator.model.questions import Question, QuestionSet, QuestionSetArea
from generator.model.records import Area, Concept, Municipality, QuestionSetAreaRecord, QuestionSetRecord, Topic

MOST_IN_SOURCES = 120
"""The most evaluations for which the list of sources is one page; a source has ten elements, a discrepancy four."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What evaluations and examples refer to, with the same keys as in `Collection`.

    `sources_by_county` says whether the list of sources is in parts.
    """

    municipalities: Mapping[str, Municipality]
    areas: Mapping[str, Area]
    concepts: Mapping[str, Concept]
    topics: Mapping[str, Topic]
    question_sets: Mapping[str, QuestionSet]
    sources_by_county: bool


def bind_registers(records: Records) -> Registers:
    """Return the registers by key."""
    areas = {entry.slug: entry for entry in records.areas}
    concepts = {entry.id: entry for entry in records.concepts}
    return Registers(
        municipalities={entry.code: entry for entry in records.municipalities},
        areas=areas,
        concepts=concepts,
        topics={entry.id: entry for entry in records.topics},
        question_sets={
            entry.name: _bind_question_set(entry, areas, concepts=concepts) for entry in records.question_sets
        },
        sources_by_county=len(records.evaluations) > MOST_IN_SOURCES,
    )


def _bind_question_set(
    record: QuestionSetRecord, areas: Mapping[str, Area], *, concepts: Mapping[str, Concept]
) -> QuestionSet:
    bound = {
        entry.area: _bind_area(entry, record.name, area=areas[entry.area], concepts=concepts) for entry in record.areas
    }
    return QuestionSet(
        name=record.name,
        version=record.version,
        description=record.description,
        areas=bound,
        questions={question.nr: question for area in bound.values() for question in area.questions},
        max=sum((area.max for area in bound.values()), Decimal(0)),
    )


def _bind_area(
    record: QuestionSetAreaRecord, question_set: str, *, area: Area, concepts: Mapping[str, Concept]
) -> QuestionSetArea:
    questions = tuple(
        Question(
            question_set=question_set,
            nr=entry.nr,
            place=place,
            reference=question_reference(question_set, entry.nr),
            label=entry.label,
            max=entry.max,
            concept=concepts[entry.concept],
        )
        for place, entry in enumerate(record.questions)
    )
    return QuestionSetArea(area=area, nr=record.nr, name=record.name, questions=questions, max=record.max)
