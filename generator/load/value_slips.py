"""What an editor has most probably mistyped in the value of a line: quotation marks, brackets, colons, first signs."""

import re
from collections.abc import Sequence
from typing import get_origin

from generator.load.document import shorten
from generator.load.lines import (
    BLOCK,
    COLON_INSIDE,
    COMMENT,
    KeyLine,
    closing,
    end_of_brackets,
    indent_of,
    quoted,
    without_quotes,
)
from generator.messages import Message, say
from generator.model import records
from generator.model.fields import Record

_FLOW_COLON = re.compile(r"\w+: ([^,:{}\[\]]+: [^,{}\[\]]*)")
_FLOW_QUOTE = re.compile(r"(\w+): [^\"',:{}\[\]]+, *[\"'][^,:]*[,}]")
_FLOW_SIGN = re.compile(r"[\[,{:] *([%@`][^,\]}]*)")
_STARTS_NO_TEXT = "%@`*&!|>?,]}"
"""A text can't begin with these, unless it is in quotes; nor with a dash and a space, which begin a list."""
_CLOSERS = {"[": "]", "{": "}"}
_RECORDS = [kind for kind in vars(records).values() if isinstance(kind, type) and issubclass(kind, Record)]
ALL_KEYS = frozenset(key for kind in _RECORDS for key in kind.model_fields)
"""The keys that data files have: a line that begins with one of them doesn't continue a text."""
LISTS = frozenset(
    key for kind in _RECORDS for key, field in kind.model_fields.items() if get_origin(field.annotation) is tuple
)
"""The keys whose values are lists."""
_CURLY = "“”„‟"
_TEXT_BEHIND_BLOCK = re.compile(r"([>|][+-]?) *([^\s>|+-].*)")
_LINK = re.compile(r"\[[^\]]*\]\((https?://[^\s)]+)\)")
_PARENTHESES = re.compile(r"\((\w+: .*)\)")
_NO_CODE = re.compile(r'\\(?![0abtnvfre "/\\N_LP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})')


def find_in_value(line: KeyLine, lines: Sequence[str]) -> Message | None:
    """Return what is wrong in the value of a line, or None; `lines` are those of the file."""
    value = line.value
    if not value or BLOCK.fullmatch(value) or value.startswith("#"):
        return None
    if value[0] in {'"', "'"}:
        return _in_quotes(line, lines)
    if value[0] in _CLOSERS:
        return _in_brackets(line, lines)
    if line.key and value.startswith("-") and value[1:2] in {"", " "}:
        return _behind_dash(line)
    if (begun := _TEXT_BEHIND_BLOCK.fullmatch(value)) and _goes_on(line, lines):
        return say("the text begins on the line below {sign}; move {text} there", sign=begun[1], text=shorten(begun[2]))
    if value[0] in _STARTS_NO_TEXT:
        return no_first_sign(value)
    if not line.key and (inside := _PARENTHESES.fullmatch(value)):
        return say("keys belong inside braces; write {right}", right=f"{{{shorten(inside[1])}}}")
    if not COLON_INSIDE.search(COMMENT.sub("", value)):
        return None
    if value[0] in _CURLY:
        return say(
            "only straight quotation marks keep a text with a colon together; write {right}",
            right=quoted(value.strip(_CURLY)),
        )
    return colon_inside(value)


def _behind_dash(line: KeyLine) -> Message:
    """Return what is wrong with a dash after a key: nothing follows it, or a list does, or a text begins with it."""
    if line.value == "-":
        return say("there is only a dash here; write the text, or remove the line if the report doesn't say")
    if line.key in LISTS:
        return say("a list begins below {key}; write each item on a line of its own with a dash", key=line.key)
    return no_first_sign(line.value)


def no_first_sign(value: str) -> Message:
    """Return the message about a text that begins with a sign that has a meaning of its own."""
    return say(
        "a text can't begin with {sign} without quotation marks; write {right}", sign=value[0], right=quoted(value)
    )


def colon_inside(value: str) -> Message:
    """Return the message about a text that contains a colon."""
    return say("a text with a colon in it needs quotation marks; write {right}", right=quoted(value))


def _goes_on(line: KeyLine, lines: Sequence[str]) -> bool:
    """Return whether the line below is indented more, like a text below the sign that begins it."""
    below = lines[line.number] if line.number < len(lines) else ""
    return bool(below.strip()) and indent_of(below) > line.indent


def _in_quotes(line: KeyLine, lines: Sequence[str]) -> Message | None:
    """Return what is wrong with a value that begins with a quotation mark."""
    end = closing(line.value)
    if end is None:
        if _is_closed_below(line, lines):
            return None
        return say("a quotation mark opens a text here that is never closed; write the second quotation mark")
    behind = line.value[end + 1 :].strip()
    if not behind or behind.startswith("#"):
        if line.value[0] == '"' and _NO_CODE.search(line.value[:end]):
            return say(
                "{sign} in a text in quotation marks begins an escape sequence; write {right}",
                sign="\\",
                right=line.value[: end + 1].replace("\\", "/"),
            )
        return None
    return say(
        "the text ends at its second quotation mark, and {rest} is left over; put the whole text in quotes: {right}",
        rest=shorten(behind),
        right=quoted(line.value[1:-1] if line.value.endswith(line.value[0]) else line.value),
    )


def _is_closed_below(line: KeyLine, lines: Sequence[str]) -> bool:
    """Return whether a quoted text continues, indented more than its key, up to a quotation mark that ends a line."""
    for text in lines[line.number :]:
        if text.strip() and indent_of(text) <= indent_of(lines[line.number - 1]):
            return False
        if line.value[0] in text:
            return text.rstrip().endswith(line.value[0])
    return False


def _in_brackets(line: KeyLine, lines: Sequence[str]) -> Message | None:
    """Return what is wrong with a value that begins with a bracket or a brace."""
    value = line.value
    opener, closer = value[0], _CLOSERS[value[0]]
    bare = without_quotes(value)
    if link := _LINK.fullmatch(value):
        return say("only the address is allowed here; write {right}", right=link[1])
    if found := _FLOW_SIGN.search(bare):
        return no_first_sign(value[found.start(1) : found.end(1)].strip())
    if end_of_brackets(line, lines) is not None:
        return None
    end = _matching(bare, opener, closer=closer)
    if end is None:
        return say("{opener} is never closed; write {closer} where it ends", opener=opener, closer=closer)
    if COMMENT.sub("", bare[end + 1 :]).strip():
        return no_first_sign(value)
    if opener == "{" and (found := re.search(r"[^,{\s:]+\s+(\w+):\s", bare[1:end])):
        return say("a comma is missing before {key}; inside braces there is one between two keys", key=found[1])
    if found := _FLOW_COLON.search(bare[: end + 1]):
        start, stop = found.span(1)
        return colon_inside(value[start:stop])
    if found := _FLOW_QUOTE.search(value):
        return say("a comma ends the text of {key} inside braces; put the whole text in quotes", key=found[1])
    return None


def _matching(text: str, opener: str, *, closer: str) -> int | None:
    depth = 0
    for at, character in enumerate(text):
        depth += (character == opener) - (character == closer)
        if depth == 0:
            return at
    return None
