"""One problem in the data: where it is, what is wrong, and how to fix it. Knows nothing about what finds it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """An error stops the site from being built; a warning only asks for a look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A problem at a line of a file. `line` counts from 1, and is also 1 for a problem with the file as a whole."""

    path: str
    line: int
    level: Level
    message: str
    rule: str


def format_text(problem: Problem) -> str:
    """Return `path:line: level: message [rule]`, on one line whatever the file contains."""
    return f"{one_line(problem.path)}:{problem.line}: {problem.level}: {one_line(problem.message)} [{problem.rule}]"


def format_github(problem: Problem) -> str:
    """Return the workflow command that GitHub shows as an annotation beside the line."""
    return (
        f"::{problem.level} file={_escape_property(one_line(problem.path))},line={problem.line},"
        f"title={_escape_property(problem.rule)}::{_escape_data(one_line(problem.message))}"
    )


def has_error(problems: Sequence[Problem]) -> bool:
    """Return whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def one_line(text: str) -> str:
    """Return a text with escapes for what a terminal or a log would act on; bytes of a name that are no text, too."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
