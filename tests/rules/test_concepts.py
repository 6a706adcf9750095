"""`generator.rules.concepts`: the register of concepts: each concept once, in a known area, and used."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

CASES = [
    Case(
        "concept",
        "concepts.yml",
        "id: insyn",
        "id: dialog",
        (
            'concepts.yml:3: error: the id "dialog" is on line 2 too; each may be given once [concept]',
            'examples/exempelby-malkartan.yml:6: error: unknown concept "insyn"; use one from concepts.yml [concept]',
            'question_sets.yml:11: error: unknown concept "insyn"; use one from concepts.yml [concept]',
            'question_sets.yml:26: error: unknown concept "insyn"; use one from concepts.yml [concept]',
            'role_models/exempelby-2019.yml:2: error: unknown concept "insyn"; use one from concepts.yml [concept]',
        ),
    ),
    Case(
        "area",
        "concepts.yml",
        "name: Mål, area: styrning",
        "name: Mål, area: styre",
        (
            'concepts.yml:4: error: unknown area "styre"; write styrning, or another of demokrati, styrning [area]',
            'question_sets.yml:16: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
            'question_sets.yml:32: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
        ),
    ),
    Case(
        "concept",
        "concepts.yml",
        "  - {id: val,",
        "  - {id: valen, name: Valen, area: demokrati}\n  - {id: val,",
        (
            'concepts.yml:5: warning: no question has the concept "valen"; use it in question_sets.yml or remove it [concept]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
