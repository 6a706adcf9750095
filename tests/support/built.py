"""Reads the pages of a built site."""

from pathlib import Path
from typing import Any

import html5lib


def parse(path: Path) -> Any:
    """Return the document of a built page."""
    return html5lib.parse(path.read_text(encoding="utf-8"), treebuilder="etree", namespaceHTMLElements=False)


def page_files(site: Path) -> list[Path]:
    """Return every built page."""
    return sorted(site.rglob("*.html"))
