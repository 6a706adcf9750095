"""What is in a folder, in order, without what editors, Word and operating systems leave there."""

from pathlib import Path

from generator.load.document import UnreadableError

_LEFT_BY_SYSTEMS = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db"})


def list_folder(folder: Path) -> list[Path]:
    """Return the entries of a folder by name.

    Raises:
        UnreadableError: it can't be read.
    """
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise UnreadableError(
            1, "unreadable", f"the folder can't be read ({error.strerror}); check its permissions"
        ) from error
    return [path for path in entries if not is_left_behind(path.name)]


def is_left_behind(name: str) -> bool:
    """Return whether a name is one that programs give to files of their own: `.x`, `#x#`, `x~`, `~$x`, `Thumbs.db`."""
    return name.startswith((".", "#", "~$")) or name.endswith("~") or name.casefold() in _LEFT_BY_SYSTEMS
