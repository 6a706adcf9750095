"""Reads what has been written to a folder."""

from pathlib import Path

from generator.site import Tree


def read_tree(folder: Path) -> Tree:
    """Return the files of a folder by their path from it, in order; hidden files and folders are left out."""
    paths = (path for path in sorted(folder.rglob("*")) if path.is_file())
    places = {path.relative_to(folder): path for path in paths}
    return {
        place.as_posix(): path.read_bytes()
        for place, path in places.items()
        if not any(part.startswith(".") for part in place.parts)
    }
