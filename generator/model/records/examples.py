"""Good examples, the topics that they are filed under, and the municipalities that evaluators point to.

An example stands in a report: whose practice it is, where the report tells of it, and what the report leaves unsaid.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import IsoDate, MunicipalityCode, QuestionNr, Record, Slug, Text, WebAddress


class Basis(StrEnum):
    """Whether the evaluators call the practice a good example, or describe it so that others can learn from it."""

    EXPLICIT = "explicit"
    NOTED = "noted"


class Topic(Record):
    """A subject that a municipal officer would look for; `synonyms` are other words for it, in any language."""

    id: Slug
    name: Text
    description: Text
    synonyms: tuple[Text, ...] = ()
    related: tuple[Slug, ...] = ()


class FollowUp(Record):
    """A page outside the report that tells how it went on; `seen` is the day when we read it."""

    title: Text
    address: WebAddress
    seen: IsoDate
    text: Text


class ExampleRecord(Record):
    """A practice to learn from, in our own words.

    `concept` is what the question asks about that the example belongs to; `question` is that question's number, and
    stands only where the question set asks several questions about the concept. `heading` is the report's heading.
    `basis_text` is how the evaluators put it, without a full stop, where the usual words say more than they do.
    `words` are what readers may search for that the text itself doesn't say.
    """

    id: Slug
    title: Text
    municipality: MunicipalityCode
    evaluation: Slug
    area: Slug
    concept: Slug
    question: QuestionNr | None = None
    topics: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=4)]
    basis: Annotated[Basis, Field(strict=False)]
    basis_text: Annotated[Text, Field(max_length=120)] | None = None
    summary: Annotated[Text, Field(max_length=200)]
    what: Annotated[tuple[Text, ...], Field(min_length=1)]
    why: Text
    not_said: Text
    heading: Text
    words: tuple[Text, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()


class RoleModelRecord(Record):
    """A municipality, or another organisation, that a report names as one to look at, and for what.

    `points_to` is its code; what is not a Swedish municipality has a `name` instead.
    """

    evaluation: Slug
    area: Slug
    heading: Text
    concept: Slug | None = None
    topics: Annotated[tuple[Slug, ...], Field(min_length=1, max_length=4)]
    points_to: MunicipalityCode | None = None
    name: Text | None = None
    subject: Text


class TopicRegister(Record):
    """The file `topics.yml`."""

    topics: tuple[Topic, ...]


class RoleModelRegister(Record):
    """The file `role_models.yml`."""

    role_models: tuple[RoleModelRecord, ...]
