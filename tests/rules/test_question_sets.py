"""`generator.rules.question_sets`: question sets: numbers, areas, concepts and maxima."""

from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, SETS, Case, name_of

CASES = [
    Case(
        "area-maximum",
        SETS,
        "max: 40, concept",
        "max: 45, concept",
        (
            f"{EVALUATION}:28: error: question 1.2 has the maximum 45 in question set S, not 40; compare with the "
            "report, or choose another question set [question-maximum]",
            f"{SETS}:9: error: the maxima of the questions add up to 105, not 100; compare them with the report's "
            "appendix [area-maximum]",
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: mal}",
        "concept: maal}",
        (
            "comparability.yml:8: error: S 2.1 and T 2.1 aren't questions of two sets with this concept; remove the pair [comparability]",
            'question_sets.yml:16: error: unknown concept "maal"; use one from concepts.yml [concept]',
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: insyn}",
        "concept: mal}",
        (
            "comparability.yml:5: error: S 1.2 and T 1.2 aren't questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 1.2 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'question_sets.yml:11: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models/exempelby-2019.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "question-set",
        SETS,
        '  - name: S\n    version: "2016"\n    description: En liten uppsättning.\n',
        '  - name: S\n    version: "2016"\n    description: En till.\n    areas: []\n  - name: S\n    version: "2016"\n    description: En liten uppsättning.\n',
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 aren't questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 aren't questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 2.1 and T 2.1 aren't questions of two sets with this concept; remove the pair [comparability]",
            'evaluations/exempelby-2019.yml:20: error: question set S has no area "demokrati"; remove it, or choose another set [area]',
            'evaluations/exempelby-2019.yml:42: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'question_sets.yml:6: error: the name "S" is on line 2 too; each may be given once [question-set]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n        nr: 2\n",
        "      - area: demokrati\n        nr: 2\n",
        (
            f"{EVALUATION}:27: error: question set S has no question 1.1 in this area; it has 2.1 [question]",
            f"{EVALUATION}:28: error: question set S has no question 1.2 in this area; it has 2.1 [question]",
            f"{EVALUATION}:37: error: the area has no question 1.1; it has 2.1 [question]",
            f"{EVALUATION}:41: error: the area has no question 1.1; it has 2.1 [question]",
            f'{EVALUATION}:42: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: no question of the area "demokrati" in question set S has the concept "dialog"; look up the question in question_sets.yml [concept]',
            f'{SETS}:12: error: the area "demokrati" is on line 6 too; each may be given once [area]',
            f'{SETS}:16: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models/exempelby-2019.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "area",
        SETS,
        "        nr: 2\n        name: Styrning",
        "        nr: 1\n        name: Styrning",
        (
            'question_sets.yml:13: error: the nr "1" is on line 7 too; each may be given once [area]',
            'question_sets.yml:16: error: question 2.1 is in area 1; its number must begin with "1." [question]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n",
        "      - area: styre\n",
        (
            f'{EVALUATION}:19: warning: these areas are missing: styre; add them, or if the source doesn\'t give them, write "only_some_areas: true" [area]',
            f'{EVALUATION}:42: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            f'{SETS}:12: error: unknown area "styre"; write styrning, or another of demokrati, styrning [area]',
            f'{SETS}:16: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "styre"; choose another concept [concept]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "1.2", label: Hur ges insyn?',
        '{nr: "1.1", label: Hur ges insyn?',
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 aren't questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.1 and T 1.2 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 aren't questions of two sets with this concept; remove the pair [comparability]",
            "evaluations/exempelby-2019.yml:27: error: question 1.1 has the maximum 40 in question set S, not 60; compare with the report, or choose another question set [question-maximum]",
            "evaluations/exempelby-2019.yml:28: error: question set S has no question 1.2 in this area; it has 1.1, 1.1 [question]",
            'question_sets.yml:11: error: the nr "1.1" is on line 10 too; each may be given once [question]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "2.1", label: Finns mål?',
        '{nr: "3.1", label: Finns mål?',
        (
            "comparability.yml:8: error: S 2.1 and T 2.1 aren't questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 3.1 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            f"{EVALUATION}:47: error: question set S has no question 2.1 in this area; it has 3.1 [question]",
            f'{SETS}:16: error: question 3.1 is in area 2; its number must begin with "2." [question]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
