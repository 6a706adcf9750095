"""What is known besides the evaluations: those without public figures, and the yardsticks that public pages print."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import (
    AreaRef,
    Day,
    Month,
    MunicipalityCode,
    PrintedNumber,
    Record,
    Slug,
    Text,
    UpToHundred,
    WebAddress,
    Year,
)
from generator.model.records.registers import Version
from generator.model.records.sources import PageRecord


class KnownRecord(Record):
    """An evaluation that is known to have been made, but of which no figure is public.

    `year` and `month` are when it was made, left out if the year isn't known; `when` then says in words what is known
    of the date. `part` is what was evaluated, if it was only a part of the municipality. `what` is what exists, such as
    a report; `source` says where it is, and `address` is its page, if it has its own.
    """

    municipality: MunicipalityCode
    name: Text
    part: Text | None = None
    year: Year | None = None
    month: Month | None = None
    when: Text | None = None
    what: Text
    source: Text
    address: WebAddress | None = None
    read: Day
    dead: Day | None = None


class YardstickKind(StrEnum):
    """Whether a yardstick is a mean or a median."""

    MEAN = "mean"
    MEDIAN = "median"


class YardstickArea(Record):
    """The points of a yardstick in an area."""

    area: AreaRef
    score: UpToHundred


class YardstickRecord(Record):
    """A mean or a median over several evaluations, as a public page prints it; never one of ours.

    `over` says in our own words which evaluations it is over, and `evaluations` how many they are, if the page says.
    `version` is left out if it isn't known: then the yardstick fits no evaluation.
    """

    id: Slug
    kind: Annotated[YardstickKind, Field(strict=False)]
    version: Annotated[Version, Field(strict=False)] | None = None
    over: Text
    evaluations: Annotated[int, Field(ge=2, le=999)] | None = None
    total: PrintedNumber | None = None
    areas: tuple[YardstickArea, ...] = ()
    source: PageRecord


class KnownRegister(Record):
    """The file `known.yml`."""

    known: tuple[KnownRecord, ...]


class YardstickRegister(Record):
    """The file `yardsticks.yml`."""

    yardsticks: tuple[YardstickRecord, ...]
