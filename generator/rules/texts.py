"""What texts carry along when they are copied from a PDF."""

from collections.abc import Iterator
from dataclasses import fields

from generator.load import Location, Sourced, YamlDocument
from generator.messages import say
from generator.model.letters import HANGING, find_divided_word
from generator.problems import Level, Problem
from generator.rules.context import Context


def check_divided_words(context: Context) -> Iterator[Problem]:
    """`divided-word`: no word has kept the hyphen and the space of a line's end (warning).

    `styr- och ledningssystem` is correct Swedish: the words that a hyphen may hang before are listed in
    `generator.model.letters`.
    """
    for document in _documents(context):
        for location, text in _find_texts(document.value, ()):
            if found := find_divided_word(text):
                joined = found.replace(HANGING, "")
                message = say(
                    '"{found}" looks like a word that was divided at the end of a line; write {joined}, or '
                    "put the hyphen in its place",
                    found=found,
                    joined=joined,
                )
                yield document.problem(location, "divided-word", message=message, level=Level.WARNING)


def _documents(context: Context) -> Iterator[YamlDocument]:
    for entry in fields(context.sources):
        part = getattr(context.sources, entry.name)
        for sourced in part if isinstance(part, tuple) else (part,):
            if isinstance(sourced, Sourced):
                yield sourced.document


def _find_texts(value: object, location: Location) -> list[tuple[Location, str]]:
    """Return every text of a tree of values that may have a divided word, with its location.

    A generator for each value took a third of the time of a check, however few texts were found.
    """
    found: list[tuple[Location, str]] = []
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, tuple) else ()
    for step, part in parts:
        if isinstance(part, str):
            if HANGING in part:
                found.append(((*location, step), part))
        elif isinstance(part, dict | tuple):
            found += _find_texts(part, (*location, step))
    return found
