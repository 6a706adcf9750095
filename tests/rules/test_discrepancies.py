"""`generator.rules.discrepancies`: each known fault names an existing figure, and explains figures that do not fit."""

from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, Case, name_of

CASES = [
    Case(
        "percent",
        EVALUATION,
        "percent: 70}",
        "percent: 49}",
        (
            f"{EVALUATION}:50: warning: the figures fit, so there is nothing to explain; remove this entry, or correct the "
            "figures [discrepancy]",
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        '    question: "1.2"\n',
        '    question: "2.1"\n',
        (
            f"{EVALUATION}:28: warning: no rounding of 20 of 40 points gives 70 percent; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: percent [percent]",
            f'{EVALUATION}:52: error: the area "demokrati" has no question 2.1; name one that it has [discrepancy]',
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        "  - id: avvikelse-2\n    kind: area-score\n    area: demokrati\n",
        '  - id: avvikelse-2\n    kind: area-score\n    question: "1.1"\n',
        (
            f"{EVALUATION}:22: warning: the heading has 51 points and the appendix 50; correct it, or if the report "
            "prints it so, add it to the discrepancies with kind: area-score [area-score]",
            f'{EVALUATION}:60: error: a question needs its area; add a line "area: ..." here [discrepancy]',
        ),
    ),
    Case(
        "discrepancy",
        EVALUATION,
        '    other: "51"',
        '    other: "52"',
        (
            "evaluations/exempelby-2019.yml:59: warning: printed and other don't name the figure 51; write "
            "what the report prints [discrepancy]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
