"""A document's tree -> a record, and a problem for every wrong field, with a message that says how to fix it."""

import difflib
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeVar, get_args, overload

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.document import LONGEST_SHOWN, MisreadScalar, YamlDocument, shorten
from generator.load.salvage import Salvaged, salvage_record
from generator.load.slips import ALL_KEYS, OTHER_DASHES, other_dash
from generator.load.spots import Location
from generator.messages import NOTHING, Message, say
from generator.model.addresses import slug_of
from generator.model.fields import NO_SLUG, Record
from generator.problems import Problem

R = TypeVar("R", bound=Record)


class WrongFields(Sequence[Problem]):
    """A problem for every wrong field, described when it is asked for: forty thousand of them take many seconds."""

    def __init__(self, document: YamlDocument, kind: type[Record], faults: Sequence[ErrorDetails]) -> None:
        self._document = document
        self._kind = kind
        self._faults = faults

    def __len__(self) -> int:
        return len(self._faults)

    @overload
    def __getitem__(self, place: int) -> Problem: ...
    @overload
    def __getitem__(self, place: slice) -> "WrongFields": ...
    def __getitem__(self, place: int | slice) -> "Problem | WrongFields":
        if isinstance(place, slice):
            return WrongFields(self._document, self._kind, self._faults[place])
        return _problem(self._document, self._kind, details=self._faults[place])


def build_record(document: YamlDocument, kind: type[R]) -> tuple[Salvaged[R] | None, Sequence[Problem]]:
    """Return the document as a record of `kind`, and a problem for every wrong field.

    If there are problems, the record contains what can still be read, so that later checks can run; it is None if that
    is too little.
    """
    try:
        return Salvaged(kind.model_validate(document.value), document, complete=True), ()
    except ValidationError as error:
        problems = WrongFields(document, kind, [*_without_echoes(kind, error.errors(include_url=False))])
        return salvage_record(document, kind, error=error), problems


# Comparing names takes long; an editor misspells a few keys, not forty thousand.
MAX_COMPARED = 200


def _without_echoes(kind: type[Record], faults: Sequence[ErrorDetails]) -> Iterator[ErrorDetails]:
    """Yield the faults without the keys that are missing only because they are misspelt beside."""
    meant: set[Location] = set()
    for details in faults[:MAX_COMPARED]:
        *above, key = details["loc"]
        if details["type"] == "extra_forbidden":
            near = difflib.get_close_matches(str(key)[:LONGEST_SHOWN], _keys_at(kind, tuple(above)), n=1)
            meant.update((*above, name) for name in near)
    yield from (details for details in faults if details["type"] != "missing" or details["loc"] not in meant)


def _problem(document: YamlDocument, kind: type[Record], *, details: ErrorDetails) -> Problem:
    location: Location = details["loc"]
    if (plain := _in_curly_quotes(details)) is not None:
        return document.field_problem(location, "value", message=plain)
    match details["type"]:
        case "missing":
            key = location[-1]
            message = say('the key "{key}" is missing; add a line "{key}: ..." here', key=key)
            return document.problem(location, "missing-key", message=message)
        case "extra_forbidden":
            return document.problem(
                location, "unknown-key", message=_unknown_key(kind, location, value=details["input"])
            )
        case "empty-text" | "formula" | "negative" | "text" | "value" as rule:
            return document.field_problem(location, rule, message=_wrong_content(details))
        case type_ if type_ in _WRONG_VALUES:
            return document.field_problem(location, "value", message=_standing(details["input"], _wrong_value(details)))
    return document.field_problem(location, "type", message=_wrong_type(document, location, details=details))


_CURLY = "“”„‟’‘"
_STRICT = frozenset({"enum", "int_type", "type", "value"})
"""The faults of values that aren't text; in a text these quotation marks are right."""
_WRONG_VALUES = frozenset({"enum", "greater_than_equal", "less_than_equal", "string_too_long", "too_long", "too_short"})


def _wrong_value(details: ErrorDetails) -> Message:
    context = details.get("ctx", {})
    match details["type"]:
        case "enum":
            words = str(context["expected"]).replace(" or ", ", ")
            quotes = say("; write it in quotes") if isinstance(details["input"], int | Decimal) else NOTHING
            return say("only these words are allowed here: {words}{quotes}", words=words, quotes=quotes)
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
    """Return what a record's own check says of a value, with the value itself, and what to write if that is known."""
    said: Message = details["ctx"]["said"]
    value = details["input"]
    if said == NO_SLUG and (slug := slug_of(str(value))):
        said = say("only a-z, 0-9 and single hyphens are allowed here; write {slug}", slug=shorten(slug))
    return _standing(value, said) if details["type"] == "value" else said


def _standing(value: Any, said: Message) -> Message:
    """Return a message that begins, in Swedish, with the value itself, if that is short enough to quote."""
    if not isinstance(value, str | int | Decimal) or len(str(value)) > LONGEST_SHOWN:
        return said
    return Message(said.en, f"{say('{value} is written here', value=value).sv}; {said.sv}")


def _too_long(text: str, most: int) -> Message:
    return say(
        "the text has {length} characters, and {most} at the most have room; shorten it", length=len(text), most=most
    )


def _in_curly_quotes(details: ErrorDetails) -> Message | None:
    """Return what is wrong with a value that isn't text and is in the quotation marks of a text."""
    value = details["input"]
    if details["type"] not in _STRICT or not isinstance(value, str) or not value or value.strip(_CURLY) == value:
        return None
    plain = value.strip(_CURLY)
    if details["type"] in {"type", "int_type"}:
        return say("{mark} is read as a part of the value; write {plain} without it", mark=value[0], plain=plain)
    return say('only straight quotation marks are read as such; write "{plain}"', plain=shorten(plain))


def _unknown_key(kind: type[Record], location: Location, *, value: Any) -> Message:
    key = shorten(str(location[-1]))
    name, colon, rest = key.partition(":")
    if colon and name in _keys_at(kind, location[:-1]):
        return say("a space is missing after the colon; write {right}", right=f"{name}: {rest}")
    if key.startswith(OTHER_DASHES):
        return other_dash(key[0])
    if key.isdecimal() and value is None:
        return say("the comma before {key} splits a number in two; write a decimal point, as in 18.4", key=key)
    allowed = _keys_at(kind, location[:-1])
    near = difflib.get_close_matches(key, allowed, n=1)
    if value is None and not near and " " in key:
        return say('the comma before "{key}" ends the text; put the whole text in quotes', key=key)
    if key in ALL_KEYS:
        return say(
            "the key {key} doesn't belong here; look at its indentation, the keys here are {allowed}",
            key=key,
            allowed=", ".join(allowed),
        )
    hint = (
        say('did you mean "{near}"?', near=near[0])
        if near
        else say("the keys here are {allowed}", allowed=", ".join(allowed))
    )
    return say('unknown key "{key}"; {hint}', key=key, hint=hint)


def _keys_at(kind: type[Record], location: Location) -> list[str]:
    """Return the keys that the record at `location` below `kind` may have."""
    for step in location:
        if isinstance(step, str):
            inner = _record_in(kind.model_fields[step].annotation)
            if inner is not None:
                kind = inner
    return list(kind.model_fields)


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for found in map(_record_in, get_args(annotation)) if found), None)


def _wrong_type(document: YamlDocument, location: Location, *, details: ErrorDetails) -> Message:
    """Return what is needed, what the file has instead, and what to write."""
    value = details["input"]
    mark = document.marks.get(location)
    written = mark.written if mark and mark.written is not None else ""
    needed = NEEDED.get(details["type"], "a number" if details["type"] == "type" else "another kind of value")
    found = _describe(value, written)
    return say(
        "{needed} is needed, but {found}; {mend}",
        needed=say(needed),
        found=found,
        mend=_mend(needed, value, written=written),
    )


NEEDED = {
    "string_type": "text",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "model_type": "a group of keys and values",
}


def _describe(value: Any, written: str) -> Message:
    match value:
        case None:
            return say("there is nothing here")
        case bool():
            return say("{written} is read as yes or no", written=shorten(written))
        case MisreadScalar(read_as=read_as):
            return say("{written} without quotes is read as {read_as}", written=shorten(written), read_as=read_as)
        case int() | Decimal():
            return say("{written} without quotes is a number", written=shorten(written))
        case str():
            return say('"{written}" is text', written=shorten(written))
        case tuple():
            return say("this is a list")
    return say("this is a group of keys and values")


def _mend(needed: str, value: Any, *, written: str) -> Message:
    if value is None:
        return say("write it, or remove the key if the report doesn't say")
    match needed:
        case "text" if not isinstance(value, dict | tuple):
            return say('write it in quotes: "{written}"', written=shorten(written))
        case "text":
            return say("write one text, without dashes or keys")
        case "a number" | "a whole number":
            return _mend_number(written, is_whole=needed == "a whole number")
        case "a list" if isinstance(value, str) and value.startswith(OTHER_DASHES):
            return say("write - in the place of {sign}", sign=value[0])
        case "a list" if isinstance(value, str) and _SHORT_LIST.fullmatch(value):
            return say("write it in square brackets: [{value}]", value=value)
        case "a list":
            return say("start each item on a line of its own with a dash")
        case "a group of keys and values":
            return say("write key: value lines here")
    return say("look at how the other files do it")


def _mend_number(written: str, *, is_whole: bool) -> Message:
    figure = _without_leading_zeros(written.strip().removesuffix("%").strip().replace(",", "."))
    if not _PLAIN_FIGURE.fullmatch(figure):
        example = "3" if is_whole else "18.4"
        return say("write digits only, without quotes, as in {example}", example=example)
    if not is_whole:
        return say("write it without quotes and with a decimal point: {figure}", figure=shorten(figure))
    whole, _, decimals = figure.partition(".")
    if decimals.strip("0"):
        return say("write a whole number, without decimals")
    return say("write it without quotes and decimals: {whole}", whole=shorten(whole))


def _without_leading_zeros(figure: str) -> str:
    whole, point, decimals = figure.partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{decimals}"


_SHORT_LIST = re.compile(r"[^\s,]{1,40}(?:, *[^\s,]{1,40})*")
"""Words with commas between them, as a list looks without its brackets."""
_PLAIN_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
