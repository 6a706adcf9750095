"""`generator.rules.comparability`: every pair of questions that shares a concept is judged once."""

from pathlib import Path

import pytest

from generator.model.records import MAX_GROUP, Verdict
from generator.rules.comparability import MAX_PAIRS
from tests.support.broken import Case, name_of
from tests.support.checking import check_lines
from tests.support.folders import ROOT

CASES = [
    Case(
        "comparability",
        "comparability.yml",
        "  - concept: insyn\n    same:\n      - [S 1.2, T 1.2]\n",
        "",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "concept: insyn",
        "concept: dialog",
        (
            'comparability.yml:1: error: the concept "insyn" has questions of several sets, but no entry judges them; add one [comparability]',
            "comparability.yml:5: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 aren't questions of two sets with this concept; remove the pair [comparability]",
            'comparability.yml:5: error: the concept "dialog" is on line 2 too; each may be given once [comparability]',
        ),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "- [S 1.2, T 1.2]",
        "- [S 1.2, T 1.2]\n      - [T 1.2, S 1.2]",
        ("comparability.yml:5: error: T 1.2 and S 1.2 are judged twice; keep one of the judgements [comparability]",),
    ),
    Case(
        "comparability",
        "comparability.yml",
        "first: [S 1.1], second",
        "first: [S 1.9], second",
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:2: error: S 1.9 and T 1.1 aren't questions of two sets with this concept; remove the pair [comparability]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_few_pairs_are_judged(small: Path) -> None:
    """The pairs are counted before they are made: groups of thousands of questions took gigabytes."""
    path = small / "comparability.yml"
    text = path.read_text(encoding="utf-8")
    group = f"      - [{', '.join(['T 1.2'] * MAX_GROUP)}]\n"
    path.write_text(text.replace("    same:\n", f"    same:\n{group * 5}"), encoding="utf-8")
    assert check_lines(small) == [
        f"comparability.yml:5: error: the file judges more than {MAX_PAIRS} pairs so far; remove those that are given "
        "twice [comparability]"
    ]
    path.write_text(text.replace("[S 1.2, T 1.2]", f"[{', '.join(['T 1.2'] * 20_000)}]"), encoding="utf-8")
    (line,) = check_lines(small)
    assert line.endswith(f"the list is too long; keep at most {MAX_GROUP} [value]")


def test_few_questions_share_a_concept(small: Path) -> None:
    """For a register in which thousands do, no pair is made."""
    path = small / "question_sets.yml"
    text = path.read_text(encoding="utf-8")
    more = [
        f'          - {{nr: "{area}.{number}", label: Hur?, max: 1, concept: dialog}}\n'
        for area in (1, 2)
        for number in range(10, 99)
    ]
    for area, label in (
        (1, '          - {nr: "1.1", label: Hur förs'),
        (2, '          - {nr: "2.1", label: Finns mål'),
    ):
        text = text.replace(label, "".join(more[(area - 1) * 89 : area * 89]) + label)
    path.write_text(text, encoding="utf-8")
    found = [line for line in check_lines(small) if line.endswith("[comparability]")]
    assert found == [
        f'comparability.yml:1: error: 180 questions have the concept "dialog"; at most {MAX_GROUP} may have one '
        "[comparability]"
    ]


def test_each_verdict_has_its_own_sign() -> None:
    """The style sheet selects a verdict by its word."""
    styles = (ROOT / "overrides" / "styles" / "comparison-tables.css").read_text(encoding="utf-8")
    assert all(f".likeness-mark--{verdict}::before" in styles for verdict in Verdict)
