"""Reads the pages of a built site."""

import hashlib
import pickle
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib

MOST = 2048
"""How many documents a process holds: all pages of the real site (878, 0.1 MB each) and more. With fewer, a test that
reads them in order would find none of those that the test before it has read."""

_kept_in: list[Path] = []


@contextmanager
def keep_documents(folder: Path) -> Iterator[None]:
    """Keep what is parsed in a folder, which other processes may use too, while the block runs.

    To load a document takes a tenth of the time that it takes to parse the page.
    """
    folder.mkdir(exist_ok=True)
    _kept_in.append(folder)
    yield
    _kept_in.remove(folder)


def parse(path: Path) -> Any:
    """Return the document of a built page, to be read only: who asks for the same page gets the same document."""
    return _parse(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=MOST)
def _parse(path: Path, _changed: int) -> Any:
    content = path.read_bytes()
    if not _kept_in:
        return _parse_anew(content)
    kept = _kept_in[-1] / hashlib.sha256(content).hexdigest()
    if not kept.exists():
        with tempfile.NamedTemporaryFile(dir=kept.parent, delete=False) as file:
            file.write(pickle.dumps(_parse_anew(content)))
        Path(file.name).replace(kept)
    return pickle.loads(kept.read_bytes())  # noqa: S301 - we wrote it


def _parse_anew(content: bytes) -> Any:
    return html5lib.parse(content.decode(), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
