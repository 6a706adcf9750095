"""A report as a PDF -> lines. A separate process reads the file, with limits on its time and memory.

A PDF is a program of sorts: a broken or a hostile one can use up all the time and memory there is. It then uses up only
those of the other process, and the editor gets a message.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.importing.identity import UnfitReportError
from generator.importing.lines import Line, Place, ReportText, Word
from generator.importing.pdf_words import REFUSED

# A report of 66 pages takes 3 seconds and 150 MB.
SECONDS = 120
MEGABYTES = 1500
_LIBRARY = "pypdfium2"


def read_pdf(path: Path) -> ReportText:
    """Return the lines of a PDF.

    Raises:
        UnfitReportError: it can't be read, or takes far too long.
    """
    if find_spec(_LIBRARY) is None:
        raise UnfitReportError(
            "För att läsa PDF behövs ett tillägg, som inte är installerat. Kör `make import` en gång, eller spara "
            "rapporten som text."
        )
    command = [sys.executable, "-m", "generator.importing.pdf_words", str(path.resolve()), str(SECONDS), str(MEGABYTES)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        raise UnfitReportError(_too_much(path)) from None
    if done.returncode == REFUSED:
        raise UnfitReportError(f"{path.name}: {done.stdout.decode('utf-8', errors='replace').strip()}")
    if done.returncode != 0:
        raise UnfitReportError(_too_much(path))
    return _lines(json.loads(done.stdout))


def _too_much(path: Path) -> str:
    return (
        f"{path.name} går inte att läsa: filen är trasig, eller tar mer än {SECONDS} sekunder eller {MEGABYTES} MB. "
        "Öppna den i en PDF-läsare, skriv ut den till en ny PDF och försök med den."
    )


def _lines(pages: list[list[Any]]) -> ReportText:
    lines = tuple(
        Line(Place(page, nr), top, tuple(Word(*word) for word in words), em, strong)
        for page, found in enumerate(pages, start=1)
        for nr, (top, em, strong, words) in enumerate(found, start=1)
    )
    return ReportText(lines, len(pages), tuple(page for page, found in enumerate(pages, start=1) if not found))
