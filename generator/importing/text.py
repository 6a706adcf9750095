"""A report as a text file -> lines.

It handles form feeds, columns of spaces, tabs or bars between cells, and lists that are marked up.
"""

import re
from collections.abc import Iterator

from generator.importing.characters import SHAPES, SIGNS, clean
from generator.importing.lines import Line, Place, ReportText, Word
from generator.model.letters import HANGING_BEFORE

# How far a cell of a tabbed row is to the right of the one before it: further than any cell is long.
_CELL_WIDTH = 100_000
# The distance between rows of a tabbed table, in lines; it counts as a gap between two points.
_ROW_GAP = 3
_MARKUP = re.compile(r"<[^<>]{1,200}>")
_POINT = re.compile(rf"<(?:li|p|br)\b[^<>]*>|[{SHAPES}]", re.IGNORECASE)
_SIGN = re.compile(rf"\s*([{SIGNS}])\s")
_PIPED = re.compile(r"\s*\|(.*)\|\s*")
_RULE = re.compile(r"[\s|:+=_-]*")
_EMPHASIS = re.compile(r"^#{1,6}\s+|\*\*|__")
_HANGING = re.compile(HANGING_BEFORE)
# What PDFium, and so Chrome and Edge, copies in place of a hyphen at a line's end.
_DIVIDED = re.compile(r"(\w*[a-zåäöé])[\ufffe\x02](\w+)")
_WORD = re.compile(rf"(?<!\S)[{SHAPES}](?=\S)|\S+")


def read_text(content: str) -> ReportText:
    """Return the lines of a text file. A form feed begins a page; a file without one has no pages."""
    pages = _rejoin(content).split("\f")
    paged = len(pages) > 1
    lines: list[Line] = []
    top, nr = 0.0, 0
    for page_nr, page in enumerate(pages, start=1):
        for on_page, raw in enumerate(page.split("\n"), start=1):
            nr += 1
            place = Place(page_nr, on_page) if paged else Place(None, nr)
            after_row = bool(lines) and lines[-1].row and lines[-1].top == top
            for step, words in _rows(clean(raw), after_row=after_row):
                top += step
                if words:
                    lines.append(Line(place, top, words, row=step > 1))
    return ReportText(tuple(lines), pages=len(pages) if paged else 0)


def _rejoin(content: str) -> str:
    """Return a text with words rejoined that were divided at a line's end before a PDF reader joined the lines.

    Such a reader leaves a sign other than a hyphen. A word that occurs elsewhere with its hyphen keeps it.
    """

    def join(found: re.Match[str]) -> str:
        if _HANGING.fullmatch(found[2]):
            return f"{found[1]}- {found[2]}"
        whole, hyphened = found[1] + found[2], f"{found[1]}-{found[2]}"
        return hyphened if hyphened in content and whole not in content else whole

    return _DIVIDED.sub(join, content)


def _rows(raw: str, *, after_row: bool) -> Iterator[tuple[float, tuple[Word, ...]]]:
    """Yield the lines that a reader sees in a line of the file, each with its distance from the one before.

    A tab before everything else is an indent, unless the line comes right after a row of a table.
    """
    raw = _EMPHASIS.sub("", raw)
    if found := _PIPED.fullmatch(raw):
        raw = "" if _RULE.fullmatch(found[1]) else "\t".join(cell.strip() for cell in found[1].split("|")) + "\t"
    cells = raw.strip(" ").split("\t")
    is_row = "\t" in (raw if after_row else raw.lstrip())
    if not is_row and not _MARKUP.search(raw):
        yield 1, _words(raw.replace("\t", "    "), 0)
        return
    points = [_points(cell) for cell in cells]
    for at in range(max(map(len, points))):
        words = [_words(cell[at], number * _CELL_WIDTH) for number, cell in enumerate(points) if at < len(cell)]
        yield _ROW_GAP, tuple(word for part in words for word in part)


def _points(cell: str) -> list[str]:
    """Return the points of a cell, each with its bullet; a cell without a list is one text without a bullet."""
    bare = _MARKUP.sub(" ", cell)
    if _POINT.search(cell):
        texts = _POINT.split(cell)
    elif bare != cell and (sign := _SIGN.match(bare)):
        # A dash is in sentences too; one before a capital letter begins the next point.
        texts = re.split(rf"(?:^|\s){re.escape(sign[1])}\s+(?=[A-ZÅÄÖ\d”\"(]|[a-z]-)", bare)
    else:
        return [bare.strip()]
    parts = [" ".join(_MARKUP.sub(" ", part).split()) for part in texts]
    return [f"• {part}" for part in parts if part]


def _words(text: str, left: int) -> tuple[Word, ...]:
    return tuple(Word(found.group(), left + found.start(), left + found.end()) for found in _WORD.finditer(text))
