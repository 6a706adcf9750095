"""The only writer. Makes a folder hold exactly a tree of files: skips what is unchanged, removes what is stale."""

import os
import shutil
import tempfile
from pathlib import Path

from generator.site import Tree


def read_tree(folder: Path) -> Tree:
    """Return the files of a folder by their path from it; hidden files and folders are left out."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


def write_tree(tree: Tree, folder: Path) -> None:
    """Make `folder` hold exactly the files of `tree`. Each file is whole at every moment."""
    folder.mkdir(parents=True, exist_ok=True)
    stale = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()} - tree.keys()
    for name in stale:
        (folder / name).unlink()
    for name, content in tree.items():
        target = folder / name
        if not target.is_file() or target.read_bytes() != content:
            target.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(target, content)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def replace_folder(new: Path, old: Path) -> None:
    """Put the folder `new` in the place of `old`; until the very end, `old` stays as it was."""
    old.parent.mkdir(parents=True, exist_ok=True)
    if not old.exists():
        new.rename(old)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{old.name}-", dir=old.parent)) / "old"
    old.rename(aside)
    try:
        new.rename(old)
    except OSError:
        aside.rename(old)
        raise
    finally:
        shutil.rmtree(aside.parent, ignore_errors=True)


def remove_folder(folder: Path) -> None:
    """Remove a folder and all that is in it, if it is there."""
    shutil.rmtree(folder, ignore_errors=True)


def _write_whole(target: Path, content: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
