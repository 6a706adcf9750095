"""What each page shows: one frozen view per template, sorted and formatted here, never there.

A module is a kind of page; `views` holds what several kinds share, and `build` lists all pages.
"""

from generator.pages.build import build_pages
from generator.pages.page import KIND_LABELS, Link, Page, PageKind

__all__ = ["KIND_LABELS", "Link", "Page", "PageKind", "build_pages"]
