"""`generator.rules.versions`: a version says what it rests on, isn't the question set's, and existed by then."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

TOTAL = "evaluations/asele-by-2021.yml"
WHOLE = "evaluations/exempelby-2019.yml"

CASES = [
    Case(
        "version",
        WHOLE,
        "question_set: S\n",
        'question_set: S\nversion: "2016"\nversion_known_by: report\n',
        (
            "evaluations/exempelby-2019.yml:6: error: question set S says which version it belongs to; remove this line and version_known_by [version]",
        ),
    ),
    Case(
        "version",
        TOTAL,
        "year: 2021\n",
        'year: 2021\nversion: "2020"\n',
        (
            "evaluations/asele-by-2021.yml:4: error: version and version_known_by go together; give both, or neither if the version isn't known [version]",
        ),
    ),
    Case(
        "version",
        TOTAL,
        "year: 2021\n",
        "year: 2021\nversion_known_by: year\n",
        (
            "evaluations/asele-by-2021.yml:4: error: version and version_known_by go together; give both, or neither if the version isn't known [version]",
        ),
    ),
    Case(
        "version",
        TOTAL,
        "year: 2021\n",
        "year: 2021\nversion: older\nversion_known_by: source\n",
        (
            "evaluations/asele-by-2021.yml:4: error: the older versions ended in 2010, and the evaluation is from 2021; correct one [version]",
        ),
    ),
    Case(
        "version",
        TOTAL,
        "year: 2021\n",
        'year: 2018\nversion: "2020"\nversion_known_by: area-names\n',
        (
            "evaluations/asele-by-2021.yml:3: error: the file holds Åsele*by 2018, so its name should be asele-by-2018.yml; rename it [file-name]",
            "evaluations/asele-by-2021.yml:4: error: the version of 2020 didn't exist in 2018; correct version or year [version]",
        ),
    ),
    Case(
        "value",
        TOTAL,
        "year: 2021\n",
        'year: 2021\nversion: "2021"\nversion_known_by: year\n',
        (
            "evaluations/asele-by-2021.yml:4: error: version: only these words are allowed here: older, 2010, 2016, 2020 [value]",
        ),
    ),
    Case(
        "type",
        TOTAL,
        "year: 2021\n",
        "year: 2021\nversion: 2020\nversion_known_by: year\n",
        (
            'evaluations/asele-by-2021.yml:4: error: version: only these words are allowed here: older, 2010, 2016, 2020; write "2020" [value]',
        ),
    ),
    Case(
        "value",
        "question_sets.yml",
        'version: "2020"',
        'version: "2022"',
        (
            "question_sets.yml:18: error: question_sets[2].version: only these words are allowed here: older, 2010, 2016, 2020 [value]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
