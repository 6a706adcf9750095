"""Salvages what it can from a document with wrong fields, so that one run reports every other problem too.

A value of the wrong type becomes what it was probably meant to be (1452 without quotes is the text 1452). What can't be
guessed is left out: the key or, if it is required, the list item that it belongs to. Nothing salvaged is published.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any, Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.document import ValueMark, YamlDocument
from generator.load.spots import Location
from generator.model.fields import Record

R = TypeVar("R", bound=Record)
# Leaving out a value can make what is around it wrong, which takes another round.
MAX_ROUNDS = 6
MAX_WORK = 5_000_000
"""The largest product of problems and values that a repair may involve; thousands of wrong items took minutes.

Problems in the fields of a file above the limit are still reported, but the file takes no part in other checks.
"""


@dataclass(frozen=True, slots=True)
class Salvaged(Generic[R]):
    """A record of what could be read, its document with the remaining lines, and whether nothing was left out."""

    record: R
    document: YamlDocument
    complete: bool


def salvage_record(document: YamlDocument, kind: type[R], *, error: ValidationError) -> Salvaged[R] | None:
    """Return what can be read from a document with wrong fields, or None if too little is left."""
    wreck = _Wreck(document)
    for _ in range(MAX_ROUNDS):
        if error.error_count() * len(wreck.marks) > MAX_WORK:
            return None
        if not wreck.repair(error.errors(include_url=False)):
            return None
        remains = YamlDocument(document.path, wreck.frozen(), partial(dict, wreck.marks))
        try:
            return Salvaged(kind.model_validate(remains.value), remains, wreck.complete)
        except ValidationError as further:
            error = further
    return None


class _Wreck:
    """A mutable copy of a document's tree, with marks that follow the changes."""

    def __init__(self, document: YamlDocument) -> None:
        self.tree: Any = _thaw(document.value)
        self.marks: dict[Location, ValueMark] = dict(document.marks)
        self.complete = True

    def frozen(self) -> dict[str, Any]:
        value: dict[str, Any] = _freeze(self.tree)
        return value

    def repair(self, faults: Iterable[ErrorDetails]) -> bool:
        """Change or leave out every wrong value, last first so that locations stay valid; False if that fails."""
        places = {details["loc"]: details["type"] for details in faults}
        return all(self._repair_one(place, places[place]) for place in sorted(places, key=_order, reverse=True))

    def _repair_one(self, place: Location, fault: str) -> bool:
        if not self._is_there(place if fault != "missing" else place[:-1]):
            return True  # already left out with an enclosing value
        if fault == "missing":
            return self._leave_out_item(place[:-1])
        mark = self.marks.get(place)
        guess = None if place[-1] == "area" else _guess(fault, mark.written if mark else None)
        holder = self._value(place[:-1])
        if guess is not None and holder[place[-1]] != guess:
            holder[place[-1]] = guess
            return True
        return self._leave_out(place)

    def _leave_out_item(self, place: Location) -> bool:
        """Leave out the nearest list item that encloses a place."""
        while place and not isinstance(place[-1], int):
            place = place[:-1]
        return bool(place) and self._leave_out(place)

    def _leave_out(self, place: Location) -> bool:
        self.complete = self.complete and isinstance(place[-1], str) and self._value(place) is None
        holder, last = self._value(place[:-1]), place[-1]
        del holder[last]
        self.marks = {
            moved: mark for old, mark in self.marks.items() if (moved := _after_leaving_out(old, place)) is not None
        }
        return True

    def _is_there(self, place: Location) -> bool:
        value = self.tree
        for step in place:
            try:
                value = value[step]
            except (KeyError, IndexError, TypeError):
                return False
        return True

    def _value(self, place: Location) -> Any:
        value = self.tree
        for step in place:
            value = value[step]
        return value


def _after_leaving_out(place: Location, gone: Location) -> Location | None:
    """Return the new location of a place once `gone` is left out, or None if the place was in it."""
    depth = len(gone) - 1
    if place[: depth + 1] == gone:
        return None
    last = gone[-1]
    if isinstance(last, int) and len(place) > depth and place[:depth] == gone[:-1]:
        step = place[depth]
        if isinstance(step, int) and step > last:
            return (*place[:depth], step - 1, *place[depth + 1 :])
    return place


def _guess(fault: str, written: str | None) -> Any:
    """Return what a written value was probably meant to be, or None."""
    if not written:
        return None
    if fault == "string_type":
        return written
    if fault in {"type", "int_type"}:
        try:
            figure = Decimal(written.strip().removesuffix("%").strip().replace(",", "."))
        except InvalidOperation:
            return None
        if not figure.is_finite() or abs(figure.adjusted()) > len("999999"):
            return None
        return int(figure) if figure == figure.to_integral_value() and fault == "int_type" else figure
    return None


def _order(place: Location) -> tuple[tuple[int, int, str], ...]:
    return tuple((0, step, "") if isinstance(step, int) else (1, 0, step) for step in place)


def _thaw(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _thaw(inner) for key, inner in value.items()}
    return [_thaw(inner) for inner in value] if isinstance(value, tuple) else value


def _freeze(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _freeze(inner) for key, inner in value.items()}
    return tuple(map(_freeze, value)) if isinstance(value, list) else value
