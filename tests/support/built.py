"""Reads the pages of a built site."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import html5lib


def parse(path: Path) -> Any:
    """Return the document of a built page, to be read only: who asks for the same page gets the same document."""
    return _parse(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=512)
def _parse(path: Path, _changed: int) -> Any:
    return html5lib.parse(path.read_text(encoding="utf-8"), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
