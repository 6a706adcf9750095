"""Removes running heads and feet, and page numbers: they are on every page but aren't part of its text."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import pairwise

from generator.importing.columns import is_list_head
from generator.importing.lines import Line, Place, ReportText
from generator.importing.numbers import find_columns

_NUMBER = re.compile(
    r"(?:sid(?:an?)?\.?\s+)?[-–]?\s*\d{1,3}\s*[-–]?(?:\s*(?:\(\d{1,3}\)|av\s+\d{1,3}|/\s*\d{1,3}))?", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"[\d,.]+(?:\s?%)?")
# A head or foot has at most this many lines, and is on at least this share of the pages: the cover has none.
_DEPTH = 3
_SHARE = 0.75
_FEWEST_PAGES = 3
_Key = tuple[int, str]


def without_furniture(text: ReportText) -> ReportText:
    """Return a report without the heads, feet and numbers of its pages.

    A report without pages has lost its page breaks; only feet that count up are removed from it.
    """
    pages: dict[int, list[Line]] = defaultdict(list)
    for line in text.lines:
        if line.place.page is not None:
            pages[line.place.page].append(line)
    if len(pages) < _FEWEST_PAGES:
        gone = _counting_up(text.lines)
    else:
        repeated = _repeated(pages)
        gone = {line.place for page in pages.values() for key, line in _edges(page).items() if key in repeated}
        gone.update(list(_inside(pages, gone, texts={key for _, key in repeated})))
        gone |= _page_numbers({nr: [line for line in page if line.place not in gone] for nr, page in pages.items()})
    kept_lines = tuple(line for line in text.lines if line.place not in gone)
    return ReportText(kept_lines, text.pages, text.empty_pages)


def _inside(pages: Mapping[int, Sequence[Line]], gone: Collection[Place], *, texts: Set[str]) -> Iterator[Place]:
    """Yield the heads and feet that are in the middle of a page, where a program has taken the text out of order.

    They are recognised from the edges of other pages; a page that has one at its edge has no other.
    """
    for page in pages.values():
        at_edges = {_without_digits(line) for line in page if line.place in gone}
        for text in texts - at_edges:
            inside = [line.place for line in page if _without_digits(line) == text]
            if len(inside) == 1:
                yield inside[0]


def _counting_up(lines: Sequence[Line]) -> set[Place]:
    """Return the lines that have only a number, with a word or sign, and count up from the first to the last."""
    shapes: dict[str, list[tuple[int, Place]]] = defaultdict(list)
    for line in lines:
        if _NUMBER.fullmatch(line.text) and not line.text.isdecimal():
            shape, nr = _shape(line)
            shapes[shape].append((nr, line.place))
    return {
        place
        for found in shapes.values()
        if len(found) >= _FEWEST_PAGES and all(after[0] - before[0] == 1 for before, after in pairwise(found))
        for _, place in found
    }


def _shape(line: Line) -> tuple[str, int]:
    """Return the format of a page number, and the number."""
    found = _DIGITS.search(line.text)
    assert found is not None  # noqa: S101 - the line is a page's number
    shape = f"{line.text[: found.start()]}#{line.text[found.end() :]}"
    return "".join(shape.lower().split()), int(found.group())


def _page_numbers(pages: Mapping[int, Sequence[Line]]) -> set[Place]:
    """Return the first and last lines of pages that have only the page number.

    A number without a word or sign beside it may be a table's figure. It is a page number if it counts the pages as the
    others do. So is a number in the middle of a page that has no other.
    """
    edges = [(nr, line) for nr, page in pages.items() if page for line in (page[0], page[-1])]
    found = [(nr, line) for nr, line in edges if _NUMBER.fullmatch(line.text)]
    counts = Counter(_counted(line, nr) for nr, line in found)
    usual = {key for key, count in counts.items() if count >= _FEWEST_PAGES}
    gone = {line.place for nr, line in found if not line.text.isdecimal() or _counted(line, nr) in usual}
    for nr, page in pages.items():
        inside = [line.place for line in page if _NUMBER.fullmatch(line.text) and _counted(line, nr) in usual]
        if len(inside) == 1:
            gone.add(inside[0])
    return gone


def _counted(line: Line, page: int) -> tuple[str, int]:
    """Return the format of a page number, and its offset from the page's position in the file."""
    shape, nr = _shape(line)
    return shape, nr - page


def _repeated(pages: Mapping[int, Sequence[Line]]) -> set[_Key]:
    """Return what is on almost every page, or on almost every other one with white space between it and the text."""
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


def _without_digits(line: Line) -> str:
    return _DIGITS.sub("#", line.text.lower())


def _edges(page: Sequence[Line]) -> dict[_Key, Line]:
    """Return the first and the last lines of a page by their position and their text, ignoring digits.

    Figures and the heads of tables and lists are excluded: a table that continues repeats its head on every page, and
    an area that begins on a new page has the word for points at the top.
    """
    first, last = page[:_DEPTH], page[: -_DEPTH - 1 : -1]
    places = {**dict(enumerate(first)), **{-at: line for at, line in enumerate(last, start=1)}}
    return {
        (at, _without_digits(line)): line
        for at, line in places.items()
        if not _FIGURE.fullmatch(line.text)
        and find_columns(line) is None
        and not is_list_head(line)
        and "poäng" not in line.text.lower().split()
    }
