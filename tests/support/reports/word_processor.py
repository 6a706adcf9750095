"""A report as a word processor makes it: tables with lines and paragraphs in their cells, which pages divide.

Six ways differ in where figures and headings are, in bullets, in the paper, and in how a list is put into cells.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from tests.support.reports.content import AreaContent, Content

WAYS = 6
_LINES = ("GRID", (0, 0), (-1, -1), 0.5, colors.grey)
_BULLETS = ("•", "•", None, "–", "•", "-")
_UPRIGHT = ("TOP", "MIDDLE", "BOTTOM")
_BASE = ParagraphStyle("base", fontName="Helvetica", fontSize=9.5, leading=12.5, spaceAfter=6)
_CELL = ParagraphStyle("cell", parent=_BASE, spaceAfter=2)
_POINT = ParagraphStyle("point", parent=_CELL, leftIndent=12, bulletIndent=2)
_STRONG = ParagraphStyle("strong", parent=_BASE, fontName="Helvetica-Bold")
_LARGE = ParagraphStyle("large", parent=_STRONG, fontSize=13, leading=16)
_Cell = object


@dataclass(frozen=True, slots=True)
class _Way:
    """One of the ways, by its number."""

    number: int

    @property
    def justified(self) -> ParagraphStyle:
        """How text is set: every other way is justified."""
        return ParagraphStyle("text", parent=_BASE, alignment=4 if self.number % 2 else 0)

    @property
    def figure(self) -> ParagraphStyle:
        """How figures are aligned in their cells: left, centre or right."""
        return ParagraphStyle("figure", parent=_CELL, alignment=self.number % 3)

    def points(self, texts: Sequence[str]) -> list[Paragraph]:
        """Return the points of a list."""
        bullet = _BULLETS[self.number]
        return [Paragraph(text, _POINT if bullet else _CELL, bulletText=bullet) for text in texts]


def build_pdf(content: Content, number: int) -> bytes:
    """Return a report as a PDF, in one of the ways from 0 on."""
    way = _Way(number)
    name = content.municipality.long_name
    people = " och ".join(f"{person}, {organisation}" for person, organisation in content.evaluators)
    story: list[Flowable] = [
        *(Paragraph(text, _LARGE) for text in ("KommunKompassen", "Analys av", name)),
        Paragraph(f"{content.month_name} {content.year}", _LARGE),
        Paragraph(f"Utvärderare: {people}", _BASE),
        PageBreak(),
        Paragraph("Innehållsförteckning", _LARGE),
        Table([[f"Område {area.nr} {area.name}", str(area.nr + 4)] for area in content.areas], colWidths=[380, 40]),
        PageBreak(),
        Paragraph("2 Sammanfattning", _LARGE),
        Paragraph(
            f"Utvärderingen av {name} genomfördes i {content.month_name} {content.year} och var kommunens "
            f"{content.occasion_name} utvärdering enligt Kommunkompassens kriterier. Utvärderarna har genomfört "
            "intervjuer med ca 25 personer i organisationen.",
            way.justified,
        ),
        Paragraph("3 Detaljerad genomgång", _LARGE),
    ]
    for area in content.areas:
        story += _area(way, area, content)
    story.append(Paragraph("4 Översikt av poängfördelning", _LARGE))
    for area in content.areas:
        story += [_table(way, area), Spacer(1, 12)]
    return _print(story, way, foot=f"Kommunkompassen {name}")


def _area(way: _Way, area: AreaContent, content: Content) -> list[Flowable]:
    upright = _UPRIGHT[way.number % 2]
    subjects = [Paragraph(text, _POINT, bulletText="•") for text in area.headings]
    score = f"{_shown(area.score)} poäng" if way.number == 3 else _shown(area.score)
    story: list[Flowable] = [PageBreak()] if way.number % 2 == 0 else []
    story += [
        Paragraph(f"Område {area.nr}{':' if way.number == 3 else ''} {area.name}", _LARGE),
        Table(
            [["Rubriker", "Poäng"], [subjects, score]], [380, 60], style=[_LINES, ("VALIGN", (0, 0), (-1, -1), upright)]
        ),
        Spacer(1, 6),
    ]
    for at, heading in enumerate(("Allmänt", *area.headings)):
        story += [Paragraph(heading, _STRONG), Paragraph(content.prose[(area.nr + at) % 12], way.justified)]
    return [*story, _lists(way, area), Spacer(1, 8)]


def _lists(way: _Way, area: AreaContent) -> Table:
    rows: list[list[_Cell]] = [["Styrkor", "Förbättringsmöjligheter"]]
    lists = (area.strengths, area.improvements)
    if way.number in (1, 4):  # a row for each point
        most = max(map(len, lists))
        rows += [[way.points(points[at : at + 1]) or "" for points in lists] for at in range(most)]
    else:
        rows.append([way.points(area.strengths), way.points(area.improvements)])
    style: list[tuple[object, ...]] = [("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("ALIGN", (0, 0), (-1, 0), "CENTER" if way.number % 2 else "LEFT")]
    style += [] if way.number == 5 else [_LINES]
    return Table(rows, colWidths=[215, 215], repeatRows=1, splitInRow=1, style=style)


def _table(way: _Way, area: AreaContent) -> Table:
    percent = "{}%" if way.number % 2 else "{} %"

    def figures(*values: object) -> list[_Cell]:
        texts = (_shown(values[0]), _shown(values[1]), percent.format(values[2]))
        return [Paragraph(text, way.figure) for text in texts]

    rows: list[list[_Cell]] = [[f"{area.nr}.", Paragraph(area.name, _STRONG), "Uppnått", "Max", "Procent"]]
    rows += [[row.nr, Paragraph(row.label, _CELL), *figures(row.score, row.max, row.percent)] for row in area.rows]
    rows.append(["", "", *figures(area.score, 100, area.percent)])
    width = (260, 180, 330)[way.number % 3]
    style = [_LINES, ("VALIGN", (0, 0), (-1, -1), _UPRIGHT[way.number % 3]), ("FONTSIZE", (0, 0), (-1, -1), 9.5)]
    return Table(rows, colWidths=[30, width, 55, 45, 55], repeatRows=way.number % 2, style=style)


def _print(story: list[Flowable], way: _Way, *, foot: str) -> bytes:
    def set_foot(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(60, 20, foot)
        canvas.drawRightString(530, 20, f"Sida {document.page} av 30" if way.number % 2 else f"{document.page}")

    file = io.BytesIO()
    paper = landscape(A4) if way.number == 4 else A4
    SimpleDocTemplate(file, pagesize=paper, invariant=True).build(story, onLaterPages=set_foot)
    return file.getvalue()


def _shown(figure: object) -> str:
    return f"{figure:f}".replace(".", ",") if not isinstance(figure, int) else str(figure)
