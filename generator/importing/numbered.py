"""The numbered rows in a text that has lost its layout: their labels, and the figures between each and the next."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.importing.likeness import alike, alike_enough
from generator.importing.lines import Line, Place
from generator.importing.numbers import ReadNumber, trailing_figures

_NR = re.compile(r"([1-8])\.([1-9]\d?)[.:)]?")
_HEAD = re.compile(
    r"(?:uppnå(?:tt|dda?)?|erhåll(?:et|na)|resultat|utfall|poäng|max(?:imal|imum)?|möjlig[at]?|procent|andel|%|\(%\)"
    r"|antal|nr|fråg(?:a|or)|område|kriterium)+",
    re.IGNORECASE,
)
SUM = re.compile(r"(?:del)?summa\w*|totalt?\w*|summa\s+område\s+\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:område\s+)?([1-8])[.:]?\s+(\D.*)", re.IGNORECASE)
_PAGE = re.compile(r"sid(?:a|an)\s+\d{1,3}", re.IGNORECASE)
_POINTS = re.compile(r"\s*\(?\d+(?:[.,]\d+)?\s+poäng\b.*", re.IGNORECASE)
SAME_NAME = 0.7
_WHOLE_NAME = 0.9
_FEWEST_ROWS = 3
_MOST_ABOVE = 14
_MOST_FIGURES = 400
# A head has at most this many names of columns, and this many lines.
_MOST_NAMES = 4
# A text has its layout if this share of its numbered lines have separate cells.
_LAID_OUT = 0.25


@dataclass(slots=True)
class Row:
    """A row's lines split up: its label, the figures up to the next row, and the text after them."""

    nr: str
    place: Place
    label: list[str] = field(default_factory=list)
    figures: list[ReadNumber] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    divided: bool = False
    """Whether a page ends between the row's lines, so that what follows its figures may be a page's foot or head."""


def is_flowing(lines: Sequence[Line]) -> bool:
    """Return whether a text has lost its layout: its rows have no separate cells.

    A row's figures may be on a different line from its number, halfway between two lines of its label.
    """
    numbered = [line for line in lines if _NR.fullmatch(line.words[0].text)]
    rows = numbered + [line for line in lines if len(line.words) > 1 and _has_only_figures(line)]
    apart = sum(line.row or len(line.cells) > 1 for line in rows)
    return len(numbered) >= _FEWEST_ROWS and apart < _LAID_OUT * len(rows)


def _has_only_figures(line: Line) -> bool:
    return trailing_figures(line, most=len(line.words))[0] is None


@dataclass(frozen=True, slots=True)
class Run:
    """The rows of an area, and the lines above them."""

    rows: Sequence[Row]
    above: Sequence[Line]

    @property
    def nr(self) -> int:
        """The area's number."""
        return int(self.rows[0].nr[0])

    def without(self, places: Collection[Place]) -> list[Row]:
        """Return the run without the rows at some positions."""
        return [row for row in self.rows if row.place not in places]

    @property
    def is_figured(self) -> bool:
        """Whether there are figures for a table, and not only the page numbers of a table of contents."""
        return sum(len(row.figures) for row in self.rows) > len(self.rows)


def groups_of(lines: Sequence[Line], names: Sequence[str]) -> Iterator[list[Run]]:
    """Yield the tables one by one, but together those whose figures come after the rows of all of them."""
    group: list[Run] = []
    places = list(_runs(lines, names))
    for position, run in enumerate(places):
        floor = places[position - 1][-1] + 1 if position else 0
        end = places[position + 1][0] if position + 1 < len(places) else len(lines)
        rows = _read_rows(lines, run, end=end, names=names)
        group.append(Run(rows, lines[floor : run[0]][-_MOST_ABOVE:]))
        if any(row.figures for row in rows):
            yield group
            group = []


def _runs(lines: Sequence[Line], names: Sequence[str]) -> Iterator[list[int]]:
    """Yield where the rows of a table begin: lines numbered consecutively within an area, from its first."""
    run: list[int] = []
    before = (0, 0)
    for at, line in enumerate(lines):
        found = _NR.fullmatch(line.words[0].text)
        if found is None:
            continue
        nr = (int(found[1]), int(found[2]))
        follows = run and nr[0] == before[0] and nr[1] - before[1] in (0, 1)
        if follows and not (len(run) >= _FEWEST_ROWS and _is_chapter(lines, at, names=names)):
            run.append(at)
        else:
            if len(run) >= _FEWEST_ROWS:
                yield run
            run = [at] if nr[1] == 1 else []
        before = nr
    if len(run) >= _FEWEST_ROWS:
        yield run


def _is_chapter(lines: Sequence[Line], at: int, *, names: Sequence[str]) -> bool:
    """Return whether a numbered line is the heading of a chapter on an area: it has its name, and text follows."""
    title = _POINTS.sub("", " ".join(word.text for word in lines[at].words[1:]))
    if not any(alike_enough(title, name, least=_WHOLE_NAME) for name in names):
        return False
    after = lines[at + 1 : at + 1 + _MOST_NAMES]
    is_row = any(_NR.fullmatch(line.words[0].text) or trailing_figures(line)[1] for line in after[:1])
    return bool(after) and not is_row and 0 not in find_heads(after)


def _read_rows(lines: Sequence[Line], run: Sequence[int], *, end: int, names: Sequence[str]) -> list[Row]:
    rows = []
    for at, after in zip(run, [*run[1:], end], strict=True):
        row = Row(lines[at].words[0].text.rstrip(".:)"), lines[at].place)
        is_last = at == run[-1]
        body = [line for line in (lines[at].without_first(1), *lines[at + 1 : after]) if line is not None]
        _read_row(row, body, is_last=is_last, names=names)
        rows.append(row)
    return rows


def _read_row(row: Row, body: Sequence[Line], *, is_last: bool, names: Sequence[str]) -> None:
    """Fill a row from its lines: text before its first figures is its label, and text after them ends the last row.

    A table title that is repeated on the next page ends any row.
    """
    heads = find_heads(body)
    row.divided = any(line.place.page != row.place.page for line in body)
    for at, line in enumerate(body):
        if _PAGE.fullmatch(line.text):
            continue
        rest, figures = trailing_figures(line, most=_MOST_FIGURES)
        if is_last and not row.figures and not row.label and _is_next(line.text, row.nr):
            continue
        if line.text == "%" and row.figures and (not is_last or _ends_in_figure(body[at - 1])):
            row.figures[-1] = replace(row.figures[-1], percent=True)
            continue
        if rest is None or not row.figures:
            if rest is not None and not (at in heads and row.label):
                row.label.append(rest.text)
            row.figures += figures
        elif at in heads or SUM.fullmatch(rest.text):
            row.figures += figures
        elif is_last or rest.text.rstrip(".:") == row.nr[0] or name_of(rest.text, names) is not None:
            return
        else:
            row.after.append(line.text)


def _ends_in_figure(line: Line) -> bool:
    """Return whether a line has a figure after text, so that a row isn't in cells of one line each."""
    rest, figures = trailing_figures(line)
    return rest is not None and bool(figures)


def _is_next(text: str, nr: str) -> bool:
    """Return whether a line has only the number of the next area, in a column of numbers."""
    return text.rstrip(".:") == str(int(nr[0]) + 1)


def find_heads(body: Sequence[Line]) -> frozenset[int]:
    """Return which lines are names of columns; a name may continue on the next line, in the middle of a word."""
    found: set[int] = set()
    for at in range(len(body)):
        for end in range(at + 1, min(at + 7, len(body) + 1)):
            if _HEAD.fullmatch("".join(word.text for line in body[at:end] for word in line.words)):
                found.update(range(at, end))
    return frozenset(found)


def ends_in_head(lines: Sequence[Line], at: int) -> bool:
    """Return whether a line ends with the name of a column that continues below it, as in "Demokrati Maxpo", "äng"."""
    words = [word.text for word in lines[at].words]
    return any(
        _HEAD.fullmatch("".join([*words[-count:], *(word.text for line in lines[at + 1 : end] for word in line.words)]))
        for count in range(1, min(_MOST_NAMES, len(words) - 1) + 1)
        for end in range(at + 2, min(at + 2 + _MOST_NAMES, len(lines) + 1))
    )


def name_of(text: str, names: Sequence[str]) -> str | None:
    """Return the area's name that a line has, without the names of columns after it, or None."""
    found = _TITLE.fullmatch(text)
    words = (found[2] if found else text).split()
    while words and _HEAD.fullmatch(words[-1]):
        words.pop()
    best = max(
        ((alike(" ".join(words[:count]), name), count) for name in names for count in range(1, len(words) + 1)),
        default=(0.0, 0),
    )
    if best[0] >= SAME_NAME:
        return " ".join(words[: best[1]])
    return " ".join(words) if found and words else None


def number_of(text: str) -> int | None:
    """Return the area's number that a line begins with, or None."""
    found = _TITLE.fullmatch(text)
    return int(found[1]) if found else None


def is_numbered(text: str) -> bool:
    """Return whether a line begins with an area's number, as the title of a table does."""
    return number_of(text) is not None


def without_columns(texts: Sequence[str]) -> Sequence[str]:
    """Return lines without the names of columns at their end."""
    end = len(texts)
    while end > 1 and texts[end - 1][0].isupper() and _HEAD.fullmatch(texts[end - 1].replace(" ", "")):
        end -= 1
    return texts[:end]
