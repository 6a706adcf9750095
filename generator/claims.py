"""Which folders may be written to, and whether they can be. Looks, and changes nothing."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.errors import KompassError

MARK = ".made-by-kompass"
"""The file that marks a folder as one that kompass may overwrite."""

_MOUNTS = Path("/proc/self/mountinfo")
_PLACE = 4  # the column of the mount point, in which a space is written as \040
_OCTAL = re.compile(r"\\([0-7]{3})")


class ForeignFolderError(KompassError):
    """The folder to write to contains files that kompass did not write; the message names the folder."""


class UnfitFolderError(KompassError):
    """A site can't be put where it should be; the message says why, and what to do."""


def follow_links(folder: Path) -> Path:
    """Return where a folder really is, whether or not it exists yet.

    Raises:
        UnfitFolderError: it is a link that leads back to itself.
    """
    try:
        return folder.resolve()
    except (OSError, RuntimeError) as error:  # the latter is what Python before 3.13 raises for such a link
        raise UnfitFolderError(f"{folder} is a link that leads back to itself; remove it") from error


def claim_folder(folder: Path) -> None:
    """Make sure that a folder may be overwritten: it is missing, empty, or marked as ours.

    Raises:
        ForeignFolderError: the folder is anything else.
        UnfitFolderError: it is a link that leads back to itself.
    """
    follow_links(folder)
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise ForeignFolderError(
            f"{folder} holds files that kompass did not write; choose another folder, or empty this one yourself"
        )


def claim_place(folder: Path) -> None:
    """Make sure that another folder may take the place of this one, and can.

    Raises:
        ForeignFolderError: it contains files that kompass did not write.
        UnfitFolderError: something is mounted there, such as a container's volume, so that it can't be moved.
    """
    claim_folder(folder)
    place = follow_links(folder)
    if any(mount.is_relative_to(place) for mount in _mounts()) or place.is_mount():
        raise UnfitFolderError(
            f"something is mounted at {folder}, so no other folder can take its place; build into a folder below it, "
            f"such as {folder / 'site'}"
        )


def claim_apart(site: Path, *, others: Iterable[Path]) -> None:
    """Make sure that a site is neither inside one of the other folders of a build nor around it.

    Raises:
        UnfitFolderError: it does.
    """
    place = follow_links(site)
    for other in others:
        if place.is_relative_to(follow_links(other)) or follow_links(other).is_relative_to(place):
            raise UnfitFolderError(f"{site} and {other} lie in each other; choose another folder for the site")


def _mounts() -> list[Path]:
    """Return where something is mounted: Linux lists folders that are mounted from the same disk, too."""
    if sys.platform != "linux" or not _MOUNTS.is_file():
        return []
    lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    return [Path(_OCTAL.sub(lambda found: chr(int(found[1], 8)), line.split(" ")[_PLACE])) for line in lines]
