"""Lists a folder in order, without what editors, Word and operating systems leave there."""

import os
import re
from itertools import islice
from pathlib import Path

from generator.load.document import UnreadableError
from generator.messages import say

WORKING_FILE = ".arbete.md"
"""The ending of the name of an editor's working file; such a file is never data and never published."""
_HALF_SAVED = re.compile(r"[0-9A-F]{8}")
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


# Four evaluations of every municipality, and ten good examples of each, are fewer than this.
MAX_ENTRIES = 20_000


def list_folder(folder: Path) -> list[Path]:
    """Return the entries of a folder by name.

    Raises:
        UnreadableError: it can't be read, or holds far too many.
    """
    try:
        entries = sorted(islice(folder.iterdir(), MAX_ENTRIES + 1))
        for entry in entries[:1]:
            entry.lstat()  # fails where a folder may be listed but not searched
    except OSError as error:
        raise UnreadableError(
            1,
            "unreadable",
            message=say("the folder can't be read ({strerror}); check its permissions", strerror=error.strerror),
        ) from error
    if len(entries) > MAX_ENTRIES:
        raise UnreadableError(
            1,
            "size",
            message=say(
                "the folder holds more than {max_entries} files; remove what doesn't belong here",
                max_entries=MAX_ENTRIES,
            ),
        )
    return [path for path in entries if not is_left_behind(path.name)]


def is_there(path: Path) -> bool:
    """Return whether something is at a path, even a broken link; False if the path can't be examined."""
    return os.path.lexists(path)  # Path's own method raises an error if the path can't be examined


def is_left_behind(name: str) -> bool:
    """Return whether a name is one that programs give to files of their own: `.x`, `#x#`, `x~`, `~$x`, `Thumbs.db`.

    Word and Excel write `~WRL0001.tmp` and eight hexadecimal digits while they save. A working file of `kompass import`
    counts, too.
    """
    small = name.casefold()
    return (
        small.startswith((".", "#", "~"))
        or small.endswith(("~", ".tmp", WORKING_FILE))
        or small in _LEFT_BY_SYSTEMS
        or _HALF_SAVED.fullmatch(name) is not None
    )
