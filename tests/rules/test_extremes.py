"""`generator.rules.extremes`: the lowest and the highest area fit each other, the total, and the areas."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

TOTAL = "evaluations/asele-by-2021.yml"

CASES = [
    Case(
        "extremes",
        TOTAL,
        "lowest_area: 63\nhighest_area: 76\n",
        "lowest_area: 76\nhighest_area: 63\n",
        (
            "evaluations/asele-by-2021.yml:14: error: the lowest area has 76 points and the highest 63; they are the wrong way round [extremes]",
        ),
    ),
    Case(
        "extremes",
        TOTAL,
        "highest_area: 76\n",
        "highest_area: 76\nonly_some_areas: true\nareas:\n  - {area: demokrati, score: 62}\n  - {area: styrning, score: 77}\n",
        (
            "evaluations/asele-by-2021.yml:18: error: 62 points are less than those of the lowest area, 63; correct one of them [extremes]",
            "evaluations/asele-by-2021.yml:19: error: 77 points are more than those of the highest area, 76; correct one of them [extremes]",
        ),
    ),
    Case(
        "extremes",
        TOTAL,
        "lowest_area: 63",
        "lowest_area: 69",
        (
            "evaluations/asele-by-2021.yml:14: error: 8 areas of at least 69 points are more than the total 546; correct one [extremes]",
        ),
    ),
    Case(
        "extremes",
        TOTAL,
        "highest_area: 76",
        "highest_area: 68",
        (
            "evaluations/asele-by-2021.yml:15: error: 8 areas of at most 68 points are less than the total 546; correct one [extremes]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
