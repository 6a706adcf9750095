"""Reads and checks a folder of data, as `kompass check` does."""

from datetime import date
from pathlib import Path

from generator.load import Remembered, build_collection, load_sources
from generator.model import Collection
from generator.problems import Problem, format_text
from generator.rules import check_sources


def check_folder(folder: Path, today: date | None = None, *, remembered: Remembered | None = None) -> list[Problem]:
    """Return every problem of a data folder, as `kompass check` does on the given day (today if none is given).

    Files that are `remembered` aren't parsed again unless they have changed.
    """
    sources, problems = load_sources(folder, remembered=remembered)
    return sorted({*problems, *check_sources(sources, today or date.today())})


def check_lines(folder: Path) -> list[str]:
    """Return every problem of a data folder as printed, with paths from that folder."""
    return [format_text(problem).replace(f"{folder}/", "") for problem in check_folder(folder)]


def load_collection(folder: Path) -> Collection:
    """Return the data of a folder that has no errors."""
    sources, _ = load_sources(folder)
    return build_collection(sources)
