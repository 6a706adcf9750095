"""A document's tree -> a record, and a problem for every wrong field, with a message that says how to fix it."""

import difflib
import re
from decimal import Decimal
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.load.document import Location, MisreadScalar, YamlDocument, shorten
from generator.load.salvage import Salvaged, salvage_record
from generator.model.fields import Record
from generator.problems import Problem

R = TypeVar("R", bound=Record)


def build_record(document: YamlDocument, kind: type[R]) -> tuple[Salvaged[R] | None, list[Problem]]:
    """Return the document as a record of `kind`, and a problem for every wrong field.

    If there are problems, the record contains what can still be read, so that later checks can run; it is None if that
    is too little.
    """
    try:
        return Salvaged(kind.model_validate(document.value), document, complete=True), []
    except ValidationError as error:
        problems = [_problem(document, kind, details=details) for details in error.errors(include_url=False)]
        return salvage_record(document, kind, error=error), problems


def _problem(document: YamlDocument, kind: type[Record], *, details: ErrorDetails) -> Problem:
    location: Location = details["loc"]
    match details["type"]:
        case "missing":
            key = location[-1]
            message = f'the key "{key}" is missing; add a line "{key}: ..." here'
            return document.problem(location, "missing-key", message=message)
        case "extra_forbidden":
            return document.problem(
                location, "unknown-key", message=_unknown_key(kind, location, value=details["input"])
            )
        case "empty-text" | "formula" | "negative" | "text" | "value" as rule:
            return document.problem(location, rule, message=f"{_place(location)}: {details['msg']}")
        case type_ if type_ in _WRONG_VALUES:
            return document.problem(location, "value", message=f"{_place(location)}: {_wrong_value(details)}")
    return document.problem(location, "type", message=_wrong_type(document, location, details=details))


_WRONG_VALUES = frozenset({"enum", "greater_than_equal", "less_than_equal", "string_too_long", "too_long", "too_short"})


def _wrong_value(details: ErrorDetails) -> str:
    context = details.get("ctx", {})
    match details["type"]:
        case "enum":
            words = str(context["expected"]).replace(" or ", ", ")
            quotes = "; write it in quotes" if isinstance(details["input"], int | Decimal) else ""
            return f"only these words may stand here: {words}{quotes}"
        case "greater_than_equal":
            return f"the number must be at least {context['ge']}"
        case "less_than_equal":
            return f"the number must be at most {context['le']}"
        case "too_short":
            return f"the list is too short; it needs at least {context['min_length']}"
        case "too_long":
            return f"the list is too long; keep at most {context['max_length']}"
    return f"the text is longer than {context.get('max_length')} characters; shorten it"


def _unknown_key(kind: type[Record], location: Location, *, value: Any) -> str:
    key = shorten(str(location[-1]))
    if key.isdecimal() and value is None:
        return f"the comma before {key} splits a number in two; write a decimal point, as in 18.4"
    allowed = _keys_at(kind, location[:-1])
    near = difflib.get_close_matches(key, allowed, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"the keys here are {', '.join(allowed)}"
    return f'unknown key "{key}"; {hint}'


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


def _wrong_type(document: YamlDocument, location: Location, *, details: ErrorDetails) -> str:
    """Return what is needed, what the file has instead, and what to write."""
    value = details["input"]
    mark = document.marks.get(location)
    written = mark.written if mark and mark.written is not None else ""
    needed = _NEEDED.get(details["type"], "a number" if details["type"] == "type" else "another kind of value")
    found = _describe(value, written)
    return f"{_place(location)}: {needed} is needed, but {found}; {_mend(needed, value, written=written)}"


_NEEDED = {
    "string_type": "text",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "model_type": "a group of keys and values",
}


def _describe(value: Any, written: str) -> str:
    match value:
        case None:
            return "nothing stands here"
        case bool():
            return f"{shorten(written)} is read as yes or no"
        case MisreadScalar(read_as=read_as):
            return f"{shorten(written)} without quotes is read as {read_as}"
        case int() | Decimal():
            return f"{shorten(written)} without quotes is a number"
        case str():
            return f'"{shorten(written)}" is text'
        case tuple():
            return "this is a list"
    return "this is a group of keys and values"


def _mend(needed: str, value: Any, *, written: str) -> str:
    if value is None:
        return "write it, or remove the key if the report doesn't say"
    match needed:
        case "text" if not isinstance(value, dict | tuple):
            return f'write it in quotes: "{shorten(written)}"'
        case "text":
            return "write one text, without dashes or keys"
        case "a number" | "a whole number":
            return _mend_number(written, is_whole=needed == "a whole number")
        case "a list":
            return "start each item on a line of its own with a dash"
        case "a group of keys and values":
            return "write key: value lines here"
    return "look at how the other files do it"


def _mend_number(written: str, *, is_whole: bool) -> str:
    figure = _without_leading_zeros(written.strip().removesuffix("%").strip().replace(",", "."))
    if not _PLAIN_FIGURE.fullmatch(figure):
        example = "3" if is_whole else "18.4"
        return f"write digits only, without quotes, as in {example}"
    if not is_whole:
        return f"write it without quotes and with a decimal point: {shorten(figure)}"
    whole, _, decimals = figure.partition(".")
    if decimals.strip("0"):
        return "write a whole number, without decimals"
    return f"write it without quotes and decimals: {shorten(whole)}"


def _without_leading_zeros(figure: str) -> str:
    whole, point, decimals = figure.partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{decimals}"


_PLAIN_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")


def _place(location: Location) -> str:
    """Return a readable name for the value's place: `areas[3].questions[1].score`, counted from 1."""
    name = ""
    for step in location:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return name.removeprefix(".")
