"""`generator.rules.topics`: each topic and synonym once, and used."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

CASES = [
    Case(
        "topic",
        "topics.yml",
        "related: [mal]",
        "related: [moten]",
        ('topics.yml:2: error: "moten" is not another topic of this file; name one that is [topic]',),
    ),
    Case(
        "topic",
        "topics.yml",
        "synonyms: [medborgarmöte], related: [mal]}",
        "synonyms: [medborgarmöte], related: [mal]}\n  - {id: ny, name: Ny, description: Något., synonyms: [Medborgarmöte]}",
        (
            'topics.yml:3: error: the synonym "Medborgarmöte" leads to "moten" already; keep it at one of the topics [topic]',
            'topics.yml:3: warning: nothing has the topic "ny"; give it to an example, or remove the topic [topic]',
        ),
    ),
    Case(
        "topic",
        "topics.yml",
        "{id: mal, name: Mål",
        "{id: moten, name: Mål",
        (
            'examples/exempelby-malkartan.yml:7: error: unknown topic "mal"; write moten, or another from topics.yml [topic]',
            'role_models/exempelby-2019.yml:3: error: unknown topic "mal"; write moten, or another from topics.yml [topic]',
            'topics.yml:2: error: "mal" is not another topic of this file; name one that is [topic]',
            'topics.yml:3: error: the id "moten" is on line 2 too; each may be given once [topic]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
