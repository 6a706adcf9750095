"""A document's tree -> a record, and a problem for every wrong field, with a message that says how to fix it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar, overload

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.closed_lists import not_in_list
from generator.load.document import LONGEST_SHOWN, YamlDocument, shorten
from generator.load.salvage import Salvaged, salvage_record
from generator.load.spots import Location
from generator.load.unknown_keys import describe_unknown_key, find_meant, keys_at, record_at
from generator.load.wrong_types import describe_wrong_type
from generator.messages import Message, say
from generator.model.addresses import slug_of
from generator.model.fields import NO_SLUG, Record
from generator.problems import Problem

R = TypeVar("R", bound=Record)


class WrongFields(Sequence[Problem]):
    """A problem for every wrong field, described only on access: forty thousand descriptions take many seconds."""

    def __init__(
        self,
        document: YamlDocument,
        kind: type[Record],
        *,
        faults: Sequence[ErrorDetails],
        meant: Mapping[Location, str],
    ) -> None:
        self._document = document
        self._kind = kind
        self._faults = faults
        self._meant = meant

    def __len__(self) -> int:
        return len(self._faults)

    @overload
    def __getitem__(self, place: int) -> Problem: ...
    @overload
    def __getitem__(self, place: slice) -> "WrongFields": ...
    def __getitem__(self, place: int | slice) -> "Problem | WrongFields":
        if isinstance(place, slice):
            return WrongFields(self._document, self._kind, faults=self._faults[place], meant=self._meant)
        return _problem(self._document, self._kind, details=self._faults[place], meant=self._meant)


def build_record(document: YamlDocument, kind: type[R]) -> tuple[Salvaged[R] | None, Sequence[Problem]]:
    """Return the document as a record of `kind`, and a problem for every wrong field.

    If there are problems, the record contains what can still be read, so that later checks can run; it is None if that
    is too little.
    """
    try:
        return Salvaged(kind.model_validate(document.value), document, complete=True), ()
    except ValidationError as error:
        faults = error.errors(include_url=False)
        meant = _meant_keys(kind, faults)
        reported = [*_without_echoes(faults, meant)]
        problems = WrongFields(document, kind, faults=reported, meant=meant)
        return salvage_record(document, kind, error=error), problems


# Comparing names is slow; an editor misspells a few keys, not forty thousand.
MAX_COMPARED = 200
_SURELY, _PROBABLY = 0.75, 0.6
"""How alike two keys are when one is a misspelling of the other: `ocasion` is 0.93, and `ort` for report 0.67."""


def _meant_keys(kind: type[Record], faults: Sequence[ErrorDetails]) -> Mapping[Location, str]:
    """Return the key that was meant for each unknown key, by location, if that is known.

    The only unknown key of a record that lacks a single key is taken to be that key.
    """
    unknown = [details["loc"] for details in faults[:MAX_COMPARED] if details["type"] == "extra_forbidden"]
    missing = {details["loc"]: details["loc"][-1] for details in faults if details["type"] == "missing"}
    unknown_in, missing_in = Counter(at[:-1] for at in unknown), Counter(at[:-1] for at in missing)
    meant: dict[Location, str] = {}
    for location in unknown:
        above = location[:-1]
        key, allowed = str(location[-1])[:LONGEST_SHOWN], keys_at(kind, above)
        found = find_meant(key, allowed, likeness=_SURELY)
        if found is None and unknown_in[above] == missing_in[above] == 1:
            found = next(str(key) for at, key in missing.items() if at[:-1] == above)
        found = found or find_meant(key, allowed, likeness=_PROBABLY)
        if found is not None:
            meant[location] = found
    return meant


def _without_echoes(faults: Sequence[ErrorDetails], meant: Mapping[Location, str]) -> Iterator[ErrorDetails]:
    """Yield the faults without those that follow from another: a misspelt key is also missing, for example."""
    written = {(*location[:-1], key) for location, key in meant.items()}
    wrong_lists = {details["loc"][:-1] for details in faults}
    for details in faults:
        is_echo = details["type"] == "missing" and details["loc"] in written
        is_echo |= details["type"] == "too_short" and details["loc"] in wrong_lists
        if not is_echo:
            yield details


def _problem(
    document: YamlDocument, kind: type[Record], *, details: ErrorDetails, meant: Mapping[Location, str]
) -> Problem:
    location: Location = details["loc"]
    if (plain := _in_curly_quotes(details)) is not None:
        return document.field_problem(location, "value", message=plain)
    match details["type"]:
        case "missing":
            key = location[-1]
            message = say('the key "{key}" is missing; add a line "{key}: ..." here', key=key)
            return document.problem(location, "missing-key", message=message)
        case "extra_forbidden":
            message = describe_unknown_key(
                location[-1], details["input"], allowed=keys_at(kind, location[:-1]), meant=meant.get(location)
            )
            return document.problem(location, "unknown-key", message=message)
        case "enum":
            return document.field_problem(
                location, "value", message=not_in_list(kind, location, value=details["input"])
            )
        case "empty-text" | "formula" | "negative" | "text" | "value" as rule:
            return document.field_problem(location, rule, message=_wrong_content(details))
        case type_ if type_ in _WRONG_VALUES:
            return document.field_problem(location, "value", message=_quoting(details["input"], _wrong_value(details)))
    message = describe_wrong_type(document, record_at(kind, location[:-1]), details=details)
    return document.field_problem(location, "type", message=message)


_CURLY = "“”„‟’‘"
_STRICT = frozenset({"enum", "int_type", "type", "value"})
"""The faults of values that aren't text; in a text these quotation marks are right."""
_WRONG_VALUES = frozenset({"greater_than_equal", "less_than_equal", "string_too_long", "too_long", "too_short"})


def _wrong_value(details: ErrorDetails) -> Message:
    context = details.get("ctx", {})
    match details["type"]:
        case "greater_than_equal":
            return say("the number must be at least {context}", context=context["ge"])
        case "less_than_equal":
            return say("the number must be at most {context}", context=context["le"])
        case "too_short":
            return say("the list is too short; it needs at least {context}", context=context["min_length"])
        case "too_long" if isinstance(details["input"], str):
            return _too_long(details["input"], context["max_length"])
        case "too_long":
            return say("the list is too long; keep at most {context}", context=context["max_length"])
    return _too_long(details["input"], context["max_length"])


def _wrong_content(details: ErrorDetails) -> Message:
    """Return what a record's own check says about a value, with the value itself and, if known, what to write."""
    said: Message = details["ctx"]["said"]
    value = details["input"]
    if said == NO_SLUG and (slug := slug_of(str(value).removesuffix(".yml"))):
        said = say("only a-z, 0-9 and single hyphens are allowed here; write {slug}", slug=shorten(slug))
    return _quoting(value, said) if details["type"] == "value" else said


def _quoting(value: Any, said: Message) -> Message:
    """Return a message that begins, in Swedish, with the value itself, if that is short enough to quote."""
    if not isinstance(value, str | int | Decimal) or len(str(value)) > LONGEST_SHOWN:
        return said
    return Message(said.en, f"{say('{value} is written here', value=value).sv}; {said.sv}")


def _too_long(text: str, most: int) -> Message:
    return say("the text has {length} characters, but only {most} fit; shorten it", length=len(text), most=most)


def _in_curly_quotes(details: ErrorDetails) -> Message | None:
    """Return what is wrong with a value that isn't text but is in a text's quotation marks."""
    value = details["input"]
    if details["type"] not in _STRICT or not isinstance(value, str) or not value or value.strip(_CURLY) == value:
        return None
    plain = value.strip(_CURLY)
    if details["type"] in {"type", "int_type"}:
        return say("{mark} is read as a part of the value; write {plain} without it", mark=value[0], plain=plain)
    return say('only straight quotation marks are read as such; write "{plain}"', plain=shorten(plain))
