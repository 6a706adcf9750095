"""What an editor has most probably mistyped in a file that the parser gave up on, and the line to correct.

The parser says where it failed, often lines below the slip, and in its own words. This module isn't used for readable
files. Each kind of slip was tried on what editors really type (tests/load/test_slips.py).
"""

import re
from collections.abc import Sequence

from generator.load.document import shorten
from generator.load.lines import (
    BLOCK,
    COLON_INSIDE,
    COMMENT,
    KeyLine,
    behind_text,
    holder,
    indent_of,
    read_line,
)
from generator.load.value_slips import ALL_KEYS, LISTS, colon_inside, find_in_value
from generator.messages import Message, say

Slip = tuple[int, Message]
"""A line, from 1, and what is wrong there."""

# A line of a data file is a tenth of that; the patterns look at every letter.
LONGEST_LINE = 5_000
_NO_COLON = re.compile(r" *(?:- +)*(?P<key>[a-z_]+)(?: *[;=,.] *| +)(?P<rest>\S.*)")
_NO_DASH = re.compile(r" *(?P<sign>-|\(?[0-9]{1,2}[.)])? *(?P<rest>\{.*)")
OTHER_DASHES = ("–", "—", "•", "·", "‣", "▪")
"""What Word turns a hyphen into, and bullets."""
_DASH = re.compile(rf" *(?P<sign>[{''.join(OTHER_DASHES)}*]) +\S.*")


def find_slip(lines: Sequence[str]) -> Slip | None:
    """Return the first slip of a known kind in the lines of a file, or None."""
    last: KeyLine | None = None
    before: KeyLine | None = None
    open_keys: list[KeyLine] = []
    slip: Slip | None
    at = 0
    while at < len(lines):
        text = lines[at][:LONGEST_LINE]
        line = read_line(at + 1, text)
        if dash := _DASH.fullmatch(text):
            slip = (at + 1, other_dash(dash["sign"]))
        elif line is None:
            slip = _in_other_line(at + 1, text, last=last)
        else:
            slip = _in_line(line, last, lines=lines) or _too_far_out(line, last, before=before) or _too_deep(line, last)
            slip = slip or _astray(line, open_keys)
            last, before = line, last
        if slip is not None:
            return slip
        at += 1
        if line is not None:
            at = behind_text(lines, line, at=at)
    return None


def _in_line(line: KeyLine, last: KeyLine | None, *, lines: Sequence[str]) -> Slip | None:
    for found in (_no_space(line), find_in_value(line, lines)):
        if found is not None and not (last is not None and _too_deep(line, last)):
            return line.number, found
    return None


def _no_space(line: KeyLine) -> Message | None:
    if line.space or line.value.startswith("//"):
        return None
    return say("a space is missing after the colon; write {right}", right=f"{line.key}: {shorten(line.value)}")


def _has_value(line: KeyLine) -> bool:
    return bool(COMMENT.sub("", line.value)) and not BLOCK.fullmatch(line.value)


def _too_far_out(line: KeyLine, last: KeyLine | None, *, before: KeyLine | None) -> Slip | None:
    """Return what is wrong if the line above is indented less than its neighbours, which begin in the same column."""
    if last is None or before is None or not (line.key and last.key and before.key) or not _has_value(last):
        return None
    if line.number != last.number + 1 or before.number != last.number - 1 or last.dash is not None:
        return None
    if line.indent == before.indent > last.indent and line.dash is None and before.dash is None:
        return last.number, say(
            "the line is indented less than those around it; begin it in the same column as {key}", key=before.key
        )
    return None


def _too_deep(line: KeyLine, last: KeyLine | None) -> Slip | None:
    """Return what is wrong if a line is indented below one that already has its value."""
    if last is None or line.indent <= last.indent or last.number != line.number - 1 or not _has_value(last):
        return None
    if line.dash is not None and last.dash is not None and line.dash > last.dash and not last.key:
        return line.number, say(
            "the entry begins in another column than that on line {line}; begin all entries of a list in one column",
            line=last.number,
        )
    if not line.key or not last.key:
        return None
    return line.number, say(
        "the line is indented more than {key} above it, which has its value already; begin both in the same column",
        key=last.key,
    )


def _astray(line: KeyLine, open_keys: list[KeyLine]) -> Slip | None:
    """Return what is wrong with a line that begins in none of the columns above it, which are in `open_keys`."""
    closed = None
    while open_keys and open_keys[-1].indent > line.indent:
        closed = open_keys.pop()
    if line.key and closed and (not open_keys or open_keys[-1].indent < line.indent):
        nearest = min((closed, *open_keys[-1:]), key=lambda above: abs(above.indent - line.indent))
        return line.number, say("the line isn't indented like any line above; begin it below {key}", key=nearest.key)
    if line.key and (not open_keys or open_keys[-1].indent < line.indent):
        open_keys.append(line)
    return None


def other_dash(sign: str) -> Message:
    """Return what is wrong with an item that begins with a sign other than an ordinary hyphen."""
    return say("an item of a list begins with an ordinary hyphen; write - instead of {sign}", sign=sign)


def _in_other_line(number: int, text: str, *, last: KeyLine | None) -> Slip | None:
    """Return the slip in a line that has neither a key nor a dash: continued text, or a key without its colon."""
    bare = text.strip()
    if not bare or bare.startswith("#"):
        return None
    match = _NO_COLON.fullmatch(text)
    if match and match["key"] in ALL_KEYS and (last is None or indent_of(text) <= last.indent):
        right = f"{match['key']}: {shorten(match['rest'])}"
        return number, say("a colon is missing after {key}; write {right}", key=match["key"], right=right)
    if last is None:
        if bare[0] in "\"'" and bare.count(bare[0]) == 1:
            return number, say(
                "a quotation mark opens a text here that is never closed; write the second quotation mark"
            )
        if bare.startswith(("-", "}", "]", ".", "%", "[", "{")):
            return None
        return number, _neither()
    if last.key in LISTS and not last.value and (match := _NO_DASH.fullmatch(text)):
        return number, say("a dash and a space are missing; write {right}", right=f"- {shorten(match['rest'])}")
    if indent_of(text) <= holder(last) and not bare.startswith(("-", "}", "]", ".", "%")):
        if last.key and last.key not in ALL_KEYS and last.dash is not None and indent_of(text) > last.dash:
            return last.number, colon_inside(f"{last.key}: {last.value} …")
        return number, _neither()
    if indent_of(text) > holder(last) and COLON_INSIDE.search(bare):
        return last.number, colon_inside(f"{last.value} …")
    return None


def _neither() -> Message:
    return say(
        "the line has neither a key nor a dash; indent it if it belongs to the text above, or write its key first"
    )
