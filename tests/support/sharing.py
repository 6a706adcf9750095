"""Lets the processes of a test run share what is made once: the first that needs it makes it, the others wait."""

import fcntl
from collections.abc import Callable
from pathlib import Path

import pytest


def make_once(request: pytest.FixtureRequest, name: str, *, make: Callable[[Path], object]) -> Path:
    """Return a folder of this run that `make` has filled, in this process or in another one.

    A run that a test starts is a run of its own, whatever its environment says. If `make` fails, the next process that
    needs it tries again, and fails with a message of its own.
    """
    root: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
    if hasattr(request.config, "workerinput"):
        root = root.parent  # each process has its own folder in that of the run
    folder, done = root / name, root / f"{name}.done"
    with (root / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            make(folder)
            done.touch()
    return folder
