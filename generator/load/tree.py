"""A YAML file -> a plain tree of values, with the line and the written form of each.

Stricter than `yaml.safe_load`, because that loses what an editor wrote: a code such as 0114 becomes 76, `no` becomes
false, a key given twice vanishes. Here a figure keeps its digits, and whatever YAML would bend is kept as `MisreadScalar` for
the record's check to refuse. Aliases are refused, so a file can't grow when it is read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
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

from generator.problems import Level, Problem

MAX_BYTES = 1024 * 1024
MAX_VALUES = 50_000
MAX_DEPTH = 20
LONGEST_SHOWN = 40

Location = tuple[str | int, ...]
"""The way from the root of a document to a value: keys and positions."""

_FORBIDDEN = re.compile("[^\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_LEADING_ZERO = re.compile(r"-?0[0-9]+")
_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "True", "TRUE"})
_FALSE = frozenset({"false", "False", "FALSE"})
_RESOLVER: Any = yaml.resolver.Resolver()
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class MisreadScalar:
    """A plain scalar that YAML reads as something else than what stands there, such as `no`, 0114 or 2019-03-14."""

    written: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a value stands (line from 1) and, for a scalar, how it is written."""

    line: int
    written: str | None = None


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """A file as read: `value` is its tree (mappings, tuples, text, int, Decimal, bool, None, MisreadScalar)."""

    path: str
    value: dict[str, Any]
    marks: dict[Location, Mark] = field(repr=False)

    def line(self, location: Location) -> int:
        """Return the line of the value at `location`, or of the nearest thing around it that stands in the file."""
        while location not in self.marks:
            location = location[:-1]
        return self.marks[location].line

    def problem(self, location: Location, rule: str, message: str, level: Level = Level.ERROR) -> Problem:
        """Return a fault at the line of the value at `location`."""
        return Problem(self.path, self.line(location), level, message, rule)


class _Fault(Exception):  # noqa: N818 - never leaves this module
    def __init__(self, line: int, rule: str, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.rule = rule


def read_document(path: Path) -> tuple[YamlDocument | None, list[Problem]]:
    """Return the document in the file, or None, and every fault that makes it unreadable or ambiguous."""
    shown = str(path)
    try:
        text = _read_text(path)
        unwanted = _unwanted_characters(shown, text)
        return (None, unwanted) if unwanted else _parse(shown, text)
    except _Fault as fault:
        return None, [Problem(shown, fault.line, Level.ERROR, str(fault), fault.rule)]


def _read_text(path: Path) -> str:
    if path.is_symlink():
        raise _Fault(1, "unreadable", "this is a link to another place; put the file itself here")
    if path.exists() and not path.is_file():
        raise _Fault(1, "unreadable", "this is not a file; put a text file in its place")
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _Fault(1, "unreadable", f"the file can't be read ({error.strerror}); check that it is there") from error
    if len(raw) > MAX_BYTES:
        raise _Fault(1, "size", "the file is larger than 1 MiB; an evaluation is a hundredth of that, so split it")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _Fault(
            line, "encoding", f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file with the encoding UTF-8"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unwanted_characters(path: str, text: str) -> list[Problem]:
    """Return a problem for every line that holds a tab or an invisible character."""
    if not _FORBIDDEN.search(text):
        return []
    return [
        Problem(path, line, Level.ERROR, message, rule)
        for line, content in enumerate(text.split("\n"), start=1)
        for rule, message in _unwanted_in_line(content)
    ]


def _unwanted_in_line(line: str) -> Iterator[tuple[str, str]]:
    found = set(_FORBIDDEN.findall(line))
    if "\t" in found:
        yield "tab", "the line holds a tab; write spaces instead, two for each level"
    invisible = sorted(found - {"\t"}, key=line.index)
    if invisible:
        yield "syntax", f"the line holds the invisible character U+{ord(invisible[0]):04X}; remove it"


def _parse(path: str, text: str) -> tuple[YamlDocument | None, list[Problem]]:
    composer = _Composer(path)
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
        raise _Fault(line, "syntax", message) from error
    except yaml.YAMLError as error:
        raise _Fault(1, "syntax", f"this is not valid YAML ({error})") from error
    if not composer.documents:
        raise _Fault(1, "mapping", "the file is empty; write keys and values, as in the other files of this folder")
    if len(composer.documents) > 1:
        raise _Fault(
            composer.document_lines[1], "mapping", "a second document starts here; one file is one document, remove ---"
        )
    value = composer.documents[0]
    if not isinstance(value, dict):
        raise _Fault(1, "mapping", "the file must hold keys and values (key: value), not a list or a single text")
    return YamlDocument(path, value, composer.marks), composer.problems


def shorten(text: str) -> str:
    """Return the text, or its beginning if it is too long for a message."""
    return text if len(text) <= LONGEST_SHOWN else f"{text[: LONGEST_SHOWN - 3]}..."


def _line(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


class _Composer:
    """Builds the tree from parser events, and notes the mark of every value on the way."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.documents: list[Any] = []
        self.document_lines: list[int] = []
        self.marks: dict[Location, Mark] = {}
        self.problems: list[Problem] = []

    def read_root(self, events: Iterator[Event], line: int) -> None:
        event = next(events)
        self.document_lines.append(line)
        if len(self.documents) == 0:
            self.marks[()] = Mark(_line(event))
        self.documents.append(self._value(event, events, ()))
        end = next(events)
        assert isinstance(end, DocumentEndEvent)  # noqa: S101 - the parser's own grammar

    def _value(self, event: Event, events: Iterator[Event], location: Location) -> Any:
        line = _line(event)
        if len(location) > MAX_DEPTH:
            raise _Fault(line, "depth", f"values are nested more than {MAX_DEPTH} deep; look at the indentation")
        if len(self.marks) > MAX_VALUES:
            raise _Fault(line, "size", f"the file holds more than {MAX_VALUES} values; split it")
        match event:
            case AliasEvent():
                raise _Fault(line, "alias", f"the alias *{event.anchor} is not allowed; write the value out in full")
            case ScalarEvent():
                self.marks.setdefault(location, Mark(line, event.value))
                return _scalar(event)
            case SequenceStartEvent(implicit=False) | MappingStartEvent(implicit=False):
                raise _Fault(line, "syntax", f"the tag {event.tag} is not allowed; remove it")
            case SequenceStartEvent():
                self.marks.setdefault(location, Mark(line))
                return tuple(self._items(events, location))
            case MappingStartEvent():
                self.marks.setdefault(location, Mark(line))
                return self._mapping(events, location)
        raise AssertionError(event)  # pragma: no cover - the parser's own grammar

    def _items(self, events: Iterator[Event], location: Location) -> Iterator[Any]:
        for position, event in enumerate(iter(lambda: next(events), None)):
            if isinstance(event, SequenceEndEvent):
                return
            yield self._value(event, events, (*location, position))

    def _mapping(self, events: Iterator[Event], location: Location) -> dict[str, Any]:
        mapping: dict[str, Any] = {}
        for event in iter(lambda: next(events), None):
            if isinstance(event, MappingEndEvent):
                break
            line = _line(event)
            if not isinstance(event, ScalarEvent):
                raise _Fault(line, "syntax", "a key must be a single word; look at braces, brackets and dashes here")
            key = event.value
            known = (*location, key) in self.marks
            value_event = next(events)
            if known:
                first = self.marks[*location, key].line
                message = f'the key "{shorten(key)}" is given twice, first on line {first}; keep one of them'
                self.problems.append(Problem(self.path, line, Level.ERROR, message, "duplicate-key"))
                self._value(value_event, events, (*location, f"{key} ({len(self.marks)})"))
                continue
            written = value_event.value if isinstance(value_event, ScalarEvent) else None
            self.marks[*location, key] = Mark(line, written)
            mapping[key] = self._value(value_event, events, (*location, key))
        return mapping


def _scalar(event: ScalarEvent) -> Any:
    text: str = event.value
    if event.tag is not None and not event.implicit[1]:
        return MisreadScalar(text, f"a value tagged {event.tag}")
    if not event.implicit[0]:
        return text
    if text in _NULL:
        return None
    if text in _TRUE or text in _FALSE:
        return text in _TRUE
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= 18 else MisreadScalar(text, "a very large number")
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    if _LEADING_ZERO.fullmatch(text):
        return MisreadScalar(text, "a number that loses its leading zero")
    tag = _RESOLVER.resolve(yaml.nodes.ScalarNode, text, (True, False))
    return (
        text if tag == "tag:yaml.org,2002:str" else MisreadScalar(text, _READ_AS.get(tag, "something else than text"))
    )


_READ_AS = {
    "tag:yaml.org,2002:bool": "yes or no",
    "tag:yaml.org,2002:int": "another number",
    "tag:yaml.org,2002:float": "another number",
    "tag:yaml.org,2002:timestamp": "a date",
    "tag:yaml.org,2002:merge": "a merge key",
    "tag:yaml.org,2002:value": "a default value",
}
