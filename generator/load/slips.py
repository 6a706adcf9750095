"""What an editor has most probably mistyped in a file that the parser gave up on, and the line to mend it on.

The parser says where it noticed, often lines below the slip and in its own words. Nothing here is asked of a file that
can be read. Each kind was tried on what editors really type (tests/load/test_slips.py).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_origin

from generator.load.document import shorten
from generator.messages import Message, say
from generator.model import records
from generator.model.fields import Record

Slip = tuple[int, Message]
"""A line, from 1, and what is wrong there."""

# A line of a data file is a tenth of that; the patterns look at every letter.
LONGEST_LINE = 5_000
_KEY_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[A-Za-zÅÄÖåäö_][\wåäöÅÄÖ]*)(?P<colon>:)(?P<rest>.*)")
_DASH_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)+)(?P<rest>\S.*)")
_NO_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z_]+) +(?P<rest>\S.*)")
_BLOCK = re.compile(r"[>|][+-]?[0-9]?[+-]?(?: +#.*)?")
_COLON_INSIDE = re.compile(r":(?: |$)")
_FLOW_COLON = re.compile(r"\w+: ([^,:{}\[\]]+: [^,{}\[\]]*)")
_FLOW_QUOTE = re.compile(r"(\w+): [^\"',:{}\[\]]+, *[\"'][^,:]*[,}]")
_COMMENT = re.compile(r"(?:^| +)#.*")
_STARTS_NO_TEXT = "%@`*&!|>?,]}"
"""A text can't begin with these, unless it is in quotes; nor with a dash and a space, which begin a list."""
_CLOSERS = {"[": "]", "{": "}"}
ALL_KEYS = frozenset(
    key
    for kind in vars(records).values()
    if isinstance(kind, type) and issubclass(kind, Record)
    for key in kind.model_fields
)
"""The keys that data files have: a line that begins with one of them is no text that goes on."""
_LISTS = frozenset(
    key
    for kind in vars(records).values()
    if isinstance(kind, type) and issubclass(kind, Record)
    for key, field in kind.model_fields.items()
    if get_origin(field.annotation) is tuple
)
"""The keys of lists."""
_STRAIGHT = '"'
OTHER_DASHES = ("–", "—", "•", "·", "‣", "▪")
"""What Word makes of a hyphen, and bullets."""
_DASH = re.compile(rf" *(?P<sign>[{''.join(OTHER_DASHES)}*]) +\S.*")
_CURLY = "“”„‟"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line with a value that is in no block of text: its number, how far it is indented, its key and its value."""

    number: int
    indent: int
    key: str
    value: str
    space: bool
    """Whether a space, or nothing, follows the colon."""


def find_slip(lines: Sequence[str]) -> Slip | None:
    """Return the first slip in the lines of a file, or None if they hold none of a known kind."""
    last: _Line | None = None
    open_keys: list[_Line] = []
    slip: Slip | None
    at = 0
    while at < len(lines):
        text = lines[at][:LONGEST_LINE]
        line = _read_line(at + 1, text)
        if dash := _DASH.fullmatch(text):
            slip = (at + 1, other_dash(dash["sign"]))
        elif line is None:
            slip = _in_other_line(at + 1, text, last)
        else:
            slip = _in_line(line, last, lines) or _astray(line, open_keys)
            last = line
        if slip is not None:
            return slip
        at += 1
        if line is not None:
            at = _behind_text(lines, line, at)
    return None


def _read_line(number: int, text: str) -> _Line | None:
    """Return a line with a key or an item of a list; None if it has neither."""
    if match := _KEY_LINE.fullmatch(text):
        rest = match["rest"]
        indent = len(match["indent"]) + len(match["dashes"])
        return _Line(number, indent, match["key"], rest.strip(), not rest or rest.startswith(" "))
    if match := _DASH_LINE.fullmatch(text):
        return _Line(number, len(match["indent"]) + len(match["dashes"]), "", match["rest"].strip(), space=True)
    return None


def _behind_text(lines: Sequence[str], line: _Line, at: int) -> int:
    """Return where the lines go on behind the text that a line begins: a block, or one in quotes on several lines."""
    if _BLOCK.fullmatch(line.value):
        while at < len(lines) and (not lines[at].strip() or _indent(lines[at]) > _holder(line)):
            at += 1
    elif line.value[:1] in {'"', "'"} and _closing(line.value) is None:
        while at < len(lines) and line.value[0] not in lines[at]:
            at += 1
        at += 1
    return at


def _holder(line: _Line) -> int:
    """Return how far the text of a line may at the most be indented to be no part of it."""
    return line.indent if line.key else line.indent - 2


def _in_line(line: _Line, last: _Line | None, lines: Sequence[str]) -> Slip | None:
    for found in (_no_space(line), _too_deep(line, last), _in_value(line, lines)):
        if found is not None:
            return line.number, found
    return None


def _no_space(line: _Line) -> Message | None:
    if line.space or line.value.startswith("//"):
        return None
    return say("a space is missing after the colon; write {right}", right=f"{line.key}: {shorten(line.value)}")


def _too_deep(line: _Line, last: _Line | None) -> Message | None:
    """Return what is wrong if a line is indented below one that already has its value."""
    if last is None or not line.key or not last.key or line.indent <= last.indent or last.number != line.number - 1:
        return None
    if not _COMMENT.sub("", last.value) or _BLOCK.fullmatch(last.value):
        return None
    return say(
        "the line is indented more than {key} above it, which has its value already; begin both in the same column",
        key=last.key,
    )


def _astray(line: _Line, open_keys: list[_Line]) -> Slip | None:
    """Return what is wrong with a line that begins in no column of those above, which are kept in `open_keys`."""
    closed = None
    while open_keys and open_keys[-1].indent > line.indent:
        closed = open_keys.pop()
    if line.key and closed and (not open_keys or open_keys[-1].indent < line.indent):
        nearest = min((closed, *open_keys[-1:]), key=lambda above: abs(above.indent - line.indent))
        return line.number, say("the line begins in no column of a line above; begin it below {key}", key=nearest.key)
    if line.key and (not open_keys or open_keys[-1].indent < line.indent):
        open_keys.append(line)
    return None


def _in_value(line: _Line, lines: Sequence[str]) -> Message | None:
    value = line.value
    if not value or _BLOCK.fullmatch(value) or value.startswith("#"):
        return None
    if value[0] in {'"', "'"}:
        return _in_quotes(line, lines)
    if value[0] in _CLOSERS:
        return _in_brackets(value)
    if value.startswith("- ") and line.key in _LISTS:
        return say("a list begins below {key}; write each item on a line of its own with a dash", key=line.key)
    if value[0] in _STARTS_NO_TEXT or (value.startswith("- ") and line.key):
        return say(
            "a text can't begin with {sign} without quotation marks; write {right}", sign=value[0], right=_quoted(value)
        )
    if _COLON_INSIDE.search(_COMMENT.sub("", value)):
        if value[0] in _CURLY:
            return say(
                "only straight quotation marks keep a text with a colon together; write {right}",
                right=_quoted(value.strip(_CURLY)),
            )
        return say("a text with a colon in it needs quotation marks; write {right}", right=_quoted(value))
    return None


def _in_quotes(line: _Line, lines: Sequence[str]) -> Message | None:
    """Return what is wrong with a value that begins with a quotation mark."""
    end = _closing(line.value)
    if end is None:
        if _is_closed_below(line, lines):
            return None
        return say("a quotation mark opens a text here that is never closed; write the second quotation mark")
    behind = line.value[end + 1 :].strip()
    if not behind or behind.startswith("#"):
        return None
    return say(
        "the text ends at its second quotation mark, and {rest} is left over; put the whole text in quotes: {right}",
        rest=shorten(behind),
        right=_quoted(line.value[1:-1] if line.value.endswith(line.value[0]) else line.value),
    )


def other_dash(sign: str) -> Message:
    """Return what is wrong with an item that begins with another sign than an ordinary hyphen."""
    return say("an item of a list begins with an ordinary hyphen; write - in the place of {sign}", sign=sign)


def _is_closed_below(line: _Line, lines: Sequence[str]) -> bool:
    """Return whether a text in quotes goes on, further in than its key, up to a quotation mark that ends a line."""
    for text in lines[line.number :]:
        if text.strip() and _indent(text) <= _indent(lines[line.number - 1]):
            return False
        if line.value[0] in text:
            return text.rstrip().endswith(line.value[0])
    return False


def _in_brackets(value: str) -> Message | None:
    """Return what is wrong with a value that begins with a bracket or a brace, on one line."""
    opener, closer = value[0], _CLOSERS[value[0]]
    bare = re.sub(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'', lambda found: "x" * len(found[0]), value)
    end = _matching(bare, opener, closer)
    if end is None:
        return say("{opener} is never closed; write {closer} where it ends", opener=opener, closer=closer)
    behind = _COMMENT.sub("", bare[end + 1 :]).strip()
    if behind:
        return say(
            "a text can't begin with {sign} without quotation marks; write {right}", sign=opener, right=_quoted(value)
        )
    if opener == "{" and (found := re.search(r"[^,{\s:]+\s+(\w+):\s", bare[1:end])):
        return say("a comma is missing before {key}; inside braces there is one between two keys", key=found[1])
    if found := _FLOW_COLON.search(bare[: end + 1]):
        start, stop = found.span(1)
        return say("a text with a colon in it needs quotation marks; write {right}", right=_quoted(value[start:stop]))
    if found := _FLOW_QUOTE.search(value):
        return say("a comma ends the text of {key} inside braces; put the whole text in quotes", key=found[1])
    return None


def _matching(text: str, opener: str, closer: str) -> int | None:
    depth = 0
    for at, character in enumerate(text):
        depth += (character == opener) - (character == closer)
        if depth == 0:
            return at
    return None


def _in_other_line(number: int, text: str, last: _Line | None) -> Slip | None:
    """Return the slip in a line that has neither a key nor a dash: a text that goes on, or a key without its colon."""
    bare = text.strip()
    if not bare or bare.startswith("#"):
        return None
    match = _NO_COLON.fullmatch(text)
    if match and match["key"] in ALL_KEYS and (last is None or _indent(text) <= last.indent):
        right = f"{match['key']}: {shorten(match['rest'])}"
        return number, say("a colon is missing after {key}; write {right}", key=match["key"], right=right)
    if last is not None and _indent(text) <= _holder(last) and not bare.startswith(("-", "}", "]", ".", "%")):
        return number, say(
            "the line has neither a key nor a dash; indent it if it belongs to the text above, or write its key first"
        )
    if last is not None and _indent(text) > _holder(last) and _COLON_INSIDE.search(bare):
        return last.number, say(
            "a text with a colon in it needs quotation marks; write {right}", right=_quoted(f"{last.value} …")
        )
    return None


def _closing(value: str) -> int | None:
    """Return where the quotation mark is that closes a value, or None if it isn't on the line."""
    mark = value[0]
    at = 1
    while at < len(value):
        if mark == '"' and value[at] == "\\":
            at += 1
        elif value[at] == mark:
            if mark == "'" and value[at + 1 : at + 2] == "'":
                at += 1
            else:
                return at
        at += 1
    return None


def _quoted(value: str) -> str:
    """Return the beginning of a text in straight quotation marks, with those inside it as Swedish has them."""
    return f'"{shorten(value).replace(_STRAIGHT, "”")}"'


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
