"""Files that can't be read, and reports that don't belong here: each gets a sentence that says what to do."""

import io
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

import generator.importing.pdf as pdf
from generator.importing import UnfitReportError
from generator.importing.reading import read_report
from tests.support.quickly import in_many_ways


def pdf_of(*texts: str, locked: bool = False) -> bytes:
    """Return a PDF with a page for each text."""
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("x") if locked else None, invariant=True)
    for text in texts:
        canvas.drawString(72, 700, text)
        canvas.rect(72, 72, 100, 100)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "word"),
    in_many_ways(
        [
            ("r.pdf", pdf_of("", ""), "OCR"),
            ("r.pdf", pdf_of("Kommunkompassen", locked=True), "lösenord"),
            ("r.pdf", b"%PDF-1.4 trasig", "trasig"),
            ("r.pdf", b"<html>", "ingen PDF"),
            ("r.docx", b"PK\x03\x04", "Spara rapporten som PDF"),
            ("r.txt", b"", "OCR"),
            ("r.txt", b"Kommunekompasset\nEvaluering av en kommune", "norska"),
            ("r.pdf", pdf_of("Kommunekompasset: rapport for kommunen"), "norska"),
        ],
        quick=3,
    ),
)
def test_a_file_that_is_not_a_report(name: str, content: bytes, word: str, tmp_path: Path) -> None:
    """The sentence names the file, and says what it is."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnfitReportError) as raised:
        read_report(path)
    assert word in str(raised.value)
    assert name in str(raised.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """A wrong name is reported."""
    with pytest.raises(UnfitReportError, match="finns inte"):
        read_report(tmp_path / "x.pdf")


def test_a_swedish_report_may_name_the_norwegian_one(tmp_path: Path) -> None:
    """A report on Kommunkompassen that mentions where the instrument comes from is read."""
    path = tmp_path / "r.txt"
    path.write_text("Kommunkompassen\nKommunkompassen bygger på norska Kommunekompasset.\n", encoding="utf-8")
    assert len(read_report(path).lines) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_text_in_any_usual_encoding(encoding: str, tmp_path: Path) -> None:
    """Windows' own encodings are read, too."""
    path = tmp_path / "r.txt"
    path.write_bytes("Kommunkompassen på Öland".encode(encoding))
    assert read_report(path).lines[0].text == "Kommunkompassen på Öland"


def test_a_picture_among_the_pages_is_reported(tmp_path: Path) -> None:
    """Pages without text are listed by number."""
    path = tmp_path / "r.pdf"
    path.write_bytes(pdf_of("Kommunkompassen", "", "Slut"))
    assert read_report(path).empty_pages == (2,)


def test_without_the_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the PDF library, the message says how to install it."""
    monkeypatch.setattr(pdf, "_LIBRARY", "no_such_library")
    path = tmp_path / "r.pdf"
    path.write_bytes(pdf_of("Kommunkompassen"))
    with pytest.raises(UnfitReportError, match="make import"):
        read_report(path)


def test_a_pdf_that_takes_too_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads a PDF has limits; exceeding them is reported, and nothing else stops."""
    monkeypatch.setattr(pdf, "MEGABYTES", 1)
    path = tmp_path / "r.pdf"
    path.write_bytes(pdf_of("Kommunkompassen"))
    with pytest.raises(UnfitReportError, match="går inte att läsa"):
        read_report(path)
    monkeypatch.setattr(pdf, "MEGABYTES", 1500)
    monkeypatch.setattr(pdf, "SECONDS", 0)
    with pytest.raises(UnfitReportError, match="går inte att läsa"):
        read_report(path)
