"""`generator.rules.dates`: nothing is later than today, and nothing is published before it was made."""

from datetime import date
from pathlib import Path

import pytest

from generator.load import load_sources
from generator.problems import format_text
from generator.rules import check_sources
from tests.support.broken import Case, name_of
from tests.support.checking import check_folder

TODAY = date(2026, 3, 20)
TOTAL = "evaluations/asele-by-2021.yml"
WHOLE = "evaluations/exempelby-2019.yml"
EXAMPLE = "examples/exempelby-motesbussen.yml"
KNOWN = "known.yml"
YARDSTICKS = "yardsticks.yml"
CASES = [
    Case(
        "date",
        TOTAL,
        'added: "2026-03-14"',
        'added: "2026-03-21"',
        (f"{TOTAL}:4: error: 2026-03-21 is in the future; write the day when the evaluation is published here [date]",),
    ),
    Case(
        "date",
        TOTAL,
        'added: "2026-03-14"',
        'added: "2020-12-31"',
        (
            f"{TOTAL}:4: error: 2020-12-31 is before the evaluation was made; correct this day, or year and month [date]",
        ),
    ),
    Case(
        "date",
        WHOLE,
        "year: 2019\nmonth: 3\n",
        "year: 2026\nmonth: 4\n",
        (f"{WHOLE}:4: error: month 4 of 2026 is in the future; correct month or year [date]",),
    ),
    Case(
        "date",
        WHOLE,
        "year: 2019\n",
        "year: 2041\n",
        (f"{WHOLE}:3: error: the year 2041 is in the future; write the year when the evaluation was made [date]",),
    ),
    Case(
        "date",
        EXAMPLE,
        'seen: "2026-03-14"',
        'seen: "2026-03-21"',
        (f"{EXAMPLE}:20: error: 2026-03-21 is in the future; write the day when you read the page [date]",),
    ),
    Case(
        "date",
        TOTAL,
        'date: "2021-04"',
        'date: "2026-04"',
        (
            "evaluations/asele-by-2021.yml:10: error: 2026-04 is in the future; write the date that the page itself has [date]",
            "evaluations/asele-by-2021.yml:10: error: the page is from 2026-04, but was read 2026-03-13, before that; correct one of the dates [date]",
        ),
    ),
    Case(
        "date",
        TOTAL,
        '    read: "2026-03-13"',
        '    read: "2026-03-21"',
        ("evaluations/asele-by-2021.yml:11: error: 2026-03-21 is in the future; write when you read it [date]",),
    ),
    Case(
        "date",
        YARDSTICKS,
        'dead: "2026-03-14"',
        'dead: "2026-02"',
        (
            "yardsticks.yml:18: error: the page was read 2026-03, but gone 2026-02, before that; correct one of the dates [date]",
        ),
    ),
    Case(
        "date",
        KNOWN,
        "year: 2015, month: 9",
        "year: 2041",
        ("known.yml:2: error: the year 2041 is in the future; write the year when the evaluation was made [date]",),
    ),
    Case(
        "date",
        KNOWN,
        'dead: "2026-03-15"',
        'dead: "2026-04"',
        (
            "known.yml:3: error: 2026-04 is in the future; write when you found that the address no longer leads to it [date]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_date_out_of_order_is_a_problem(small: Path, case: Case) -> None:
    """The message and the line are compared whole."""
    case.break_data(small)
    sources, _ = load_sources(small)
    lines = [format_text(problem).replace(f"{small}/", "") for problem in check_sources(sources, TODAY)]
    assert [line for line in lines if line.endswith("[date]")] == [*case.expected]


def test_a_page_that_nobody_can_have_read_is_a_problem(small: Path) -> None:
    """The day when a follow-up was read can't be later than today."""
    example = small / "examples" / "exempelby-motesbussen.yml"
    text = example.read_text(encoding="utf-8")
    assert 'seen: "' in text
    sources, _ = load_sources(small)
    late = [problem for problem in check_sources(sources, date(2019, 1, 1)) if problem.path == str(example)]
    assert {problem.rule for problem in late} == {"date"}
    assert all("is in the future; write the day when you read the page" in problem.message.en for problem in late)


def test_today_is_not_the_future(small: Path) -> None:
    """An evaluation may be published on the day of the check."""
    sources, _ = load_sources(small)
    assert [problem for problem in check_sources(sources, date(2026, 12, 31)) if problem.rule == "date"] == []


def test_an_evaluation_without_a_day_does_not_hide_others(small: Path) -> None:
    """Those after it are checked, too."""
    first = small / TOTAL
    first.write_text(first.read_text(encoding="utf-8").replace('added: "2026-03-14"\n', ""), encoding="utf-8")
    last = small / WHOLE
    last.write_text(last.read_text(encoding="utf-8").replace("year: 2019\n", "year: 2041\n"), encoding="utf-8")
    problems = check_sources(load_sources(small)[0], today=TODAY)
    assert f"{WHOLE}:3: " in " ".join(format_text(problem) for problem in problems)


def test_a_correction_is_reported_on_the_line_of_its_day(small: Path) -> None:
    """Of two corrections, the one dated tomorrow is reported, on the line of its day."""
    path = small / "corrections.yml"
    before, day, after = path.read_text(encoding="utf-8").rpartition('"2026-02-03"')
    assert day
    path.write_text(f'{before}"2099-01-01"{after}', encoding="utf-8")
    found = [problem.line for problem in check_folder(small) if problem.rule == "date"]
    assert found == [before.count("\n") + 1]
