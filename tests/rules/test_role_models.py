"""`generator.rules.role_models`: who a role model can be."""

from pathlib import Path

import pytest

from tests.support.broken import ROLES, Case, name_of
from tests.support.checking import check_lines, load_collection

CASES = [
    Case(
        "role-model",
        ROLES,
        'points_to: "9902", subject',
        "subject",
        (
            "role_models/exempelby-2019.yml:2: error: give points_to with the code of a municipality, or name for any other organisation, but not both [role-model]",
        ),
    ),
    Case(
        "role-model",
        ROLES,
        'points_to: "9902"',
        'points_to: "9901"',
        (
            "role_models/exempelby-2019.yml:2: error: the role model is the evaluated municipality itself; write it as a good example instead [role-model]",
        ),
    ),
    Case(
        "municipality",
        ROLES,
        'points_to: "9902"',
        'points_to: "9903"',
        (
            'role_models/exempelby-2019.yml:2: error: no municipality has the code "9903"; look it up in municipalities.yml [municipality]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_a_file_is_named_after_an_evaluation(small: Path) -> None:
    """A wrong name is reported once, however many entries the file has."""
    (small / ROLES).rename(small / "role_models" / "exempelby-2018.yml")
    assert check_lines(small) == [
        'role_models/exempelby-2018.yml:1: error: no evaluation has the id "exempelby-2018"; name this file after one of '
        "evaluations/ [evaluation]"
    ]


def test_the_old_single_file_says_where_its_entries_go(small: Path) -> None:
    """For a remaining `role_models.yml` the message says what to do with it."""
    (small / "role_models.yml").write_text("role_models: []\n", encoding="utf-8")
    assert check_lines(small) == [
        "role_models.yml:1: error: role models have one file for each evaluation now; move the entries of each to "
        "role_models/<evaluation>.yml, below a line role_models:, without their key evaluation [file-name]"
    ]


@pytest.mark.parametrize(
    ("entry", "end"),
    [
        ("{area: styrning, heading: Styrkor, topics: [finns], name: Provet, subject: Hur}", "[topic]"),
        (
            "{evaluation: asele-by-2022, area: styrning, heading: Styrkor, topics: [mal], name: Provet, subject: Hur}",
            "[unknown-key]",
        ),
        ("{area: styrning, heading: Styrkor, topics: [mal], points_to: 9901, subject: Hur}", "[type]"),
    ],
)
def test_a_fault_is_reported_in_its_own_file(small: Path, entry: str, end: str) -> None:
    """An unknown topic, a key of the old file and a wrong type are each reported on the line of their entry."""
    (small / "role_models" / "asele-by-2022.yml").write_text(f"role_models:\n  - {entry}\n", encoding="utf-8")
    [line] = check_lines(small)
    assert line.startswith("role_models/asele-by-2022.yml:2: error: ")
    assert line.endswith(end)


def test_many_files_are_read_in_the_order_of_their_names(small: Path) -> None:
    """The size limit of a file doesn't limit the number of role models, and their order follows from the file names."""
    first = "role_models:\n" + "".join(
        f"  - {{area: styrning, heading: Styrkor, topics: [mal], name: Nätverk {number}, subject: Hur mål sätts}}\n"
        for number in range(300)
    )
    (small / "role_models" / "asele-by-2022.yml").write_text(first, encoding="utf-8")
    evaluations = [entry.evaluation for entry in load_collection(small).records.role_models]
    assert evaluations == ["asele-by-2022"] * 300 + ["exempelby-2019"] * 2
