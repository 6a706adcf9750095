"""Describes a value of the wrong kind for its key: what is needed, what the file has instead, and what to write."""

import re
from decimal import Decimal
from typing import Any

from pydantic_core import ErrorDetails

from generator.load.document import MisreadScalar, YamlDocument, shorten
from generator.load.slips import OTHER_DASHES
from generator.load.unknown_keys import record_at
from generator.load.value_slips import ALL_KEYS
from generator.messages import Message, say
from generator.model.fields import Record

NEEDED = {
    "string_type": "text",
    "int_type": "a whole number",
    "tuple_type": "a list",
    "model_type": "a group of keys and values",
}
_SHORT_LIST = re.compile(r"[(\[]?([^\s,()]{1,40}(?:, *[^\s,()]{1,40})*)[)\]]?")
"""Words with commas between them, like a list without its brackets or with other brackets."""
_PLAIN_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_FIGURE_IN_TEXT = re.compile(r"(?<![\d.,])\d{1,4}(?:[.,]\d+)?(?![\d.,]*\d)")
_OF_ALL = re.compile(r"\s*(\d{1,4}(?:[.,]\d+)?) av \d")
_YEAR = re.compile(r"\b20[0-9]{2}\b")
_NUMBERED = re.compile(r"(-|\(?[0-9]{1,2}[.)]) *(?=[^\s\d])")
"""What an editor may begin a list entry with instead of a dash and a space."""
_EXAMPLES = {"year": "2019", "a whole number": "3", "a number": "18.4"}


def describe_wrong_type(document: YamlDocument, holder: type[Record], *, details: ErrorDetails) -> Message:
    """Return what is wrong with a value of the wrong kind for its key, in the record `holder`."""
    location, value = details["loc"], details["input"]
    mark = document.marks.get(location)
    written = mark.written if mark and mark.written is not None else ""
    if isinstance(value, MisreadScalar):
        written = value.written
    needed = NEEDED.get(details["type"], "a number" if details["type"] == "type" else "another kind of value")
    found = _describe(value, written)
    key = str(location[-1])
    if value is None:
        field = holder.model_fields.get(key)
        mend = (
            say("write what the report says")
            if field is not None and field.is_required()
            else say("write it, or remove the key if the report doesn't say")
        )
    elif needed == "text" and key == "area" and not isinstance(value, dict | tuple):
        mend = say("write one of the words in areas.yml, such as demokrati")
    elif needed == "a group of keys and values":
        keys = record_at(holder, location[-1:] if isinstance(location[-1], str) else location[-2:]).model_fields
        mend = say("write its keys with a value each: {keys}", keys=", ".join(f"{name}: …" for name in [*keys][:3]))
    else:
        mend = _mend(needed, value, written=written, key=key)
    return say("{needed} is needed, but {found}; {mend}", needed=say(needed), found=found, mend=mend)


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


def _mend(needed: str, value: Any, *, written: str, key: str) -> Message:
    match needed:
        case "text" if not isinstance(value, dict | tuple):
            return say('write it in quotes: "{written}"', written=shorten(written))
        case "text" if text := _text_meant(value):
            return say('write it in quotes: "{written}"', written=shorten(text))
        case "text":
            return say("write one text, without dashes or keys")
        case "a number" | "a whole number":
            return _mend_number(written, needed=needed, key=key)
        case "a list":
            return _mend_list(value)
    return say("look at how the other files do it")


def _text_meant(value: Any) -> str | None:
    """Return the text that became a list by its brackets, keys by its braces, or a key by its colon."""
    if isinstance(value, tuple) and all(isinstance(part, str) for part in value):
        return f"[{', '.join(value)}]"
    if not isinstance(value, dict) or not value or ALL_KEYS & value.keys():
        return None
    if all(part is None for part in value.values()):
        return f"{{{', '.join(value)}}}"
    ((first, text), *others) = value.items()
    return f"{first}: {text}" if not others and isinstance(text, str) else None


def _mend_list(value: Any) -> Message:
    if isinstance(value, str) and value.startswith(OTHER_DASHES):
        return say("write - instead of {sign}", sign=value[0])
    if isinstance(value, str) and (begun := _NUMBERED.match(value)):
        return say("write {right}", right=f"- {shorten(value[begun.end() :])}")
    if isinstance(value, str) and (words := _SHORT_LIST.fullmatch(value)):
        return say("write it in square brackets: [{value}]", value=words[1])
    return say("start each item on a line of its own with a dash")


def _mend_number(written: str, *, needed: str, key: str) -> Message:
    plain = written.strip().removesuffix("%").strip().rstrip(".")
    figure = _without_leading_zeros(plain.replace(",", "."))
    if not _PLAIN_FIGURE.fullmatch(figure):
        if of_all := _OF_ALL.match(written):
            return say("write only the number: {figure}", figure=of_all[1].replace(",", "."))
        inside = (_YEAR if key == "year" else _FIGURE_IN_TEXT).findall(written)
        if len(inside) == 1:
            return say("write only the number: {figure}", figure=inside[0].replace(",", "."))
        example = _EXAMPLES.get(key, _EXAMPLES[needed])
        return say("write digits only, without quotes, as in {example}", example=example)
    if needed == "a number":
        return say("write it without quotes and with a decimal point: {figure}", figure=shorten(figure))
    whole, _, decimals = figure.partition(".")
    if decimals.strip("0"):
        return say("write a whole number, without decimals")
    return say("write it without quotes and decimals: {whole}", whole=shorten(whole))


def _without_leading_zeros(figure: str) -> str:
    whole, point, decimals = figure.partition(".")
    return f"{whole.lstrip('0') or '0'}{point}{decimals}"
