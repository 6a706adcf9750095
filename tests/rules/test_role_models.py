"""`generator.rules.role_models`: who a role model can be."""

from pathlib import Path

import pytest

from tests.support.broken import ROLES, Case, name_of

CASES = [
    Case(
        "role-model",
        ROLES,
        'points_to: "9902", subject',
        "subject",
        (
            "role_models.yml:2: error: give points_to with the code of a municipality, or name for what is none, but not both [role-model]",
        ),
    ),
    Case(
        "role-model",
        ROLES,
        'points_to: "9902"',
        'points_to: "9901"',
        (
            "role_models.yml:2: error: the role model is the evaluated municipality itself; write it as a good example instead [role-model]",
        ),
    ),
    Case(
        "municipality",
        ROLES,
        'points_to: "9902"',
        'points_to: "9903"',
        (
            'role_models.yml:2: error: no municipality has the code "9903"; look it up in municipalities.yml [municipality]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it; nothing else is said."""
    assert case.lines(small) == list(case.expected)
