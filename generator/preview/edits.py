"""Notices edits: looks at the files of some places again and again, and compares what it sees."""

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

INTERVAL = 0.3
"""Seconds between two looks. Saves that are closer than this are one edit; "save all" in an editor takes some 50 ms."""

LOOKS_AT_REST = 4
"""How many looks without an edit mean that the editor is at rest: a second or so."""

Snapshot = dict[str, tuple[int, int, int]]
"""Inode, size and time of change of every file. An editor that replaces a file gives it a new inode."""


def follow_edits(
    places: Sequence[Path], *, interval: float = INTERVAL, at_rest: Callable[[], None] = lambda: None
) -> Iterator[None]:
    """Yield at once, and then once for each edit of a file in one of the places; edits in quick succession are one.

    An edit made while the caller works is noticed when the caller asks for the next one. `at_rest` is called once after
    each edit, when a few more looks have found no other.
    """
    seen: Snapshot | None = None
    looks = 0
    while True:
        found = take_snapshot(places)
        while found != seen:
            seen = found
            time.sleep(interval)
            found = take_snapshot(places)
            if found == seen:
                yield
                looks = 0
                found = take_snapshot(places)
        looks += 1
        if looks == LOOKS_AT_REST:
            at_rest()
        time.sleep(interval)


def take_snapshot(places: Iterable[Path]) -> Snapshot:
    """Return the state of every file in the places, each a folder or a file; one that is missing holds nothing.

    Hidden files and Python's cache are left out: editors and builds write those.
    """
    snapshot: Snapshot = {}
    for place in places:
        _look_at(place, snapshot)
    return snapshot


def _look_at(place: Path, snapshot: Snapshot) -> None:
    try:
        if place.is_dir():
            with os.scandir(place) as entries:
                inner = [Path(entry.path) for entry in entries if not _is_ignored(entry.name)]
            for path in inner:
                _look_at(path, snapshot)
        else:
            state = place.lstat()
            snapshot[str(place)] = (state.st_ino, state.st_size, state.st_mtime_ns)
    except OSError:  # it was removed while we looked, or can't be read; the next look will show
        return


def _is_ignored(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__"
