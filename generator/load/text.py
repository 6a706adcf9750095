"""A file -> its text: UTF-8, of bounded size, without characters that hide, turn or break lines."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.load.document import UnreadableError, shorten
from generator.messages import NOTHING, Message, say
from generator.model.characters import (
    HARD_SPACES,
    LINE_BREAKS,
    LOOK_ALIKES,
    find_invisible,
    find_look_alike,
    find_odd_letter,
)
from generator.problems import Level, Problem

# Almost nine times the largest evaluation, which is 120 kB. The limit bounds the time and memory that a file can take.
MAX_BYTES = 1024 * 1024
_BYTE_ORDER_MARK = "\ufeff"
_MERGE_MARKER = re.compile(r"(?:<{7}|>{7}|\|{7}|={7})(?: |$)")
_MERGE_BEGIN = re.compile(r"<{7}(?: |$)")
_ORDINARY = re.compile(
    r"[ -~\xa1-\xac\xae-\u0131\u0134-\u017e\u0180-\u01c3\u01cd-\u01f0\u01f4-\u024f\u2012-\u2027\u2030-\u205e]*"
)
"""Almost every line consists of these alone, and needs no closer look."""
_LINE_BREAK = re.compile(f"[\r{LINE_BREAKS}]")
_NON_BREAKING_HYPHEN = re.compile("[\u2010\u2011\ufe63\uff0d]")
_SOFT_BREAK = re.compile("\xad(?:\\s|$)")
# Two marks on a letter are common in some languages. Time to compose them grows with the square of their number.
MAX_MARKS = 5
_BULLET = re.compile("\\s*([\ue000-\uf8ff])\\s")
"""A list bullet in Word, which no other program knows."""
_HARD_SPACE = re.compile(f"[{HARD_SPACES}]")


def read_text(path: Path) -> str:
    """Return the text of a file with line feeds as line endings; a stray carriage return is kept before one.

    Raises:
        UnreadableError: the path isn't a file or can't be opened, or the file is too large or isn't UTF-8.
    """
    raw = read_bytes(path, MAX_BYTES, larger=say("1 MiB; an evaluation is a hundredth of that, so split it"))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError(
            line,
            "encoding",
            message=say(
                "byte 0x{raw} is not UTF-8; save the file with the encoding UTF-8", raw=f"{raw[error.start]:02x}"
            ),
        ) from error
    text = text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n")
    # A lone carriage return ends a line for the parser: for every program if all lines end so, and otherwise for some.
    return text.replace("\r", "\r\n" if "\n" in text else "\n")


def read_bytes(path: Path, most: int, *, larger: Message) -> bytes:
    """Return the content of a file of at most `most` bytes.

    Raises:
        UnreadableError: the path isn't a file or can't be opened, or the file is larger; `larger` says than
            what, and what to do.
    """
    try:
        if path.is_symlink():
            raise UnreadableError(
                1, "unreadable", message=say("this is a link to another place; put the file itself here")
            )
        if path.exists() and not path.is_file():
            raise UnreadableError(1, "unreadable", message=say("this is not a file; put a text file in its place"))
        with path.open("rb") as file:
            raw = file.read(most + 1)
    except OSError as error:
        raise UnreadableError(
            1,
            "unreadable",
            message=say("the file can't be read ({strerror}); check that it is there", strerror=error.strerror),
        ) from error
    if len(raw) > most:
        raise UnreadableError(1, "size", message=say("the file is larger than {larger}", larger=larger))
    return raw


def find_unwanted_characters(path: str, text: str) -> list[Problem]:
    """Return a problem for every line with a tab, a hard space, an invisible character, or a merge marker."""
    lines = text.split("\n")
    # A conflict is one slip: it is reported where it begins, and at another marker only if the beginning has been
    # removed.
    marker = _MERGE_BEGIN if any(map(_MERGE_BEGIN.match, lines)) else _MERGE_MARKER
    return [
        Problem(path, number, Level.ERROR, message, rule)
        for number, line in enumerate(lines, start=1)
        if not _ORDINARY.fullmatch(line) or marker.match(line)
        for rule, message in _unwanted_in_line(line, marker)
    ]


def _unwanted_in_line(line: str, marker: re.Pattern[str]) -> Iterator[tuple[str, Message]]:
    if marker.match(line):
        yield (
            "merge",
            say(
                "this is a merge conflict; keep one of the two versions, and remove the lines <<<<<<<, "
                "======= and >>>>>>>"
            ),
        )
    if "\t" in line:
        yield "tab", say("the line contains a tab; write spaces instead, two for each level")
    if found := _LINE_BREAK.search(line):
        yield (
            "syntax",
            say(
                "the line contains the hidden line break {found}{near}; remove it, or press Enter there",
                found=_code(found[0]),
                near=_near(line, found.start()),
            ),
        )
    if found := _HARD_SPACE.search(line):
        yield (
            "syntax",
            say(
                "the line contains the hard space {found}{near}; write an ordinary one, the site keeps "
                "figures together by itself",
                found=_code(found[0]),
                near=_near(line, found.start()),
            ),
        )
    yield from (("syntax", message) for message in _odd_in_line(line))


def _odd_in_line(line: str) -> Iterator[Message]:
    """Yield what is wrong with letters and hyphens that look like ordinary ones, or that are invisible."""
    if odd := find_odd_letter(line):
        plain = unicodedata.normalize("NFKC", odd)
        yield say(
            "the line contains {odd} ({odd_too}), left from a PDF; write {plain} with ordinary letters",
            odd=odd,
            odd_too=_code(odd),
            plain=plain,
        )
    if look_alike := find_look_alike(line):
        word, letter = look_alike
        yield say(
            "{word} has a letter of another alphabet, {letter} ({code}), that looks like {plain}; write the word anew",
            word=word,
            letter=letter,
            code=_code(letter),
            plain=LOOK_ALIKES[letter],
        )
    if found := _NON_BREAKING_HYPHEN.search(line):
        yield say("the line contains the special hyphen {found}; write an ordinary one", found=_code(found[0]))
    if found := _SOFT_BREAK.search(line):
        yield say("the line contains a hidden hyphen before a space, left from a PDF; write the word in one piece")
    if _has_many_marks(line):
        yield say(
            "a letter has more than {max_marks} accents on it; write only those that belong to it", max_marks=MAX_MARKS
        )
    if bullet := _BULLET.match(line):
        yield say("an item of a list begins with an ordinary hyphen; write - instead of {sign}", sign=_code(bullet[1]))
        line = line.replace(bullet[1], "", 1)
    invisible = find_invisible(_LINE_BREAK.sub("", line.replace("\t", "")))
    if invisible:
        yield say("the line contains the invisible character {invisible}; remove it", invisible=_code(invisible))


def _near(line: str, at: int) -> Message:
    """Return the words on both sides of an invisible character, so that the editor can find it."""
    before, after = line[:at].split()[-1:], line[at + 1 :].split()[:1]
    if not before or not after:
        return NOTHING
    return say(' between "{before}" and "{after}"', before=shorten(before[0]), after=shorten(after[0]))


def _has_many_marks(line: str) -> bool:
    """Return whether more accents follow each other than any letter has; they haven't been composed yet."""
    number = 0
    for character in line:
        number = number + 1 if unicodedata.combining(character) else 0
        if number > MAX_MARKS:
            return True
    return False


def _code(character: str) -> str:
    return f"U+{ord(character):04X}"
