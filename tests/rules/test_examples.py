"""`generator.rules.examples`: good examples, role models and topics."""

from pathlib import Path

import pytest

from tests.support.broken import EXAMPLE, ROLES, SETS, Case, name_of

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
            'topics.yml:3: error: no example has the topic "ny"; give it to one, or remove the topic [topic]',
            'topics.yml:3: error: the synonym "Medborgarmöte" leads to "moten" already; keep it at one of the topics [topic]',
        ),
    ),
    Case(
        "topic",
        "topics.yml",
        "{id: mal, name: Mål",
        "{id: moten, name: Mål",
        (
            'examples/exempelby-malkartan.yml:7: error: unknown topic "mal"; use one that stands in topics.yml [topic]',
            'role_models.yml:3: error: unknown topic "mal"; use one that stands in topics.yml [topic]',
            'topics.yml:2: error: "mal" is not another topic of this file; name one that is [topic]',
            'topics.yml:3: error: the id "moten" stands on line 2 too; each may be given once [topic]',
        ),
    ),
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
            'examples/exempelby-motesbussen.yml:1: error: the id "exempelby-malkartan" stands in exempelby-malkartan.yml too; each may be given once [duplicate-example]',
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
        (
            'examples/exempelby-motesbussen.yml:5: error: the evaluation has no area "styre"; name one of its areas [area]',
        ),
    ),
    Case(
        "place",
        EXAMPLE,
        "heading: Dialog *och* <insyn>",
        "heading: Dialog",
        (
            'examples/exempelby-motesbussen.yml:15: error: the area "demokrati" of exempelby-2019 has no heading "Dialog"; write one that stands there, or Styrkor or Förbättringsmöjligheter for a bullet of a column [place]',
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
        "question",
        EXAMPLE,
        "concept: dialog",
        'concept: dialog\nquestion: "1.2"',
        (
            "examples/exempelby-motesbussen.yml:7: error: question 1.2 has not the concept dialog; it should be 1.1 [question]",
        ),
    ),
    Case(
        "question",
        SETS,
        "concept: insyn",
        "concept: dialog",
        (
            "comparability.yml:2: error: S 1.2 and T 1.1 share this concept; say whether they are same, similar or none [comparability]",
            "comparability.yml:5: error: S 1.2 and T 1.2 are no questions of two sets with this concept; remove the pair [comparability]",
            'examples/exempelby-malkartan.yml:6: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
            'examples/exempelby-motesbussen.yml:6: error: several questions have this concept; add a line with one of them, question: "1.1" [question]',
            'role_models.yml:2: error: no question of the area "demokrati" in question set S has the concept "insyn"; look up the question in question_sets.yml [concept]',
        ),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moter]",
        (
            'examples/exempelby-motesbussen.yml:7: error: unknown topic "moter"; use one that stands in topics.yml [topic]',
        ),
    ),
    Case(
        "topic",
        EXAMPLE,
        "topics: [moten]",
        "topics: [moten, moten]",
        ('examples/exempelby-motesbussen.yml:7: error: the topic "moten" is given twice; keep it once [topic]',),
    ),
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
    Case(
        "topic",
        "evaluations/asele-by-2022.yml",
        'question: "1.1", topics: [moten]',
        'question: "1.1", topics: [moter]',
        ('evaluations/asele-by-2022.yml:22: error: unknown topic "moter"; use one that stands in topics.yml [topic]',),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it; nothing else is said."""
    assert case.lines(small) == list(case.expected)
