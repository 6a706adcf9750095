"""Reads the pages of a built site."""

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib

from tests.support.digests import level_digests
from tests.support.sharing import recall

MOST = 2048
"""How many documents a process keeps: all pages of the real site (878, 0.1 MB each) and more. With fewer, a test that
reads them in order would find none of those that the previous test has read."""
_KIND = "etree without namespaces"
"""How pages are parsed, which is part of the cache key: a change below must change it too."""


def parse(path: Path) -> Any:
    """Return the document of a built page, read-only: everyone who asks for the same page gets the same document."""
    return _parse(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=MOST)
def _parse(path: Path, _changed: int) -> Any:
    page = level_digests(path.read_bytes())
    # Loading a document takes a tenth of the time that parsing the page takes.
    document = recall("document", _KIND, page.content, make=lambda: pickle.dumps(_parse_anew(page.content)))
    return pickle.loads(page.restore(document))  # noqa: S301 - we wrote it


def _parse_anew(content: bytes) -> Any:
    return html5lib.parse(content.decode(), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
