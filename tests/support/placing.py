"""Places texts in every text field of the data, whatever kinds of file and field there are, according to the models.

A kind of file that is added later is covered as soon as `Sources` holds it, a field as soon as a model has it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any, NamedTuple, get_args, get_type_hints

from generator.load import Sourced, Sources
from generator.model import Record
from generator.model.fields import AreaRef, Text, TopicRef

Change = Callable[[str], str]
_TEXT_CHECK = Text.__metadata__[0]  # type: ignore[attr-defined]


class FieldOf(NamedTuple):
    """A field of a kind of record."""

    kind: str
    name: str


Placed = dict[FieldOf, set[str]]
"""The texts that were placed in each field."""


def root_kinds() -> list[type[Record]]:
    """Return the kinds of record that a data file can hold."""
    return [kind for hint in get_type_hints(Sources).values() for kind in _records_in(hint)]


def text_fields() -> set[FieldOf]:
    """Return every field of plain text that a data file can hold."""
    return {field for field, hint in _string_hints() if _is_text(hint)}


def address_types() -> dict[FieldOf, Any]:
    """Return the type of every string that isn't plain text: addresses, codes, numbers and dates.

    By its type an area or a topic is any text: rules know them all, and stop the build at any other.
    """
    return {field: hint for field, hint in _string_hints() if not _is_text(hint) and hint not in (AreaRef, TopicRef)}


def change_texts(sources: Sources, change: Change) -> tuple[Sources, Placed]:
    """Return the sources with every text changed, and the new texts of each field.

    `change` gets the old text alone, so that what refers to a name goes on referring to it; an optional text that is
    missing becomes the changed name of its field.
    """
    placed: Placed = defaultdict(set)

    def changed(sourced: Sourced[Any]) -> Sourced[Any]:
        data = _changed_record(sourced.record, change, placed=placed)
        return replace(sourced, record=type(sourced.record).model_validate(data))

    exchanged: dict[str, Any] = {}
    for entry in fields(sources):
        value = getattr(sources, entry.name)
        if isinstance(value, tuple):
            value = tuple(map(changed, value))
        exchanged[entry.name] = changed(value) if isinstance(value, Sourced) else value
    return Sources(**exchanged), placed


def _changed_record(record: Record, change: Change, *, placed: Placed) -> dict[str, Any]:
    kind = type(record)
    data: dict[str, Any] = {}
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name in kind.model_fields:
            value = getattr(record, name)
            if _is_text(hint):
                field = FieldOf(kind.__name__, name)
                value = ".".join(field) if value is None else value
                placed[field].update(map(change, (value,) if isinstance(value, str) else value))
            data[name] = _changed(value, hint, change=change, placed=placed)
    return data


def _changed(value: Any, hint: Any, *, change: Change, placed: Placed) -> Any:
    if isinstance(value, Record):
        return _changed_record(value, change, placed=placed)
    if isinstance(value, tuple):
        return tuple(_changed(entry, hint, change=change, placed=placed) for entry in value)
    return change(value) if isinstance(value, str) and _is_text(hint) else value


def _is_text(hint: Any) -> bool:
    """Return whether a type hint is `Text`, alone or inside a tuple or an optional."""
    return _TEXT_CHECK in getattr(hint, "__metadata__", ()) or any(map(_is_text, get_args(hint)))


def _string_hints() -> Iterator[tuple[FieldOf, Any]]:
    """Yield every field that can hold a string, with the type of the string itself."""
    for kind in _all_kinds(root_kinds()):
        for name, hint in get_type_hints(kind, include_extras=True).items():
            if name in kind.model_fields:
                yield from ((FieldOf(kind.__name__, name), string) for string in _strings_in(hint))


def _strings_in(hint: Any) -> Iterator[Any]:
    """Yield `str`, with what it is annotated with, wherever it is in a type hint."""
    parts = get_args(hint)
    if hint is str or (hasattr(hint, "__metadata__") and parts[0] is str):
        yield hint
        return
    for part in parts:
        yield from _strings_in(part)


def _records_in(hint: Any) -> Iterator[type[Record]]:
    if isinstance(hint, type) and issubclass(hint, Record):
        yield hint
    for part in get_args(hint):
        yield from _records_in(part)


def _all_kinds(kinds: list[type[Record]]) -> list[type[Record]]:
    """Return the kinds, and every kind of record that is inside them."""
    found: list[type[Record]] = []
    waiting = list(kinds)
    while waiting:
        kind = waiting.pop(0)
        if kind not in found:
            found.append(kind)
            waiting += [inner for hint in get_type_hints(kind).values() for inner in _records_in(hint)]
    return found
