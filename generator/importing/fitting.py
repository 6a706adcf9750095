"""Assigns figures to rows where the layout of a text doesn't show it: by the one reading in which everything fits.

The figures come in rows or in columns, the columns in any order, the area's own figures first, last or not at all, and
one figure may be missing. All of these are tried. A reading fits if the area's maxima add up, no score is above its
maximum, and the percentages and the area's sum agree. If two readings fit, or none, nothing is read.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import permutations, product

from generator.importing.numbers import ReadNumber
from generator.model.rounding import AREA_MAXIMUM, percent_is_possible, sum_fits

_ORDERS = (*permutations(("score", "max", "percent")), ("score", "max"), ("max", "score"))
_MOST_WAYS = 400
"""With more ways than this to assign an area's figures, none is tried; rows have one, columns with a gap sixty."""
_MOST_OF_LABEL = 2
_MOST_REFUSED = 2
Named = dict[str, Decimal]
_Cells = tuple[ReadNumber | None, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """The figures of each row and of the area; `of_labels` is how many of a row's first numbers belong to its label."""

    rows: tuple[Named, ...]
    own: Named
    of_labels: tuple[int, ...]


def fit_figures(rows: Sequence[Sequence[ReadNumber]], first: Sequence[ReadNumber] = ()) -> Fit | None:
    """Return the one reading that fits, or None.

    `rows` has the figures between each row's label and the next row, whichever row they belong to; `first` has those
    above the first row.
    """
    fits: list[Fit] = []
    for order in _ORDERS:
        for own_first, own, (cells, of_labels) in _ways(rows, first, width=len(order)):
            fit = _name(order, cells, own=own, of_labels=of_labels)
            if fit is not None and _holds(fit, percents="percent" in order, own_first=own_first):
                fits.append(fit)
    with_own = [fit for fit in fits if fit.own]
    distinct = {str((fit.rows, fit.own)): fit for fit in with_own or fits}
    same_rows = len({str(fit.rows) for fit in fits}) == 1
    return next(iter(distinct.values())) if same_rows and len(distinct) == 1 else None


def _ways(
    rows: Sequence[Sequence[ReadNumber]], first: Sequence[ReadNumber], *, width: int
) -> Iterator[tuple[bool, _Cells, tuple[tuple[_Cells, ...], tuple[int, ...]]]]:
    """Yield whether the area's figures come first, those figures, and each row's figures and count of label numbers."""
    if len(first) == width:
        yield from ((True, tuple(first), way) for way in _share(rows, width, extra=0))
    yield from ((True, way[0][0], (way[0][1:], way[1])) for way in _share(rows, width, extra=-1))
    yield from ((False, way[0][-1], (way[0][:-1], way[1])) for way in _share(rows, width, extra=1))
    yield from ((False, (), way) for way in _share(rows, width, extra=0))


def _share(
    rows: Sequence[Sequence[ReadNumber]], width: int, *, extra: int
) -> Iterator[tuple[tuple[_Cells, ...], tuple[int, ...]]]:
    """Yield each way to assign the figures; `extra` is 1 for a row after the last one, -1 for one before the first.

    Rows without figures are read together with the next row that has some.
    """
    pools: list[tuple[int, Sequence[ReadNumber]]] = []
    waiting = 0
    for figures in rows:
        waiting += 1
        if figures:
            pools.append((waiting, figures))
            waiting = 0
    if waiting or not pools:
        return
    counts = [count for count, _ in pools]
    counts[-1 if extra > 0 else 0] += abs(extra)
    options = [list(_arrange(figures, count, width=width)) for count, (_, figures) in zip(counts, pools, strict=True)]
    ways = 1
    for option in options:
        ways *= len(option)
    if not 0 < ways <= _MOST_WAYS:
        return
    for way in product(*options):
        cells = tuple(row for part, _ in way for row in part)
        of_labels = tuple(
            taken if at == rows_of - 1 else 0
            for (rows_of, _), (_, taken) in zip(pools, way, strict=True)
            for at in range(rows_of)
        )
        if sum(None in row for row in cells) <= 1:
            yield cells, of_labels


def _arrange(figures: Sequence[ReadNumber], count: int, *, width: int) -> Iterator[tuple[tuple[_Cells, ...], int]]:
    """Yield the figures as this many rows: row after row, or column after column, perhaps with a gap."""
    size = count * width
    for taken in range(_MOST_OF_LABEL + 1):
        rest: list[ReadNumber | None] = list(figures[taken:])
        if len(rest) == size:
            filled = [rest]
        elif len(rest) == size - 1 and not taken:
            filled = [[*rest[:at], None, *rest[at:]] for at in range(size)]
        elif len(rest) == size - 2 and count == 1 and not taken:
            filled = [[rest[0] if at == own else None for at in range(size)] for own in range(size)]
        else:
            continue
        for entry in filled:
            yield tuple(tuple(entry[at : at + width]) for at in range(0, size, width)), taken
            if count > 1:
                yield tuple(tuple(entry[at::count]) for at in range(count)), taken


def _name(order: Sequence[str], cells: Sequence[_Cells], *, own: _Cells, of_labels: tuple[int, ...]) -> Fit | None:
    signs = any(figure and figure.percent for row in cells for figure in row)
    for row in (*cells, own):
        for name, figure in zip(order, row, strict=False):
            if figure is not None and figure.percent != (signs and name == "percent"):
                return None
    rows = tuple(_named(order, row) for row in cells)
    return Fit(rows, _named(order, own), of_labels)


def _named(order: Sequence[str], row: _Cells) -> Named:
    pairs = zip(order, row, strict=False)
    return {name: figure.value for name, figure in pairs if figure is not None and figure.value is not None}


def _holds(fit: Fit, *, percents: bool, own_first: bool) -> bool:
    maxima = [row["max"] for row in fit.rows if "max" in row]
    rest = AREA_MAXIMUM - sum(maxima, Decimal(0))
    gaps = len(fit.rows) - len(maxima)
    if gaps > 1 or (rest != 0 if not gaps else rest <= 0) or any(most <= 0 or most % 1 for most in maxima):
        return False
    if fit.own and (fit.own.get("max") != AREA_MAXIMUM or "score" not in fit.own):
        return False
    if any("score" in row and row["score"] > row.get("max", rest) for row in fit.rows):
        return False
    scores = [row["score"] for row in fit.rows if "score" in row]
    misfits = sum(
        not percent_is_possible(row["score"], row.get("max", rest), percent=row["percent"])
        for row in fit.rows
        if "score" in row and "percent" in row
    )
    if fit.own and len(scores) == len(fit.rows) and sum_fits(fit.own["score"], scores):
        return misfits <= 1
    alone = any(len(row) == 1 for row in fit.rows)
    return misfits == 0 and not own_first and not alone and (percents or not fit.own)


def fit_known(rows: Sequence[Sequence[ReadNumber]], maxima: Sequence[Collection[Decimal]]) -> Fit | None:
    """Return the one reading of the rows that prove themselves, where the table as a whole doesn't fit, or None.

    Such a row has as many figures as it should, a maximum that its question has in the question sets (`maxima`), and
    the percentage that its points give. The other rows, at most two, get no figures.
    """
    fits = []
    for order in _ORDERS:
        if "percent" not in order:
            continue
        cells: list[_Cells] = [tuple(figures) if len(figures) == len(order) else () for figures in rows]
        own: _Cells = tuple(rows[-1][len(order) :])
        if len(own) == len(order):
            cells[-1] = tuple(rows[-1][: len(order)])
        fit = _name(order, cells, own=own if len(own) == len(order) else (), of_labels=(0,) * len(rows))
        if fit is not None and _proves(fit, maxima):
            fits.append(fit)
    return fits[0] if len(fits) == 1 else None


def _proves(fit: Fit, maxima: Sequence[Collection[Decimal]]) -> bool:
    read = [(row, most) for row, most in zip(fit.rows, maxima, strict=True) if row]
    if len(read) < max(len(fit.rows) - _MOST_REFUSED, 2):
        return False
    if any(len(row) < 3 or row["max"] not in most for row, most in read):
        return False
    if fit.own and fit.own["max"] != AREA_MAXIMUM:
        return False
    return all(percent_is_possible(row["score"], row["max"], percent=row["percent"]) for row, _ in read)


def fit_columns(counts: Sequence[int], figures: Sequence[ReadNumber]) -> list[Fit] | None:
    """Return the one reading of figures in columns that run through several areas, or None.

    `counts` is how many rows each area has; the areas' own figures all come after the rows, all before, or not at all.
    """
    fits: dict[str, list[Fit]] = {}
    for order, (first, last) in product(_ORDERS, ((0, 1), (1, 0), (0, 0))):
        sizes = [first + count + last for count in counts]
        height = sum(sizes)
        ways = (way for way, taken in _arrange(figures, height, width=len(order)) if not taken)
        for rows in ways:
            starts = [sum(sizes[:at]) for at in range(len(sizes))]
            areas = [
                (
                    rows[begin + first : begin + size - last],
                    rows[begin] if first else rows[begin + size - 1] if last else (),
                )
                for begin, size in zip(starts, sizes, strict=True)
            ]
            named = [_name(order, cells, own=own, of_labels=(0,) * len(cells)) for cells, own in areas]
            found = [fit for fit in named if fit and _holds(fit, percents="percent" in order, own_first=bool(first))]
            if len(found) == len(counts):
                fits[str(found)] = found
    return next(iter(fits.values())) if len(fits) == 1 else None
