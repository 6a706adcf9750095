"""`generator.load.records`: a value of the wrong kind, a missing key or an unknown one is refused with its line and how to mend it."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.fields import MAX_TEXT, Text, WebAddress
from tests.support.broken import EVALUATION, EXAMPLE, Case, name_of

CASES = [
    Case(
        "missing-key",
        EVALUATION,
        "year: 2019\n",
        "",
        (f'{EVALUATION}:1: error: the key "year" is missing; add a line "year: ..." here [missing-key]',),
    ),
    Case(
        "missing-key",
        EVALUATION,
        ", percent: 70}",
        "}",
        (f'{EVALUATION}:28: error: the key "percent" is missing; add a line "percent: ..." here [missing-key]',),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        "interviews:",
        "interview:",
        (f'{EVALUATION}:7: error: unknown key "interview"; did you mean "interviews"? [unknown-key]',),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        "{name: Anna Exempel, organisation: SKL}",
        "{name: Anna Exempel, organisation: SKL, zzz: 1}",
        (f'{EVALUATION}:9: error: unknown key "zzz"; the keys here are name, organisation [unknown-key]',),
    ),
    Case(
        "duplicate-key",
        EVALUATION,
        "month: 3\n",
        "month: 3\nmonth: 4\n",
        (f'{EVALUATION}:5: error: the key "month" is given twice, first on line 4; keep one of them [duplicate-key]',),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"',
        "municipality: 9901",
        (
            f"{EVALUATION}:1: error: municipality: text is needed, but 9901 without quotes is a number; "
            'write it in quotes: "9901" [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"',
        "municipality: 0182",
        (
            f"{EVALUATION}:1: error: municipality: text is needed, but 0182 without quotes is read as a number that "
            'loses its leading zero; write it in quotes: "0182" [type]',
            f'{EVALUATION}:1: error: no municipality has the code "0182"; write "9901" [municipality]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "interviews: ca 10 personer",
        "interviews: no",
        (
            f"{EVALUATION}:7: error: interviews: text is needed, but no without quotes is read as yes or no; "
            'write it in quotes: "no" [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "month: 3",
        'month: "3"',
        (
            f'{EVALUATION}:4: error: month: a whole number is needed, but "3" is text; write it without quotes and '
            "decimals: 3 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18,4\n",
        (
            f'{EVALUATION}:43: error: areas[2].score: a number is needed, but "18,4" is text; write it without quotes '
            "and with a decimal point: 18.4 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score: true\n",
        (
            f"{EVALUATION}:43: error: areas[2].score: a number is needed, but true is read as yes or no; write digits "
            "only, without quotes, as in 18.4 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "    score: 18.4\n",
        "    score:\n",
        (
            f"{EVALUATION}:43: error: areas[2].score: a number is needed, but there is nothing here; write what the report says [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "introduction:\n  - heading: Utvärderingen\n    text: Den gjordes i mars.\n",
        "introduction: Den gjordes i mars.\n",
        (
            f'{EVALUATION}:16: error: introduction: a list is needed, but "Den gjordes i mars." is text; start each item on a line of its own with a dash [type]',
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "  - {name: Bo Exempel, organisation: Exempelby kommun}",
        "  - Bo Exempel",
        (
            f'{EVALUATION}:10: error: evaluators[2]: a group of keys and values is needed, but "Bo Exempel" is text; '
            "write its keys with a value each: name: …, organisation: … [type]",
        ),
    ),
    Case(
        "negative",
        EVALUATION,
        "    score: 18.4\n",
        "    score: -0.0\n",
        (
            "evaluations/exempelby-2019.yml:43: error: areas[2].score: the number is negative; figures of an evaluation are zero or more [negative]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        "    score: 18.4\n",
        "    score: 18.4000000\n",
        (
            "evaluations/exempelby-2019.yml:43: error: areas[2].score: the number has more than 6 digits; write it as it is printed [value]",
        ),
    ),
    Case(
        "unknown-key",
        "topics.yml",
        "{id: mal, name: Mål",
        "{id: mal, namn: Mål",
        ('topics.yml:3: error: unknown key "namn"; did you mean "name"? [unknown-key]',),
    ),
    Case(
        "negative",
        EVALUATION,
        "    score: 18.4\n",
        "    score: -18.4\n",
        (
            f"{EVALUATION}:43: error: areas[2].score: the number is negative; figures of an evaluation are zero or "
            "more [negative]",
        ),
    ),
    Case(
        "empty-text",
        EVALUATION,
        "text: Den gjordes i mars.",
        'text: "   "',
        (
            f"{EVALUATION}:18: error: introduction[1].text: the text is empty; write it, or remove the key if there is "
            "nothing to say [empty-text]",
        ),
    ),
    Case(
        "formula",
        EVALUATION,
        "text: Den gjordes i mars.",
        "text: Den gjordes; =1+1",
        (
            f"{EVALUATION}:18: error: introduction[1].text: a spreadsheet would read = as the beginning of a formula; "
            "begin with a word instead [formula]",
        ),
    ),
    Case(
        "text",
        EVALUATION,
        "text: Den gjordes i mars.",
        'text: "Den gjordes \\u202Ei mars."',
        (
            f"{EVALUATION}:18: error: introduction[1].text: the text contains the invisible character U+202E; remove it "
            "and write it anew [text]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        "month: 3",
        "month: 13",
        (f"{EVALUATION}:4: error: month: the number must be at most 12 [value]",),
    ),
    Case(
        "value",
        EVALUATION,
        "occasion: first",
        "occasion: forst",
        (
            f"{EVALUATION}:6: error: occasion: only these words are allowed here: first, second, third, fourth, "
            "later; write first [value]",
        ),
    ),
    Case(
        "value",
        EVALUATION,
        'municipality: "9901"',
        'municipality: "991"',
        (
            f"{EVALUATION}:1: error: municipality: a municipality code has four digits in quotes, for example "
            '"0682" [value]',
        ),
    ),
    Case(
        "value",
        "evaluations/asele-by-2021.yml",
        'added: "2026-03-14"',
        'added: "2026-02-30"',
        (
            "evaluations/asele-by-2021.yml:4: error: added: a day is written year-month-day in quotes, for example "
            '"2026-11-22" [value]',
        ),
    ),
    Case(
        "unknown-key",
        EVALUATION,
        '{nr: "2.1", score: 18.4, max: 100, percent: 18}',
        '{nr: "2.1", score: 18,4, max: 100, percent: 18}',
        (
            "evaluations/exempelby-2019.yml:47: error: the comma before 4 splits a number in two; write a "
            "decimal point, as in 18.4 [unknown-key]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        "month: 3",
        "month: 3.0",
        (
            "evaluations/exempelby-2019.yml:4: error: month: a whole number is needed, but 3.0 without quotes"
            " is a number; write it without quotes and decimals: 3 [type]",
        ),
    ),
    Case(
        "type",
        EVALUATION,
        'municipality: "9901"\nname: Exempelby',
        "municipality: 9902\nname: Exempelby",
        (
            f'{EVALUATION}:1: error: municipality: text is needed, but 9902 without quotes is a number; write it in quotes: "9902" [type]',
            f'{EVALUATION}:1: error: the code "9902" is that of Åsele*by, not Exempelby; write "9901" [municipality]',
        ),
    ),
    Case(
        "value",
        EXAMPLE,
        "https://www.example.org/bussen",
        "javascript:alert(1)",
        (
            "examples/exempelby-motesbussen.yml:19: error: follow_up[1].address: an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field [value]",
        ),
    ),
    Case(
        "value",
        EXAMPLE,
        "basis: explicit",
        "basis: maybe",
        (
            "examples/exempelby-motesbussen.yml:8: error: basis: only these words are allowed here: explicit, noted [value]",
        ),
    ),
    Case(
        "missing-key",
        EXAMPLE,
        "why: Rapporten lyfter fram bussen som ett gott exempel.\n",
        "",
        (
            'examples/exempelby-motesbussen.yml:1: error: the key "why" is missing; add a line "why: ..." here [missing-key]',
        ),
    ),
    Case(
        "type",
        EXAMPLE,
        "topics: [moten]",
        "topics: moten",
        (
            f'{EXAMPLE}:7: error: topics: a list is needed, but "moten" is text; write it in square brackets: [moten] [type]',
        ),
    ),
    Case(
        "value",
        EXAMPLE,
        "topics: [moten]",
        "topics: []",
        ("examples/exempelby-motesbussen.yml:7: error: topics: the list is too short; it needs at least 1 [value]",),
    ),
    Case(
        "value",
        "comparability.yml",
        "[S 1.2, T 1.2]",
        "[S1.2, T 1.2]",
        (
            "comparability.yml:7: error: comparability[2].same[1][1]: a question is named by its set and its number, for example A 5.2 [value]",
        ),
    ),
    Case(
        "value",
        "evaluations/asele-by-2022.yml",
        "question_set: T",
        "question_set: set T",
        (
            "evaluations/asele-by-2022.yml:4: error: question_set: a question set is named by one capital letter, for example A [value]",
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_a_broken_fixture_says_all_that_is_wrong(case: Case, small: Path) -> None:
    """Each rule gives exactly its line, with what is wrong and how to mend it, and nothing else is reported."""
    assert case.lines(small) == list(case.expected)


GOOD_ADDRESSES = [
    "https://kommun.se",
    "https://kommun.se?sida=1",
    "https://kommun.se:8080/a",
    "https://kommun.se/rapport.pdf#page=12",
    "https://kommun.se/download/18.a1,b2/Rapport%20(slutlig).pdf",
    "https://web.archive.org/web/20210101000000/https://kommun.se/rapport.pdf",
]


@pytest.mark.parametrize("address", GOOD_ADDRESSES)
def test_addresses_as_browsers_show_them(address: str) -> None:
    """An address may have a fragment, a port, commas and brackets; that of an archive contains another address."""
    assert TypeAdapter(WebAddress).validate_python(address) == address


@pytest.mark.parametrize("address", ["javascript:alert(1)", "https://k.se/a b", 'https://k.se/"', "https://k.se/<b>"])
def test_invalid_addresses_are_refused(address: str) -> None:
    """Neither what would break out of an attribute, nor another scheme, is accepted."""
    with pytest.raises(ValidationError):
        TypeAdapter(WebAddress).validate_python(address)


def test_a_long_text_is_not_scanned() -> None:
    """Its length is reported before anything normalises its letters."""
    with pytest.raises(ValidationError, match=f"longer than {MAX_TEXT} characters"):
        TypeAdapter(Text).validate_python("e" + "\u0301\u0327" * 500_000)
    assert TypeAdapter(Text).validate_python("a" * MAX_TEXT)
