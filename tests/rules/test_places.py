"""`generator.rules.places`: what an example or a role model names exists."""

from pathlib import Path

import pytest

from tests.support.broken import EXAMPLE, Case, name_of

CASES = [
    Case(
        "evaluation",
        EXAMPLE,
        "evaluation: exempelby-2019",
        "evaluation: exempelby-2018",
        (
            'examples/exempelby-motesbussen.yml:4: error: no evaluation has the id "exempelby-2018"; name a file of evaluations/, without .yml [evaluation]',
        ),
    ),
    Case(
        "area",
        EXAMPLE,
        "area: demokrati",
        "area: styre",
        (f'{EXAMPLE}:5: error: unknown area "styre"; write styrning, or another of demokrati, styrning [area]',),
    ),
    Case(
        "place",
        EXAMPLE,
        "heading: Dialog *och* <insyn>",
        "heading: Dialog",
        (
            'examples/exempelby-motesbussen.yml:15: error: the area "demokrati" of exempelby-2019 has no heading "Dialog"; write one that is there, or Styrkor or Förbättringsmöjligheter for a bullet of a column [place]',
        ),
    ),
    Case(
        "concept",
        EXAMPLE,
        "concept: dialog",
        "concept: mal",
        (
            'examples/exempelby-motesbussen.yml:6: error: no question of the area "demokrati" in question set S has the concept "mal"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "concept",
        EXAMPLE,
        "concept: dialog",
        "concept: zzz",
        ('examples/exempelby-motesbussen.yml:6: error: unknown concept "zzz"; use one from concepts.yml [concept]',),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moten, zzz, moten]",
        (
            'examples/exempelby-motesbussen.yml:7: error: the topic "moten" is given twice; keep it once [topic]',
            'examples/exempelby-motesbussen.yml:7: error: unknown topic "zzz"; use one from topics.yml [topic]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
