"""Lets test processes share what is made once: the first that needs it makes it, the others wait.

What is shared is named by the content of the files that it is made of, so a run that a test starts may use what is
there already: with a deliberate fault in the generator, or with other data, it makes its own.
"""

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

SHARED = "KOMPASS_SHARED"
"""The variable that tells a run that a test starts where the things are that are shared."""


def shared_folder(request: pytest.FixtureRequest) -> Path:
    """Return the folder of this run that all its processes share, or that of the run that started it."""
    given = os.environ.get(SHARED)
    if given:
        return Path(given)
    root: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
    return root.parent if hasattr(request.config, "workerinput") else root  # each process has a folder in the run's


def make_once(request: pytest.FixtureRequest, name: str, *, of: Iterable[Path], make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` has filled, in this process or in another one, from the files and folders `of`.

    If `make` fails, the next process that needs it tries again, and fails with a message of its own.
    """
    folder = shared_folder(request) / f"{name}-{digest(of)}"
    done = folder.with_suffix(".done")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder


def digest(places: Iterable[Path]) -> str:
    """Return a name for the content of files and folders, wherever they are; compiled modules don't count."""
    content = hashlib.sha256()
    for place in places:
        files = [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.is_file())
        for path in files:
            if path.parent.name != "__pycache__":
                content.update(f"{path.relative_to(place.parent if place.is_file() else place)}\0".encode())
                content.update(hashlib.sha256(path.read_bytes()).digest())
    return content.hexdigest()[:16]
