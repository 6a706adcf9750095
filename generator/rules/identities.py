"""Ids: everything on a page that others may link to has one, so that no address depends on what comes before it."""

import re
from collections.abc import Iterator, Sequence
from itertools import count, islice

from generator.load import Location, Sourced
from generator.messages import say
from generator.model.addresses import DISCREPANCY, IMPROVEMENT, STRENGTH, slug_of
from generator.model.records import DiscrepancyRecord, EvaluationRecord, StatementRecord
from generator.problems import Problem
from generator.rules.context import Context

Entry = StatementRecord | DiscrepancyRecord
MOST_LISTED = 99
"""The longest list that a report can have: its numbers have two digits."""


def check_identities(context: Context) -> Iterator[Problem]:
    """`id`: each strength, improvement and discrepancy has an id of its kind, once on its page; a report has one."""
    for sourced in context.sources.evaluations:
        for position, area in enumerate(sourced.record.areas):
            yield from _first_faults(sourced, ("areas", position, "strengths"), entries=area.strengths, kind=STRENGTH)
            yield from _first_faults(
                sourced, ("areas", position, "improvements"), entries=area.improvements, kind=IMPROVEMENT
            )
        yield from _first_faults(sourced, ("discrepancies",), entries=sourced.record.discrepancies, kind=DISCREPANCY)
        report = sourced.record.report
        if report is not None and report.id is None and sourced.complete:
            message = say(
                "the report has no id; add the line id: {title} and never change it", title=slug_of(report.title)
            )
            yield sourced.document.problem(("report",), "id", message=message)


def _first_faults(
    sourced: Sourced[EvaluationRecord], at: Location, *, entries: Sequence[Entry], kind: str
) -> Iterator[Problem]:
    """Yield the first faults of a list; nobody reads more than that."""
    return islice(_check_ids(sourced, at, entries=entries, kind=kind), MOST_LISTED)


def _check_ids(
    sourced: Sourced[EvaluationRecord], at: Location, *, entries: Sequence[Entry], kind: str
) -> Iterator[Problem]:
    """Yield a problem for each entry without an id of its own, with an id that is free."""
    used = {entry.id for entry in entries if entry.id is not None}
    seen: set[str] = set()
    names: dict[int | None, Iterator[str]] = {}
    # Only a discrepancy is identified by its number alone; a second statement with one number has another after it.
    form = re.compile(rf"{kind}-[1-9][0-9]*" if kind == DISCREPANCY else rf"{kind}-[1-9][0-9]*(-[a-z0-9]+)*")
    for position, entry in enumerate(entries):
        if entry.id is not None and form.fullmatch(entry.id) and entry.id not in seen:
            seen.add(entry.id)
            continue
        if entry.id is None and not sourced.complete:
            continue
        nr = entry.nr if isinstance(entry, StatementRecord) else None
        free = next(name for name in names.setdefault(nr, _name(kind, entry, used=used)) if name not in used)
        used.add(free)
        if entry.id is None:
            message = say(
                "this has no id, which is the end of its address; add the line id: {free} and never change it",
                free=free,
            )
        elif entry.id in seen:
            message = say('the id "{id}" is taken by an entry above; write id: {free} here', id=entry.id, free=free)
        else:
            message = say(
                'the id "{id}" doesn\'t begin with {kind}- and a number; write id: {free}',
                id=entry.id,
                kind=kind,
                free=free,
            )
        yield sourced.document.problem((*at, position, "id"), "id", message=message)


def _name(kind: str, entry: Entry, *, used: set[str]) -> Iterator[str]:
    """Yield ids for an entry: by the report's number, or by the numbers after the last one used."""
    if isinstance(entry, StatementRecord):
        yield f"{kind}-{entry.nr}"
        yield from (f"{kind}-{entry.nr}-{more}" for more in count(2))
    numbers = [int(name.rpartition("-")[2]) for name in used if re.fullmatch(rf"{kind}-[1-9][0-9]*", name)]
    yield from (f"{kind}-{number}" for number in count(max(numbers, default=0) + 1))
