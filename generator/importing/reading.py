"""A report's file -> its lines, or an error that says why it can't be read and what to do."""

import re
from pathlib import Path

from generator.importing.broken_heads import join_heads
from generator.importing.furniture import without_furniture
from generator.importing.identity import UnfitReportError
from generator.importing.lines import ReportText
from generator.importing.pdf import read_pdf
from generator.importing.text import read_text

# The longest of the five reports has 97 kB of text.
_LARGEST_TEXT = 5_000_000
_NORWEGIAN = re.compile(r"\bkommunekompasset\b", re.IGNORECASE)
_SWEDISH = re.compile(r"\bkommunkompassen\b", re.IGNORECASE)


def read_report(path: Path) -> ReportText:
    """Return the lines of a report.

    Raises:
        UnfitReportError: it isn't a report in Swedish with text in it.
    """
    if not path.is_file():
        raise UnfitReportError(f"Filen {path} finns inte.")
    with path.open("rb") as file:
        begin = file.read(1024)
    if b"%PDF-" in begin:
        text = read_pdf(path)
    elif begin.startswith(b"PK") or path.suffix.lower() in {".docx", ".doc", ".odt"}:
        raise UnfitReportError(
            f"{path.name} är inte en PDF eller en textfil. Spara rapporten som PDF i Word och försök igen."
        )
    elif path.suffix.lower() == ".pdf":
        raise UnfitReportError(f"{path.name} heter pdf men är ingen PDF. Hämta rapporten på nytt.")
    else:
        text = read_text(_decode(path))
    text = without_furniture(join_heads(text))
    _refuse_other_reports(path, text)
    return text


def _decode(path: Path) -> str:
    if path.stat().st_size > _LARGEST_TEXT:
        raise UnfitReportError(
            f"{path.name} är större än {_LARGEST_TEXT // 1_000_000} MB. En rapports text är mycket mindre."
        )
    content = path.read_bytes()
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def _refuse_other_reports(path: Path, text: ReportText) -> None:
    if not text.lines:
        raise UnfitReportError(
            f"{path.name} har ingen text: sidorna är bilder, som efter en skanner. Kör textigenkänning (OCR) på filen "
            "först, till exempel i Acrobat eller med programmet ocrmypdf, och försök igen."
        )
    whole = "\n".join(line.text for line in text.lines)
    if len(_NORWEGIAN.findall(whole)) > len(_SWEDISH.findall(whole)):
        raise UnfitReportError(
            f"{path.name} handlar om norska Kommunekompasset. Den har andra frågor och andra poäng, så den kan inte "
            "jämföras med de svenska utvärderingarna och hör inte hemma här."
        )
