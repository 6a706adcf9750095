"""What each page shows: one frozen view per template. Sorting and formatting is done here, never in a template.

Each module is a kind of page; `views` contains what several kinds share, and `build` lists all pages.
"""

from generator.pages.build import PagesByThemselves, build_pages
from generator.pages.moved import add_moved
from generator.pages.page import KIND_LABELS, Link, Page, PageKind

__all__ = ["KIND_LABELS", "Link", "Page", "PageKind", "PagesByThemselves", "add_moved", "build_pages"]
