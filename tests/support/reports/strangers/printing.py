"""A stranger's report as a PDF: paper, type, page headers, hyphens at line ends and ligatures, at random."""

import html
import io
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)
from reportlab.platypus import Paragraph as Set

from tests.support.reports.strangers.blocks import Block, Cell, Grid, Heading, Points, Turn

_FONT = "DejaVuSans"
_SOFT = re.compile(r"(?<=[a-zåäö]{4})(?=[bdfgklmnprstv][aeiouyåäö][a-zåäö]{3})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """How a report is printed."""

    size: float
    margin: float
    lines: bool
    padding: float
    figures: int
    middle: bool
    hyphens: bool
    ligatures: bool
    head: str
    foot: str
    repeat: bool


def choose_press(rng: random.Random, title: str) -> Press:
    """Return a way to print, drawn at random; `title` may be at the top or the bottom of the pages."""
    return Press(
        size=rng.choice((9, 10, 11)),
        margin=rng.choice((50, 64, 78)),
        lines=rng.random() < 0.6,
        padding=rng.choice((1.5, 3, 5)),
        figures=rng.choice((0, 1, 2)),
        middle=rng.random() < 0.3,
        hyphens=rng.random() < 0.5,
        ligatures=rng.random() < 0.4,
        head=rng.choice(("", title, f"{title}    {{}}")),
        foot=rng.choice(("{}", "Sida {}", "{} (40)", "- {} -", "")),
        repeat=rng.random() < 0.5,
    )


def print_blocks(blocks: Iterable[Block], press: Press) -> bytes:
    """Return the report as a PDF."""
    family = _family()
    base = ParagraphStyle(
        "base",
        embeddedHyphenation=int(press.hyphens),
        fontName=family,
        fontSize=press.size,
        leading=press.size * 1.3,
        spaceAfter=5,
    )
    setter = _Setter(press, base)
    story = [flowable for block in blocks for flowable in setter.set(block)]
    file = io.BytesIO()
    BaseDocTemplate(file, pageTemplates=_templates(press, family), invariant=True).build(story)
    return file.getvalue()


def _family() -> str:
    try:
        pdfmetrics.registerFont(TTFont(_FONT, f"{_FONT}.ttf"))
    except TTFError:
        return "Helvetica"
    return _FONT


def _templates(press: Press, family: str) -> list[PageTemplate]:
    def furnish(canvas: Canvas, document: BaseDocTemplate) -> None:
        width, height = canvas._pagesize
        canvas.setFont(family, 8)
        canvas.drawString(press.margin, height - 30, press.head.format(document.page))
        canvas.drawCentredString(width / 2, 26, press.foot.format(document.page))

    templates = []
    for name, (width, height) in (("upright", A4), ("lying", landscape(A4))):
        frame = Frame(press.margin, 50, width - 2 * press.margin, height - 100, leftPadding=0, rightPadding=0)
        templates.append(PageTemplate(name, [frame], onPage=furnish, pagesize=(width, height)))
    return templates


class _Setter:
    """Blocks -> what is printed; knows how wide the page is."""

    def __init__(self, press: Press, base: ParagraphStyle) -> None:
        self._press, self._base = press, base
        self._cell = ParagraphStyle("cell", parent=base, spaceAfter=0)
        self._figure = ParagraphStyle("figure", parent=self._cell, alignment=press.figures)
        self._width = A4[0] - 2 * press.margin

    def set(self, block: Block) -> list[Flowable]:
        """Return a block as it is printed."""
        match block:
            case Heading(level, text):
                size = self._press.size * (1.8, 1.5, 1.25, 1.05)[level]
                style = ParagraphStyle("heading", parent=self._base, fontSize=size, leading=size * 1.3, spaceBefore=8)
                return [Set(self._text(text), style)]
            case str():
                return [Set(self._text(block), self._base)]
            case Points():
                return self._points(block)
            case Turn(lying):
                self._width = (landscape(A4) if lying else A4)[0] - 2 * self._press.margin
                return [NextPageTemplate("lying" if lying else "upright"), PageBreak()]
            case Grid():
                return [self._grid(block), Spacer(1, 8)]

    def _points(self, points: Points) -> list[Flowable]:
        if not points.bullet:
            style = ParagraphStyle("white", parent=self._cell, spaceAfter=self._press.size * 0.8)
            return [Set(self._text(item), style) for item in points.items]
        style = ParagraphStyle(
            "point", parent=self._cell, leftIndent=13, bulletIndent=1, bulletFontName=self._base.fontName
        )
        return [Set(self._text(item), style, bulletText=points.bullet) for item in points.items]

    def _grid(self, grid: Grid) -> Table:
        style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "MIDDLE" if self._press.middle else "TOP")]
        style += [(f"{edge}PADDING", (0, 0), (-1, -1), self._press.padding) for edge in ("TOP", "BOTTOM")]
        if self._press.lines:
            style.append(("GRID", (0, 0), (-1, -1), 0.5, colors.grey))
        rows = [[self._in_cell(cell, share) for cell, share in zip(row, grid.widths, strict=True)] for row in grid.rows]
        widths = [share * self._width for share in grid.widths]
        repeat = grid.heads if self._press.repeat else 0
        return Table(rows, colWidths=widths, repeatRows=repeat, splitInRow=1, style=style)

    def _in_cell(self, cell: Cell, share: float) -> object:
        if isinstance(cell, Points):
            return self._points(cell) or ""
        return Set(self._text(cell), self._figure if share < 0.25 and cell[:1].isdigit() else self._cell)

    def _text(self, text: str) -> str:
        if self._press.hyphens:
            text = _SOFT.sub("\N{SOFT HYPHEN}", text)
        if self._press.ligatures and self._base.fontName == _FONT:
            text = text.replace("fi", "\N{LATIN SMALL LIGATURE FI}").replace("fl", "\N{LATIN SMALL LIGATURE FL}")
        return html.escape(text)
