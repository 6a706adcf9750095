"""An argument parser that speaks the chosen language: argparse's own messages are only in English."""

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from generator.messages import Language, Message, say, verbatim

_SAID: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"the following arguments are required: (.+)"), "required"),
    (re.compile(r"unrecognized arguments: (.+)"), "unknown"),
    (re.compile(r"argument (.+): invalid choice: (.+)"), "choice"),
    (re.compile(r"argument (.+): expected one argument"), "value"),
    (re.compile(r"argument (.+): invalid int value: (.+)"), "number"),
)
"""What argparse says about invalid arguments."""


def asked_language(arguments: Sequence[str]) -> Language:
    """Return the language that the arguments name, wherever they do; Swedish if they don't."""
    for at, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            word = value if equals else next(iter(arguments[at + 1 : at + 2]), "")
            return Language.EN if word == Language.EN else Language.SV
    return Language.SV


class SpeakingParser(argparse.ArgumentParser):
    """An argument parser whose own words are in a language; parsers of subcommands are made in the same way."""

    def __init__(self, *, language: Language, **given: Any) -> None:
        super().__init__(add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter, **given)
        self.language = language
        self._positionals.title = say("arguments").text(language)
        self._optionals.title = say("options").text(language)
        self.add_argument("-h", "--help", action="help", help=say("show this help").text(language))
        self.add_argument(
            "--language",
            type=Language,
            choices=[*Language],
            default=language,
            help=say("the language, sv or en (sv)").text(language),
        )

    def format_help(self) -> str:
        """Return the help, with its first word in the language, too."""
        return super().format_help().replace("usage: ", say("usage: ").text(self.language), 1)

    def error(self, message: str) -> NoReturn:
        """Say what is invalid, and how to see what can be typed; exit with 2."""
        what = _translate(message)
        how = say("{what}; type {command} --help to see what can be typed", what=what, command=self.prog)
        self.exit(2, f"{self.prog}: {how.text(self.language)}\n")


def _translate(message: str) -> Message:
    for pattern, kind in _SAID:
        match = pattern.fullmatch(message)
        if match is None:
            continue
        if kind == "required":
            return say("{names} is missing", names=match[1])
        if kind == "unknown":
            return say("{names} isn't known here", names=match[1])
        if kind == "choice":
            chosen, _, choices = match[2].partition(" (choose from ")
            return say(
                "{chosen} can't be {name}, choose from {choices}", chosen=chosen, name=match[1], choices=choices[:-1]
            )
        if kind == "value":
            return say("{name} needs a value", name=match[1])
        return say("{written} isn't a whole number for {name}", written=match[2], name=match[1])
    return verbatim(message)
