"""Describes a word that isn't in the closed list of its key: the allowed words, their meanings, and which was meant."""

import difflib
from enum import StrEnum
from typing import Any, get_args

from generator.load.document import LONGEST_SHOWN, shorten
from generator.load.spots import Location
from generator.load.unknown_keys import record_at
from generator.messages import NOTHING, Message, say
from generator.model.choices import CHOICES
from generator.model.fields import Record


def not_in_list(kind: type[Record], location: Location, *, value: Any) -> Message:
    """Return what is wrong with a value whose key has a closed list of words; the words come with their meanings."""
    choice = _choice_in(record_at(kind, location[:-1]).model_fields[str(location[-1])].annotation)
    meanings = {} if choice is None else CHOICES[choice]
    words = Message(", ".join(meanings), ", ".join(f"{word} ({what})" for word, what in meanings.items()))
    text = shorten(str(value))
    near = _nearest(text, meanings)
    mend = say("; write {near}", near=_written(near)) if near else NOTHING
    said = say("only these words are allowed here: {words}{mend}", words=words, mend=mend)
    if not isinstance(value, str | int) or isinstance(value, bool) or len(str(value)) > LONGEST_SHOWN:
        return said
    return Message(said.en, f"{say('{value} is written here', value=text).sv}; {said.sv}")


def _choice_in(annotation: Any) -> type[StrEnum] | None:
    if isinstance(annotation, type):
        return annotation if issubclass(annotation, StrEnum) else None
    return next((found for found in map(_choice_in, get_args(annotation)) if found), None)


def _nearest(text: str, meanings: "dict[str, str] | Any") -> str | None:
    """Return the word that a text most probably means: one spelt nearly the same, or whose meaning begins so."""
    plain = text.casefold().strip()
    for word, meaning in meanings.items():
        if plain == word or (len(plain) > 3 and meaning.casefold().startswith(plain)):
            return str(word)
    if plain.isdecimal():
        return None
    return next(iter(difflib.get_close_matches(plain, meanings, n=1)), None)


def _written(word: str) -> str:
    """Return a word as it is written in a file: digits need quotation marks to be a word."""
    return f'"{word}"' if word.isdecimal() else word
