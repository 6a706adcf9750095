"""Reads the pages of a built site."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib

KEPT = 2048
"""How many documents are kept: all pages of the real site (878, 0.1 MB each). With fewer, a test that reads them in
order finds none of those that the test before it has read."""


def parse(path: Path) -> Any:
    """Return the document of a built page, to be read only: who asks for the same page gets the same document."""
    return _parse(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=KEPT)
def _parse(path: Path, _changed: int) -> Any:
    return html5lib.parse(path.read_text(encoding="utf-8"), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
