"""`generator.rules.corrections`: a correction is given once, the newest first, and concerns one published thing."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of
from tests.support.checking import check_lines

CORRECTIONS = "corrections.yml"
SECOND = '  - id: exempelby-motesbussen-ar\n    day: "2026-02-03"'

CASES = [
    Case(
        "correction",
        CORRECTIONS,
        "exempelby-motesbussen-ar",
        "exempelby-2019-styrka",
        (
            'corrections.yml:9: error: the id "exempelby-2019-styrka" is on line 2 too; each may be given once [correction]',
        ),
    ),
    Case(
        "correction",
        CORRECTIONS,
        SECOND,
        SECOND.replace("02-03", "02-04"),
        (
            "corrections.yml:10: error: the newest corrections are first; move this one above that of 2026-02-03 "
            "[correction]",
        ),
    ),
    Case(
        "correction",
        CORRECTIONS,
        'before: "2017"',
        'before: "2018"',
        (
            "corrections.yml:14: error: before and after say the same; write what was published, and what is there now "
            "[correction]",
        ),
    ),
    Case(
        "correction",
        CORRECTIONS,
        "    example: exempelby-motesbussen\n",
        "",
        (
            "corrections.yml:11: error: say what was corrected with one of the keys evaluation, example and source "
            "[correction]",
        ),
    ),
    Case(
        "correction",
        CORRECTIONS,
        "    example: exempelby-motesbussen\n",
        "    example: exempelby-motesbussen\n    evaluation: exempelby-2019\n",
        (
            "corrections.yml:13: error: say what was corrected with one of the keys evaluation, example and source "
            "[correction]",
        ),
    ),
    Case(
        "correction",
        CORRECTIONS,
        "example: exempelby-motesbussen\n",
        "example: exempelby-bussen\n",
        ('corrections.yml:11: error: no example has the id "exempelby-bussen"; look up its id [correction]',),
    ),
    Case(
        "correction",
        CORRECTIONS,
        "evaluation: exempelby-2019\n",
        "evaluation: exempelby-2018\n",
        ('corrections.yml:4: error: no evaluation has the id "exempelby-2018"; look up its id [correction]',),
    ),
    Case(
        "correction",
        CORRECTIONS,
        "example: exempelby-motesbussen\n",
        "source: asele-by-finns-inte\n",
        ('corrections.yml:11: error: no source has the id "asele-by-finns-inte"; look up its id [correction]',),
    ),
    Case(
        "date",
        CORRECTIONS,
        'corrections:\n  - id: exempelby-2019-styrka\n    day: "2026-02-03"',
        'corrections:\n  - id: exempelby-2019-styrka\n    day: "2099-01-01"',
        (
            "corrections.yml:3: error: 2099-01-01 is in the future; write the day when the correction is published "
            "[date]",
        ),
    ),
    Case(
        "date",
        CORRECTIONS,
        "evaluation: exempelby-2019\n",
        "evaluation: asele-by-2021\n",
        (
            "corrections.yml:3: error: 2026-02-03 is before the evaluation was published here, 2026-03-14; correct one "
            "of the days [date]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


@pytest.mark.parametrize("source", ["analys-av-exempelby", "asele-by-nyhet"])
def test_a_report_and_a_page_can_be_corrected(small: Path, source: str) -> None:
    """Both are sources; so is the page of a yardstick."""
    path = small / CORRECTIONS
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("example: exempelby-motesbussen\n", f"source: {source}\n"), encoding="utf-8")
    assert check_lines(small) == []


@pytest.mark.parametrize("content", ["corrections: []\n", None])
def test_nothing_needs_to_have_been_corrected(small: Path, content: str | None) -> None:
    """An empty register is as good as none."""
    (small / CORRECTIONS).unlink()
    if content is not None:
        (small / CORRECTIONS).write_text(content, encoding="utf-8")
    assert check_lines(small) == []


def test_an_example_that_cannot_be_read_is_not_missed(small: Path) -> None:
    """The fault of its file is reported, not that its id is unknown."""
    (small / "examples" / "exempelby-motesbussen.yml").write_text("a: [\n", encoding="utf-8")
    assert not [line for line in check_lines(small) if line.startswith(CORRECTIONS)]
