"""Running heads and feet, and page numbers: they are on every page and are no part of its text. They are removed."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.importing.columns import is_list_head
from generator.importing.figures import find_columns
from generator.importing.lines import Line, Place, ReportText

_NUMBER = re.compile(
    r"(?:sida(?:n)?\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|/\s*\d{1,3}))?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"[\d,.]+(?:\s?%)?")
# A head or foot has at most this many lines, and is on this share of the pages: the cover has none.
_DEPTH = 3
_SHARE = 0.75
_FEWEST_PAGES = 3
_Key = tuple[int, str]


def without_furniture(text: ReportText) -> ReportText:
    """Return a report without the heads, feet and numbers of its pages. A report without pages is returned as it is."""
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in text.lines:
        if line.place.page is not None:
            pages[line.place.page].append(line)
    if len(pages) < _FEWEST_PAGES:
        return text
    repeated = _repeated(pages)
    gone = {line.place for page in pages.values() for key, line in _edges(page).items() if key in repeated}
    gone |= _page_numbers({nr: [line for line in page if line.place not in gone] for nr, page in pages.items()})
    kept_lines = tuple(line for line in text.lines if line.place not in gone)
    return ReportText(kept_lines, text.pages, text.empty_pages)


def _page_numbers(pages: Mapping[int, Sequence[Line]]) -> set[Place]:
    """Return the first and last lines of pages that have nothing but the page's number.

    A number without a word or sign beside it may be a table's figure. It is the page's if it counts the pages as others
    do.
    """
    edges = [(nr, side, line) for nr, page in pages.items() if page for side, line in ((0, page[0]), (-1, page[-1]))]
    found = [(nr, side, line) for nr, side, line in edges if _NUMBER.fullmatch(line.text)]
    offsets = Counter((side, int(line.text) - nr) for nr, side, line in found if line.text.isdecimal())
    return {
        line.place
        for nr, side, line in found
        if not line.text.isdecimal() or offsets[side, int(line.text) - nr] >= _FEWEST_PAGES
    }


def _repeated(pages: Mapping[int, Sequence[Line]]) -> set[_Key]:
    """Return what is on almost every page, or on almost every second one with white space between it and the text."""
    everywhere = Counter(key for page in pages.values() for key in _edges(page))
    repeated = {key for key, count in everywhere.items() if count >= _SHARE * len(pages)}
    for side in (0, 1):
        sided = [page for nr, page in pages.items() if nr % 2 == side]
        apart = Counter(key for page in sided for key, line in _edges(page).items() if _is_apart(line, page))
        repeated |= {key for key, count in apart.items() if count >= max(_FEWEST_PAGES, _SHARE * len(sided))}
    return repeated


def _is_apart(line: Line, page: Sequence[Line]) -> bool:
    at = page.index(line)
    steps = [abs(other.top - line.top) for other in page[max(at - 1, 0) : at + 2] if other is not line]
    return bool(steps) and max(steps) > 2.2 * line.em


def _edges(page: Sequence[Line]) -> dict[_Key, Line]:
    """Return the first and the last lines of a page by their place there and their text, whatever its figures.

    Figures, and the heads of tables and lists, are none of them: a table that goes on has its head on every page, and
    an area that begins on a page of its own has the word for points at the top.
    """
    first, last = page[:_DEPTH], page[: -_DEPTH - 1 : -1]
    places = {**dict(enumerate(first)), **{-at: line for at, line in enumerate(last, start=1)}}
    return {
        (at, _DIGITS.sub("#", line.text.lower())): line
        for at, line in places.items()
        if not _FIGURE.fullmatch(line.text)
        and find_columns(line) is None
        and not is_list_head(line)
        and "poäng" not in line.text.lower().split()
    }
