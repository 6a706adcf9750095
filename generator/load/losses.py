"""What YAML's syntax removes from a text, or keeps in it, against the editor's will.

A `#` silently ends an unquoted text, but is published inside a folded or quoted one. An anchor swallows a word.
"""

import re
from collections.abc import Iterator, Sequence

from yaml.events import ScalarEvent

from generator.load.document import shorten
from generator.load.value_slips import no_first_sign
from generator.messages import Message, say

_NO_COMMENT = re.compile(r"#[^\s#]")
Loss = tuple[int, str, Message]
"""Line from 1, rule, message."""


def loses_nothing(event: ScalarEvent, lines: Sequence[str]) -> bool:
    """Return whether a scalar is on one line, alone or in quotes, and has no anchor; nearly all need no closer look."""
    if event.anchor is not None:
        return False
    if event.style:
        return _start(event) == _end(event)[0]
    line, column = _end(event)
    return line >= len(lines) or len(lines[line]) == column


def find_losses(event: ScalarEvent, lines: Sequence[str], *, is_text: bool) -> Iterator[Loss]:
    """Yield what a scalar loses or keeps by syntax; `lines` are the file's; `is_text` is false for a number.

    A comment after a number or a quoted text is an ordinary comment.
    """
    if event.anchor is not None:
        message = say(
            "&{anchor} is read as an anchor and vanishes from the text; put the whole text in quotes",
            anchor=shorten(event.anchor),
        )
        yield _start(event) + 1, "alias", message
    if not event.style and not event.value:
        yield from _find_lost_text(event, lines)
    if not event.style and is_text:
        yield from _find_lost_comment(event, lines)
    if event.style:
        yield from _find_published_comments(event, lines)


def _find_lost_text(event: ScalarEvent, lines: Sequence[str]) -> Iterator[Loss]:
    """Yield a text such as `#30`, which is a comment by syntax; a real comment has a space after its sign."""
    line, column = _end(event)
    rest = lines[line][column:].strip() if line < len(lines) else ""
    if _NO_COMMENT.match(rest):
        yield line + 1, "comment", no_first_sign(rest)


def _find_lost_comment(event: ScalarEvent, lines: Sequence[str]) -> Iterator[Loss]:
    line, column = _end(event)
    rest = lines[line][column:].strip() if line < len(lines) else ""
    if rest.startswith("#"):
        message = say(
            'the text ends here and "{rest}" is lost as a comment; put the whole text in quotes, '
            "or the comment on a line of its own above",
            rest=shorten(rest),
        )
        yield line + 1, "comment", message


def _find_published_comments(event: ScalarEvent, lines: Sequence[str]) -> Iterator[Loss]:
    if not event.value:
        return  # a text that hasn't been written yet publishes nothing
    first, last = _start(event) + 1, min(_end(event)[0], len(lines) - 1)
    indent = next((_indent(lines[at]) for at in range(first, last + 1) if lines[at].strip()), 0)
    for at in range(first, last + 1):
        if lines[at].lstrip().startswith("#") and _indent(lines[at]) >= indent:
            message = say(
                "this line begins with # but is part of the text and would be published; remove it, or "
                "put it above the key"
            )
            yield at + 1, "comment", message


def _start(event: ScalarEvent) -> int:
    """Return the line, from 0, on which a scalar begins."""
    return event.start_mark.line if event.start_mark else 0


def _end(event: ScalarEvent) -> tuple[int, int]:
    """Return the line and the column, from 0, just after a scalar."""
    return (event.end_mark.line, event.end_mark.column) if event.end_mark else (0, 0)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
