"""Question sets as the site uses them: every question knows its set, its area and its concept."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.records import Area, Concept, Version


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of a question set, with its wording and maximum as printed; `reference` is, for example, `A 5.2`."""

    question_set: str
    nr: str
    place: int
    reference: str
    label: str
    max: Decimal
    concept: Concept


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSetArea:
    """An area of a question set: its number and name there, and its questions in order."""

    area: Area
    nr: int
    name: str
    questions: tuple[Question, ...]
    max: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """The questions that an evaluation asked; areas are keyed by slug and questions by number, both in order.

    `max` is the highest total that the set allows, in points. `version` is the version of the instrument.
    """

    name: str
    version: Version
    description: str
    areas: Mapping[str, QuestionSetArea]
    questions: Mapping[str, Question]
    max: Decimal
