"""`generator.rules.references`: the topics that something names are known, and named once."""

from pathlib import Path

import pytest

from tests.support.broken import EXAMPLE, Case, name_of

CASES = [
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moter]",
        (
            'examples/exempelby-motesbussen.yml:7: error: unknown topic "moter"; write moten, or another from topics.yml [topic]',
        ),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moten, moten]",
        ('examples/exempelby-motesbussen.yml:7: error: the topic "moten" is given twice; keep it once [topic]',),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
