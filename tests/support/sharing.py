"""Lets test processes share what is made once: the first that needs it makes it, the others wait.

What is shared is named by the content of the files that it is made from, so a run that a test starts may use what is
already there; with a deliberate fault in the generator, or with other data, it makes its own.

Small things that are made often (drawings, compiled templates, parsed pages, results of the validator) are kept for
later runs, too, in a cache like that of a build: each under a digest of everything that it depends on. `make clean`
removes them.
"""

import fcntl
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.cache import Cache
from generator.render import keeping_templates
from tests.support.folders import ROOT

SHARED = "KOMPASS_SHARED"
"""The variable that gives a run that a test starts the folder of shared things."""
MOST_KEPT = 1 << 29
"""How many bytes are kept for later runs; a run of all tests makes 300 MB, most of it parsed pages."""
_KEPT = ROOT / ".build" / "tests"
_open: list[Cache] = []


def shared_folder(request: pytest.FixtureRequest) -> Path:
    """Return the folder that all processes of this run share, or that of the run that started it."""
    given = os.environ.get(SHARED)
    if given:
        return Path(given)
    root: Path = request.getfixturevalue("tmp_path_factory").getbasetemp()
    return root.parent if hasattr(request.config, "workerinput") else root  # each process has a folder in the run's


@contextmanager
def keep_things(shared: Path) -> Iterator[None]:
    """Let `recall` find what earlier runs and other processes have made, while the block runs.

    A run that a test starts in a copy of the project finds it by the link in the shared folder.
    """
    _KEPT.mkdir(parents=True, exist_ok=True)
    link = shared / "kept"
    with suppress(FileExistsError):
        link.symlink_to(_KEPT)
    _open.append(Cache(link, code=link / "none"))  # keys include what is installed; the code is named by callers
    try:
        with keeping_templates(_open[-1]):  # one of another source isn't used: Jinja checks its digest
            yield
    finally:
        _open.pop()


def recall(kind: str, *parts: bytes | str, make: Callable[[], bytes]) -> bytes:
    """Return the result of `make`, which may depend only on `parts` and on what is installed."""
    if not _open:
        return make()
    name = _open[-1].name(kind, *parts)
    content = _open[-1].get(name)
    if content is None:
        content = make()
        _open[-1].put(name, content)
    return content


def is_kept(kind: str, *parts: bytes | str) -> bool:
    """Return whether something is already kept under these parts."""
    return bool(_open) and _open[-1].get(_open[-1].name(kind, *parts)) is not None


def trim_kept() -> None:
    """Remove what has been unused for longest, if more is kept than the limit."""
    Cache(_KEPT).trim(MOST_KEPT)


def make_once(request: pytest.FixtureRequest, name: str, *, of: Iterable[Path], make: Callable[[Path], object]) -> Path:
    """Return a folder that `make` has filled from the files and folders `of`, in this process or in another one.

    If `make` fails, the next process that needs it tries again, and fails with its own message.
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
