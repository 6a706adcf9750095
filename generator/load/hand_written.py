"""The hand-written pages: every file of `docs/`, read as strictly as the data. It renders nothing.

A page is Markdown in UTF-8 with front matter. Pictures may be beside it; any other file would be published by mistake.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.load.document import UnreadableError
from generator.load.folders import list_folder
from generator.load.records import build_record
from generator.load.text import find_unwanted_characters, read_bytes, read_text
from generator.load.tree import parse_text
from generator.messages import say
from generator.model.fields import Record, Text
from generator.problems import Level, Problem

PAGE_ENDING = ".md"
PICTURE_ENDINGS = frozenset({".svg", ".png", ".jpg", ".jpeg", ".webp"})
MAX_PICTURE_BYTES = 5 * 1024**2
# Addresses of hand-written pages have at most two parts.
MAX_DEPTH = 10
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)?")
_FRONT_MATTER = re.compile(r"---\n(.*?)^---(?:\n|$)", re.DOTALL | re.MULTILINE)


class PathStep(Record):
    """A page on the way from the start page."""

    title: Text
    address: str


class FrontMatter(Record):
    """The front matter of a hand-written page: what it says about itself above its text."""

    title: Text
    description: Text
    path: tuple[PathStep, ...] = ()


def load_hand_written(folder: Path) -> tuple[Mapping[str, bytes], list[Problem]]:
    """Return the files of the folder by their path from it, and every fault in them; never raises for their content."""
    problems: list[Problem] = []
    files: dict[str, bytes] = {}
    for path in _walk(folder, problems):
        name = path.relative_to(folder).as_posix()
        try:
            if path.suffix == PAGE_ENDING:
                text = read_text(path)
                problems += _check_page(str(path), text)
                files[name] = text.encode()
            else:
                files[name] = read_bytes(path, MAX_PICTURE_BYTES, larger=say("5 MiB; make the picture smaller"))
        except UnreadableError as error:
            problems.append(error.problem(path))
    return files, problems


def _walk(folder: Path, problems: list[Problem], *, depth: int = 0) -> Iterator[Path]:
    """Yield every file that may be published, and record the others."""
    try:
        entries = list_folder(folder)
    except UnreadableError as error:
        problems.append(error.problem(folder))
        return
    for path in entries:
        if path.is_symlink():
            message = say("this is a link to another place; put the file itself here")
            problems.append(Problem(str(path), 1, Level.ERROR, message, "unreadable"))
        elif path.is_dir() and depth == MAX_DEPTH:
            message = say("folders are nested more than {max_depth} deep; move this one up", max_depth=MAX_DEPTH)
            problems.append(Problem(str(path), 1, Level.ERROR, message, "depth"))
        elif path.is_dir():
            yield from _walk(path, problems, depth=depth + 1)
        elif not _NAME.fullmatch(path.name) or path.suffix not in {PAGE_ENDING, *PICTURE_ENDINGS}:
            message = say(
                "this file would be published, but only pages (.md) and pictures belong here, with "
                "names of a-z, 0-9 and hyphens; rename it, or move it elsewhere"
            )
            problems.append(Problem(str(path), 1, Level.ERROR, message, "file-name"))
        else:
            yield path


def _check_page(path: str, text: str) -> Iterator[Problem]:
    unwanted = find_unwanted_characters(path, text)
    if unwanted:
        yield from unwanted
        return
    match = _FRONT_MATTER.match(text)
    if match is None:
        message = say('a page begins with a line "---", its title and description, and "---" again; add them')
        yield Problem(path, 1, Level.ERROR, message, "front-matter")
        return
    document, problems = parse_text(path, "\n" + match[1])
    yield from problems
    if document is not None:
        yield from build_record(document, FrontMatter)[1]
