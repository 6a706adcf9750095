"""What is in a folder, in order, without what editors, Word and operating systems leave there."""

import os
from itertools import islice
from pathlib import Path

from generator.load.document import UnreadableError

WORKING_FILE = ".arbete.md"
"""What the name of an editor's working file ends with; such a file is never data and never published."""
_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


# Four evaluations of every municipality, and ten good examples of each, are fewer.
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
            1, "unreadable", f"the folder can't be read ({error.strerror}); check its permissions"
        ) from error
    if len(entries) > MAX_ENTRIES:
        raise UnreadableError(
            1, "size", f"the folder holds more than {MAX_ENTRIES} files; remove what doesn't belong here"
        )
    return [path for path in entries if not is_left_behind(path.name)]


def is_there(path: Path) -> bool:
    """Return whether something is at a path, if only a link; nothing is where nothing can be looked at."""
    return os.path.lexists(path)  # Path's own method raises an error where nothing can be looked at


def is_left_behind(name: str) -> bool:
    """Return whether a name is one that programs give to files of their own: `.x`, `#x#`, `x~`, `~$x`, `Thumbs.db`.

    A working file of `kompass import` is one, too.
    """
    of_an_editor = name.startswith((".", "#", "~$")) or name.endswith(("~", WORKING_FILE))
    return of_an_editor or name.casefold() in _LEFT_BY_SYSTEMS
