"""`generator.rules.examples`: good examples: their files, their municipality and their question."""

from pathlib import Path

import pytest

from tests.support.broken import EXAMPLE, SETS, Case, name_of

CASES = [
    Case(
        "file-name",
        EXAMPLE,
        "id: exempelby-motesbussen",
        "id: exempelby-bussen",
        (
            "examples/exempelby-motesbussen.yml:1: error: the file holds exempelby-bussen, so its name should be exempelby-bussen.yml; rename it [file-name]",
        ),
    ),
    Case(
        "duplicate-example",
        EXAMPLE,
        "id: exempelby-motesbussen",
        "id: exempelby-malkartan",
        (
            'examples/exempelby-motesbussen.yml:1: error: the id "exempelby-malkartan" is in exempelby-malkartan.yml too; each may be given once [duplicate-example]',
        ),
    ),
    Case(
        "municipality",
        EXAMPLE,
        'municipality: "9901"',
        'municipality: "9902"',
        (
            'examples/exempelby-motesbussen.yml:3: error: the evaluation "exempelby-2019" is that of 9901, not 9902; correct one of them [municipality]',
        ),
    ),
    Case(
        "question",
        EXAMPLE,
        "concept: dialog",
        'concept: dialog\nquestion: "1.2"',
        (
            "examples/exempelby-motesbussen.yml:7: error: question 1.2 doesn't have the concept dialog; it should be 1.1 [question]",
        ),
    ),
    Case(
        "question",
        SETS,
        "concept: insyn",
        "concept: dialog",
        (
            "comparability.yml:2: error: S 1.2 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 aren't questions of two sets with this concept; remove the pair [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: several questions have this concept; add a line with one of them, question: "1.1" [question]',
            'role_models/exempelby-2019.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
