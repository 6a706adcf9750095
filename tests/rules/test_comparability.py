"""`generator.rules.comparability`: every pair of questions that shares a concept is judged once."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

CASES = [
    Case(
        "comparability",
        "comparability.yml",
        "  - concept: insyn\n    same:\n      - [S 1.2, T 1.2]\n",
        "",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "concept: insyn",
        "concept: dialog",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
            "comparability.yml:5: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            'comparability.yml:5: error: the concept "dialog" is on line 2 too; each may be given once [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "- [S 1.2, T 1.2]",
        "- [S 1.2, T 1.2]\n      - [T 1.2, S 1.2]",
        ("comparability.yml:5: error: T 1.2 and S 1.2 are judged twice; keep one of the judgements [comparability]",),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "first: [S 1.1], second",
        "first: [S 1.9], second",
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:2: error: S 1.9 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it; nothing else is said."""
    assert case.lines(small) == list(case.expected)
