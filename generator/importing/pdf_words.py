"""The process that reads a PDF: words with their positions, in lines, as JSON on the standard output.

It is run as `python -m generator.importing.pdf_words FILE SECONDS MEGABYTES` and ends with 0, or with `REFUSED` and a
sentence in Swedish on the standard output.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from typing import Any

from generator.importing.characters import clean, is_shape

REFUSED = 3
# The longest report has 66 pages and 100 000 letters.
_MOST_PAGES = 600
_MOST_LETTERS = 4_000_000
_BOLD = 600
# A gap this wide, in letter heights, separates two words; letters this far apart vertically are on two lines.
_WORD_GAP = 0.22
_SAME_LINE = 0.35
_PAGE_GAP = 40.0


@dataclass(slots=True)
class _Word:
    """A word being built letter by letter; `base` is its baseline, measured downwards."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


@dataclass(slots=True)
class _Line:
    """A line being built."""

    base: float
    words: list[_Word] = field(default_factory=list)


def main(arguments: list[str]) -> int:
    """Read a PDF and write its lines; return the exit code."""
    path, seconds, megabytes = arguments[0], int(arguments[1]), int(arguments[2])
    _bound(seconds, megabytes)
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        return _refuse("PDF:en är låst med lösenord. Spara en kopia utan lösenord." if locked else "PDF:en är trasig.")
    if len(document) > _MOST_PAGES:
        return _refuse(f"PDF:en har fler än {_MOST_PAGES} sidor. Välj de sidor som är rapporten.")
    pages, top, letters = [], 0.0, 0
    for number in range(len(document)):
        page = document[number]
        words = list(_read_words(page))
        letters += sum(len(word.text) for word in words)
        if letters > _MOST_LETTERS:
            return _refuse("PDF:en har mycket mer text än en rapport.")
        lines = _group(words)
        pages.append([_plain(line, top) for line in lines])
        top += page.get_height() + page.get_width() + _PAGE_GAP if lines else 0.0
        page.close()
    json.dump(pages, sys.stdout, ensure_ascii=True)
    return 0


def _bound(seconds: int, megabytes: int) -> None:
    """Limit the time and memory of this process, where the system supports it."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _refuse(sentence: str) -> int:
    sys.stdout.buffer.write(sentence.encode())
    return REFUSED


def _read_words(page: Any) -> Iterator[_Word]:
    """Yield the words of a page in file order, with positions as a reader sees them."""
    import pypdfium2.raw as raw

    text_page = page.get_textpage()
    turn = _turn(page)
    word: _Word | None = None
    box = (0.0, 0.0)
    for at in range(raw.FPDFText_CountChars(text_page)):
        letter = clean(chr(raw.FPDFText_GetUnicode(text_page, at)))
        if not letter.strip():
            if word is not None:
                yield word
            word = None
            continue
        left, bottom, right, _top = turn(*text_page.get_charbox(at, loose=True))
        base = _base(raw, text_page, at=at, turn=turn)
        size = abs(_top - bottom) or raw.FPDFText_GetFontSize(text_page, at)
        # The letters of a ligature share one box.
        same_box = word is not None and (left, right) == box
        box = (left, right)
        if word is not None and not is_shape(word.text) and (same_box or _goes_on(word, left, base=base, size=size)):
            word.text += letter
            word.right = max(word.right, right)
        else:
            if word is not None:
                yield word
            bold = raw.FPDFText_GetFontWeight(text_page, at) >= _BOLD
            word = _Word(letter, left, right, base, size, bold)
    if word is not None:
        yield word


def _turn(page: Any) -> Any:
    """Return a function that maps a box of the file to the rotated page, measured downwards."""
    left, bottom, right, top = page.get_mediabox()
    turns = {
        0: lambda a, b, c, d: (a - left, top - b, c - left, top - d),
        90: lambda a, b, c, d: (b - bottom, c - left, d - bottom, a - left),
        180: lambda a, b, c, d: (right - c, d - bottom, right - a, b - bottom),
        270: lambda a, b, c, d: (top - d, right - a, top - b, right - c),
    }
    return turns[page.get_rotation() % 360]


def _base(raw: Any, text_page: Any, *, at: int, turn: Any) -> float:
    import ctypes

    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, at, x, y)
    return float(turn(x.value, y.value, x.value, y.value)[1])


def _goes_on(word: _Word, left: float, *, base: float, size: float) -> bool:
    gap = left - word.right
    return abs(base - word.base) <= _SAME_LINE * size and -0.5 * size <= gap <= _WORD_GAP * size


def _group(words: list[_Word]) -> list[_Line]:
    """Return the words in lines from top to bottom, each from left to right."""
    lines: list[_Line] = []
    for word in sorted(words, key=lambda word: word.base):
        if lines and word.base - lines[-1].base <= _SAME_LINE * word.size:
            lines[-1].words.append(word)
        else:
            lines.append(_Line(word.base, [word]))
    for line in lines:
        line.words.sort(key=lambda word: word.left)
    return lines


def _plain(line: _Line, top: float) -> list[Any]:
    """Return a line as plain values for JSON: its top, the width of a letter, whether it is bold, and its words."""
    words = [[word.text, round(word.left, 2), round(word.right, 2), round(top + word.base, 2)] for word in line.words]
    size = median(word.size for word in line.words)
    return [round(top + line.base, 2), round(0.8 * size, 2), all(word.bold for word in line.words), words]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
