"""The table of the bench, on invented measurements."""

from dataclasses import replace

import pytest

from tests.bench.measures import STAGES, Bulk, Cost, PageWeight, QueryWeight, Run, write_json
from tests.bench.table import growth_of_a_page, ratio, render_report

FACTS = {"day": "1 December 2026", "machine": "two cores"}
SMALL = Run(
    name="30",
    evaluations=90,
    examples=300,
    pages=1000,
    charts=500,
    stages={stage: Cost(10.0, 12.0, 100_000_000) for stage in STAGES}
    | {"search index": Cost(4.0, 5.0, 120_000_000, 60_000_000)},
    whole=Cost(60.0, 70.0, 300_000_000, 60_000_000),
    again=Cost(4.0, 4.5, 100_000_000),
    edited=Cost(6.0, 7.0, 100_000_000),
    plain=Cost(20.0, 20.0, 90_000_000),
    floor=Cost(0.5, 1.0, 20_000_000),
    preview=8.25,
    folder=Bulk(2000, 5_000_000),
    site=Bulk(3000, 50_000_000),
    document=2_500_000,
    weights=(PageWeight("start", "", 45_600, 9, 1234),),
    queries=(QueryWeight("sok/", 1, 150_400), QueryWeight("sok/", 2, 190_600)),
)
LARGE = replace(
    SMALL,
    name="290",
    pages=10_000,
    stages={**SMALL.stages, "charts": Cost(150.0, 160.0, None), "rendering": Cost(100.0, 110.0, None)},
    preview=None,
    weights=(),
    queries=(),
)


def line(report: str, name: str, *, nth: int = 0) -> list[str]:
    """Return the cells of the n-th row with a name."""
    rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in report.splitlines() if row.startswith("|")]
    return [row for row in rows if row[0] == name][nth][1:]


@pytest.mark.parametrize(
    ("name", "nth", "cells"),
    [
        ("evaluations, good examples", 0, ["90, 300", "90, 300"]),
        ("pages, charts drawn", 0, ["1000, 500", "10000, 500"]),
        ("built site", 0, ["3000 files, 50.0 MB", "3000 files, 50.0 MB"]),
        ("`kompass.json`", 0, ["2.5 MB", "2.5 MB"]),
        ("charts", 0, ["10.0 (12.0)", "150.0 (160.0)"]),
        ("**whole to plain**", 0, ["3.0 (3.5)", "3.0 (3.5)"]),
        ("nothing edited, built again", 0, ["4.0 (4.5)", "4.0 (4.5)"]),
        ("one evaluation edited, built again", 0, ["6.0 (7.0)", "6.0 (7.0)"]),
        ("`make serve`, edit to page, wall seconds", 0, ["8.2", "–"]),
        ("charts", 1, ["10.0", "15.0"]),
        ("whole", 0, ["60.0", "6.0"]),
        ("rendering", 2, ["100", "–"]),
        ("pages with charts", 0, ["100", "100"]),
        ("the search engine's own process", 0, ["60", "60"]),
        ("`kompass site` itself", 0, ["300", "300"]),
        ("start", 0, ["46 (1234)", "–"]),
        ("first query of one word, `/sok/`", 0, ["150", "–"]),
        ("first query of two words, `/sok/`", 0, ["191", "–"]),
    ],
)
def test_a_row_has_each_run(name: str, nth: int, cells: list[str]) -> None:
    """Seconds, milliseconds a page, megabytes, kilobytes; a dash for what wasn't measured."""
    assert line(render_report([SMALL, LARGE], FACTS), name, nth=nth) == cells


def test_every_row_is_as_wide_as_its_head() -> None:
    """Also with only one run, and with today's data, which isn't a size to compare with."""
    for runs in ([SMALL], [replace(SMALL, name="today"), SMALL], [SMALL, LARGE]):
        report = render_report(runs, FACTS)
        assert report.startswith("Measured on 1 December 2026, with two cores.")
        assert {row.count("|") for row in report.splitlines() if row.startswith("|")} == {len(runs) + 2}
        assert ("Cost of a page" in report) == (runs == [SMALL, LARGE])


def test_ratios() -> None:
    """The cost of a page grows or shrinks; nothing is divided by zero."""
    assert growth_of_a_page(SMALL, LARGE, "charts") == "1.50"
    assert growth_of_a_page(SMALL, LARGE, "rendering") == "1.00"
    assert growth_of_a_page(SMALL, LARGE, "writing") == "0.10"
    idle = replace(SMALL, stages={**SMALL.stages, "writing": Cost(0.0, 0.0, None)})
    assert growth_of_a_page(idle, LARGE, "writing") == "–"
    assert ratio(3, 2) == "1.5"
    assert ratio(3, 0) == "–"
    assert "charts 1.50, rendering 1.00" in render_report([LARGE, SMALL], FACTS)


def test_json_holds_every_figure() -> None:
    """With the day and the machine; what wasn't measured is null."""
    text = write_json([LARGE], FACTS)
    assert '"day": "1 December 2026"' in text
    assert '"preview": null' in text
    assert '"cpu": 150.0' in text
