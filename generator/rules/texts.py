"""What texts carry along when they are copied out of a PDF."""

from collections.abc import Iterator
from dataclasses import fields

from generator.load import Sourced, YamlDocument
from generator.model.letters import find_divided_word
from generator.problems import Level, Problem
from generator.rules.context import Context


def check_divided_words(context: Context) -> Iterator[Problem]:
    """`divided-word`: no word has kept the hyphen and the space of a line's end (warning).

    `styr- och ledningssystem` is correct Swedish: the words that a hyphen may hang before are listed in
    `generator.model.letters`.
    """
    for document in _documents(context):
        for location, mark in document.marks.items():
            text = _value(document, location) if mark.written is not None else None
            if isinstance(text, str) and (found := find_divided_word(text)):
                joined = found.replace("- ", "")
                message = (
                    f'"{found}" looks like a word that was divided at the end of a line; write {joined}, '
                    "or put the hyphen in its place"
                )
                yield document.problem(location, "divided-word", message=message, level=Level.WARNING)


def _documents(context: Context) -> Iterator[YamlDocument]:
    for entry in fields(context.sources):
        part = getattr(context.sources, entry.name)
        for sourced in part if isinstance(part, tuple) else (part,):
            if isinstance(sourced, Sourced):
                yield sourced.document


def _value(document: YamlDocument, location: tuple[str | int, ...]) -> object:
    value: object = document.value
    for step in location:
        try:
            value = value[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return None
    return value
