"""What stands on every page and belongs to none: running heads and feet, and page numbers. It is taken away."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

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
    edges = Counter(key for page in pages.values() for key in {_key(line) for line in _edges(page)})
    needed = max(3, 0.3 * len(pages))
    repeated = {key for key, count in edges.items() if count >= needed}
    gone = {line.place for page in pages.values() for line in _edges(page) if _key(line) in repeated}
    for page in pages.values():
        kept = [line for line in page if line.place not in gone]
        gone |= {line.place for line in (*kept[:1], *kept[-1:]) if _NUMBER.fullmatch(line.text)}
    kept_lines = tuple(line for line in text.lines if line.place not in gone)
    return ReportText(kept_lines, text.pages, text.empty_pages)


def _edges(page: Sequence[Line]) -> Sequence[Line]:
    return [*page[:_DEPTH], *page[-_DEPTH:]] if len(page) > 2 * _DEPTH else page


def _key(line: Line) -> str:
    return _DIGITS.sub("#", line.text.lower())
