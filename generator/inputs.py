"""All that the site is made of: what is read, checked and built before the first file is written."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from generator.load import (
    History,
    Remembered,
    build_collection,
    load_hand_written,
    load_history,
    load_notice,
    load_sources,
)
from generator.model import Collection
from generator.pages import Page, add_moved, build_pages
from generator.permanence import check_addresses, find_moves, list_addresses
from generator.problems import Problem, has_error
from generator.rules import advise, check_sources

HAND_WRITTEN = Path("docs")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the site is made of: the data, and the hand-written files by their path, with the notice among them.

    `pages` are those that come from the data, and `answering` all addresses that others may link to.
    """

    collection: Collection
    hand_written_files: Mapping[str, bytes]
    history: History
    pages: Sequence[Page]
    answering: frozenset[str]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, without an error in it: the data, and the hand-written files with the notice among them."""

    collection: Collection
    hand_written_files: Mapping[str, bytes]
    history: History


def read_inputs(
    folder: Path,
    *,
    drawing: AbstractContextManager[None],
    progress: Callable[[str], None] = lambda _: None,
    advising: bool = False,
    remembered: Remembered | None = None,
) -> tuple[list[Problem], Inputs | None]:
    """Return every problem, sorted by file and line, and what the site is made of if there is no error.

    Without the folder of hand-written pages only the data is checked: it may be anywhere. `drawing` says how charts are
    drawn; those that `leave_undrawn` leaves out only serve to know which pages there are. With `advising`, advice on
    the texts is among the problems. Files of the data that are in `remembered` aren't parsed again.
    """
    progress(f"reading {folder}/")
    problems, checked = read_checked(folder, advising=advising, remembered=remembered)
    if checked is None:
        return problems, None
    progress(f"building the pages of {len(checked.collection.evaluations)} evaluations")
    with drawing:
        inputs = _gather(checked)
    if HAND_WRITTEN.is_dir():
        problems = sorted({*problems, *check_addresses(checked.history, inputs.answering)})
    return problems, None if has_error(problems) else inputs


def read_checked(
    folder: Path, *, advising: bool = False, remembered: Remembered | None = None
) -> tuple[list[Problem], Checked | None]:
    """Return the problems that are found before any page is built, sorted, and what was read if there is no error.

    The arguments are those of `read_inputs`.
    """
    sources, problems = load_sources(folder, remembered)
    hand_written_files, others = load_hand_written(HAND_WRITTEN) if HAND_WRITTEN.is_dir() else ({}, [])
    notice, faults = load_notice(folder)
    history, lost = load_history(folder)
    problems = sorted({*problems, *others, *faults, *lost, *check_sources(sources, _latest_day())})
    if advising:
        problems = sorted({*problems, *advise(sources)})
    if has_error(problems):
        return problems, None
    return problems, Checked(build_collection(sources), {**hand_written_files, **notice}, history)


def _gather(checked: Checked) -> Inputs:
    """Return what the site is made of, with the pages that lead on from old addresses."""
    collection, hand_written_files, history = checked.collection, checked.hand_written_files, checked.history
    pages = build_pages(collection)
    answering = list_addresses(collection, pages, hand_written=hand_written_files)
    reasons = {entry.old: entry.why for entry in history.redirects}
    leading = add_moved(pages, find_moves(history, answering), reasons=reasons)
    return Inputs(collection, hand_written_files, history, leading, answering)


def _latest_day() -> date:
    """Return today's date in the earliest time zone, so that an editor's today is never in the future on a server."""
    return datetime.now(timezone(timedelta(hours=14))).date()
