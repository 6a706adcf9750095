"""What the tests of importing share: the real registers, and invented reports."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.importing.drafting import registers_of
from generator.importing.sharing import ReportRegisters
from generator.load import Sources, load_sources
from tests.support.folders import DATA
from tests.support.reports import LAYOUTS, Content, invent_content, set_report, sheet_for

Invented = tuple[Content, Path]
Invent = Callable[..., Invented]


@pytest.fixture(scope="session")
def sources() -> Sources:
    """Return the real data."""
    return load_sources(DATA)[0]


@pytest.fixture(scope="session")
def registers(sources: Sources) -> ReportRegisters:
    """Return the real registers."""
    return registers_of(sources)


@pytest.fixture
def invent(registers: ReportRegisters, tmp_path: Path) -> Invent:
    """Return a function that writes an invented report and returns what it says, with its file."""

    def write(name: str = "plain", ending: str = "txt", *, letter: str = "A", seed: int = 1) -> Invented:
        layout = LAYOUTS[name]
        question_set = next(entry for entry in registers.question_sets if entry.name == letter)
        municipality = registers.municipalities[seed * 37 % len(registers.municipalities)]
        content = invent_content(question_set, municipality, year=2017, seed=seed, decimals=int(letter == "D"))
        path = tmp_path / f"rapport.{ending}"
        path.write_bytes(set_report(content, layout, sheet_for(ending, layout)))
        return content, path

    return write
