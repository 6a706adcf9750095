"""The only module that writes. Makes a folder match a tree of files: skips unchanged files, removes stale ones."""

import ctypes
import fcntl
import io
import os
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from generator.claims import MARK, ForeignFolderError, claim_folder, claim_place, follow_links
from generator.errors import KompassError
from generator.site import Tree

# Linux's AT_FDCWD and RENAME_EXCHANGE.
_HERE = -100
_EXCHANGE = 2
# In a working folder: what is being made.
_MADE = "made"


class BusyFolderError(KompassError):
    """Another run is writing to the same place; the message names it."""


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
        if not os.listdir(place):  # noqa: PTH208 - it is called for thousands of folders
            Path(place).rmdir()
    open_to_readers(folder)


def replace_folder(new: Path, old: Path) -> None:
    """Replace the folder `old` with `new`; `old` is unchanged until the last step.

    Where the system supports it, the two are swapped in a single step and the old content is then removed, so that the
    folder is complete at every moment, even if the process is killed.

    If `old` is a link, what it leads to is replaced, and the link stays.

    Raises:
        ForeignFolderError: `old` contains files that kompass did not write.
        UnfitFolderError: `old` can't be moved.
        OSError: the folders could not be swapped; the message says where the old one is if it was not put back.
    """
    old = follow_links(old)
    claim_place(old)
    (new / MARK).touch()
    open_to_readers(new)
    swap_folders(new, old)


def swap_folders(new: Path, old: Path) -> None:
    """Put the folder `new` into the place of `old`, whatever that holds, and remove what was there."""
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


def write_files(files: Tree, folder: Path) -> None:
    """Write files into a new folder of our own, with the folders that they need."""
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        write_file(folder / name, content)


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


@contextmanager
def working_beside(folder: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as `folder`, for what will go there; it is removed at the end.

    While one run has it, no other gets it. What a run that was killed left there is removed first. If `folder` is a
    link, the folder is beside what it leads to.

    Raises:
        BusyFolderError: another run has it.
        ForeignFolderError: there is a folder of its name that isn't ours.
    """
    place = follow_links(folder)
    working = place.with_name(f".{place.name}-kompass")
    lock = _lock(working, folder)
    try:
        _empty(working)
        (working / MARK).touch()
        made = working / _MADE
        made.mkdir()
        made.chmod(0o755)
        yield made
    finally:
        _empty(working)
        with suppress(OSError):
            working.rmdir()
        os.close(lock)


def _lock(working: Path, folder: Path) -> int:
    """Make a folder, if it isn't there, and return the handle that locks it for this run."""
    while True:
        working.mkdir(parents=True, exist_ok=True)
        if working.is_symlink():
            raise ForeignFolderError(f"{working} is a link that kompass did not make; remove it")
        claim_folder(working)
        try:
            handle = os.open(working, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        except FileNotFoundError:
            continue  # the run that had it has just ended
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(handle)
            raise BusyFolderError(f"another run of kompass is writing to {folder}; wait until it has ended") from error
        # The run that had it may have ended, and removed it, between the two steps.
        if working.exists() and os.path.samestat(os.fstat(handle), working.stat()):
            return handle
        os.close(handle)


def _empty(working: Path) -> None:
    """Remove what is in a folder; the mark, which says that it is ours, is removed last."""
    for path in sorted(working.iterdir(), key=lambda path: path.name == MARK):
        if path.is_dir() and not path.is_symlink():
            remove_folder(path)
        else:
            path.unlink()


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


def repeat_folder(old: Path, new: Path) -> None:
    """Make a new folder, on the same disk, with hard links to the files of another; neither may be written to later."""
    shutil.copytree(old, new, copy_function=os.link)


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
    """Yield everything in a folder, without following links, as the entries that the system lists."""
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
