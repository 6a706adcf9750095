"""`nytt.xml`: a feed of what is new, for those who follow the site, with evaluations, good examples and corrections.

Its addresses are absolute. The theme's hook completes them, and omits the feed while the site's address isn't known.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from generator.model import Collection, Correction
from generator.model.addresses import ANY_SITE, FEED_NAME
from generator.pages.page import SITE_NAME, START, Page, TemplateFile

MOST = 50
"""How many entries the feed has."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """A new page or a correction: its absolute address, which is its identity, and its day, year first."""

    address: str
    title: str
    day: str
    summary: str


@dataclass(frozen=True, slots=True)
class FeedView:
    """The feed: its title, the absolute addresses of the site and its own, and the entries, the newest first."""

    site: str
    own: str
    author: str
    title: str
    day: str
    entries: tuple[FeedEntry, ...]


def add_feed(collection: Collection, pages: Iterable[Page]) -> list[Page]:
    """Return the pages with the feed beside the start page; unchanged if nothing has a day."""
    listed = [*pages]
    entries = [*_pages(listed), *map(_correction, collection.corrections)]
    newest = sorted(sorted(entries, key=attrgetter("address")), key=attrgetter("day"), reverse=True)[:MOST]
    if not newest:
        return listed
    view = FeedView(
        site=ANY_SITE,
        own=f"{ANY_SITE}{FEED_NAME}",
        author=SITE_NAME,
        title=f"{SITE_NAME}: nya utvärderingar, goda exempel och rättelser",
        day=newest[0].day,
        entries=tuple(newest),
    )
    file = TemplateFile(FEED_NAME, f"{FEED_NAME}.jinja", view)
    return [
        replace(page, template_files=(*page.template_files, file)) if page.address == START.address else page
        for page in listed
    ]


def _pages(pages: Iterable[Page]) -> Iterator[FeedEntry]:
    for page in pages:
        if page.added is not None:
            yield FeedEntry(f"{ANY_SITE}{page.address}", page.title, page.added, page.description)


def _correction(entry: Correction) -> FeedEntry:
    summary = f"{entry.what}. Förut: {entry.before} Nu: {entry.after}"
    return FeedEntry(f"{ANY_SITE}{entry.own_address}", f"Rättelse: {entry.title}", entry.day, summary)
