"""The only module that writes. Makes a folder match a tree of files: skips unchanged files, removes stale ones."""

import ctypes
import io
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.errors import KompassError
from generator.site import Tree

MARK = ".made-by-kompass"
"""The file that marks a folder as one that kompass may overwrite."""

# Linux's AT_FDCWD and RENAME_EXCHANGE.
_HERE = -100
_EXCHANGE = 2


class ForeignFolderError(KompassError):
    """The folder to write to contains files that kompass did not write; the message names the folder."""


def claim_folder(folder: Path) -> None:
    """Make sure that a folder may be overwritten: it is missing, empty, or marked as ours.

    Raises:
        ForeignFolderError: the folder is anything else.
    """
    if folder.exists() and not (folder / MARK).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise ForeignFolderError(
            f"{folder} holds files that kompass did not write; choose another folder, or empty this one yourself"
        )


def write_tree(tree: Tree, folder: Path) -> None:
    """Make `folder` contain exactly the files of `tree`. No file is ever half written.

    Raises:
        ForeignFolderError: the folder contains files that kompass did not write.
        ValueError: the path of a file leads out of the folder.
    """
    for name in tree:
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise ValueError(f"{name} leads out of {folder}")
    claim_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / MARK).is_file():
        (folder / MARK).touch()
    sizes = _look_into(folder)
    for name in sizes.keys() - {*tree, MARK}:
        (folder / name).unlink()
    made = set()
    for name, content in tree.items():
        target = folder / name
        if sizes.get(name) == len(content) and target.read_bytes() == content:
            continue
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        write_file(target, content)
    for place, _, _ in os.walk(folder, topdown=False):
        if not os.listdir(place):  # noqa: PTH208 - it is asked of thousands of folders
            Path(place).rmdir()
    open_to_readers(folder)


def replace_folder(new: Path, old: Path) -> None:
    """Replace the folder `old` with `new`; `old` is unchanged until the last step.

    Where the system supports it, the two are swapped in a single step and the old content is then removed, so that the
    folder is complete at every moment, even if the process is killed.

    Raises:
        ForeignFolderError: `old` contains files that kompass did not write.
        OSError: the folders could not be swapped; the message says where the old one is if it was not put back.
    """
    claim_folder(old)
    (new / MARK).touch()
    open_to_readers(new)
    old.parent.mkdir(parents=True, exist_ok=True)
    if not old.exists():
        new.rename(old)
        return
    if _exchange(new, old):
        remove_folder(new)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{old.name}-", dir=old.parent)) / "old"
    old.rename(aside)
    try:
        new.rename(old)
    except OSError as error:
        try:
            aside.rename(old)
        except OSError:
            raise OSError(f"{old} could not be replaced ({error.strerror}); the old folder is in {aside}") from error
        aside.parent.rmdir()
        raise
    remove_folder(aside.parent)


def move_folder(new: Path, target: Path) -> None:
    """Move a folder to a place where there is nothing yet, and make the folders above it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    new.rename(target)


def open_to_readers(folder: Path) -> None:
    """Let a web server read a folder and everything in it, whatever the umask of whoever builds."""
    folder.chmod(0o755)
    for entry in _walk(folder):
        mode = 0o755 if entry.is_dir() else 0o644
        if entry.stat().st_mode & 0o777 != mode:
            Path(entry).chmod(mode)


def remove_files(folder: Path, patterns: Iterable[str]) -> None:
    """Remove the files of a folder that match any of the patterns, such as `assets/*.map`."""
    for pattern in patterns:
        for path in [path for path in folder.glob(pattern) if path.is_file()]:
            path.unlink()


def keep_files(folder: Path, patterns: Iterable[str]) -> None:
    """Remove every file of a folder that matches none of the patterns."""
    wanted = [*patterns]
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if not any(path.relative_to(folder).match(pattern) for pattern in wanted):
            path.unlink()


def write_file(target: Path, content: bytes) -> None:
    """Write a file in an existing folder; the file is never half written."""
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def keep_file(target: Path, content: bytes) -> None:
    """Write a file, and make the folders above it; the file is never half written."""
    target.parent.mkdir(parents=True, exist_ok=True)
    write_file(target, content)


def mark_as_used(path: Path) -> None:
    """Give a file the present time."""
    os.utime(path)


def remove_file(path: Path) -> None:
    """Remove a file, if it exists."""
    path.unlink(missing_ok=True)


def make_folder_beside(folder: Path) -> Path:
    """Return a new, empty folder on the same disk as `folder`, for the content that will replace it.

    Folders left behind by an earlier run that was killed are removed first; their names identify them as ours.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    prefix = f".{folder.name}-kompass-"
    for name in (f"{prefix}*", f".{prefix}*"):  # also those made beside such a folder
        for left in folder.parent.glob(name):
            remove_folder(left)
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=folder.parent))
    made.chmod(0o755)
    return made


def pack_folder(folder: Path) -> bytes:
    """Return a folder as one archive; equal folders give equal archives."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            archive.writestr(zipfile.ZipInfo(path.relative_to(folder).as_posix()), path.read_bytes())
    return packed.getvalue()


def unpack_folder(packed: bytes, folder: Path) -> None:
    """Make a new folder with the files of an archive that `pack_folder` made."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        archive.extractall(folder)


def remove_folder(folder: Path) -> None:
    """Remove a folder and everything in it, if it exists."""
    shutil.rmtree(folder, ignore_errors=True)


def _look_into(folder: Path) -> dict[str, int]:
    """Return the size of every file of a folder by its path from there; links are removed, whatever they lead to."""
    sizes = {}
    for entry in _walk(folder):
        if entry.is_symlink():
            Path(entry).unlink()
        elif entry.is_file():
            sizes[Path(entry).relative_to(folder).as_posix()] = entry.stat().st_size
    return sizes


def _walk(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield everything in a folder, without following links: what the system says of a file when it lists it."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(Path(entry))
            yield entry


def _exchange(first: Path, second: Path) -> bool:
    """Swap two folders in a single step; return False, with nothing changed, where the system can't.

    This is Linux's renameat2 with RENAME_EXCHANGE, which Python has no function for.
    """
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None), "renameat2", None)
    if rename is None:
        return False
    arguments = (_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE)
    return bool(rename(*arguments) == 0)
