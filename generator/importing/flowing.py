"""Tables of points in a text that has lost its layout: copied from a reader, or taken out of a PDF word by word.

A row is found by its number, and has a label and figures in some order. `fitting` assigns the figures to rows: rows
for which that isn't certain are refused and listed.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.importing.fitting import Fit, fit_columns, fit_figures, fit_known
from generator.importing.labels import bare, begins_text
from generator.importing.likeness import alike
from generator.importing.lines import Line, Place, join_lines
from generator.importing.numbered import (
    SAME_NAME,
    SUM,
    Row,
    Run,
    find_heads,
    groups_of,
    is_numbered,
    name_of,
    number_of,
    without_columns,
)
from generator.importing.numbers import ReadNumber, trailing_figures
from generator.importing.tables import AreaTable, PrintedRow
from generator.model.records import QuestionRecord

_NEARLY = 0.9
_MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Refused:
    """Rows of an area whose figures may belong to other rows than the ones they are printed beside."""

    nr: int
    numbers: tuple[str, ...]
    place: Place


def find_flowing_tables(
    lines: Sequence[Line],
    names: Sequence[str],
    *,
    questions: Iterable[QuestionRecord],
    known_words: frozenset[str] = frozenset(),
) -> tuple[list[AreaTable], tuple[Refused, ...]]:
    """Return the tables whose reading is certain, and the refused rows; `names` and `questions` are the known ones."""
    questions = [*questions]
    wordings = {_without_hyphens(question.label): question.label for question in questions}
    reader = _Reader(names, _maxima(questions), wordings, known_words)
    tables: dict[int, list[AreaTable]] = {}
    refused: dict[int, Refused] = {}
    partly: set[int] = set()
    for group in groups_of(lines, names):
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
            del refused[nr]  # a table of contents has numbers too: the table was read elsewhere
    return [found[0] for nr, found in tables.items() if nr not in refused], tuple(refused.values())


@dataclass(frozen=True, slots=True)
class _Reader:
    """Rows with figures -> tables.

    `maxima` has the maxima of the known labels, as `bare` gives them; `wordings` has the labels by their text without
    hyphens and spaces: a program that rejoins divided words also removes hyphens that belong there.
    """

    names: Sequence[str]
    maxima: Mapping[str, Collection[Decimal]]
    wordings: Mapping[str, str]
    known_words: frozenset[str]

    def read(self, group: Sequence[Run]) -> list[AreaTable]:
        """Return the tables of a group whose reading is certain."""
        for begin in range(len(group) - 1):
            tables = self._read_together(group[begin:])
            if tables:
                return tables
        run = group[-1]
        name, first = self._read_above(run)
        figures = [row.figures for row in run.rows]
        fit = fit_figures(figures, first)
        if fit is not None:
            labels = self._labels(run.rows, fit)
            return [_table(run, name, fit=fit, labels=labels)] if labels else []
        texts = [join_lines(self._without_head(row.label), self.known_words) for row in run.rows]
        fit = fit_known(figures, [self.maxima.get(bare(text), ()) for text in texts])
        return [_table(run, name, fit=fit, labels=texts)] if fit else []

    def _read_together(self, group: Sequence[Run]) -> list[AreaTable]:
        rows = [row for run in group for row in run.rows]
        fits = fit_columns([len(run.rows) for run in group], rows[-1].figures)
        if fits is None:
            return []
        if any(row.label for row in rows[:-1]):
            labels = [self._labels(run.rows, fit) for run, fit in zip(group, fits, strict=True)]
            names = [self._read_above(group[0])[0]]
            names += [self._name_among(before.rows[-1].label, run.nr) for before, run in pairwise(group)]
        else:
            names, below = self._split(rows[-1].label, [len(run.rows) for run in group])
            labels = [*below]
        return [
            _table(run, name, fit=fit, labels=own)
            for run, name, fit, own in zip(group, names, fits, labels, strict=True)
            if own is not None
        ]

    def _name_among(self, texts: Iterable[str], nr: int) -> str:
        """Return the last area name among some lines: with the area's number, or else close to a known name.

        The lines include a label of the previous table, which may resemble a name.
        """
        for text in reversed([*texts]):
            name = name_of(text, self.names)
            if name and (number_of(text) == nr or (number_of(text) is None and self._is_name(name, _NEARLY))):
                return name
        return ""

    def _read_above(self, run: Run) -> tuple[str, list[ReadNumber]]:
        """Return the area's name and its figures, if they are above its first row."""
        above = run.above
        figures: list[ReadNumber] = []
        heads = find_heads(above)
        for line in (above[at] for at in reversed(range(len(above))) if at not in heads):
            rest, found = trailing_figures(line)
            figures = [*found, *figures]
            if rest is not None:
                break
        texts = (rest.text for line in above if (rest := trailing_figures(line)[0]) is not None)
        return self._name_among(texts, run.nr), figures

    def _labels(self, rows: Sequence[Row], fit: Fit) -> list[str] | None:
        if not any(row.label for row in rows[:-1]):
            numbers = [figure.word.text for figure in rows[-1].figures[: fit.of_labels[-1]]]
            last = " ".join([*rows[-1].label[-1:], *numbers])
            return self._split([*rows[-1].label[:-1], last], [len(rows)])[1][0]
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
            labels.append(self.wordings.get(_without_hyphens(label), label))
        return labels

    def _without_head(self, texts: Sequence[str]) -> Sequence[str]:
        """Return a label without what follows the last row's: the name of the sum, names of columns, the next title."""
        for count in range(len(texts), 0, -1):
            if bare("".join(texts[:count])) in self.maxima:
                return texts[:count]
        end = next((at for at, text in enumerate(texts) if at and (SUM.fullmatch(text) or is_numbered(text))), None)
        return without_columns(texts[:end])

    def _split(self, texts: Sequence[str], counts: Sequence[int]) -> tuple[list[str], list[list[str] | None]]:
        """Return the areas' names, and the labels of rows whose numbers are in a column before them.

        The labels are None if it isn't clear where one ends.
        """
        kept = [text for text in without_columns(texts) if not SUM.fullmatch(text)]
        names, labels = self._divide(kept)
        if len(labels) != sum(counts):
            names = [text for text in kept if self._is_name(text, _NEARLY)]
            labels = [text for text in kept if text not in names]
        if len(labels) != sum(counts):
            labels = self._by_beginnings(labels)
        names = [*names, *("" for _ in counts)][: len(counts)]
        if len(labels) != sum(counts):
            return names, [None for _ in counts]
        begins = [sum(counts[:at]) for at in range(len(counts))]
        return names, [labels[begin : begin + count] for begin, count in zip(begins, counts, strict=True)]

    def _by_beginnings(self, texts: Sequence[str]) -> list[str]:
        """Return lines as labels, each with the lines that continue it."""
        begins = [at for at, text in enumerate(texts) if not at or begins_text(texts[at - 1], text)]
        return [join_lines(texts[begin:end], self.known_words) for begin, end in pairwise([*begins, len(texts)])]

    def _is_name(self, text: str, likeness: float) -> bool:
        return any(alike(text, name) >= likeness for name in self.names)

    def _divide(self, texts: Sequence[str]) -> tuple[list[str], list[str]]:
        """Return the areas' names and the known labels in some lines, in order; no labels if one isn't known."""
        names: list[str] = []
        labels: list[str] = []
        begin = 0
        while begin < len(texts):
            ends = range(begin + 1, min(begin + _MOST_LINES, len(texts)) + 1)
            end = max((end for end in ends if bare("".join(texts[begin:end])) in self.maxima), default=0)
            if end:
                labels.append(join_lines(texts[begin:end], self.known_words))
            elif self._is_name(texts[begin], SAME_NAME):
                names.append(texts[begin])
                end = begin + 1
            else:
                return [], []
            begin = end
        return names, labels


def _without_hyphens(label: str) -> str:
    return re.sub(r"[-\s]", "", label)


def _maxima(questions: Iterable[QuestionRecord]) -> dict[str, set[Decimal]]:
    maxima: dict[str, set[Decimal]] = {}
    for question in questions:
        maxima.setdefault(bare(question.label), set()).add(question.max)
    return maxima


def _table(run: Run, name: str, *, fit: Fit, labels: Sequence[str]) -> AreaTable:
    rows = tuple(
        PrintedRow(row.nr, label, figures, row.place)
        for row, label, figures in zip(run.rows, labels, fit.rows, strict=True)
        if figures
    )
    return AreaTable(run.nr, name, fit.own, rows, run.rows[0].place)
