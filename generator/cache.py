"""What a build keeps for later builds, under a digest of all that it was made from. It only saves time.

A name holds the digest of the whole generator and of the versions of everything installed, so that changed code finds
nothing. An entry begins with the digest of its own content; one that doesn't match is removed and made again. Without
the cache a build makes the same bytes, more slowly.

The price: reading the generator's files at the start of each build, and up to `LARGEST` bytes of disk.
"""

import hashlib
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.output import keep_file, mark_as_used, remove_file

LARGEST = 1 << 30
"""How many bytes are kept: a build of the largest size that was tried keeps 0.7 GB. What has been unused the longest is
removed first."""
JUST_NOW = 10
"""Seconds, longer than Python takes to load the generator: code that is edited meanwhile isn't what runs."""
_GENERATOR = Path(__file__).parent
_ENTRIES = "??/*"
_DIGITS = hashlib.sha256().digest_size * 2


class Cache:
    """Entries in a folder, made with the code as it was when the cache was opened."""

    def __init__(self, folder: Path, *, code: Path = _GENERATOR) -> None:
        self._folder = folder
        self._code = code
        self._digest = _digest_code(code)

    def name(self, kind: str, *parts: bytes | str) -> str:
        """Return the name of what is made from some parts; `kind` says how."""
        return digest((self._digest, kind, *parts))

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name, or None if nothing is, or if it is damaged."""
        path = self._place(name)
        try:
            head, content = _split(path.read_bytes())
            if head == hashlib.sha256(content).hexdigest().encode():
                mark_as_used(path)
                return content
            remove_file(path)
        except OSError:
            pass  # there is none, or another build has just removed it
        return None

    def put(self, name: str, content: bytes) -> None:
        """Keep content under a name. A full disk isn't an error: the content is made again next time."""
        with suppress(OSError):
            keep_file(self._place(name), hashlib.sha256(content).hexdigest().encode() + content)

    def is_current(self) -> bool:
        """Return whether the code is still what it was.

        What is made from files that are read late, such as templates, may only be kept if it is.
        """
        return _digest_code(self._code) == self._digest

    def trim(self, largest: int = LARGEST) -> None:
        """Remove the entries that have been unused for the longest time, until the rest has at most `largest` bytes."""
        kept = 0
        for path, size in _newest_first(self._folder):
            kept += size
            if kept > largest:
                remove_file(path)

    def _place(self, name: str) -> Path:
        return self._folder / name[:2] / name[2:]


def open_cache(folder: Path) -> Cache | None:
    """Return the cache in a folder, or None if the code was edited so recently that other code may be running."""
    if any(path.stat().st_mtime > time.time() - JUST_NOW for path in _files(_GENERATOR)):
        return None
    return Cache(folder)


def digest(parts: Iterable[bytes | str]) -> str:
    """Return the SHA-256 of some parts; different parts give a different one, even if they join to the same bytes."""
    whole = hashlib.sha256()
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(b"%d:" % len(content))
        whole.update(content)
    return whole.hexdigest()


def digest_folder(folder: Path) -> str:
    """Return a digest of the names and the contents of the files in a folder."""
    return digest(part for path in _files(folder) for part in (path.relative_to(folder).as_posix(), path.read_bytes()))


def _digest_code(code: Path) -> str:
    installed = sorted({path.name for place in sys.path for path in Path(place).glob("*.dist-info")})
    return digest((digest_folder(code), sys.version, *installed))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder, in a fixed order, without Python's own cache."""
    for path in sorted(folder.rglob("*")):
        if "__pycache__" not in path.parts and path.is_file():
            yield path


def _split(entry: bytes) -> tuple[bytes, bytes]:
    return entry[:_DIGITS], entry[_DIGITS:]


def _newest_first(folder: Path) -> list[tuple[Path, int]]:
    found = []
    for path in folder.glob(_ENTRIES):
        try:
            state = path.stat()
        except FileNotFoundError:  # another build removed it
            continue
        found.append((state.st_mtime_ns, path.name, path, state.st_size))
    return [(path, size) for _, _, path, size in sorted(found, reverse=True)]
