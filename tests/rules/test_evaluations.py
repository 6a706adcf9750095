"""`generator.rules.evaluations`: an evaluation and its areas and questions against the registers."""

import unicodedata
from pathlib import Path

import pytest

from tests.support.broken import EVALUATION, Case, name_of
from tests.support.checking import check_lines

CASES = [
    Case(
        "municipality",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "9902"',
        (f'{EVALUATION}:1: error: the code "9902" is that of Åsele*by, not Exempelby; write "9901" [municipality]',),
    ),
    Case(
        "municipality",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "1234"',
        (f'{EVALUATION}:1: error: no municipality has the code "1234"; write "9901" [municipality]',),
    ),
    Case(
        "question-set",
        EVALUATION,
        "question_set: S",
        "question_set: T",
        (
            "evaluations/exempelby-2019.yml:26: error: these questions are missing: 1.3; add them from the report's appendix [question]",
            "evaluations/exempelby-2019.yml:27: error: question 1.1 has the maximum 30 in question set T, not 60; compare with the report, or choose another question set [question-maximum]",
            "evaluations/exempelby-2019.yml:28: error: question 1.2 has the maximum 50 in question set T, not 40; compare with the report, or choose another question set [question-maximum]",
        ),
    ),
    Case(
        "question-set",
        EVALUATION,
        "question_set: S\n",
        "",
        (
            'evaluations/exempelby-2019.yml:18: error: the questions need a question set; add a line "question_set: ..." with one of S, T [question-set]',
        ),
    ),
    Case(
        "area",
        EVALUATION,
        "  - area: styrning\n",
        "  - area: styre\n",
        (f'{EVALUATION}:42: error: unknown area "styre"; write styrning, or another of demokrati, styrning [area]',),
    ),
    Case(
        "question",
        EVALUATION,
        '{nr: "2.1", score',
        '{nr: "2.2", score',
        (f"{EVALUATION}:47: error: question set S has no question 2.2 in this area; it has 2.1 [question]",),
    ),
    Case(
        "question",
        EVALUATION,
        '{nr: "1.1", score: 30',
        '{nr: "1.2", score: 30',
        (
            f"{EVALUATION}:26: error: these questions are missing: 1.1; add them from the report's appendix [question]",
            f"{EVALUATION}:27: error: question 1.2 has the maximum 40 in question set S, not 60; compare with the "
            "report, or choose another question set [question-maximum]",
            f"{EVALUATION}:28: error: question 1.2 is on line 27 too; each may be given once [question]",
            f"{EVALUATION}:50: warning: the figures fit, so there is nothing to explain; remove this entry, or correct the "
            "figures [discrepancy]",
        ),
    ),
    Case(
        "file-name",
        EVALUATION,
        "year: 2019",
        "year: 2018",
        (
            f"{EVALUATION}:3: error: the file holds Exempelby 2018, so its name should be exempelby-2018.yml; rename "
            "it [file-name]",
        ),
    ),
    Case(
        "empty-evaluation",
        "evaluations/asele-by-2021.yml",
        "total: 546\n",
        "",
        (
            "evaluations/asele-by-2021.yml:1: warning: the evaluation has neither a total nor areas; add what the source "
            "gives [empty-evaluation]",
        ),
    ),
    Case(
        "area",
        EVALUATION,
        "  - area: styrning\n    score: 18.4",
        "  - area: demokrati\n    score: 18.4",
        (
            'evaluations/exempelby-2019.yml:42: error: the area "demokrati" is on line 20 too; each may '
            "be given once [area]",
        ),
    ),
    Case(
        "area",
        "evaluations/asele-by-2022.yml",
        '  - area: styrning\n    score: 40\n    max: 100\n    percent: 40\n    questions:\n      - {nr: "2.1", score: 40, max: 100, percent: 40}\n',
        "",
        (
            "evaluations/asele-by-2022.yml:10: warning: these areas are missing: styrning; add them, or if the source doesn't "
            'give them, write "only_some_areas: true" [area]',
        ),
    ),
    Case(
        "question-set",
        "evaluations/asele-by-2022.yml",
        "question_set: T",
        "question_set: X",
        (
            'evaluations/asele-by-2022.yml:4: error: unknown question set "X"; those in question_sets.yml are S, T [question-set]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


def test_two_evaluations_of_one_year(small: Path) -> None:
    """The same municipality and year in two files is reported in the one that isn't named after them, and once."""
    text = (small / EVALUATION).read_text(encoding="utf-8")
    (small / "evaluations" / "exempelby-2019b.yml").write_text(text, encoding="utf-8")
    assert check_lines(small) == [
        "evaluations/exempelby-2019b.yml:1: error: Exempelby 2019 is in exempelby-2019.yml too; keep one of the "
        "files [duplicate-evaluation]",
    ]


def test_a_name_is_the_same_however_its_letters_are_stored(small: Path) -> None:
    """Some systems store å, ä and ö as two characters; the name is the same."""
    path = small / "evaluations" / "asele-by-2022.yml"
    text = path.read_text(encoding="utf-8")
    decomposed = unicodedata.normalize("NFD", text)
    assert decomposed != text
    path.write_text(decomposed, encoding="utf-8")
    assert check_lines(small) == []


def test_an_area_that_the_question_set_lacks(small: Path) -> None:
    """It is in the register but not in the set; the fault is reported where the area is named."""
    areas = small / "areas.yml"
    more = "  - {slug: kvalitet, name: Kvalitet, description: Ett område.}\n"
    areas.write_text(areas.read_text(encoding="utf-8") + more, encoding="utf-8")
    path = small / "evaluations" / "asele-by-2022.yml"
    text = path.read_text(encoding="utf-8").replace("  - area: styrning\n", "  - area: kvalitet\n")
    path.write_text(text, encoding="utf-8")
    line = text[: text.index("area: kvalitet")].count("\n") + 1
    expected = f'evaluations/asele-by-2022.yml:{line}: error: question set T has no area "kvalitet"; '
    assert any(found.startswith(expected) for found in check_lines(small))
