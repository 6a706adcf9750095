"""`python -m tests.support.reports.strangers.trial [FIRST]`: how much of strangers' reports is found.

FIRST is the number of the first report, so that a set that nobody has seen can be drawn. If `pdftotext` is on the path,
its two kinds of text are tried as well.
"""

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.importing.drafting import registers_of
from generator.importing.question_sets import own_numbers
from generator.importing.reading import read_report
from generator.importing.report import FoundArea, FoundReport, parse_report
from generator.importing.sharing import ReportRegisters
from generator.load import load_sources
from tests.support.folders import DATA
from tests.support.reports.content import AreaContent, Content, Row
from tests.support.reports.strangers.blocks import build_blocks, choose_manner, misprint
from tests.support.reports.strangers.copying import copy_blocks, copy_pdf
from tests.support.reports.strangers.older import build_older_set
from tests.support.reports.strangers.printing import choose_press, print_blocks
from tests.support.reports.strangers.saying import invent

FORMS = ("pdf", "copied", "pdf", "cells", "pdf", "columns", "pdf", "spaces", "layout", "flow")
_COUNT = 40
_YEARS = {"Z": (2002, 2009), "A": (2010, 2016), "B": (2017, 2018), "C": (2018, 2019), "D": (2020, 2023)}


@dataclass(slots=True)
class Tally:
    """How much of a report is found, and how much of that is right."""

    rows: int = 0
    rows_found: int = 0
    rows_invented: int = 0
    cells: int = 0
    cells_right: int = 0
    cells_wrong: int = 0
    points: int = 0
    points_found: int = 0
    points_taken: int = 0
    points_right: int = 0
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Add the counts of another report."""
        for name in self.__slots__:
            setattr(self, name, getattr(self, name) + getattr(other, name))

    def show(self) -> str:
        """Return the counts as a line."""
        return (
            f"rows found {self.rows_found} of {self.rows}, invented {self.rows_invented}; "
            f"cells right {self.cells_right} of {self.cells}, wrong {self.cells_wrong}; "
            f"points found {self.points_found} of {self.points}, right {self.points_right} of {self.points_taken}"
        )


def main(arguments: Sequence[str]) -> int:
    """Print the counts of each report and of all."""
    first = int(arguments[0]) if arguments else 0
    sources, _ = load_sources(DATA)
    registers = registers_of(sources)
    folder = Path(".build/strangers")
    folder.mkdir(parents=True, exist_ok=True)
    both = {"with their layout": Tally(), "without": Tally()}
    for number in range(first, first + _COUNT):
        form = FORMS[number % len(FORMS)]
        made = write_report(folder, registers, number, form)
        if made is None:
            continue
        path, content = made
        tally = tally_report(parse_report(read_report(path), registers), content)
        both["with their layout" if form in ("pdf", "layout") else "without"].add(tally)
        print(f"{path.name}: {tally.show()}", *tally.faults, sep="\n    ")
    for name, tally in both.items():
        print(f"{name}: {tally.show()}")
    return 0


def write_report(folder: Path, registers: ReportRegisters, number: int, form: str) -> tuple[Path, Content] | None:
    """Write a report and return where it is and what it says; None if the machine lacks the program for its form."""
    rng = random.Random(f"stranger {number}")  # noqa: S311 - only test data
    sets = {entry.name: entry for entry in (*registers.question_sets, build_older_set())}
    name = rng.choice("ZABCD")
    municipality = rng.choice(registers.municipalities)
    content = invent(sets[name], municipality, year=rng.randint(*_YEARS[name]), seed=number)
    manner = choose_manner(rng, older=name == "Z")
    content = misprint(content, manner, rng)
    press = choose_press(rng, f"Kommunkompassen {municipality.long_name} {content.year}")
    blocks = list(build_blocks(content, manner))
    path = folder / f"{number}-{name}-{form}.{'pdf' if form == 'pdf' else 'txt'}"
    if form in ("cells", "columns", "spaces"):
        path.write_bytes(copy_blocks(blocks, form))
        return path, content
    pdf = print_blocks(blocks, press)
    if form in ("layout", "flow"):
        if shutil.which("pdftotext") is None:
            return None
        (folder / "source.pdf").write_bytes(pdf)
        option = ["-layout"] if form == "layout" else []
        subprocess.run(["pdftotext", *option, folder / "source.pdf", path], check=True)
        return path, content
    path.write_bytes(copy_pdf(pdf) if form == "copied" else pdf)
    return path, content


def tally_report(report: FoundReport, content: Content) -> Tally:
    """Return the counts of a report. A cell is a label or a figure of a row that is found."""
    tally = Tally()
    areas = {area.slug: area for area in report.areas}
    for expected in content.areas:
        found = areas.get(expected.slug)
        _tally_rows(tally, expected, found)
        _tally_points(tally, expected, found)
    return tally


def _tally_rows(tally: Tally, expected: AreaContent, found: FoundArea | None) -> None:
    table = found.table if found else None
    rows = dict(zip(own_numbers(table), table.rows, strict=True)) if table else {}
    tally.rows += len(expected.rows)
    missing = []
    for row in expected.rows:
        got = rows.pop(row.nr, None)
        if got is None:
            missing.append(row.nr)
            continue
        tally.rows_found += 1
        for name, wanted, cell in _cells(row, got.label, got.figures):
            tally.cells += 1
            tally.cells_right += wanted == cell
            if wanted != cell:
                tally.cells_wrong += cell is not None
                tally.faults.append(f"{row.nr} {name}: {cell}, not {wanted}")
    tally.rows_invented += len(rows)
    tally.faults += [f"invented {nr}: {row}" for nr, row in rows.items()]
    tally.faults += [f"not found: {' '.join(missing)}"] if missing else []


def _cells(row: Row, label: str, figures: Mapping[str, object]) -> Iterator[tuple[str, object, object]]:
    yield "label", row.label, label
    for name in ("score", "max", "percent"):
        if getattr(row, name) is not None or figures.get(name) is not None:
            yield name, getattr(row, name), figures.get(name)


def _tally_points(tally: Tally, expected: AreaContent, found: FoundArea | None) -> None:
    points = found.lists.points if found and found.lists else {}
    unsorted = [point.text for point in points.get("unsorted", ())]
    for kind, wanted in (("strengths", expected.strengths), ("improvements", expected.improvements)):
        got = [point.text for point in points.get(kind, ())] + unsorted
        tally.points += len(wanted)
        tally.points_found += sum(point in got for point in wanted)
        tally.faults += [f"area {expected.nr}, {kind} not found: {point}" for point in wanted if point not in got]
    got = [point.text for entries in points.values() for point in entries]
    tally.points_taken += len(got)
    for kind, entries in points.items():
        wanted = {"strengths": expected.strengths, "improvements": expected.improvements}.get(
            kind, expected.strengths + expected.improvements
        )
        tally.points_right += sum(point.text in wanted for point in entries)
        tally.faults += [f"area {expected.nr}, {kind}: {p.text!r} wrong" for p in entries if p.text not in wanted]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
