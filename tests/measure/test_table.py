"""The tables of the measures, on invented measurements, and their place in a text."""

from dataclasses import replace

import pytest

from tests.measure.measures import DESK, PHONE, Faults, Lines, Look, PageMeasures, Report, Walk
from tests.measure.table import render_report
from tests.support.marked import replace_marked

DAY = "1 December 2026"
AREA = PageMeasures(
    "area of an evaluation",
    "kommuner/exempelby/2019/demokrati/",
    (Look(PHONE, 7400, 300.0, 1500.0, Walk(1, 0.0)), Look(DESK, 1800, 200.0, None, None)),
    Lines(64.4, 71),
    41_400,
    Faults(0, 0, 0, reads_without_scripts=True),
)
EVALUATION = replace(
    AREA,
    kind="evaluation",
    looks=(Look(PHONE, 23_752, None, None, Walk(0, 13.04)), Look(DESK, 14_011, 0, 0, Walk(1, 0.0))),
    lines=Lines(88.6, 95),
    bytes=48_000,
    faults=Faults(1, 2, 3, reads_without_scripts=False),
)
REPORT = Report((AREA, EVALUATION), Walk(2, 0.02))


def read_rows(report: Report) -> dict[str, list[str]]:
    """Return the cells of each row of the tables, by the first cell."""
    lines = (line for line in render_report(report, DAY).splitlines() if line.startswith("|"))
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {first: rest for first, *rest in cells}


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("area of an evaluation at 360: the points are on screen", ["1", "1"]),
        ("area of an evaluation at 360: what they are compared with is on screen", ["3", "1"]),
        ("evaluation at 360, as it opens, px", ["23 752", "5 180"]),
        ("evaluation at 1280, as it opens, px", ["14 011", "4 500"]),
        ("from a weak question to who does better, and how", ["2 taps", "2 taps"]),
        ("to another section from the middle of a page at 360, at worst", ["13.0 screens", "1 tap"]),
        ("characters a line at 1280: mean of the page with the longest lines (most)", ["89 (95)", "66"]),
        ("rules of axe-core broken, all pages at both widths", ["1", "0"]),
        ("complaints of the browser, such as of the policy", ["2", "0"]),
        ("requests to others", ["3", "0"]),
        ("pages that read without scripts", ["1 of 2", "all"]),
        ("first load at most, kB", ["48", "60"]),
        ("area of an evaluation", ["7 400 (10.0)", "1 800 (2.0)", "41"]),
        ("evaluation", ["23 752 (32.1)", "14 011 (15.6)", "48"]),
    ],
)
def test_a_row_has_what_was_measured(name: str, cells: list[str]) -> None:
    """Screens count from one, and a way of many screens is worse than one with a tap."""
    assert read_rows(REPORT)[name] == cells


def test_what_was_not_found_is_a_dash() -> None:
    """A site without such pages has fewer rows, and no page has none of them."""
    nothing = read_rows(Report((replace(EVALUATION, lines=None),), None))
    assert nothing["from a weak question to who does better, and how"][0] == "–"
    assert nothing["characters a line at 1280: mean of the page with the longest lines (most)"][0] == "–"
    assert not any("area of an evaluation" in name for name in nothing)


def test_a_report_is_put_between_its_marks() -> None:
    """Doing it twice gives the same; without marks it fails."""
    begin, end = "<!-- bench: begin -->", "<!-- bench: end -->"
    text = f"# Title\n\n{begin}\nold\n{end}\n\nMore.\n"
    once = replace_marked(text, "bench", "new\n")
    assert once == f"# Title\n\n{begin}\nnew\n{end}\n\nMore.\n"
    assert replace_marked(once, "bench", "new\n") == once
    for broken in ("no marks", f"{begin} only", f"{end} before {begin}", text.replace("bench", "other")):
        with pytest.raises(ValueError, match="put them where the table belongs"):
            replace_marked(broken, "bench", "new\n")
