"""Ids: everything on a page that others may link to has one, so that no address depends on what stands before it."""

import re
from collections.abc import Iterator, Sequence

from generator.load import Location, Sourced
from generator.model.addresses import DISCREPANCY, IMPROVEMENT, STRENGTH, slug_of
from generator.model.records import DiscrepancyRecord, EvaluationRecord, StatementRecord
from generator.problems import Problem
from generator.rules.context import Context


def check_identities(context: Context) -> Iterator[Problem]:
    """`id`: each strength, improvement and discrepancy has an id of its kind, once on its page; a report has one."""
    for sourced in context.sources.evaluations:
        for position, area in enumerate(sourced.record.areas):
            yield from _check_ids(sourced, ("areas", position, "strengths"), area.strengths, kind=STRENGTH)
            yield from _check_ids(sourced, ("areas", position, "improvements"), area.improvements, kind=IMPROVEMENT)
        yield from _check_ids(sourced, ("discrepancies",), sourced.record.discrepancies, kind=DISCREPANCY)
        report = sourced.record.report
        if report is not None and report.id is None and sourced.complete:
            message = f"the report has no id; add the line id: {slug_of(report.title)} and never change it"
            yield sourced.document.problem(("report",), "id", message=message)


def _check_ids(
    sourced: Sourced[EvaluationRecord],
    at: Location,
    entries: Sequence[StatementRecord | DiscrepancyRecord],
    *,
    kind: str,
) -> Iterator[Problem]:
    """Yield a problem for each entry without an id of its own, with an id that is free."""
    used = {entry.id for entry in entries if entry.id is not None}
    seen: set[str] = set()
    # Only a discrepancy is known by its number alone; a second statement of one number has another number after it.
    form = re.compile(rf"{kind}-[1-9][0-9]*" if kind == DISCREPANCY else rf"{kind}-[1-9][0-9]*(-[a-z0-9]+)*")
    for position, entry in enumerate(entries):
        if entry.id is not None and form.fullmatch(entry.id) and entry.id not in seen:
            seen.add(entry.id)
            continue
        if entry.id is None and not sourced.complete:
            continue
        free = _free_id(kind, entry, used)
        used.add(free)
        if entry.id is None:
            message = f"this has no id, which is the end of its address; add the line id: {free} and never change it"
        elif entry.id in seen:
            message = f'the id "{entry.id}" is taken by an entry above; write id: {free} here'
        else:
            message = f'the id "{entry.id}" doesn\'t begin with {kind}- and a number; write id: {free}'
        yield sourced.document.problem((*at, position, "id"), "id", message=message)


def _free_id(kind: str, entry: StatementRecord | DiscrepancyRecord, used: set[str]) -> str:
    """Return an id that no other entry of the list has: after the report's number, or the next one."""
    if isinstance(entry, StatementRecord):
        own = f"{kind}-{entry.nr}"
        return next(name for name in (own, *(f"{own}-{more}" for more in range(2, len(used) + 3))) if name not in used)
    numbers = [int(name.rpartition("-")[2]) for name in used if re.fullmatch(rf"{kind}-[1-9][0-9]*", name)]
    return f"{kind}-{max(numbers, default=0) + 1}"
