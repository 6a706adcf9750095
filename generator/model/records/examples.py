"""Good examples, the topics that they are filed under, and the municipalities that evaluators point to.

An example comes from a report. Its record says whose practice it is, where the report describes it, and what the report
leaves out.
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import (
    AreaRef,
    IsoDate,
    MunicipalityCode,
    QuestionNr,
    Record,
    Slug,
    Text,
    TopicRef,
    WebAddress,
)


class Basis(StrEnum):
    """Whether the evaluators call the practice a good example or only describe it."""

    EXPLICIT = "explicit"
    NOTED = "noted"


class Topic(Record):
    """A subject that a municipal officer would look for; `synonyms` are other words for it, in any language."""

    id: Slug
    name: Text
    description: Text
    synonyms: tuple[Text, ...] = ()
    related: tuple[TopicRef, ...] = ()


class FollowUp(Record):
    """A page outside the report that says what happened next; `seen` is the day when we read it."""

    title: Text
    address: WebAddress
    seen: IsoDate
    text: Text


class ExampleRecord(Record):
    """A practice to learn from, in our own words.

    `concept` is the concept of the question that the example belongs to; `question` is that question's number, given
    only if the question set has several questions on the concept. `heading` is the report's heading. `basis_text` is
    how the evaluators put it, without a full stop, given only where the usual phrase would say more than they do.
    `words` are words that readers may search for and the text doesn't contain.
    """

    id: Slug
    title: Text
    municipality: MunicipalityCode
    evaluation: Slug
    area: AreaRef
    concept: Slug
    question: QuestionNr | None = None
    topics: Annotated[tuple[TopicRef, ...], Field(min_length=1, max_length=4)]
    basis: Annotated[Basis, Field(strict=False)]
    basis_text: Annotated[Text, Field(max_length=200)] | None = None
    summary: Annotated[Text, Field(max_length=200)]
    what: Annotated[tuple[Text, ...], Field(min_length=1)]
    why: Text
    not_said: Text
    heading: Text
    words: tuple[Text, ...] = ()
    follow_up: tuple[FollowUp, ...] = ()


class RoleModelEntry(Record):
    """A municipality or another organisation that a report names as a role model, and for what, as a file lists it.

    `points_to` is the municipality's code; anything but a Swedish municipality has a `name` instead.
    """

    area: AreaRef
    heading: Text
    concept: Slug | None = None
    topics: Annotated[tuple[TopicRef, ...], Field(min_length=1, max_length=4)]
    points_to: MunicipalityCode | None = None
    name: Text | None = None
    subject: Text


class _OfEvaluation(Record):
    evaluation: Slug


class RoleModelRecord(RoleModelEntry, _OfEvaluation):
    """An entry together with the evaluation whose report names the role model."""


class TopicRegister(Record):
    """The file `topics.yml`."""

    topics: tuple[Topic, ...]


class RoleModelFile(Record):
    """A file of the folder `role_models/`: the role models that one report names. Its name is the evaluation's id."""

    role_models: tuple[RoleModelEntry, ...]
