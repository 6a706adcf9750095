"""Evaluations that were made, but of which no figure is public, as pages list them."""

from dataclasses import dataclass

from generator.model import Collection, KnownEvaluation, Municipality
from generator.swedish import capitalize, format_day, format_month


@dataclass(frozen=True, slots=True)
class KnownView:
    """What is known of an evaluation; `address` is where that stands, if it is a page that works."""

    when: str
    part: str | None
    what: str
    source: str
    address: str | None
    read: str


def build_known_views(collection: Collection, municipality: Municipality) -> tuple[KnownView, ...]:
    """Return what is known of a municipality's evaluations without figures, in the order of the register."""
    return tuple(map(_build_view, collection.known_by_municipality.get(municipality.code, ())))


def describe_known_time(entry: KnownEvaluation) -> str:
    """Return when an evaluation was made, as far as is known: `november 2006`."""
    if entry.when is not None or entry.year is None:
        return entry.when or ""
    return format_month(entry.year, entry.month)


def _build_view(entry: KnownEvaluation) -> KnownView:
    return KnownView(
        when=capitalize(describe_known_time(entry)),
        part=entry.part,
        what=entry.what,
        source=entry.source,
        address=None if entry.dead else entry.address,
        read=format_day(entry.read),
    )
