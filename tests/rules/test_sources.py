"""`generator.rules.sources`: every evaluation and every figure has a source, and a page is described alike everywhere."""

from pathlib import Path

import pytest

from tests.support.broken import Case, name_of

TOTAL = "evaluations/asele-by-2021.yml"
WHOLE = "evaluations/exempelby-2019.yml"
NEWER = "evaluations/asele-by-2022.yml"

CASES = [
    Case(
        "source",
        WHOLE,
        "  id: analys-av-exempelby\n  title: Analys av Exempelby\n  publisher: SKL\n  file: exempelby.txt\n",
        "  id: analysen\n  title: Analys av Åsele*by\n  publisher: SKR\n",
        (
            "evaluations/exempelby-2019.yml:12: error: asele-by-2022.yml calls this report analys-av-asele-by; write the same id in both places [source]",
        ),
    ),
    Case(
        "source",
        WHOLE,
        "id: analys-av-exempelby",
        "id: asele-by-nyhet",
        (
            'evaluations/exempelby-2019.yml:12: error: the id "asele-by-nyhet" is that of "En *nyhet*"; give this report another one [source]',
        ),
    ),
    Case(
        "source",
        WHOLE,
        "report:\n  id: analys-av-exempelby\n  title: Analys av Exempelby\n  publisher: SKL\n  file: exempelby.txt\n",
        "",
        (
            "evaluations/exempelby-2019.yml:1: error: the evaluation has no source; add its report, or the page that the figures come from in sources [source]",
        ),
    ),
    Case(
        "source",
        TOTAL,
        "total: 546\n",
        "total: 546\ntotal_source: annan\n",
        (
            'evaluations/asele-by-2021.yml:14: error: the file has no source "annan"; name one of its sources, or add it there [source]',
        ),
    ),
    Case(
        "source",
        TOTAL,
        "total: 546\n",
        "total_source: asele-by-nyhet\n",
        (
            "evaluations/asele-by-2021.yml:1: warning: the evaluation has neither a total nor areas; add what the source gives [empty-evaluation]",
            "evaluations/asele-by-2021.yml:13: error: there is no total whose source could be named; remove this line, or add the total [source]",
        ),
    ),
    Case(
        "source",
        TOTAL,
        "    note: En <nyhet>.\ntotal: 546\n",
        '    note: En <nyhet>.\n  - id: annan\n    title: En annan\n    publisher: Tidningen\n    address: "https://www.exempel.se/annan"\n    read: "2026-03-14"\ntotal: 546\n',
        (
            "evaluations/asele-by-2021.yml:18: error: these points come from one of several sources; name it in total_source: asele-by-nyhet or annan [source]",
        ),
    ),
    Case(
        "source",
        TOTAL,
        "    note: En <nyhet>.\ntotal: 546\n",
        '    note: En <nyhet>.\n  - id: asele-by-nyhet\n    title: En annan\n    publisher: Tidningen\n    address: "https://www.exempel.se/annan"\n    read: "2026-03-14"\ntotal: 546\ntotal_source: asele-by-nyhet\n',
        (
            'evaluations/asele-by-2021.yml:13: error: the id "asele-by-nyhet" is on line 6 too; each may be given once [source]',
        ),
    ),
    Case(
        "source",
        TOTAL,
        "    note: En <nyhet>.\ntotal: 546\n",
        '    note: En <nyhet>.\n  - id: annan\n    title: En annan\n    publisher: Tidningen\n    address: "https://www.exempel.se/medel"\n    read: "2026-03-14"\ntotal: 546\ntotal_source: annan\n',
        ('yardsticks.yml:12: error: the address belongs to the source "annan" already; use that id here [source]',),
    ),
    Case(
        "source",
        TOTAL,
        "    note: En <nyhet>.\ntotal: 546\nlowest_area: 63\nhighest_area: 76\n",
        '    note: En <nyhet>.\n  - id: annan\n    title: En annan\n    publisher: Tidningen\n    address: "https://www.exempel.se/annan"\n    read: "2026-03-14"\nareas:\n  - {area: demokrati, score: 62, source: annan}\n  - {area: styrning, score: 62}\n',
        (
            "evaluations/asele-by-2021.yml:20: error: these points come from one of several sources; name it in source: asele-by-nyhet or annan [source]",
        ),
    ),
    Case(
        "source",
        TOTAL,
        "title: En *nyhet*",
        "title: En nyhet",
        (
            'yardsticks.yml:25: error: asele-by-2021.yml gives the source "asele-by-nyhet" another title; write the same in both places [source]',
        ),
    ),
    Case(
        "source",
        NEWER,
        "title: Analys av Åsele*by",
        "title: Analys av Exempelby",
        (
            "evaluations/exempelby-2019.yml:13: error: asele-by-2022.yml has another report of this title; add the municipality or the year to one of the titles [source]",
        ),
    ),
    Case(
        "value",
        TOTAL,
        'address: "https://www.exempel.se/nyheter/en-nyhet_1"',
        'address: "ftp://www.exempel.se/nyheter/en-nyhet_1"',
        (
            "evaluations/asele-by-2021.yml:9: error: sources[1].address: an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field [value]",
        ),
    ),
    Case(
        "value",
        TOTAL,
        'date: "2021-04"',
        'date: "2021-13"',
        (
            'evaluations/asele-by-2021.yml:10: error: sources[1].date: write year-month-day or year-month in quotes, for example "2021-04-28" or "2021-04" [value]',
            'yardsticks.yml:28: error: asele-by-2021.yml gives the source "asele-by-nyhet" another date; write the same in both places [source]',
        ),
    ),
    Case(
        "missing-key",
        TOTAL,
        '    read: "2026-03-13"\n',
        "",
        (
            'evaluations/asele-by-2021.yml:6: error: the key "read" is missing; add a line "read: ..." here [missing-key]',
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)
