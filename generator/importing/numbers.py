"""Printed numbers among a line's words: the points, the maximum and the percent of a row."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from statistics import median

from generator.importing.lines import Line, Word

_NUMBER = re.compile(r"(\d{1,4}(?:[.,]\d{1,3})?)(?:\s?%)?")
_OF_MAXIMUM = re.compile(r"(\d{1,3}(?:[.,]\d{1,2})?)/(\d{1,3})")
_MISSING = frozenset({"-", "–", "—", "..", "…"})
_UNITS = frozenset({"p", "p.", "poäng"})
COLUMNS = ("score", "max", "percent")
_HEADER_WORDS = {
    "score": re.compile(r"uppnå\w*|erhåll\w*|fått|resultat|utfall|bedömning", re.IGNORECASE),
    "max": re.compile(r"max\w*\.?|möjlig\w*|högst\w*", re.IGNORECASE),
    "percent": re.compile(r"procent\w*|\(?%\)?|andel\w*|uppfyll\w*|måluppfyll\w*", re.IGNORECASE),
}
_BESIDE_HEADER = re.compile(r"poäng|antal", re.IGNORECASE)
_BESIDE = "beside"
"""A word that says little about a column by itself: "poäng" alone is the points, "max poäng" the maximum."""


@dataclass(frozen=True, slots=True)
class ReadNumber:
    """A printed number and the word or words that it was read from."""

    value: Decimal | None
    percent: bool
    word: Word


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of figures of a table by the middle of their headings, and where the first one begins."""

    middles: tuple[tuple[str, float], ...]
    left: float


def read_number(text: str) -> Decimal | None:
    """Return a printed number, with as many decimals as it is printed with, or None if the text is something else."""
    found = _NUMBER.fullmatch(text)
    return Decimal(found[1].replace(",", ".")) if found else None


def trailing_figures(line: Line, most: int = 3) -> tuple[Line | None, tuple[ReadNumber, ...]]:
    """Return a line without the numbers that it ends with, and those numbers: at most `most`, in order.

    A dash counts as a number that is missing if there are numbers beside it.
    """
    words = [part for word in line.words for part in _parts(word)]
    count = len(words)
    figures: list[ReadNumber] = []
    while words and len(figures) < most:
        if words[-1].text in _UNITS and len(words) > 1 and read_number(words[-2].text) is not None:
            words.pop()
        word = words[-1]
        is_sign = word.text == "%" and len(words) > 1
        body = words[-2] if is_sign else word
        value = read_number(body.text)
        if value is None and not (body.text in _MISSING and figures):
            break
        text = f"{body.text}%" if is_sign else body.text
        figures.insert(0, ReadNumber(value, text.endswith("%"), Word(text, body.left, word.right)))
        del words[-2 if is_sign else -1 :]
    if not any(figure.value is not None for figure in figures):
        return line, ()
    rest = replace(line, words=tuple(words)) if words and count > len(words) else None
    return rest, tuple(figures)


def _parts(word: Word) -> tuple[Word, ...]:
    """Return a word, or its two parts if it has points and maximum in one, such as `9/15`."""
    found = _OF_MAXIMUM.fullmatch(word.text)
    if found is None:
        return (word,)
    return Word(found[1], word.left, word.middle, word.base), Word(found[2], word.middle, word.right, word.base)


def find_columns(line: Line) -> tuple[Columns, Line | None] | None:
    """Return the columns that a line names, and the rest of the line, or None if it isn't the head of a table.

    A head ends with words for at least two of points, maximum and percent.
    """
    found: list[tuple[str, Word]] = []
    words = list(line.words)
    if len(words) > 2 and words[-2].text == "av":  # "andel av max" is a percentage
        del words[-2:]
    while words and (name := _column_of(words[-1].text)) is not None:
        word = words.pop()
        after = found[0] if found else None
        # "Uppnådd poäng" and "Max poäng" are one column each: the more exact of two adjacent words names it.
        beside = after is not None and after[1].left - word.right < 0.9 * line.em + 0.35
        if after is not None and beside and _BESIDE in (name, after[0]):
            found[0] = (after[0] if name == _BESIDE else name, Word(word.text, word.left, after[1].right))
        elif after is not None and beside and name == after[0]:
            found[0] = (name, Word(word.text, word.left, after[1].right))
        else:
            found.insert(0, (name, word))
    named = [("score" if name == _BESIDE else name, word) for name, word in found]
    names = [name for name, _ in named]
    if "max" not in names or len(names) < 2 or len({*names}) < len(names):
        return None
    columns = Columns(tuple((name, word.middle) for name, word in named), named[0][1].left)
    return columns, line.without_last(len(line.words) - len(words))


def is_rest_of_head(line: Line) -> bool:
    """Return whether a line has only words that name columns: the second line of a head."""
    return all(_column_of(word.text) is not None for word in line.words)


def _column_of(text: str) -> str | None:
    if _BESIDE_HEADER.fullmatch(text):
        return _BESIDE
    return next((name for name, pattern in _HEADER_WORDS.items() if pattern.fullmatch(text)), None)


def by_column(figures: Sequence[ReadNumber], columns: Columns | None) -> dict[str, Decimal]:
    """Return the numbers of a row by column: in order if none is missing, otherwise by position."""
    names = tuple(name for name, _ in columns.middles) if columns else COLUMNS
    if len(figures) == len(names):
        pairs = list(zip(names, figures, strict=True))
    elif columns is not None and len(figures) < len(names):
        pairs = [(_nearest(figure.word.middle, columns), figure) for figure in figures]
    elif figures[-1].percent:
        pairs = list(zip(COLUMNS[-len(figures) :], figures, strict=True))
    else:
        pairs = list(zip(COLUMNS, figures, strict=False))
    return {name: figure.value for name, figure in pairs if figure.value is not None}


def fit_to_figures(columns: Columns, rows: Iterable[Sequence[ReadNumber]]) -> Columns:
    """Return the columns positioned by the figures of complete rows rather than by the headings.

    A heading may be far to the left of the figures below it. Without such rows the columns are returned as they are.
    """
    whole = [figures for figures in rows if len(figures) == len(columns.middles)]
    if not whole:
        return columns
    middles = (
        (name, median(figures[at].word.middle for figures in whole)) for at, (name, _) in enumerate(columns.middles)
    )
    return Columns(tuple(middles), columns.left)


def _nearest(middle: float, columns: Columns) -> str:
    return min(columns.middles, key=lambda column: abs(column[1] - middle))[0]
