"""A file -> its text: UTF-8, of limited size, without tabs or invisible characters."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.load.document import UnreadableError
from generator.problems import Level, Problem

# Almost nine times the largest evaluation, which is 120 kB. The limit bounds the time and memory that a file can take.
MAX_BYTES = 1024 * 1024
_FORBIDDEN = re.compile("[^\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path) -> str:
    """Return the text of a file, with every line ending as a line feed.

    Raises:
        UnreadableError: the path isn't a file or can't be opened, or the file is too large or isn't UTF-8.
    """
    if path.is_symlink():
        raise UnreadableError(1, "unreadable", "this is a link to another place; put the file itself here")
    if path.exists() and not path.is_file():
        raise UnreadableError(1, "unreadable", "this is not a file; put a text file in its place")
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise UnreadableError(
            1, "unreadable", f"the file can't be read ({error.strerror}); check that it is there"
        ) from error
    if len(raw) > MAX_BYTES:
        raise UnreadableError(
            1, "size", "the file is larger than 1 MiB; an evaluation is a hundredth of that, so split it"
        )
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            line, "encoding", f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file with the encoding UTF-8"
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def find_unwanted_characters(path: str, text: str) -> list[Problem]:
    """Return a problem for every line that contains a tab or an invisible character."""
    if not _FORBIDDEN.search(text):
        return []
    return [
        Problem(path, line, Level.ERROR, message, rule)
        for line, content in enumerate(text.split("\n"), start=1)
        for rule, message in _unwanted_in_line(content)
    ]


def _unwanted_in_line(line: str) -> Iterator[tuple[str, str]]:
    found = set(_FORBIDDEN.findall(line))
    if "\t" in found:
        yield "tab", "the line holds a tab; write spaces instead, two for each level"
    invisible = sorted(found - {"\t"}, key=line.index)
    if invisible:
        yield "syntax", f"the line holds the invisible character U+{ord(invisible[0]):04X}; remove it"
