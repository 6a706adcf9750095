"""A stranger's report as a text without its layout: as it is copied from a reader, and as programs extract it.

`copied` is what a reader of PDFs puts on the clipboard. The others are set here as word processors and programs leave
tables: each cell on a separate line, one column after the other, or a row's cells with single spaces between them.
"""

import textwrap
from collections.abc import Iterable, Iterator

import pypdfium2

from tests.support.reports.strangers.blocks import Block, Cell, Grid, Heading, Points, Turn

WAYS = ("copied", "cells", "columns", "spaces")


def copy_pdf(content: bytes) -> bytes:
    """Return the text that a reader copies from a PDF, with a form feed after each page."""
    document = pypdfium2.PdfDocument(content)
    pages = [page.get_textpage().get_text_range() for page in document]
    return "".join(f"{page}\n\f" for page in pages).replace("\r", "").encode()


def copy_blocks(blocks: Iterable[Block], way: str) -> bytes:
    """Return the text in any of the ways except the first."""
    return "\n".join(line for block in blocks for line in _lines(block, way)).encode()


def _lines(block: Block, way: str) -> Iterator[str]:
    match block:
        case Heading(_, text):
            yield from ("", text, "")
        case str():
            yield from (*_wrap(block), "")
        case Points():
            yield from (*_points(block), "")
        case Turn():
            yield "\f"
        case Grid():
            yield from (*_grid(block, way), "")


def _wrap(text: str, width: int = 90) -> list[str]:
    return textwrap.wrap(text, width)


def _points(points: Points) -> Iterator[str]:
    for item in points.items:
        first, *others = _wrap(item, 60)
        yield f"{points.bullet} {first}".strip()
        yield from others
        if not points.bullet:
            yield ""


def _grid(grid: Grid, way: str) -> Iterator[str]:
    if way == "cells":
        for row in grid.rows:
            for cell in row:
                yield from _cell(cell)
    elif way == "columns":
        for column in zip(*grid.rows, strict=True):
            for cell in column:
                yield from _cell(cell)
            yield ""
    else:
        for row in grid.rows:
            yield from _spaced(row)


def _cell(cell: Cell) -> Iterator[str]:
    if isinstance(cell, Points):
        yield from _points(cell)
    elif cell:
        yield from _wrap(cell, 50)


def _spaced(row: tuple[Cell, ...]) -> Iterator[str]:
    if any(isinstance(cell, Points) for cell in row):
        for cell in row:
            yield from _cell(cell)
        return
    yield from _wrap(" ".join(str(cell) for cell in row if cell), 70)
