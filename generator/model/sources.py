"""The sources as the site uses them, and what public pages say besides the evaluations."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.records import Municipality, Version, YardstickKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A report or a public page that figures and texts come from; `id` is its name in the open data.

    A page has an `address`, and the dates `read` and, if its address no longer leads to it, `dead`. `place` is where in
    the source an evaluation is, if the source is about something else. `own_address` is that of our entry on it.
    """

    id: str
    own_address: str
    title: str
    publisher: str
    file: str | None = None
    place: str | None = None
    cover_date: str | None = None
    address: str | None = None
    date: str | None = None
    read: str | None = None
    dead: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEvaluation:
    """An evaluation that was made, but without public figures; see `KnownRecord` for the words."""

    municipality: Municipality
    part: str | None
    year: int | None
    month: int | None
    when: str | None
    what: str
    source: str
    address: str | None
    read: str
    dead: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Yardstick:
    """A mean or a median over several evaluations, as a source prints it, in points; areas are keyed by slug."""

    id: str
    kind: YardstickKind
    version: Version | None
    over: str
    evaluations: int | None
    total: Decimal | None
    by_area: Mapping[str, Decimal]
    source: Source
