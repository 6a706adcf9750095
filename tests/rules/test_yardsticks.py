"""`generator.rules.yardsticks`: a yardstick is given once, over known areas, with figures that can belong together."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

YARDSTICKS = "yardsticks.yml"

CASES = [
    Case(
        "yardstick",
        YARDSTICKS,
        "id: exempel-median",
        "id: exempel-2020",
        ('yardsticks.yml:19: error: the id "exempel-2020" is on line 2 too; each may be given once [yardstick]',),
    ),
    Case(
        "area",
        YARDSTICKS,
        "area: styrning",
        "area: styre",
        ('yardsticks.yml:10: error: unknown area "styre"; write styrning, or another of demokrati, styrning [area]',),
    ),
    Case(
        "area",
        YARDSTICKS,
        "area: styrning",
        "area: demokrati",
        ('yardsticks.yml:10: error: the area "demokrati" is on line 9 too; each may be given once [area]',),
    ),
    Case(
        "yardstick",
        YARDSTICKS,
        "    total: 409\n",
        "",
        (
            "yardsticks.yml:19: error: the yardstick has neither a total nor areas; add what the page prints [yardstick]",
        ),
    ),
    Case(
        "yardstick",
        YARDSTICKS,
        "total: 409",
        "total: 801",
        ("yardsticks.yml:22: error: 801 points are more than the maximum 800; compare with the page [yardstick]",),
    ),
    Case(
        "yardstick",
        YARDSTICKS,
        "total: 101\n",
        "total: 90\n",
        (
            "yardsticks.yml:7: error: the total is 90, but the areas add up to 101, more than rounding can explain; compare with the page [yardstick]",
        ),
    ),
    Case(
        "value",
        YARDSTICKS,
        "kind: median",
        "kind: mode",
        ("yardsticks.yml:20: error: yardsticks[2].kind: only these words are allowed here: mean, median [value]",),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
