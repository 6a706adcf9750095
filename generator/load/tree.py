"""A YAML file -> a plain tree of values, with the line and the written form of each.

Stricter than `yaml.safe_load`, which loses what an editor wrote: a code such as 0114 becomes 76, `no` becomes false,
and a duplicate key disappears. Here a number keeps its digits, and anything that YAML would misread becomes a
`MisreadScalar`, which the record's validation rejects. Aliases are rejected, so a file can't grow when it is read.
"""

from collections.abc import Iterator
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
)

from generator.load.document import Location, Mark, UnreadableError, YamlDocument, shorten
from generator.load.losses import find_losses
from generator.load.scalars import read_scalar
from generator.load.text import find_unwanted_characters, read_text
from generator.problems import Level, Problem

# Half a million empty items in a file of allowed size took 1.2 GB. The largest data file has fewer than 2,000 values.
# Tried on the files of tests/support/hostile.py.
MAX_VALUES = 50_000
# Data files are nested at most six deep; the limit bounds the recursion.
MAX_DEPTH = 20
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_document(path: Path) -> tuple[YamlDocument | None, list[Problem]]:
    """Return the document in the file, or None, and every fault that makes it unreadable or ambiguous."""
    try:
        return parse_text(str(path), read_text(path))
    except UnreadableError as error:
        return None, [error.problem(path)]


def parse_text(path: str, text: str) -> tuple[YamlDocument | None, list[Problem]]:
    """Return the document that a text is, or None, and its faults; `path` is that of the file it comes from."""
    unwanted = find_unwanted_characters(path, text)
    if unwanted:
        return None, unwanted
    try:
        return _parse(path, text)
    except UnreadableError as error:
        return None, [error.problem(Path(path))]


def _parse(path: str, text: str) -> tuple[YamlDocument | None, list[Problem]]:
    composer = _Composer(path, text.split("\n"))
    try:
        events = iter(yaml.parse(text, Loader=_LOADER))
        for event in events:
            if isinstance(event, DocumentStartEvent):
                composer.read_root(events, _line(event))
    except yaml.MarkedYAMLError as error:
        is_quote = "quoted scalar" in (error.context or "")
        mark = error.context_mark if is_quote else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        message = "a quotation mark opens a text here that is never closed; write the second quotation mark"
        if not is_quote:
            message = (
                f"this is not valid YAML ({error.problem}); look at indentation, colons and quotation marks here and "
                "just above"
            )
        raise UnreadableError(line, "syntax", message) from error
    except yaml.YAMLError as error:
        raise UnreadableError(1, "syntax", f"this is not valid YAML ({error})") from error
    if not composer.documents:
        raise UnreadableError(
            1, "mapping", "the file is empty; write keys and values, as in the other files of this folder"
        )
    if len(composer.documents) > 1:
        raise UnreadableError(
            composer.document_lines[1], "mapping", "a second document starts here; one file is one document, remove ---"
        )
    value = composer.documents[0]
    if not isinstance(value, dict):
        raise UnreadableError(
            1, "mapping", "the file must hold keys and values (key: value), not a list or a single text"
        )
    return YamlDocument(path, value, composer.marks), composer.problems


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """Builds the tree from parser events and records the mark of every value."""

    def __init__(self, path: str, lines: list[str]) -> None:
        self.path = path
        self.lines = lines
        self.documents: list[Any] = []
        self.document_lines: list[int] = []
        self.marks: dict[Location, Mark] = {}
        self.problems: list[Problem] = []

    def read_root(self, events: Iterator[Event], line: int) -> None:
        event = next(events)
        self.document_lines.append(line)
        if len(self.documents) == 0:
            self.marks[()] = Mark(_line(event))
        self.documents.append(self._value(event, events, location=()))
        end = next(events)
        assert isinstance(end, DocumentEndEvent)  # noqa: S101 - the parser's own grammar

    def _value(self, event: Event, events: Iterator[Event], *, location: Location) -> Any:
        line = _line(event)
        if len(location) > MAX_DEPTH:
            raise UnreadableError(
                line, "depth", f"values are nested more than {MAX_DEPTH} deep; look at the indentation"
            )
        if len(self.marks) > MAX_VALUES:
            raise UnreadableError(line, "size", f"the file holds more than {MAX_VALUES} values; split it")
        match event:
            case AliasEvent():
                raise UnreadableError(
                    line, "alias", f"the alias *{event.anchor} is not allowed; write the value out in full"
                )
            case ScalarEvent():
                self.marks.setdefault(location, Mark(line, event.value))
                return self._scalar(event)
            case SequenceStartEvent(implicit=False) | MappingStartEvent(implicit=False):
                raise UnreadableError(line, "syntax", f"the tag {event.tag} is not allowed; remove it")
            case SequenceStartEvent(anchor=str(anchor)) | MappingStartEvent(anchor=str(anchor)):
                raise UnreadableError(line, "alias", f"the anchor &{anchor} is not allowed; remove it")
            case SequenceStartEvent():
                self.marks.setdefault(location, Mark(line))
                return tuple(self._items(events, location))
            case MappingStartEvent():
                self.marks.setdefault(location, Mark(line))
                return self._mapping(events, location)
        raise AssertionError(event)  # pragma: no cover - the parser's own grammar

    def _scalar(self, event: ScalarEvent) -> Any:
        value = read_scalar(event)
        self._note_losses(event, is_text=isinstance(value, str))
        return value

    def _note_losses(self, event: ScalarEvent, *, is_text: bool) -> None:
        for line, rule, message in find_losses(event, self.lines, is_text=is_text):
            self.problems.append(Problem(self.path, line, Level.ERROR, message, rule))

    def _items(self, events: Iterator[Event], location: Location) -> Iterator[Any]:
        for position, event in enumerate(iter(lambda: next(events), None)):
            if isinstance(event, SequenceEndEvent):
                return
            yield self._value(event, events, location=(*location, position))

    def _mapping(self, events: Iterator[Event], location: Location) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in iter(lambda: next(events), None):
            if isinstance(event, MappingEndEvent):
                break
            line = _line(event)
            if not isinstance(event, ScalarEvent):
                raise UnreadableError(
                    line, "syntax", "a key must be a single word; look at braces, brackets and dashes here"
                )
            key = event.value
            self._note_losses(event, is_text=False)
            known = (*location, key) in self.marks
            value_event = next(events)
            if known:
                first = self.marks[*location, key].line
                message = f'the key "{shorten(key)}" is given twice, first on line {first}; keep one of them'
                self.problems.append(Problem(self.path, line, Level.ERROR, message, "duplicate-key"))
                self._value(value_event, events, location=(*location, f"{key} ({len(self.marks)})"))
                continue
            written = value_event.value if isinstance(value_event, ScalarEvent) else None
            self.marks[*location, key] = Mark(line, written)
            mapping[key] = self._value(value_event, events, location=(*location, key))
        return mapping
