"""The registers that evaluations refer to: municipalities, areas, question sets and concepts."""

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Annotated

from pydantic import Field

from generator.model.fields import (
    AreaNr,
    AreaRef,
    MunicipalityCode,
    QuestionNr,
    Record,
    SetName,
    Slug,
    Text,
    TilePlace,
    UpToHundred,
)


class Version(StrEnum):
    """A version of the instrument, by the year from which it was used. `OLDER` is what was used before 2010.

    A version says that the areas are about the same; question sets of one version can still ask differently.
    """

    OLDER = "older"
    OF_2010 = "2010"
    OF_2016 = "2016"
    OF_2020 = "2020"


class Municipality(Record):
    """A Swedish municipality, identified by its code (SCB kommunkod). It is also found by its former names.

    `tile` is its column and row in a map of hexagons, where every odd row is half a column to the right; None if it
    isn't on the map.
    """

    code: MunicipalityCode
    name: Text
    long_name: Text
    county: Text
    slug: Slug
    former_names: tuple[Text, ...] = ()
    tile: tuple[TilePlace, TilePlace] | None = None


class Area(Record):
    """One of the eight areas of the instrument, as a subject that all question sets share.

    `short_name` is for where there is little room; `brief` is that, or the name if it has none.
    """

    slug: Slug
    name: Text
    description: Text
    short_name: Text | None = None

    @property
    def brief(self) -> str:
        """The name for where there is little room."""
        return self.short_name or self.name


class Concept(Record):
    """What a question is about. Questions of different sets that have something in common share a concept."""

    id: Slug
    name: Text
    area: AreaRef


class QuestionRecord(Record):
    """A question of a question set, with its label and maximum as printed."""

    nr: QuestionNr
    label: Text
    max: UpToHundred
    concept: Slug


class QuestionSetAreaRecord(Record):
    """An area of a question set: its number and name there, and its questions in order."""

    area: AreaRef
    nr: AreaNr
    name: Text
    questions: tuple[QuestionRecord, ...]

    @property
    def max(self) -> Decimal:
        """The sum of the questions' maxima, in points."""
        return sum((question.max for question in self.questions), Decimal(0))


class QuestionSetRecord(Record):
    """The questions that an evaluation asked; `version` is the version of the instrument that they belong to."""

    name: SetName
    version: Annotated[Version, Field(strict=False)]
    description: Text
    areas: tuple[QuestionSetAreaRecord, ...]

    @cached_property
    def areas_by_slug(self) -> dict[str, QuestionSetAreaRecord]:
        """The areas of the set by their slug."""
        return {area.area: area for area in self.areas}

    @cached_property
    def questions(self) -> dict[str, QuestionRecord]:
        """The questions of the set by their number."""
        return {question.nr: question for area in self.areas for question in area.questions}


class Term(Record):
    """A word that the glossary explains. `match` lists beginnings of words in the texts that the entry explains.

    A match in capitals, such as APT, is an abbreviation: it matches only a whole word in capitals.
    """

    term: Text
    match: tuple[Annotated[Text, Field(min_length=3)], ...]
    explanation: Text


class MunicipalityRegister(Record):
    """The file `municipalities.yml`."""

    municipalities: tuple[Municipality, ...]


class AreaRegister(Record):
    """The file `areas.yml`; the order of the areas is that of question sets A-C."""

    areas: tuple[Area, ...]


class ConceptRegister(Record):
    """The file `concepts.yml`."""

    concepts: tuple[Concept, ...]


class Glossary(Record):
    """The file `glossary.yml`."""

    terms: tuple[Term, ...]


class QuestionSetRegister(Record):
    """The file `question_sets.yml`."""

    question_sets: tuple[QuestionSetRecord, ...]
