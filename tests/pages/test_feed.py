"""`generator.pages.feed`: the newest first, and no more than a reader of feeds expects."""

from collections.abc import Sequence
from dataclasses import replace

from generator.model import Collection
from generator.pages.feed import MOST, FeedView, add_feed
from generator.pages.page import START, Page


def page(address: str, *, added: str | None = None) -> Page:
    """Return a page that was added on a day."""
    return Page(address=address, title=address, description="En sida.", template="", view=None, added=added)


def feed_of(collection: Collection, pages: Sequence[Page]) -> FeedView:
    """Return the feed, which is beside the start page alone."""
    start, *others = add_feed(collection, [page(START.address), *pages])
    assert others == [*pages]
    (file,) = start.template_files
    assert isinstance(file.view, FeedView)
    return file.view


def test_the_newest_are_first_and_those_of_a_day_by_address(small_collection: Collection) -> None:
    """Whatever the order of the pages; the feed's date is that of its newest entry, and a correction is news, too."""
    pages = [page("b/", added="2026-01-02"), page("c/"), page("d/", added="2026-02-04"), page("a/", added="2026-01-02")]
    feed = feed_of(small_collection, pages)
    corrections = [entry.title for entry in feed.entries if entry.title.startswith("Rättelse: ")]
    assert len(corrections) == len(small_collection.corrections) == 2
    assert [entry.title for entry in feed.entries] == ["d/", *corrections, "a/", "b/"]
    assert feed.day == "2026-02-04"


def test_the_oldest_are_left_out(small_collection: Collection) -> None:
    """The feed has a limited number of entries."""
    days = [f"2026-{month:02}-{day:02}" for month in (3, 4, 5) for day in range(1, 25)]
    feed = feed_of(replace(small_collection, corrections=()), [page(f"{day}/", added=day) for day in days])
    assert [entry.day for entry in feed.entries] == days[::-1][:MOST]


def test_without_news_there_is_no_feed(small_collection: Collection) -> None:
    """Pages without a date are not news."""
    pages = [page(START.address), page("a/")]
    assert add_feed(replace(small_collection, corrections=()), pages) == pages
