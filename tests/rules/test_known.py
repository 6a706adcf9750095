"""`generator.rules.known`: an evaluation without figures is listed once, has a time, and isn't among the evaluations."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

KNOWN = "known.yml"

CASES = [
    Case(
        "known",
        KNOWN,
        'when: "före 2010, året är inte känt", ',
        "",
        ("known.yml:3: error: say when it was made: year, or when in words if the year isn't known [known]",),
    ),
    Case(
        "known",
        KNOWN,
        'when: "före 2010, året är inte känt"',
        "month: 9, when: hösten",
        ("known.yml:3: error: a month needs its year; add the year, or say it in when [known]",),
    ),
    Case(
        "known",
        KNOWN,
        "year: 2015, month: 9",
        "year: 2019",
        ("known.yml:2: error: exempelby-2019.yml has this evaluation with its figures; remove this entry [known]",),
    ),
    Case(
        "known",
        KNOWN,
        "known:\n",
        'known:\n  - {municipality: "9901", name: Exempelby, year: 2015, what: pm, source: exempel.se, read: "2026-03"}\n',
        ("known.yml:3: error: Exempelby 2015 is on line 2 too; keep one of them [known]",),
    ),
    Case(
        "municipality",
        KNOWN,
        '"9901"',
        '"9903"',
        ('known.yml:2: error: no municipality has the code "9903"; look it up in municipalities.yml [municipality]',),
    ),
    Case(
        "municipality",
        KNOWN,
        '"9901"',
        '"9902"',
        ('known.yml:2: error: the code "9902" is that of Åsele*by, not Exempelby; correct one of them [municipality]',),
    ),
    Case(
        "value",
        KNOWN,
        '"https://www.exempel.se/rapport"',
        '"exempel.se/rapport"',
        (
            "known.yml:2: error: known[1].address: an address begins with https://; write https://exempel.se/rapport [value]",
        ),
    ),
    Case(
        "missing-key",
        KNOWN,
        "source: exempel.se, ",
        "",
        ('known.yml:2: error: the key "source" is missing; add a line "source: ..." here [missing-key]',),
    ),
    Case(
        "known",
        "known.yml",
        '{municipality: "9901", name: Exempelby, year: 2015, month: 9, what: "rapport, *28* sidor", source: exempel.se, address: "https://www.exempel.se/rapport", read: "2026-03"}',
        'municipality: "9901"\n    name: Exempelby\n    year: 2019\n    what: rapport\n    source: a\n    read: "2026-03"',
        ("known.yml:4: error: exempelby-2019.yml has this evaluation with its figures; remove this entry [known]",),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
