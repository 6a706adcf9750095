"""Where the values of a document are in its file, stored in few bytes: a file without faults never needs them.

A line is stored for each value, in file order. Only when a problem is found are the values traversed in the same order
and their lines assigned to their locations. Storing every file's lines by location took most of the memory of loading.
"""

from array import array
from collections.abc import Iterator
from typing import Any

from generator.load.document import ValueMark
from generator.load.spots import Location


class Places:
    """The lines of values in the order in which they begin, and the written form of those that aren't text."""

    def __init__(self) -> None:
        self._lines = array("L")
        self._written: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def add(self, line: int, written: str | None = None) -> None:
        """Record the next value. Text is its own written form, so only other scalars come with theirs."""
        if written is not None:
            self._written[len(self._lines)] = written
        self._lines.append(line)

    def forget(self, behind: int) -> None:
        """Forget all but the first `behind` values."""
        for place in range(behind, len(self._lines)):
            self._written.pop(place, None)
        del self._lines[behind:]

    def mark(self, value: Any) -> dict[Location, ValueMark]:
        """Return the mark of every value in a tree, which must be the one whose places were recorded."""
        return {
            location: ValueMark(line, inner if isinstance(inner, str) else self._written.get(place))
            for place, (line, (location, inner)) in enumerate(zip(self._lines, _walk(value, ()), strict=True))
        }


def _walk(value: Any, location: Location) -> Iterator[tuple[Location, Any]]:
    yield location, value
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(inner, (*location, key))
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from _walk(inner, (*location, position))
