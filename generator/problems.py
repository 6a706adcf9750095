"""One problem in the data: where it is, what is wrong, and how to fix it. Knows nothing about what finds it."""

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
    return f"{_one_line(problem.path)}:{problem.line}: {problem.level}: {_one_line(problem.message)} [{problem.rule}]"


def format_github(problem: Problem) -> str:
    """Return the workflow command that GitHub shows as an annotation beside the line."""
    return (
        f"::{problem.level} file={_escape_property(problem.path)},line={problem.line},"
        f"title={_escape_property(problem.rule)}::{_escape_data(_one_line(problem.message))}"
    )


def has_error(problems: list[Problem]) -> bool:
    """Return whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def _one_line(text: str) -> str:
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
