"""A YAML document as it is read: a plain tree of values, with the line and the written form of each."""

from dataclasses import dataclass, field
from typing import Any

from generator.problems import Level, Problem

LONGEST_SHOWN = 40

Location = tuple[str | int, ...]
"""The way from the root of a document to a value: keys and positions."""


@dataclass(frozen=True, slots=True)
class MisreadScalar:
    """A plain scalar that YAML reads as something else than what stands there, such as `no`, 0114 or 2019-03-14."""

    written: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands (line from 1) and, for a scalar, how it is written."""

    line: int
    written: str | None = None


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A file as read: `value` is its tree (mappings, tuples, text, int, Decimal, bool, None, MisreadScalar)."""

    path: str
    value: dict[str, Any]
    marks: dict[Location, Mark] = field(repr=False)

    def line(self, location: Location) -> int:
        """Return the line of the value at `location`, or of the nearest thing around it that stands in the file."""
        while location not in self.marks:
            location = location[:-1]
        return self.marks[location].line

    def problem(self, location: Location, rule: str, *, message: str, level: Level = Level.ERROR) -> Problem:
        """Return a fault at the line of the value at `location`."""
        return Problem(self.path, self.line(location), level, message, rule)


class UnreadableError(Exception):
    """The file can't be read as one plain document: the line, the rule and the message of the problem."""

    def __init__(self, line: int, rule: str, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.rule = rule


def shorten(text: str) -> str:
    """Return the text, or its beginning if it is too long for a message."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."
