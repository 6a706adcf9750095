"""The small data set with more in it, so that order, ties and plurals can be seen.

A file of `tests/several` that begins with an item of a list is appended to the small one; any other file is added,
or replaces the small one.
"""

import shutil
from pathlib import Path

from generator.model import Collection
from tests.support.checking import load_collection
from tests.support.folders import SEVERAL, SMALL


def lay_out_several(folder: Path) -> Path:
    """Return a new folder with the data."""
    shutil.copytree(SMALL, folder)
    for path in sorted(SEVERAL.rglob("*.yml")):
        target = folder / path.relative_to(SEVERAL)
        added = path.read_text(encoding="utf-8")
        if added.startswith("  - "):
            added = target.read_text(encoding="utf-8") + added
        target.write_text(added, encoding="utf-8")
    return folder


def load_several(folder: Path) -> Collection:
    """Return the data, which are laid out in a new folder."""
    return load_collection(lay_out_several(folder))
