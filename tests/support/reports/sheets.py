"""What a report is set on: the pages of a PDF, or a grid of letters as `pdftotext -layout` gives it."""

import io
from typing import Protocol

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.support.reports.layouts import Layout


class Sheet(Protocol):
    """Pages to put text on; `x` grows to the right and `y` downwards, `line` is the distance between lines."""

    width: float
    height: float
    line: float

    def measure(self, text: str, *, strong: bool = False) -> float:
        """Return how wide a text is."""

    def put(self, x: float, y: float, text: str, *, strong: bool = False) -> None:
        """Put a text where it begins."""

    def turn_page(self) -> None:
        """Begin a page."""

    def content(self) -> bytes:
        """Return the file."""


def sheet_for(ending: str, layout: Layout) -> Sheet:
    """Return what a report is set on: for `pdf` a PDF, for `txt` a grid of letters."""
    if ending == "pdf":
        return PdfSheet(landscape=layout.landscape, rotated=layout.rotated)
    return GridSheet(width=140 if layout.landscape else 110)


class PdfSheet:
    """A PDF. A rotated one is set along the long side of an upright page that is marked as rotated."""

    def __init__(self, *, landscape: bool = False, rotated: bool = False) -> None:
        self._file = io.BytesIO()
        self._rotated = rotated
        wide = landscape or rotated
        self.width, self.height = (842.0, 595.0) if wide else (595.0, 842.0)
        self.line = 13.0
        size = (self.height, self.width) if rotated else (self.width, self.height)
        self._canvas = Canvas(self._file, pagesize=size, invariant=True)
        self._begin()

    def _begin(self) -> None:
        if self._rotated:
            self._canvas.setPageRotation(90)
            self._canvas.translate(self.height, 0)
            self._canvas.rotate(90)

    def measure(self, text: str, *, strong: bool = False) -> float:
        """Return how wide a text is, in points."""
        return float(stringWidth(text, "Helvetica-Bold" if strong else "Helvetica", 10.5))

    def put(self, x: float, y: float, text: str, *, strong: bool = False) -> None:
        """Put a text where it begins."""
        self._canvas.setFont("Helvetica-Bold" if strong else "Helvetica", 10.5)
        self._canvas.drawString(x, self.height - y, text)

    def turn_page(self) -> None:
        """Begin a page."""
        self._canvas.showPage()
        self._begin()

    def content(self) -> bytes:
        """Return the PDF."""
        self._canvas.save()
        return self._file.getvalue()


class GridSheet:
    """Text in columns of letters, with a form feed before each page but the first."""

    def __init__(self, *, width: int = 110) -> None:
        self.width, self.height, self.line = float(width), 64.0, 1.0
        self._pages: list[dict[int, list[str]]] = [{}]

    def measure(self, text: str, *, strong: bool = False) -> float:  # noqa: ARG002 - all letters have the same width
        """Return how many letters a text has."""
        return float(len(text))

    def put(self, x: float, y: float, text: str, *, strong: bool = False) -> None:  # noqa: ARG002
        """Put a text where it begins; a text to the right of another has at least a space before it."""
        row = self._pages[-1].setdefault(round(y), [])
        row += " " * max(round(x) - len(row), 1 if row else round(x))
        row[round(x) : round(x) + len(text)] = text

    def turn_page(self) -> None:
        """Begin a page."""
        self._pages.append({})

    def content(self) -> bytes:
        """Return the text."""
        pages = ("\n".join("".join(page.get(y, ())) for y in range(max(page, default=0) + 1)) for page in self._pages)
        return "\n\f".join(pages).encode()
