"""`generator.rules.areas`: the register of areas: each area once."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

CASES = [
    Case(
        "area",
        "areas.yml",
        "slug: styrning",
        "slug: demokrati",
        (
            'areas.yml:3: error: the slug "demokrati" is on line 2 too; each may be given once [area]',
            'concepts.yml:4: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
            'evaluations/asele-by-2022.yml:28: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
            'evaluations/exempelby-2019.yml:42: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
            'question_sets.yml:12: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
            'question_sets.yml:28: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
            'yardsticks.yml:10: error: unknown area "styrning"; write demokrati, or another of demokrati [area]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
