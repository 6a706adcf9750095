"""`generator.rules.statements`: the numbers of strengths and improvements, and what they refer to."""

from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, Case, name_of

CASES = [
    Case(
        "item-number",
        EVALUATION,
        "{id: styrka-2, nr: 2, text: Tydliga svar.}",
        "{id: styrka-2, nr: 3, text: Tydliga svar.}",
        (
            f"{EVALUATION}:39: error: number 3 follows 1; the numbers are those of the report's column, from 1, "
            "without gaps (several items may share one) [item-number]",
        ),
    ),
    Case(
        "question",
        "evaluations/asele-by-2022.yml",
        'question: "1.3"',
        'question: "2.1"',
        ("evaluations/asele-by-2022.yml:25: error: the area has no question 2.1; it has 1.1, 1.2, 1.3 [question]",),
    ),
    Case(
        "topic",
        "evaluations/asele-by-2022.yml",
        'question: "1.1", topics: [moten]',
        'question: "1.1", topics: [moter]',
        (
            'evaluations/asele-by-2022.yml:23: error: unknown topic "moter"; write moten, or another from topics.yml [topic]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
