"""One problem in the data: where it is, what is wrong, and how to fix it. Knows nothing about what finds it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.messages import Language, Message


class Level(StrEnum):
    """An error stops the site from being built; a warning asks for a look, and advice is only about the wording."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


_SHOWN = {
    Language.EN: {level: level.value for level in Level},
    Language.SV: {Level.ERROR: "fel", Level.WARNING: "varning", Level.ADVICE: "råd"},
}
_MARKUP = re.compile(r"[\\`*_{}\[\]<>()#+!|~&@]")
_ANNOTATIONS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice"}


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A problem at a line of a file. `line` counts from 1, and is also 1 for a problem with the file as a whole."""

    path: str
    line: int
    level: Level
    message: Message
    rule: str


def format_text(problem: Problem, language: Language = Language.EN) -> str:
    """Return `path:line: level: message [rule]`, on one line whatever the file contains."""
    level, message = _SHOWN[language][problem.level], problem.message.text(language)
    return f"{one_line(problem.path)}:{problem.line}: {level}: {one_line(message)} [{problem.rule}]"


def format_github(problem: Problem, language: Language = Language.EN) -> str:
    """Return the workflow command that GitHub shows as an annotation beside the line."""
    return (
        f"::{_ANNOTATIONS[problem.level]} file={_escape_property(one_line(problem.path))},line={problem.line},"
        f"title={_escape_property(problem.rule)}::{_escape_data(one_line(problem.message.text(language)))}"
    )


def format_summary(problem: Problem, language: Language = Language.EN) -> str:
    """Return the item of a Markdown list that GitHub shows on the page of a run; nothing in it is read as markup."""
    level, message = _SHOWN[language][problem.level], problem.message.text(language)
    line = {Language.EN: "line", Language.SV: "rad"}[language]
    return f"- **{_plain(problem.path)}**, {line} {problem.line}: {level}: {_plain(message)}"


def format_counts(problems: Sequence[Problem], language: Language) -> str:
    """Return how many problems there are of each level: `errors: 2, warnings: 1`; advice is counted if there is any."""
    counts = {level: sum(problem.level is level for problem in problems) for level in Level}
    names = {
        Language.EN: {Level.ERROR: "errors", Level.WARNING: "warnings", Level.ADVICE: "advice"},
        Language.SV: {Level.ERROR: "fel", Level.WARNING: "varningar", Level.ADVICE: "råd"},
    }[language]
    shown = [level for level in Level if counts[level] or level is not Level.ADVICE]
    return ", ".join(f"{names[level]}: {counts[level]}" for level in shown)


def has_error(problems: Sequence[Problem]) -> bool:
    """Return whether any of the problems is an error."""
    return any(problem.level is Level.ERROR for problem in problems)


def one_line(text: str) -> str:
    """Return text with escapes for what a terminal or a log would act on, and for bytes in a name that aren't text."""
    return "".join(character if character.isprintable() else repr(character)[1:-1] for character in text)


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\g<0>", one_line(text))


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
