"""What is at an address that leads on: a page of its own, or a line at the end of the page that it was a place on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.pages.page import Link, Moved, Page

TITLE = "Sidan har en ny adress"


@dataclass(frozen=True, slots=True)
class MovedView:
    """Where the page is now, and why."""

    title: str
    target: Link
    why: str | None


def add_moved(pages: Sequence[Page], moves: Mapping[str, str], *, reasons: Mapping[str, str]) -> list[Page]:
    """Return the pages, and those that lead on from where pages were; `moves` are new addresses by the old ones.

    A place that is gone from a page that is still there leads on from the end of that page. `reasons` are sentences by
    old address, as far as there are any.
    """
    titles = {page.address: page.title for page in pages}
    places: dict[str, list[Moved]] = defaultdict(list)
    leading = []
    for old, new in moves.items():
        page, _, anchor = old.partition("#")
        link = Link(titles.get(new.partition("#")[0], new), new)
        if anchor:
            places[page].append(Moved(anchor, link, reasons.get(old)))
        elif old not in titles:
            leading.append(_build_page(old, link, why=reasons.get(old)))
    kept = [replace(page, moved=tuple(places[page.address])) if page.address in places else page for page in pages]
    return [*kept, *leading]


def _build_page(address: str, target: Link, *, why: str | None) -> Page:
    return Page(
        address=address,
        title=TITLE,
        description=f"Sidan finns nu på en annan adress: {target.title}.",
        template="moved.md.jinja",
        view=MovedView(TITLE, target, why),
        leads_to=target,
    )
