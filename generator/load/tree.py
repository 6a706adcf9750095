"""A YAML file -> a plain tree of values, with the line and the written form of each.

Stricter than `yaml.safe_load`, which loses what an editor wrote: a code such as 0114 becomes 76, `no` becomes false,
and a duplicate key disappears. Here a number keeps its digits, and anything that YAML would misread becomes a
`MisreadScalar`, which the record's validation rejects. Aliases are rejected, so a file can't grow when it is read.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.load.document import UnreadableError, YamlDocument, shorten
from generator.load.lines import read_line
from generator.load.losses import find_losses, loses_nothing
from generator.load.places import Places
from generator.load.scalars import read_scalar
from generator.load.slips import find_slip
from generator.load.text import find_unwanted_characters, read_text
from generator.load.value_slips import no_first_sign
from generator.messages import Message, say
from generator.problems import Level, Problem

# Half a million empty items in a file of allowed size took 1.2 GB. The largest data file has fewer than 2,000 values.
# Tried on the files of tests/support/hostile.py.
MAX_VALUES = 50_000
# Data files are nested at most six deep; the limit bounds the recursion.
MAX_DEPTH = 20
_QUOTE_STAYS_OPEN = "found unexpected end of stream"
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_document(path: Path) -> tuple[YamlDocument | None, list[Problem]]:
    """Return the document in the file, or None, and every fault that makes it unreadable or ambiguous."""
    try:
        return parse_text(str(path), read_text(path))
    except UnreadableError as error:
        return None, [error.problem(path)]


def parse_text(path: str, text: str) -> tuple[YamlDocument | None, list[Problem]]:
    """Return the document that a text contains, or None, and its faults; `path` is the file that it comes from."""
    unwanted = find_unwanted_characters(path, text)
    if unwanted:
        return None, unwanted
    try:
        return _parse(path, text)
    except UnreadableError as error:
        return None, [error.problem(Path(path))]


def _parse(path: str, text: str) -> tuple[YamlDocument | None, list[Problem]]:
    try:
        loader = _LOADER(text)
        composer = _Composer(path, text.split("\n"), next_event=loader.get_event)
        while not isinstance(event := loader.get_event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                composer.read_root(_line(event))
    except yaml.YAMLError as error:
        raise _unreadable(error, text.split("\n")) from error
    if not composer.documents:
        raise UnreadableError(
            1, "mapping", message=say("the file is empty; write keys and values, as in the other files of this folder")
        )
    if len(composer.documents) > 1:
        raise UnreadableError(
            composer.document_lines[1],
            "mapping",
            message=say("a second document starts here; one file is one document, remove ---"),
        )
    value = composer.documents[0]
    if not isinstance(value, dict):
        raise UnreadableError(
            1, "mapping", message=say("the file must hold keys and values (key: value), not a list or a single text")
        )
    return YamlDocument(path, value, partial(composer.places.mark, value)), composer.problems


def _unreadable(error: yaml.YAMLError, lines: list[str]) -> UnreadableError:
    """Return what is wrong in a text that the parser gave up on: the slip if one is found, else the parser's words."""
    if slip := find_slip(lines):
        line, message = slip
        return UnreadableError(line, "syntax", message=message)
    mark = error.problem_mark or error.context_mark if isinstance(error, yaml.MarkedYAMLError) else None
    if isinstance(error, yaml.MarkedYAMLError) and error.context_mark and error.problem == _QUOTE_STAYS_OPEN:
        message = say("a quotation mark opens a text here that is never closed; write the second quotation mark")
        return UnreadableError(error.context_mark.line + 1, "syntax", message=message)
    words = error.problem if isinstance(error, yaml.MarkedYAMLError) else error
    message = say(
        "this is not valid YAML{words}; look at indentation, colons and quotation marks here and just above",
        words=Message(f" ({words})", ""),
    )
    return UnreadableError(mark.line + 1 if mark else 1, "syntax", message=message)


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """Builds the tree from parser events and records the place of every value."""

    def __init__(self, path: str, lines: list[str], *, next_event: Callable[[], Event]) -> None:
        self.path = path
        self.lines = lines
        self.next_event = next_event
        self.documents: list[Any] = []
        self.document_lines: list[int] = []
        self.places = Places()
        self.count = 0
        self.problems: list[Problem] = []

    def read_root(self, line: int) -> None:
        self.document_lines.append(line)
        places, self.places = self.places, Places()
        event = self.next_event()
        self.documents.append(self._value(event, line=_line(event), depth=0))
        if len(self.documents) > 1:
            self.places = places
        end = self.next_event()
        assert isinstance(end, DocumentEndEvent)  # noqa: S101 - the parser's own grammar

    def _value(self, event: Event, *, line: int, depth: int) -> Any:
        """Return the value that begins with an event; `line` is that of its key, if it has one."""
        self.count += 1
        if depth > MAX_DEPTH:
            raise UnreadableError(
                _line(event),
                "depth",
                message=say(
                    "values are nested more than {max_depth} deep; look at the indentation", max_depth=MAX_DEPTH
                ),
            )
        if self.count > MAX_VALUES:
            raise UnreadableError(
                _line(event),
                "size",
                message=say("the file holds more than {max_values} values; split it", max_values=MAX_VALUES),
            )
        if isinstance(event, ScalarEvent):
            value = self._scalar(event)
            # A fault in a text that begins below its key is reported where the text begins.
            begins = line if event.style or not event.value else _line(event)
            self.places.add(begins, None if isinstance(value, str) else event.value)
            return value
        self.places.add(line)
        if isinstance(event, AliasEvent):
            raise UnreadableError(_line(event), "alias", message=self._alias(event))
        assert isinstance(event, MappingStartEvent | SequenceStartEvent)  # noqa: S101 - the parser's own grammar
        if not event.implicit:
            raise UnreadableError(
                _line(event), "syntax", message=say("the tag {tag} is not allowed; remove it", tag=event.tag)
            )
        if event.anchor is not None:
            raise UnreadableError(
                _line(event),
                "alias",
                message=say("the anchor &{anchor} is not allowed; remove it", anchor=event.anchor),
            )
        if isinstance(event, MappingStartEvent):
            return self._mapping(depth + 1)
        return tuple(self._items(depth + 1))

    def _alias(self, event: AliasEvent) -> Message:
        """Return the message about an alias: nearly always a text that begins with an asterisk."""
        line = read_line(_line(event), self.lines[_line(event) - 1])
        if line is not None and line.value.startswith("*"):
            return no_first_sign(line.value)
        return say("the alias *{anchor} is not allowed; write the value out in full", anchor=event.anchor)

    def _scalar(self, event: ScalarEvent) -> Any:
        value = read_scalar(event)
        self._note_losses(event, is_text=isinstance(value, str))
        return value

    def _note_losses(self, event: ScalarEvent, *, is_text: bool) -> None:
        if not loses_nothing(event, self.lines):
            for line, rule, message in find_losses(event, self.lines, is_text=is_text):
                self.problems.append(Problem(self.path, line, Level.ERROR, message, rule))

    def _items(self, depth: int) -> Iterator[Any]:
        while not isinstance(event := self.next_event(), SequenceEndEvent):
            yield self._value(event, line=_line(event), depth=depth)

    def _mapping(self, depth: int) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        given_on: dict[str, int] = {}
        while not isinstance(event := self.next_event(), MappingEndEvent):
            line = _line(event)
            if not isinstance(event, ScalarEvent):
                raise UnreadableError(
                    line, "syntax", message=say("a key must be a single word; look at braces, brackets and dashes here")
                )
            key = event.value
            if event.anchor is not None or event.style:
                self._note_losses(event, is_text=False)
            if key not in given_on:
                given_on[key] = line
                mapping[key] = self._value(self.next_event(), line=line, depth=depth)
                continue
            message = say(
                'the key "{key}" is given twice, first on line {given_on}; keep one of them',
                key=shorten(key),
                given_on=given_on[key],
            )
            self.problems.append(Problem(self.path, line, Level.ERROR, message, "duplicate-key"))
            behind = len(self.places)
            self._value(self.next_event(), line=line, depth=depth)
            self.places.forget(behind)
        return mapping
