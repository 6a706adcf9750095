"""Tables of points in a text that has lost its layout: copied from a reader, or taken out of a PDF word by word.

A row is found by its number, and has a label and figures in some order. Which figures are whose is left to `fitting`: a
table in which that isn't certain is refused as a whole, and named.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from generator.importing.figures import Figure, trailing_figures
from generator.importing.fitting import Fit, fit_figures
from generator.importing.labels import bare
from generator.importing.likeness import alike
from generator.importing.lines import Line, Place, join_lines
from generator.importing.tables import AreaTable, QuestionRow

_NR = re.compile(r"([1-8])\.([1-9]\d?)[.:)]?")
_HEAD = re.compile(
    r"(?:uppnå(?:tt|dda?)?|erhåll(?:et|na)|resultat|utfall|poäng|max(?:imal|imum)?|möjlig[at]?|procent|andel|%|\(%\)"
    r"|antal|nr|fråg(?:a|or)|område|kriterium)+",
    re.IGNORECASE,
)
_SUM = re.compile(r"(?:del)?summa\w*|totalt?\w*|summa\s+område\s+\d", re.IGNORECASE)
_TITLE = re.compile(r"(?:område\s+)?([1-8])[.:]?\s+(\D.*)", re.IGNORECASE)
_SAME_NAME = 0.7
_FEWEST_ROWS = 3
_MOST_ABOVE = 14
# A text has its layout if this share of its numbered lines have cells that are apart.
_LAID_OUT = 0.25


@dataclass(frozen=True, slots=True)
class Refused:
    """A table whose figures may belong to other rows than those they stand at."""

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


def is_flowing(lines: Sequence[Line]) -> bool:
    """Return whether a text has lost its layout: lines with a question's number have no cells that are apart."""
    numbered = [line for line in lines if _NR.fullmatch(line.words[0].text)]
    apart = sum(line.row or len(line.cells) > 1 for line in numbered)
    return len(numbered) >= _FEWEST_ROWS and apart < _LAID_OUT * len(numbered)


def find_flowing_tables(
    lines: Sequence[Line], names: Sequence[str], labels: Sequence[str], known_words: frozenset[str] = frozenset()
) -> tuple[list[AreaTable], tuple[Refused, ...]]:
    """Return the tables whose reading is certain, and those that are refused; `names` and `labels` are known ones."""
    known = frozenset(map(bare, labels))
    tables: dict[int, list[AreaTable]] = {}
    refused: dict[int, Refused] = {}
    runs = list(_runs(lines))
    for position, run in enumerate(runs):
        floor = runs[position - 1][-1] + 1 if position else 0
        end = runs[position + 1][0] if position + 1 < len(runs) else len(lines)
        rows = _read_rows(lines, run, end, names)
        nr = int(rows[0].nr[0])
        table = _read_table(rows, lines[floor : run[0]], names=names, known=known, known_words=known_words)
        if table is not None:
            tables.setdefault(nr, []).append(table)
        elif sum(len(row.figures) for row in rows) > len(rows):
            refused[nr] = Refused(nr, tuple(row.nr for row in rows), rows[0].place)
    for nr, found in tables.items():
        if len({str([row.figures for row in table.rows]) for table in found}) > 1:
            refused[nr] = Refused(nr, tuple(row.nr for row in found[0].rows), found[0].place)
    kept = [found[0] for nr, found in tables.items() if nr not in refused]
    # A list of contents has numbers too: a table that was read elsewhere isn't refused for it.
    return kept, tuple(entry for nr, entry in refused.items() if nr not in {table.nr for table in kept})


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
    """Put a row's lines into it: text before its first figures is its label, and a text after them ends the last row."""
    heads = _heads(body)
    for at, line in enumerate(body):
        rest, figures = trailing_figures(line, most=80)
        if rest is None or not row.figures:
            if rest is not None:
                row.label.append(rest.text)
            row.figures += figures
        elif at in heads or _SUM.fullmatch(rest.text):
            row.figures += figures
        elif not is_last and (figures or not _is_title(rest, names)):
            row.after.append(line.text)
        elif is_last:
            return


def _heads(body: Sequence[Line]) -> frozenset[int]:
    """Return which lines are names of columns; a name may go on in the next line, in the middle of a word."""
    found: set[int] = set()
    for at in range(len(body)):
        for end in range(at + 1, min(at + 7, len(body) + 1)):
            if _HEAD.fullmatch("".join(word.text for line in body[at:end] for word in line.words)):
                found.update(range(at, end))
    return frozenset(found)


def _is_title(line: Line, names: Sequence[str]) -> bool:
    return _name_of(line.text, names) is not None


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


def _read_table(
    rows: Sequence[_Row],
    above: Sequence[Line],
    *,
    names: Sequence[str],
    known: frozenset[str],
    known_words: frozenset[str],
) -> AreaTable | None:
    name, first = _read_above(above[-_MOST_ABOVE:], names)
    fit = fit_figures([row.figures for row in rows], first)
    if fit is None:
        return None
    labels = _labels(rows, fit, names=names, known=known, known_words=known_words)
    if labels is None:
        return None
    read = tuple(
        QuestionRow(row.nr, label, figures, row.place)
        for row, label, figures in zip(rows, labels, fit.rows, strict=True)
    )
    return AreaTable(int(rows[0].nr[0]), name, fit.own, read, rows[0].place)


def _read_above(above: Sequence[Line], names: Sequence[str]) -> tuple[str, list[Figure]]:
    """Return the area's name and its figures, if they are above its first row."""
    figures: list[Figure] = []
    at = len(above) - 1
    while at >= 0:
        rest, found = trailing_figures(above[at])
        figures = [*found, *figures]
        if rest is not None:
            break
        at -= 1
    for line in reversed(above):
        rest, _ = trailing_figures(line)
        if rest is not None and (name := _name_of(rest.text, names)) is not None:
            return name, figures
    return "", figures


def _labels(
    rows: Sequence[_Row], fit: Fit, *, names: Sequence[str], known: frozenset[str], known_words: frozenset[str]
) -> list[str] | None:
    if not any(row.label for row in rows[:-1]):
        return _labels_below(rows[-1].label, len(rows), names=names, known=known, known_words=known_words)
    labels = []
    for row, count in zip(rows, fit.of_labels, strict=True):
        numbers = [figure.word.text for figure in row.figures[:count]]
        texts = _without_head(row.label, known) if row is rows[-1] else row.label
        label = join_lines([*texts, *numbers, *row.after], known_words)
        if not label or (row.after and not (bare(label) in known or row.after[0][0].islower())):
            return None
        labels.append(label)
    return labels


def _without_head(texts: Sequence[str], known: frozenset[str]) -> list[str]:
    """Return a label without the names of columns and of the sum that come after the last row's."""
    kept = list(texts)
    for count in range(len(texts), 0, -1):
        if bare("".join(texts[:count])) in known:
            return kept[:count]
    while (
        len(kept) > 1
        and kept[-1][0].isupper()
        and (_SUM.fullmatch(kept[-1]) or _HEAD.fullmatch(kept[-1].replace(" ", "")))
    ):
        kept.pop()
    return kept


def _labels_below(
    texts: Sequence[str], count: int, *, names: Sequence[str], known: frozenset[str], known_words: frozenset[str]
) -> list[str] | None:
    """Return the labels of rows whose numbers stand in a column before them; None if nothing says where one ends."""
    kept = list(texts)
    while kept and (_SUM.fullmatch(kept[-1]) or _HEAD.fullmatch(kept[-1].replace(" ", ""))):
        kept.pop()
    if kept and max((alike(kept[0], name) for name in names), default=0.0) >= _SAME_NAME:
        kept.pop(0)
    if len(kept) == count:
        return kept
    labels: list[str] = []
    begin = 0
    while begin < len(kept):
        end = next((end for end in range(begin + 1, len(kept) + 1) if bare("".join(kept[begin:end])) in known), 0)
        if not end:
            return None
        labels.append(join_lines(kept[begin:end], known_words))
        begin = end
    return labels if len(labels) == count else None
