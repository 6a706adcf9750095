"""`generator.rules.texts`: what texts carry along when they are copied out of a PDF."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of
from tests.support.checking import check_lines

EVALUATION = "evaluations/exempelby-2019.yml"

CASES = [
    Case(
        "divided-word",
        EVALUATION,
        "Många möten.",
        "Många kommun- invånare.",
        (
            f'{EVALUATION}:37: warning: "kommun- invånare" looks like a word that was divided at the end of a line; write '
            "kommuninvånare, or put the hyphen in its place [divided-word]",
        ),
    )
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """The rule gives exactly its line, with what is wrong and how to mend it."""
    assert case.lines(small) == list(case.expected)


def test_a_hanging_hyphen_is_correct(small: Path) -> None:
    """`styr- och ledningssystem` is Swedish."""
    path = small / EVALUATION
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("Många möten.", "Styr- och ledningssystem samt in- eller utflyttning."), encoding="utf-8"
    )
    assert check_lines(small) == []
