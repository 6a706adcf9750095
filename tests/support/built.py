"""Reads the pages of a built site."""

import pickle
from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib

from tests.support.digests import level_digests
from tests.support.sharing import recall

MOST = 2048
"""How many documents a process holds: all pages of the real site (878, 0.1 MB each) and more. With fewer, a test that
reads them in order would find none of those that the test before it has read."""
_KIND = "etree without namespaces"
"""How pages are parsed, by which they are kept: a change below changes it too."""


def parse(path: Path) -> Any:
    """Return the document of a built page, to be read only: who asks for the same page gets the same document."""
    return _parse(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=MOST)
def _parse(path: Path, _changed: int) -> Any:
    page = level_digests(path.read_bytes())
    # To load a document takes a tenth of the time that it takes to parse the page.
    document = recall("document", _KIND, page.content, make=lambda: pickle.dumps(_parse_anew(page.content)))
    return pickle.loads(page.restore(document))  # noqa: S301 - we wrote it


def _parse_anew(content: bytes) -> Any:
    return html5lib.parse(content.decode(), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
