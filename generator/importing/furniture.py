"""What stands on every page and belongs to none: running heads and feet, and page numbers. It is taken away."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from generator.importing.columns import is_list_head
from generator.importing.figures import find_columns
from generator.importing.lines import Line, ReportText

_NUMBER = re.compile(
    r"(?:sida(?:n)?\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|/\s*\d{1,3}))?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
# A head or foot has at most so many lines.
_DEPTH = 3


def without_furniture(text: ReportText) -> ReportText:
    """Return a report without the heads, feet and numbers of its pages. A report without pages is returned as it is."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in text.lines:
        if line.place.page is not None:
            pages[line.place.page].append(line)
    if len(pages) < 2:
        return text
    edges = Counter(key for page in pages.values() for key in {*_edges(page)})
    needed = max(3, 0.3 * len(pages))
    repeated = {key for key, count in edges.items() if count >= needed}
    gone = {line.place for page in pages.values() for key, line in _edges(page).items() if key in repeated}
    for page in pages.values():
        kept = [line for line in page if line.place not in gone]
        gone |= {line.place for line in (*kept[:1], *kept[-1:]) if _NUMBER.fullmatch(line.text)}
    kept_lines = tuple(line for line in text.lines if line.place not in gone)
    return ReportText(kept_lines, text.pages, text.empty_pages)


def _edges(page: Sequence[Line]) -> dict[tuple[int, str], Line]:
    """Return the first and the last lines of a page by their place there and their text, whatever its figures.

    The heads of tables and lists are none of them: a table that goes on has its head on every page.
    """
    places = {**{at: line for at, line in enumerate(page[:_DEPTH])}, **{-at: line for at, line in enumerate(page[: -_DEPTH - 1 : -1], start=1)}}
    return {
        (at, _DIGITS.sub("#", line.text.lower())): line
        for at, line in places.items()
        if find_columns(line) is None and not is_list_head(line)
    }
