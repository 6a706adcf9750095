"""A line of a data file as an editor types it: its column, its key and its value. Knows no grammar beyond that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.load.document import shorten

_KEY_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[A-Za-zÅÄÖåäö_][\wåäöÅÄÖ]*)(?P<colon>:)(?P<rest>.*)")
_DASH_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)+)(?P<rest>\S.*)")
BLOCK = re.compile(r"[>|][+-]?[0-9]?[+-]?(?: +#.*)?")
"""What begins a text that goes on in the lines below."""
COLON_INSIDE = re.compile(r":(?: |$)")
COMMENT = re.compile(r"(?:^| +)#.*")
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class Line:
    """A line with a value that is in no block of text: its number, how far it is indented, its key and its value."""

    number: int
    indent: int
    key: str
    value: str
    space: bool
    """Whether a space, or nothing, follows the colon."""
    dash: int | None
    """The column of the dash of an item of a list, or None."""


def read_line(number: int, text: str) -> Line | None:
    """Return a line with a key or an item of a list; None if it has neither."""
    if match := _KEY_LINE.fullmatch(text):
        rest = match["rest"]
        key, space = match["key"], not rest or rest.startswith(" ")
    elif match := _DASH_LINE.fullmatch(text):
        rest, key, space = match["rest"], "", True
    else:
        return None
    dash = len(match["indent"]) if match["dashes"] else None
    return Line(number, len(match["indent"]) + len(match["dashes"]), key, rest.strip(), space, dash)


def holder(line: Line) -> int:
    """Return how far the text of a line may at the most be indented to be no part of it."""
    return line.indent if line.key else line.indent - 2


def behind_text(lines: Sequence[str], line: Line, *, at: int) -> int:
    """Return where the lines go on behind the text that a line begins: a block, or one in quotes on several lines."""
    if BLOCK.fullmatch(line.value):
        while at < len(lines) and (not lines[at].strip() or indent_of(lines[at]) > holder(line)):
            at += 1
    elif line.value[:1] in {'"', "'"} and closing(line.value) is None:
        while at < len(lines) and line.value[0] not in lines[at]:
            at += 1
        at += 1
    elif (end := end_of_brackets(line, lines)) is not None:
        at = end
    return at


def end_of_brackets(line: Line, lines: Sequence[str]) -> int | None:
    """Return behind which line brackets are closed that a line opens, if that is further down; None if it is not."""
    if line.value[:1] not in {"[", "{"} or _is_balanced(line.value):
        return None
    text = line.value
    for at in range(line.number, len(lines)):
        below = read_line(at + 1, lines[at])
        is_other = below is not None and (line.value[0] == "[" or below.dash is not None)
        if lines[at].strip() and (is_other or indent_of(lines[at]) <= holder(line)):
            return None
        text += f" {lines[at].strip()}"
        if _is_balanced(text):
            return at + 1
    return None


def _is_balanced(text: str) -> bool:
    bare = without_quotes(text)
    return all(bare.count(opener) <= bare.count(closer) for opener, closer in ("[]", "{}"))


def without_quotes(value: str) -> str:
    """Return a value with x for every character of a text in quotation marks."""
    return re.sub(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'', lambda found: "x" * len(found[0]), value)


def closing(value: str) -> int | None:
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


def quoted(value: str) -> str:
    """Return the beginning of a text in straight quotation marks, with those inside it as Swedish has them."""
    return f'"{shorten(value).replace(_STRAIGHT, "”")}"'


def indent_of(text: str) -> int:
    """Return how many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))
