"""`generator.rules.glossary`: each term and each match once."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

CASES = [
    Case(
        "glossary",
        "glossary.yml",
        "term: möte",
        "term: apt (Arbetsplatsträff)",
        ('glossary.yml:3: error: the term "apt-arbetsplatstraff" is on line 2 too; each may be given once [glossary]',),
    ),
    Case(
        "glossary",
        "glossary.yml",
        "match: [APT, arbetsplatsträff]",
        "match: [APT, Möte]",
        ('glossary.yml:3: error: the match "Möte" leads to "möte" already; keep it at one of the terms [glossary]',),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
