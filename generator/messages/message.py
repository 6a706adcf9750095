"""A message in both languages, and how one is made from the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from generator.messages.catalogue import SWEDISH


class Language(StrEnum):
    """A language in which faults are shown: Swedish for editors, English for developers."""

    SV = "sv"
    EN = "en"


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """A message in English and in Swedish. Messages are sorted by the English words."""

    en: str
    sv: str

    def text(self, language: Language) -> str:
        """Return the message in a language."""
        return self.sv if language is Language.SV else self.en

    def at(self, place: str) -> "Message":
        """Return the message with the place of the fault before the Swedish text; the English text is unchanged."""
        return Message(self.en, f"{place}: {self.sv}") if place else self


NOTHING = Message("", "")
_LONGEST_VALUE = 2000
"""The most letters of a value that a message quotes: a word in a file can be as long as the file."""


def say(words: str, /, **values: object) -> Message:
    """Return a message in both languages; `words` are the English ones, with names of values in braces.

    A value is the same in both languages, unless it is a message itself.

    Raises:
        KeyError: the catalogue has no Swedish for these words. A test finds them all.
    """
    return _say(words, tuple((name, _written(value)) for name, value in values.items()))


@lru_cache(maxsize=4096)
def _say(words: str, values: tuple[tuple[str, "str | Message"], ...]) -> Message:
    """Return the same message object for the same values: half a million faults have few distinct messages."""
    return Message(
        words.format(**{name: value.en if isinstance(value, Message) else value for name, value in values}),
        SWEDISH[words].format(**{name: value.sv if isinstance(value, Message) else value for name, value in values}),
    )


def _written(value: object) -> "str | Message":
    return value if isinstance(value, Message) else _begin(str(value))


def _begin(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]} ..."


def verbatim(text: str) -> Message:
    """Return a message that is the same in both languages, such as the words of a program or of a file."""
    return Message(_begin(text), _begin(text))


def any_of(words: Sequence[str]) -> Message:
    """Return a choice: `a or b` and `a eller b`."""
    return Message(" or ".join(words), " eller ".join(words))
