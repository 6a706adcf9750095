"""Evaluations that were made but have no public figures, as pages list them."""

from dataclasses import dataclass

from generator.model import Collection, KnownEvaluation, Municipality
from generator.pages.page import Link
from generator.pages.views.links import link_municipality
from generator.swedish import capitalize, format_day, format_month, sort_key


@dataclass(frozen=True, slots=True)
class KnownView:
    """What is known of an evaluation; `address` is where that is written, if it is a page that works.

    `dead` is the day when the page was found not to work.
    """

    municipality: Link
    part: str | None
    when: str
    what: str
    source: str
    address: str | None
    read: str
    dead: str | None


def build_known_views(collection: Collection, municipality: Municipality) -> tuple[KnownView, ...]:
    """Return what is known of a municipality's evaluations without figures, in the order of the register."""
    return tuple(map(_build_view, collection.known_by_municipality.get(municipality.code, ())))


def build_all_known_views(collection: Collection) -> tuple[KnownView, ...]:
    """Return what is known of all evaluations without figures, by the municipality's name and then by time."""
    return tuple(map(_build_view, sorted(collection.known, key=_by_name)))


def describe_known_time(entry: KnownEvaluation) -> str:
    """Return when an evaluation was made, as far as is known: `november 2006`."""
    if entry.when is not None or entry.year is None:
        return entry.when or ""
    return format_month(entry.year, entry.month)


def _by_name(entry: KnownEvaluation) -> tuple[tuple[str, str], int, int]:
    return sort_key(entry.municipality.name), entry.year or 0, entry.month or 0


def _build_view(entry: KnownEvaluation) -> KnownView:
    return KnownView(
        municipality=link_municipality(entry.municipality),
        part=entry.part,
        when=capitalize(describe_known_time(entry)),
        what=entry.what,
        source=entry.source,
        address=None if entry.dead else entry.address,
        read=format_day(entry.read),
        dead=None if entry.dead is None else format_day(entry.dead),
    )
