"""A line of a data file as an editor types it: its column, its key and its value. It knows no grammar beyond that."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.load.document import shorten

_KEY_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)*)(?P<key>[A-Za-zÅÄÖåäö_][\wåäöÅÄÖ]*)(?P<colon>:)(?P<rest>.*)")
_DASH_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +)+)(?P<rest>\S.*)")
BLOCK = re.compile(r"[>|][+-]?[0-9]?[+-]?(?: +#.*)?")
"""What begins a text that continues on the lines below."""
COLON_INSIDE = re.compile(r":(?: |$)")
COMMENT = re.compile(r"(?:^| +)#.*")
_STRAIGHT = '"'


@dataclass(frozen=True, slots=True)
class KeyLine:
    """A line that isn't inside a block of text: its number, its indentation, its key and its value."""

    number: int
    indent: int
    key: str
    value: str
    space: bool
    """Whether a space, or nothing, follows the colon."""
    dash: int | None
    """The column of the dash of an item of a list, or None."""


def read_line(number: int, text: str) -> KeyLine | None:
    """Return a line with a key or an item of a list; None if it has neither."""
    if match := _KEY_LINE.fullmatch(text):
        rest = match["rest"]
        key, space = match["key"], not rest or rest.startswith(" ")
    elif match := _DASH_LINE.fullmatch(text):
        rest, key, space = match["rest"], "", True
    else:
        return None
    dash = len(match["indent"]) if match["dashes"] else None
    return KeyLine(number, len(match["indent"]) + len(match["dashes"]), key, rest.strip(), space, dash)


def holder(line: KeyLine) -> int:
    """Return the largest indentation at which a line below doesn't belong to this line's text."""
    return line.indent if line.key else line.indent - 2


def behind_text(lines: Sequence[str], line: KeyLine, *, at: int) -> int:
    """Return where the lines continue after the text that a line begins: a block, or quoted text on several lines."""
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


def end_of_brackets(line: KeyLine, lines: Sequence[str]) -> int | None:
    """Return the position after the line that closes a line's brackets, or None if no line below closes them."""
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
    """Return a value with every character of quoted text replaced by x."""
    return re.sub(r'"(?:[^"\\]|\\.)*"|\'[^\']*\'', lambda found: "x" * len(found[0]), value)


def closing(value: str) -> int | None:
    """Return the position of the quotation mark that closes a value, or None if it isn't on the line."""
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
    """Return the beginning of a text in straight quotation marks, with the marks inside it in the Swedish form."""
    return f'"{shorten(value).replace(_STRAIGHT, "”")}"'


def indent_of(text: str) -> int:
    """Return how many spaces a line begins with."""
    return len(text) - len(text.lstrip(" "))
