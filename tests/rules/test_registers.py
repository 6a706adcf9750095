"""`generator.rules.registers`: the registers, by themselves and against each other."""

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
            f"{EVALUATION}:27: error: question 1.2 has the maximum 45 in question set S, not 40; compare with the "
            "report, or choose another question set [question-maximum]",
            f"{SETS}:8: error: the maxima of the questions add up to 105, not 100; compare them with the report's "
            "appendix [area-maximum]",
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: mal}",
        "concept: maal}",
        (
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            'question_sets.yml:15: error: unknown concept "maal"; use one that stands in concepts.yml [concept]',
        ),
    ),
    Case(
        "concept",
        SETS,
        "concept: insyn}",
        "concept: mal}",
        (
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 1.2 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'question_sets.yml:10: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "slug",
        "municipalities.yml",
        "slug: asele-by",
        "slug: aselby",
        (
            "evaluations/asele-by-2021.yml:3: error: the file holds Åsele*by 2021, so its name should be aselby-2021.yml; rename it [file-name]",
            "evaluations/asele-by-2022.yml:3: error: the file holds Åsele*by 2022, so its name should be aselby-2022.yml; rename it [file-name]",
            'municipalities.yml:3: error: the slug of Åsele*by is "asele-by", or "asele-by-9902" where two would collide [slug]',
        ),
    ),
    Case(
        "glossary",
        "glossary.yml",
        "term: möte",
        "term: apt (Arbetsplatsträff)",
        (
            'glossary.yml:3: error: the term "apt-arbetsplatstraff" stands on line 2 too; each may be given once '
            "[glossary]",
        ),
    ),
    Case(
        "glossary",
        "glossary.yml",
        "match: [APT, arbetsplatsträff]",
        "match: [APT, Möte]",
        ('glossary.yml:3: error: the match "Möte" leads to "möte" already; keep it at one of the terms [glossary]',),
    ),
    Case(
        "municipality",
        "municipalities.yml",
        'code: "9902"',
        'code: "9901"',
        (
            'evaluations/asele-by-2021.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'evaluations/asele-by-2022.yml:1: error: no municipality has the code "9902"; look up code and name in municipalities.yml [municipality]',
            'municipalities.yml:3: error: the code "9901" stands on line 2 too; each may be given once [municipality]',
            'role_models.yml:2: error: no municipality has the code "9902"; look it up in municipalities.yml [municipality]',
        ),
    ),
    Case(
        "area",
        "areas.yml",
        "slug: styrning",
        "slug: demokrati",
        (
            'areas.yml:3: error: the slug "demokrati" stands on line 2 too; each may be given once [area]',
            'concepts.yml:4: error: unknown area "styrning"; use one that stands in areas.yml [area]',
            'evaluations/asele-by-2022.yml:26: error: unknown area "styrning"; the areas are demokrati [area]',
            'evaluations/exempelby-2019.yml:41: error: unknown area "styrning"; the areas are demokrati [area]',
            'question_sets.yml:11: error: unknown area "styrning"; use one that stands in areas.yml [area]',
            'question_sets.yml:26: error: unknown area "styrning"; use one that stands in areas.yml [area]',
        ),
    ),
    Case(
        "concept",
        "concepts.yml",
        "id: insyn",
        "id: dialog",
        (
            'concepts.yml:3: error: the id "dialog" stands on line 2 too; each may be given once [concept]',
            'examples/exempelby-malkartan.yml:6: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'question_sets.yml:10: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'question_sets.yml:24: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
            'role_models.yml:2: error: unknown concept "insyn"; use one that stands in concepts.yml [concept]',
        ),
    ),
    Case(
        "area",
        "concepts.yml",
        "name: Mål, area: styrning",
        "name: Mål, area: styre",
        (
            'concepts.yml:4: error: unknown area "styre"; use one that stands in areas.yml [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
            'question_sets.yml:30: error: the concept "mal" belongs to the area "styre" in concepts.yml, not to "styrning"; choose another concept [concept]',
        ),
    ),
    Case(
        "question-set",
        SETS,
        "  - name: S\n    description: En liten uppsättning.\n",
        "  - name: S\n    description: En till.\n    areas: []\n  - name: S\n    description: En liten uppsättning.\n",
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            'evaluations/exempelby-2019.yml:19: error: question set S has no area "demokrati"; remove it, or choose another set [area]',
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'question_sets.yml:5: error: the name "S" stands on line 2 too; each may be given once [question-set]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n        nr: 2\n",
        "      - area: demokrati\n        nr: 2\n",
        (
            "evaluations/exempelby-2019.yml:25: error: these questions are missing: 2.1; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:26: error: question set S has no question 1.1 in this area; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:27: error: question set S has no question 1.2 in this area; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:36: error: the area has no question 1.1; it has 2.1 [question]",
            "evaluations/exempelby-2019.yml:40: error: the area has no question 1.1; it has 2.1 [question]",
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: no question of the area "demokrati" in question set S has the concept "dialog"; look up the question in question_sets.yml [concept]',
            'question_sets.yml:11: error: the area "demokrati" stands on line 5 too; each may be given once [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "demokrati"; choose another concept [concept]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "area",
        SETS,
        "        nr: 2\n        name: Styrning",
        "        nr: 1\n        name: Styrning",
        (
            'question_sets.yml:12: error: the nr "1" stands on line 6 too; each may be given once [area]',
            'question_sets.yml:15: error: question 2.1 stands in area 1; its number must begin with "1." [question]',
        ),
    ),
    Case(
        "area",
        SETS,
        "      - area: styrning\n",
        "      - area: styre\n",
        (
            "evaluations/exempelby-2019.yml:18: warning: these areas are missing: styre; add them, if the report has them [area]",
            'evaluations/exempelby-2019.yml:41: error: question set S has no area "styrning"; remove it, or choose another set [area]',
            'question_sets.yml:11: error: unknown area "styre"; use one that stands in areas.yml [area]',
            'question_sets.yml:15: error: the concept "mal" belongs to the area "styrning" in concepts.yml, not to "styre"; choose another concept [concept]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "1.2", label: Hur ges insyn?',
        '{nr: "1.1", label: Hur ges insyn?',
        (
            "comparability.yml:2: error: S 1.1 and T 1.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:5: error: S 1.1 and T 1.2 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            "evaluations/exempelby-2019.yml:26: error: question 1.1 has the maximum 40 in question set S, not 60; compare with the report, or choose another question set [question-maximum]",
            "evaluations/exempelby-2019.yml:27: error: question set S has no question 1.2 in this area; it has 1.1, 1.1 [question]",
            'question_sets.yml:10: error: the nr "1.1" stands on line 9 too; each may be given once [question]',
        ),
    ),
    Case(
        "question",
        SETS,
        '{nr: "2.1", label: Finns mål?',
        '{nr: "3.1", label: Finns mål?',
        (
            "comparability.yml:8: error: S 2.1 and T 2.1 are no questions of two sets with this concept; remove the pair [comparability]",
            "comparability.yml:8: error: S 3.1 and T 2.1 share this concept; say whether they are same, similar or none [comparability]",
            "evaluations/exempelby-2019.yml:45: error: these questions are missing: 3.1; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:46: error: question set S has no question 2.1 in this area; it has 3.1 [question]",
            'question_sets.yml:15: error: question 3.1 stands in area 2; its number must begin with "2." [question]',
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
    """Each rule gives exactly its line, with what is wrong and how to mend it; nothing else is said."""
    assert case.lines(small) == list(case.expected)
