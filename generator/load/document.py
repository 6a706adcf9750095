"""A YAML document: a plain tree of values, with the line and the written form of each value."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.load.spots import Location, describe_place
from generator.messages import Message
from generator.problems import Level, Problem

# In characters; it keeps a message that quotes a value short.
LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class MisreadScalar:
    """An unquoted scalar that YAML reads as something other than what is written, such as `no`, 0114 or 2019-03-14."""

    written: str
    read_as: Message


@dataclass(frozen=True, slots=True)
class ValueMark:
    """The line of a value (from 1) and, for a scalar, how it is written."""

    line: int
    written: str | None = None


@dataclass(frozen=True)
class YamlDocument:
    """The content of a file: `value` is its tree (mappings, tuples, text, int, Decimal, bool, None, MisreadScalar).

    `find_marks` returns the mark of each value; it isn't called until a problem is found.
    """

    path: str
    value: dict[str, Any]
    find_marks: Callable[[], Mapping[Location, ValueMark]] = field(repr=False)

    @cached_property
    def marks(self) -> Mapping[Location, ValueMark]:
        """The mark of each value by its location."""
        return self.find_marks()

    def line(self, location: Location) -> int:
        """Return the line of the value at `location`, or of the nearest enclosing value that is in the file."""
        while location not in self.marks:
            location = location[:-1]
        return self.marks[location].line

    def problem(self, location: Location, rule: str, *, message: Message, level: Level = Level.ERROR) -> Problem:
        """Return a problem at the line of the value at `location`; in Swedish it begins with the enclosing entry."""
        placed = message.at(describe_place(self.value, location, key=False))
        return Problem(self.path, self.line(location), level, placed, rule)

    def field_problem(self, location: Location, rule: str, *, message: Message) -> Problem:
        """Return a problem of one value, which begins with the place of that value in both languages."""
        english = Message(f"{_name_place(location)}: {message.en}", message.sv)
        placed = english.at(describe_place(self.value, location, key=True))
        return Problem(self.path, self.line(location), Level.ERROR, placed, rule)


class UnreadableError(Exception):
    """The file can't be read as one plain document; carries the line, the rule and the message of the problem."""

    def __init__(self, line: int, rule: str, *, message: Message) -> None:
        super().__init__(message.en)
        self.message = message
        self.line = line
        self.rule = rule

    def problem(self, path: Path) -> Problem:
        """Return the fault as a problem of the file at `path`."""
        return Problem(str(path), self.line, Level.ERROR, self.message, self.rule)


def _name_place(location: Location) -> str:
    """Return the place of a value in a program's notation: `areas[3].questions[1].score`, counted from 1."""
    name = ""
    for step in location:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".")


def shorten(text: str) -> str:
    """Return the text, or its beginning if it is too long for a message."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."
