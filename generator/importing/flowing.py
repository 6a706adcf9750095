"""Tables of points in a text that has lost its layout: copied from a reader, or taken out of a PDF word by word.

A row is found by its number, and has a label and figures in some order. Which figures are whose is left to `fitting`: a
table in which that isn't certain is refused as a whole, and named.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.importing.figures import Figure, trailing_figures
from generator.importing.fitting import Fit, fit_columns, fit_figures, fit_known
from generator.importing.labels import bare
from generator.importing.likeness import alike
from generator.importing.lines import Line, Place, join_lines
from generator.importing.tables import AreaTable, QuestionRow
from generator.model.records import QuestionRecord

_NR = re.compile(r"([1-8])\.([1-9]\d?)[.:)]?")
_HEAD = re.compile(
    r"(?:uppnå(?:tt|dda?)?|erhåll(?:et|na)|resultat|utfall|poäng|max(?:imal|imum)?|möjlig[at]?|procent|andel|%|\(%\)"
    r"|antal|nr|fråg(?:a|or)|område|kriterium)+",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?:del)?summa\w*|totalt?\w*|summa\s+område\s+\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:område\s+)?([1-8])[.:]?\s+(\D.*)", re.IGNORECASE)
_SAME_NAME = 0.7
_NEARLY = 0.9
_FEWEST_ROWS = 3
_MOST_LINES = 7
_MOST_ABOVE = 14
_MOST_FIGURES = 400
# A text has its layout if this share of its numbered lines have cells that are apart.
_LAID_OUT = 0.25


@dataclass(frozen=True, slots=True)
class Refused:
    """Rows of an area whose figures may belong to other rows than those they stand at."""

    nr: int
    numbers: tuple[str, ...]
    place: Place


@dataclass(slots=True)
class _Row:
    nr: str
    place: Place
    label: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    divided: bool = False
    """Whether a page ends between the row's lines, so that what is after its figures may be a page's foot or head."""


def is_flowing(lines: Sequence[Line]) -> bool:
    """Return whether a text has lost its layout: lines with a question's number have no cells that are apart."""
    numbered = [line for line in lines if _NR.fullmatch(line.words[0].text)]
    apart = sum(line.row or len(line.cells) > 1 for line in numbered)
    return len(numbered) >= _FEWEST_ROWS and apart < _LAID_OUT * len(numbered)


def find_flowing_tables(
    lines: Sequence[Line],
    names: Sequence[str],
    questions: Iterable[QuestionRecord],
    known_words: frozenset[str] = frozenset(),
) -> tuple[list[AreaTable], tuple[Refused, ...]]:
    """Return the tables whose reading is certain, and the rows that are refused; `names` and `questions` are known."""
    reader = _Reader(names, _maxima(questions), known_words)
    tables: dict[int, list[AreaTable]] = {}
    refused: dict[int, Refused] = {}
    partly: set[int] = set()
    for group in _groups(lines, names):
        found = reader.read(group)
        for table in found:
            tables.setdefault(table.nr, []).append(table)
        for run in group:
            left = run.without({row.place for table in found for row in table.rows})
            if left and (run.is_figured or len(group) > 1):
                refused[run.nr] = Refused(run.nr, tuple(row.nr for row in left), left[0].place)
                partly |= {run.nr} if len(left) < len(run.rows) else set()
    for nr, alike_ones in tables.items():
        if len({str([row.figures for row in table.rows]) for table in alike_ones}) > 1:
            rows = alike_ones[0].rows
            refused[nr] = Refused(nr, tuple(row.nr for row in rows), rows[0].place)
        elif nr in refused and nr not in partly:
            del refused[nr]  # a list of contents has numbers too: the table was read elsewhere
    return [found[0] for nr, found in tables.items() if nr not in refused], tuple(refused.values())


@dataclass(frozen=True, slots=True)
class _Run:
    """The rows of an area, and the lines above them."""

    rows: Sequence[_Row]
    above: Sequence[Line]

    @property
    def nr(self) -> int:
        """The area's number."""
        return int(self.rows[0].nr[0])

    def without(self, places: Collection[Place]) -> list[_Row]:
        """Return the rows but those at some places."""
        return [row for row in self.rows if row.place not in places]

    @property
    def is_figured(self) -> bool:
        """Whether there are figures for a table, and not only the pages of a list of contents."""
        return sum(len(row.figures) for row in self.rows) > len(self.rows)


def _groups(lines: Sequence[Line], names: Sequence[str]) -> Iterator[list[_Run]]:
    """Yield the tables, each alone; together those whose figures come after the rows of all of them."""
    group: list[_Run] = []
    places = list(_runs(lines))
    for position, run in enumerate(places):
        floor = places[position - 1][-1] + 1 if position else 0
        end = places[position + 1][0] if position + 1 < len(places) else len(lines)
        rows = _read_rows(lines, run, end, names)
        group.append(_Run(rows, lines[floor : run[0]][-_MOST_ABOVE:]))
        if any(row.figures for row in rows):
            yield group
            group = []


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield where the rows of a table begin: lines whose numbers follow each other within an area, from its first."""
    run: list[int] = []
    before = (0, 0)
    for at, line in enumerate(lines):
        found = _NR.fullmatch(line.words[0].text)
        if found is None:
            continue
        nr = (int(found[1]), int(found[2]))
        if run and nr[0] == before[0] and nr[1] - before[1] in (0, 1):
            run.append(at)
        else:
            if len(run) >= _FEWEST_ROWS:
                yield run
            run = [at] if nr[1] == 1 else []
        before = nr
    if len(run) >= _FEWEST_ROWS:
        yield run


def _read_rows(lines: Sequence[Line], run: Sequence[int], end: int, names: Sequence[str]) -> list[_Row]:
    rows = []
    for at, after in zip(run, [*run[1:], end], strict=True):
        row = _Row(lines[at].words[0].text.rstrip(".:)"), lines[at].place)
        is_last = at == run[-1]
        body = [line for line in (lines[at].without_first(1), *lines[at + 1 : after]) if line is not None]
        _read_row(row, body, is_last=is_last, names=names)
        rows.append(row)
    return rows


def _read_row(row: _Row, body: Sequence[Line], *, is_last: bool, names: Sequence[str]) -> None:
    """Put a row's lines into it: text before its first figures is its label, and a text after them ends the last row.

    A table's title that is repeated on the next page ends any row.
    """
    heads = _heads(body)
    row.divided = any(line.place.page != row.place.page for line in body)
    for at, line in enumerate(body):
        rest, figures = trailing_figures(line, most=_MOST_FIGURES)
        if is_last and not row.figures and _is_next(line.text, row.nr):
            continue
        if rest is None or not row.figures:
            if rest is not None:
                row.label.append(rest.text)
            row.figures += figures
        elif at in heads or _SUM.fullmatch(rest.text):
            row.figures += figures
        elif is_last or rest.text.rstrip(".:") == row.nr[0] or _name_of(rest.text, names) is not None:
            return
        else:
            row.after.append(line.text)


def _is_next(text: str, nr: str) -> bool:
    """Return whether a line has nothing but the number of the next area, in a column of numbers."""
    return text.rstrip(".:") == str(int(nr[0]) + 1)


def _heads(body: Sequence[Line]) -> frozenset[int]:
    """Return which lines are names of columns; a name may go on in the next line, in the middle of a word."""
    found: set[int] = set()
    for at in range(len(body)):
        for end in range(at + 1, min(at + 7, len(body) + 1)):
            if _HEAD.fullmatch("".join(word.text for line in body[at:end] for word in line.words)):
                found.update(range(at, end))
    return frozenset(found)


def _name_of(text: str, names: Sequence[str]) -> str | None:
    """Return the area's name that a line has, without the names of columns after it, or None."""
    found = _TITLE.fullmatch(text)
    words = (found[2] if found else text).split()
    while words and _HEAD.fullmatch(words[-1]):
        words.pop()
    best = max(
        ((alike(" ".join(words[:count]), name), count) for name in names for count in range(1, len(words) + 1)),
        default=(0.0, 0),
    )
    if best[0] >= _SAME_NAME:
        return " ".join(words[: best[1]])
    return " ".join(words) if found and words else None


@dataclass(frozen=True, slots=True)
class _Reader:
    """Rows with figures -> tables. `maxima` has those of the known labels, as `bare` gives them."""

    names: Sequence[str]
    maxima: Mapping[str, Collection[Decimal]]
    known_words: frozenset[str]

    def read(self, group: Sequence[_Run]) -> list[AreaTable]:
        """Return the tables of a group whose reading is certain."""
        for begin in range(len(group) - 1):
            tables = self._read_together(group[begin:])
            if tables:
                return tables
        run = group[-1]
        name, first = self._read_above(run.above)
        figures = [row.figures for row in run.rows]
        fit = fit_figures(figures, first)
        if fit is not None:
            labels = self._labels(run.rows, fit)
            return [_table(run, name, fit, labels)] if labels else []
        texts = [join_lines(self._without_head(row.label), self.known_words) for row in run.rows]
        fit = fit_known(figures, [self.maxima.get(bare(text), ()) for text in texts])
        return [_table(run, name, fit, texts)] if fit else []

    def _read_together(self, group: Sequence[_Run]) -> list[AreaTable]:
        rows = [row for run in group for row in run.rows]
        fits = fit_columns([len(run.rows) for run in group], rows[-1].figures)
        if fits is None:
            return []
        if any(row.label for row in rows[:-1]):
            labels = [self._labels(run.rows, fit) for run, fit in zip(group, fits, strict=True)]
            names = [self._read_above(group[0].above)[0]]
            names += [next(filter(None, map(self.name_of, reversed(run.rows[-1].label))), "") for run in group[:-1]]
        else:
            names, below = self._split(rows[-1].label, [len(run.rows) for run in group])
            labels = [*below]
        return [
            _table(run, name, fit, own)
            for run, name, fit, own in zip(group, names, fits, labels, strict=True)
            if own is not None
        ]

    def name_of(self, text: str) -> str | None:
        """Return the area's name that a line has, or None."""
        return _name_of(text, self.names)

    def _read_above(self, above: Sequence[Line]) -> tuple[str, list[Figure]]:
        """Return the area's name and its figures, if they are above its first row."""
        figures: list[Figure] = []
        heads = _heads(above)
        for line in (above[at] for at in reversed(range(len(above))) if at not in heads):
            rest, found = trailing_figures(line)
            figures = [*found, *figures]
            if rest is not None:
                break
        texts = (rest.text for line in reversed(above) if (rest := trailing_figures(line)[0]) is not None)
        return next(filter(None, map(self.name_of, texts)), ""), figures

    def _labels(self, rows: Sequence[_Row], fit: Fit) -> list[str] | None:
        if not any(row.label for row in rows[:-1]):
            return self._split(rows[-1].label, [len(rows)])[1][0]
        labels = []
        for row, count in zip(rows, fit.of_labels, strict=True):
            texts = self._without_head(row.label) if row is rows[-1] else row.label
            label = join_lines([*texts, *(figure.word.text for figure in row.figures[:count])], self.known_words)
            whole = join_lines([label, *row.after], self.known_words)
            if bare(label) not in self.maxima and not (row.divided and row.after and row.after[0][0].isupper()):
                if row.after and bare(whole) not in self.maxima and not row.after[0][0].islower():
                    return None
                label = whole
            if not label:
                return None
            labels.append(label)
        return labels

    def _without_head(self, texts: Sequence[str]) -> Sequence[str]:
        """Return a label without what comes after the last row's: the sum's name, those of columns, the next title."""
        for count in range(len(texts), 0, -1):
            if bare("".join(texts[:count])) in self.maxima:
                return texts[:count]
        end = next((at for at, text in enumerate(texts) if at and (_SUM.fullmatch(text) or _is_numbered(text))), None)
        return _without_columns(texts[:end])

    def _split(self, texts: Sequence[str], counts: Sequence[int]) -> tuple[list[str], list[list[str] | None]]:
        """Return the areas' names, and the labels of rows whose numbers stand in a column before them.

        The labels are None if nothing says where one ends.
        """
        kept = [text for text in _without_columns(texts) if not _SUM.fullmatch(text)]
        names, labels = self._divide(kept)
        if len(labels) != sum(counts):
            names = [text for text in kept if self._is_name(text, _NEARLY)]
            labels = [text for text in kept if text not in names]
        names = [*names, *("" for _ in counts)][: len(counts)]
        if len(labels) != sum(counts):
            return names, [None for _ in counts]
        begins = [sum(counts[:at]) for at in range(len(counts))]
        return names, [labels[begin : begin + count] for begin, count in zip(begins, counts, strict=True)]

    def _is_name(self, text: str, likeness: float) -> bool:
        return any(alike(text, name) >= likeness for name in self.names)

    def _divide(self, texts: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the areas' names and the known labels that lines are, in order; no labels if one isn't known."""
        names: list[str] = []
        labels: list[str] = []
        begin = 0
        while begin < len(texts):
            ends = range(begin + 1, min(begin + _MOST_LINES, len(texts)) + 1)
            end = max((end for end in ends if bare("".join(texts[begin:end])) in self.maxima), default=0)
            if end:
                labels.append(join_lines(texts[begin:end], self.known_words))
            elif self._is_name(texts[begin], _SAME_NAME):
                names.append(texts[begin])
                end = begin + 1
            else:
                return [], []
            begin = end
        return names, labels


def _maxima(questions: Iterable[QuestionRecord]) -> dict[str, set[Decimal]]:
    maxima: dict[str, set[Decimal]] = {}
    for question in questions:
        maxima.setdefault(bare(question.label), set()).add(question.max)
    return maxima


def _table(run: _Run, name: str, fit: Fit, labels: Sequence[str]) -> AreaTable:
    rows = tuple(
        QuestionRow(row.nr, label, figures, row.place)
        for row, label, figures in zip(run.rows, labels, fit.rows, strict=True)
        if figures
    )
    return AreaTable(run.nr, name, fit.own, rows, run.rows[0].place)


def _is_numbered(text: str) -> bool:
    return _TITLE.fullmatch(text) is not None


def _without_columns(texts: Sequence[str]) -> Sequence[str]:
    """Return lines without the names of columns at their end."""
    end = len(texts)
    while end > 1 and texts[end - 1][0].isupper() and _HEAD.fullmatch(texts[end - 1].replace(" ", "")):
        end -= 1
    return texts[:end]
