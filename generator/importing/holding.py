"""Checks tables that have their layout against what must be true of them, and leaves out figures that are in doubt.

The heads say which column is which. They are trusted if the maxima agree: these add up to an area's maximum, or are
those of the question sets, or the area's own figures have that maximum. If only another order of the columns fits, that
one is used; if none does, or several, the figures are left out. Points, shares and sums that don't fit are then the
report's own misprints: they stay as printed, and `checks` and `discrepancies` list them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import permutations

from generator.importing.labels import bare
from generator.importing.question_sets import own_numbers
from generator.importing.tables import AreaTable
from generator.model.records import QuestionSetRecord
from generator.model.rounding import AREA_MAXIMUM, percent_is_possible, sum_fits

Figures = dict[str, Decimal]
Maxima = Mapping[str, Collection[Decimal]]
# This share of a set's questions must have their maximum among the figures of their rows.
_KNOWN = 0.85
# This many rows of a table may have a maximum that the question set doesn't have, or points above it: a misprint.
_MISPRINTS = 1
# One row in this many may have a share that doesn't fit; in the wrong column hardly any fits.
_MISPRINTED = 3


def maxima_of(tables: Sequence[AreaTable], sets: Sequence[QuestionSetRecord]) -> Maxima:
    """Return the maxima that each question has in the sets that a report may use, whatever column its maxima are in.

    If no set is similar enough to the report, its questions are matched by their wording instead.
    """
    numbered = {nr: row for table in tables for nr, row in zip(own_numbers(table), table.rows, strict=True)}
    maxima: dict[str, set[Decimal]] = defaultdict(set)
    for entry in sets:
        questions = entry.questions
        same = sum(
            nr in numbered and question.max in numbered[nr].figures.values() for nr, question in questions.items()
        )
        if same >= _KNOWN * len({*questions, *numbered}):
            for nr, question in questions.items():
                maxima[nr].add(question.max)
    if not maxima:
        worded: dict[str, set[Decimal]] = defaultdict(set)
        for question in (question for entry in sets for question in entry.questions.values()):
            worded[bare(question.label)].add(question.max)
        maxima |= {nr: worded[bare(row.label)] for nr, row in numbered.items() if bare(row.label) in worded}
    return maxima


def hold_tables(tables: Sequence[AreaTable], maxima: Maxima) -> list[AreaTable]:
    """Return the tables with the figures that are certain, each in its column."""
    return [_hold(table, maxima) for table in tables]


@dataclass(frozen=True, slots=True)
class _Reading:
    """The figures of an area's rows, and its own, with the columns in one order."""

    rows: tuple[Figures, ...]
    own: Figures
    maxima: tuple[Collection[Decimal], ...]
    """The maximum of each row in the question sets; empty if it isn't known."""

    def in_order(self, order: Mapping[str, str]) -> "_Reading":
        """Return the reading with the columns renamed."""
        rows = tuple(_renamed(row, order) for row in self.rows)
        return replace(self, rows=rows, own=_renamed(self.own, order))

    @property
    def rest(self) -> Decimal:
        """The part of the area's maximum that the rows' maxima don't account for."""
        return AREA_MAXIMUM - sum((row["max"] for row in self.rows if "max" in row), Decimal(0))

    @property
    def gaps(self) -> int:
        """How many rows have no maximum."""
        return sum("max" not in row for row in self.rows)

    def impossible(self) -> set[int]:
        """Return the rows whose points are above their maximum, or whose maximum can't be theirs.

        A maximum that isn't the question's may belong to another row that has none.
        """
        return {
            at
            for at, row in enumerate(self.rows)
            if (self.gaps and self.maxima[at] and row.get("max", 0) not in {0, *self.maxima[at]})
            or row.get("score", 0) > row.get("max", AREA_MAXIMUM)
            or not 0 < row.get("max", 1) < AREA_MAXIMUM
            or row.get("max", 1) % 1
        }

    def misfits(self) -> int:
        """Return how many rows have a share that their points don't give."""
        return sum(not _share_fits(row, row.get("max", self.rest)) for row in self.rows)

    def strangers(self) -> int:
        """Return how many rows have a maximum that their question doesn't have in any question set."""
        return sum(bool(known) and row["max"] not in known for row, known in self._known())

    def is_mixed_up(self) -> bool:
        """Return whether rows have the maxima of other questions in the area; an unknown set has maxima of its own."""
        read = sorted(row["max"] for row, _ in self._known())
        own = sorted(min(known) for _, known in self._known())
        return self.strangers() > _MISPRINTS and read == own

    def _known(self) -> Iterator[tuple[Figures, Collection[Decimal]]]:
        return ((row, known) for row, known in zip(self.rows, self.maxima, strict=True) if known and "max" in row)

    def is_proven(self) -> bool:
        """Return whether everything fits; one maximum may be missing, if the others leave room for it."""
        whole = self.rest == 0 if not self.gaps else self.gaps == 1 and self.rest > 0
        if (
            not whole
            or not self._has_points()
            or self.impossible()
            or self.misfits()
            or not self._own_fits()
            or self.is_mixed_up()
        ):
            return False
        scores = [row["score"] for row in self.rows if "score" in row]
        if any(row.get("score", 0) > row.get("max", self.rest) for row in self.rows):
            return False
        score = self.own.get("score")
        return score is None or len(scores) < len(self.rows) or sum_fits(score, scores)

    def is_certain(self) -> bool:
        """Return whether the maxima are in the right column, so that whatever doesn't fit is a misprint."""
        if self.is_mixed_up() or not self._has_points():
            return False
        agreeing = sum(row["max"] in known for row, known in self._known())
        fits_set = agreeing > _MISPRINTS and self.strangers() <= _MISPRINTS
        fits_own = self.own.get("max") == AREA_MAXIMUM and self.rest >= 0 and self.strangers() <= _MISPRINTS
        if not (self.rest == 0 and not self.gaps) and not fits_set and not fits_own:
            return False
        rows = len(self.rows)
        return (
            len(self.impossible()) <= min(_MISPRINTS, rows - 1)
            and self.misfits() <= max(_MISPRINTS, rows // _MISPRINTED)
            and self.own.get("max", AREA_MAXIMUM) == AREA_MAXIMUM
        )

    def _has_points(self) -> bool:
        """Return whether most rows have points; in a table without any, they were read as something else."""
        return 2 * sum("score" in row for row in self.rows) >= len(self.rows)

    def _own_fits(self) -> bool:
        return self.own.get("max", AREA_MAXIMUM) == AREA_MAXIMUM and _share_fits(self.own, AREA_MAXIMUM)

    def faults(self) -> int:
        """Return how many rows and sums don't fit."""
        scores = [row["score"] for row in self.rows if "score" in row]
        score = self.own.get("score")
        wrong_sum = score is not None and len(scores) == len(self.rows) and not sum_fits(score, scores)
        return len(self.impossible()) + self.misfits() + self.strangers() + wrong_sum + (not self._own_fits())


def _hold(table: AreaTable, maxima: Maxima) -> AreaTable:
    known = tuple(maxima.get(nr, ()) for nr in own_numbers(table))
    printed = _Reading(tuple(row.figures for row in table.rows), table.figures, known)
    if printed.is_proven():
        return table
    readings = [*_orders(printed)]
    proven = _distinct(reading for reading in (*readings, *_moved(printed)) if reading.is_proven())
    if len(proven) == 1:
        return _with(table, proven[0], reordered=True)
    certain = _distinct(reading for reading in readings if reading.is_certain()) if not proven else []
    least = min((reading.faults() for reading in certain), default=0)
    best = [reading for reading in certain if reading.faults() == least]
    if len(best) == 1:
        return _with(table, best[0], reordered=best[0] != printed)
    return replace(
        table,
        figures={},
        rows=tuple(replace(row, figures={}) for row in table.rows),
        withheld=tuple(own_numbers(table)),
    )


def _with(table: AreaTable, reading: _Reading, *, reordered: bool) -> AreaTable:
    """Return a table with the figures of a reading; rows that are impossible have none."""
    left = reading.impossible()
    rows = tuple(
        replace(row, figures={} if at in left else figures)
        for at, (row, figures) in enumerate(zip(table.rows, reading.rows, strict=True))
    )
    withheld = tuple(nr for at, nr in enumerate(own_numbers(table)) if at in left)
    return replace(table, figures=reading.own, rows=rows, reordered=reordered, withheld=withheld)


def _orders(printed: _Reading) -> Iterator[_Reading]:
    """Yield the reading with the columns in every order."""
    names = [name for name in ("score", "max", "percent") if any(name in row for row in (*printed.rows, printed.own))]
    if "max" in names:
        for order in permutations(names):
            yield printed.in_order(dict(zip(names, order, strict=True)))


def _moved(printed: _Reading) -> Iterator[_Reading]:
    """Yield readings in which the figures of one row are in other columns."""
    names = max((list(row) for row in printed.rows), key=len, default=[])
    for at, row in enumerate(printed.rows):
        for places in permutations(names, len(row)):
            moved = dict(zip(places, row.values(), strict=True))
            yield replace(printed, rows=(*printed.rows[:at], moved, *printed.rows[at + 1 :]))


def _distinct(readings: Iterator[_Reading]) -> list[_Reading]:
    """Return the readings that differ in at least one figure; `dict` compares names, not their order."""
    found: list[_Reading] = []
    for reading in readings:
        if reading not in found:
            found.append(reading)
    return found


def _renamed(figures: Figures, order: Mapping[str, str]) -> Figures:
    return {order[name]: value for name, value in figures.items()}


def _share_fits(figures: Figures, most: Decimal) -> bool:
    if "score" not in figures or "percent" not in figures:
        return True
    return percent_is_possible(figures["score"], most, percent=figures["percent"])
