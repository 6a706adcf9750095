"""Below an area's heading: the list of its subjects with the area's points beside it, and the headings of its text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.characters import is_bullet
from generator.importing.lines import Line, Place, cell_text, join_lines
from generator.importing.numbers import read_number

_POINTS_HEAD = re.compile(r"poäng\w*\s*:?", re.IGNORECASE)
_POINTS_IN_TEXT = re.compile(
    r"(?:poäng\w*\s*:?\s*(?P<after>\d{1,3}(?:[.,]\d)?)\b|(?P<before>\d{1,3}(?:[.,]\d)?)\s*(?:poäng|p)\b)", re.IGNORECASE
)
_POINTS = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*(?:poäng|p\.?))?(?:\s*(?:/|av)\s*100)?(?:\s*(?:poäng|p\.?))?")
_FIRST_HEADING = re.compile(r"allmänt|sammanfattning|inledning|bakgrund", re.IGNORECASE)
_NEAR = 12
_LONGEST_SUBJECT = 130
_LONGEST_HEADING = 100
_SENTENCE_END = (".", ",", ";", ":", "!")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the report's text, and where its text begins."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Opening:
    """What is below an area's heading: its subjects, its points and their place, and where the text begins."""

    subjects: tuple[str, ...]
    points: Decimal | None
    place: Place | None
    end: int


def read_opening(heading: Line, lines: Sequence[Line], *, known_words: frozenset[str] = frozenset()) -> Opening:
    """Return the list of subjects below a heading and the points beside it or in the heading, if there are any."""
    if found := _POINTS_IN_TEXT.search(heading.text):
        return Opening((), read_number(found["after"] or found["before"]), heading.place, 0)
    for at, line in enumerate(lines[:_NEAR]):
        if line.words and _POINTS_HEAD.fullmatch(line.words[-1].text):
            return _read_list(lines, at, known_words=known_words)
    for at, line in enumerate(lines[:_NEAR]):
        if len(line.text) < 60 and (found := _POINTS_IN_TEXT.search(line.text)):
            return Opening((), read_number(found["after"] or found["before"]), line.place, at + 1)
    return Opening((), None, None, 0)


def _read_list(lines: Sequence[Line], head: int, *, known_words: frozenset[str]) -> Opening:
    edge = lines[head].words[-1].left - 4 * lines[head].em
    subjects: list[list[str]] = []
    points, place, inner = None, None, 0.0
    at = head + 1
    for at in range(head + 1, len(lines)):
        line: Line | None = lines[at]
        assert line is not None  # noqa: S101 - only the part before the points may be None
        value, count = _points_of(line, edge)
        if value is not None and points is None:
            points, place, line = value, line.place, line.without_last(count)
        if line is None:
            continue
        if is_bullet(line.words[0].text) and len(line.words) > 1:
            inner = line.words[1].left
            subjects.append([cell_text(line.words[1:])])
        elif _is_over(line, inner):
            break
        elif subjects and inner:
            subjects[-1].append(line.text)
        else:
            subjects.append([line.text])
    else:
        at = len(lines)
    return Opening(tuple(join_lines(subject, known_words) for subject in subjects), points, place, at)


def _points_of(line: Line, edge: float) -> tuple[Decimal | None, int]:
    """Return the points that a line ends with, to the right of an edge, and how many words they take up."""
    for count in range(1, min(4, len(line.words)) + 1):
        words = line.words[-count:]
        found = _POINTS.fullmatch(cell_text(words))
        if found and (len(line.words) == count or words[0].left >= edge):
            return read_number(found[1]), count
    return None, 0


def _is_over(line: Line, inner: float) -> bool:
    """Return whether a line is no longer part of the list of subjects."""
    if _FIRST_HEADING.fullmatch(line.text) or len(line.text) > _LONGEST_SUBJECT:
        return True
    return line.left < inner - 0.5 * line.em if inner else line.text.endswith(".")


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """Return the headings among the lines of an area's text, each with its place."""
    found: list[Heading] = []
    for at, line in enumerate(lines):
        if _is_heading(lines, at) and not (found and found[-1].text == line.text):
            found.append(Heading(line.text, line.place))
    return found


def _is_heading(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    text = line.text
    if len(text) > _LONGEST_HEADING or text.endswith(_SENTENCE_END) or not text[0].isupper() or len(line.cells) > 1:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    if after is None or is_bullet(after.words[0].text) or after.text[0].islower():
        return False
    before = lines[at - 1] if at else None
    starts = (
        before is None or before.text.endswith((".", "?", "!", ":", "”", '"')) or line.top - before.top > 1.7 * line.em
    )
    return line.strong or (starts and len(after.text) > len(text))
