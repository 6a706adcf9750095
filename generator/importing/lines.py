"""Words with positions, and lines of them: what a report is read as, be it text or PDF.

Lengths are in the report's own unit: a character of a text file, a point of a PDF. `em` is the approximate width of a
letter, so that code that measures a gap needs no other unit.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from generator.model.letters import HANGING_BEFORE

# Tried on the five text reports and on PDFs by Word, LibreOffice and ReportLab: justified text has gaps up to an em.
_CELL_GAP = 1.25


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: a page, if the report has pages, and a line counted from 1."""

    page: int | None
    line: int

    def __str__(self) -> str:
        """Return the place as an editor looks it up."""
        return f"rad {self.line}" if self.page is None else f"sidan {self.page}, rad {self.line}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word between its left and right edge; `base` is its own height, for a line whose words differ in height."""

    text: str
    left: float
    right: float
    base: float | None = None

    @property
    def middle(self) -> float:
        """The middle between the edges."""
        return (self.left + self.right) / 2


@dataclass(frozen=True)
class Line:
    """Words at the same height, from left to right. `top` grows downwards through the whole report, across pages."""

    place: Place
    top: float
    words: tuple[Word, ...]
    em: float = 1.0
    strong: bool = False
    """Whether a PDF sets the line in bold."""
    row: bool = False
    """Whether the line is a whole row of a table whose cells are separated by tabs."""

    @cached_property
    def text(self) -> str:
        """The line as text, with single spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def cells(self) -> tuple[tuple[Word, ...], ...]:
        """The words in groups separated by wide gaps."""
        groups: list[list[Word]] = []
        for word in self.words:
            if groups and word.left - groups[-1][-1].right <= _CELL_GAP * self.em:
                groups[-1].append(word)
            else:
                groups.append([word])
        return tuple(map(tuple, groups))

    @property
    def left(self) -> float:
        """Where the line begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where the line ends."""
        return self.words[-1].right

    def between(self, left: float, right: float) -> "Line | None":
        """Return the words of the line whose middle is between two edges, or None if there are none."""
        words = tuple(word for word in self.words if left <= word.middle < right)
        if not words:
            return None
        return replace(self, words=words, top=self.top if words[0].base is None else words[0].base)

    def without_last(self, count: int) -> "Line | None":
        """Return the line without its last words, or None if no word is left."""
        return replace(self, words=self.words[: len(self.words) - count]) if len(self.words) > count else None

    def without_first(self, count: int) -> "Line | None":
        """Return the line without its first words, or None if no word is left."""
        return replace(self, words=self.words[count:]) if len(self.words) > count else None


@dataclass(frozen=True, slots=True)
class ReportText:
    """A report's lines in order, and the pages without any text, for a report that has pages."""

    lines: tuple[Line, ...]
    pages: int = 0
    empty_pages: tuple[int, ...] = ()


def cell_text(words: Sequence[Word]) -> str:
    """Return words as text."""
    return " ".join(word.text for word in words)


_HANGING = re.compile(rf"(?:{HANGING_BEFORE})\b")
_BROKEN = re.compile(r"[a-zåäöé]-$")


def join_lines(texts: Iterable[str], known_words: frozenset[str] = frozenset()) -> str:
    """Return lines as one text. A word that a line end divides is whole again; the hyphen of "IT-stöd" stays.

    `known_words` are words from elsewhere in the report, in lower case: they show whether a hyphen belongs to the word.
    """
    joined = ""
    for text in filter(None, (text.strip() for text in texts)):
        if not joined:
            joined = text
        elif _goes_on(joined, text):
            joined = _join(joined, text, known_words=known_words)
        else:
            joined = f"{joined} {text}"
    return joined


def _goes_on(before: str, after: str) -> bool:
    if before.endswith("/") and not before.endswith(" /"):
        return True
    return before.endswith("-") and not before.endswith(" -") and not _HANGING.match(after)


def _join(before: str, after: str, *, known_words: frozenset[str]) -> str:
    if not _BROKEN.search(before) or not after[0].islower():
        return before + after
    first, second = _last_word(before[:-1]), _first_word(after)
    if f"{first}-{second}" in known_words and f"{first}{second}" not in known_words:
        return before + after
    return before[:-1] + after


def _last_word(text: str) -> str:
    return re.split(r"[\s(”\"]", text)[-1].lower()


def _first_word(text: str) -> str:
    return re.split(r"[\s,.;:)”\"?!]", text)[0].lower()


def words_of(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words of lines in lower case, without what surrounds them."""
    return frozenset(word.text.strip('.,;:()”"?!').lower() for line in lines for word in line.words)
