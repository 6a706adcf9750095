"""What is at an address that redirects: a page of its own or, for a place on a page, a line at the end of that page."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model.addresses import is_file
from generator.pages.page import Link, Moved, Page

TITLE = "Sidan har en ny adress"


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where the page is now, and why."""

    title: str
    target: Link
    why: str | None


def add_moved(pages: Sequence[Page], moves: Mapping[str, str], *, reasons: Mapping[str, str]) -> list[Page]:
    """Return the pages, and the redirects from where pages were; `moves` are new addresses by the old ones.

    A place that was removed from a page that still exists redirects from the end of that page. A file is at its old
    address too. `reasons` are sentences by old address, where there are any.
    """
    titles = {page.address: page.title for page in pages}
    places: dict[str, list[Moved]] = defaultdict(list)
    leading = []
    for old, new in moves.items():
        page, _, anchor = old.partition("#")
        link = Link(titles.get(new.partition("#")[0], new), new)
        if anchor:
            places[page].append(Moved(anchor, link, reasons.get(old)))
        elif old not in titles and not is_file(old):
            leading.append(_build_page(old, link, why=reasons.get(old)))
    copied = [(old, new) for old, new in moves.items() if is_file(old)]
    return [*(_keep(page, tuple(places[page.address]), copied=copied) for page in pages), *leading]


def _keep(page: Page, moved: tuple[Moved, ...], *, copied: Iterable[tuple[str, str]]) -> Page:
    """Return a page that hasn't moved, with the places that were on it, and its files at their old addresses too."""
    files = {old: page.files[new] for old, new in copied if new in page.files}
    return replace(page, moved=moved, files={**page.files, **files}) if moved or files else page


def _build_page(address: str, target: Link, *, why: str | None) -> Page:
    return Page(
        address=address,
        title=TITLE,
        description=f"Sidan finns nu på en annan adress: {target.title}.",
        template="moved.md.jinja",
        view=MovedView(TITLE, target, why),
        leads_to=target,
    )
