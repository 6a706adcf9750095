"""`generator.model.fields`: the limits of each kind of value. A value at a limit is right, and one beyond it is not."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.messages import Language
from generator.model import fields


def refused(kind: Any, value: Any) -> str | None:
    """Return the rule that a value breaks, or None if it is right."""
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return str(error.errors()[0]["type"])
    return None


@pytest.mark.parametrize(
    ("kind", "right", "wrong"),
    [
        (fields.Year, [2002, 2099], [2001, 2100]),
        (fields.Month, [1, 12], [0, 13]),
        (fields.AreaNr, [1, 8], [0, 9]),
        (fields.ItemNr, [1, 99], [0, 100]),
        (fields.TilePlace, [0, 99], [-1, 100]),
        (fields.UpToHundred, [0, 100, Decimal("99.9"), Decimal("100.0")], [101, Decimal("100.1"), -1]),
        (fields.PrintedNumber, [0, 999_999, Decimal("800.123"), Decimal("0.00001")], [1_000_000, -1, True, "7"]),
        (fields.PrintedNumber, [Decimal("123.456"), Decimal("0.000001")], [Decimal("1234.567"), Decimal("0.0000001")]),
        (fields.MunicipalityCode, ["0682"], ["682", "06820", "068a", ""]),
        (fields.SetName, ["A", "Z"], ["a", "AA", "", "Å"]),
        (fields.QuestionNr, ["1.1", "9.99", "8.10"], ["0.1", "1.0", "1.100", "1", "1.", "10.1", "1.1 "]),
        (fields.QuestionRef, ["A 5.2"], ["5.2", "A5.2", "a 5.2", "A 5.0"]),
        (fields.Slug, ["a", "a-1-b", "x" * 80], ["", "A", "a--b", "-a", "a-", "å", "a b", "x" * 81]),
        (fields.IsoDate, ["2020-02-29", "2019-12-31", "2000-01-01"], ["2019-02-29", "2019-04-31", "2019-01-00"]),
        (fields.IsoDate, ["2026-11-22"], ["2026-13-01", "2026-00-01", "1999-01-01", "2026-11", "26-11-22", "2026-1-1"]),
        (fields.Day, ["2021-04", "2021-04-28", "2021-12"], ["2021", "2021-00", "2021-13", "2021-04-31", "1999-04"]),
    ],
    ids=lambda part: str(part) if isinstance(part, list) else "",
)
def test_a_value_at_a_limit_is_accepted(kind: Any, right: list[Any], wrong: list[Any]) -> None:
    """A value beyond it is refused."""
    assert [value for value in right if refused(kind, value)] == []
    assert [value for value in wrong if not refused(kind, value)] == []


@pytest.mark.parametrize(
    ("address", "is_right"),
    [
        ("https://www.example.org", True),
        ("http://example.org:8080/a/b?c=d#e", True),
        ("https://example.org/?a", True),
        ("https://example.org/(a),b:c@d!e&f+g~h%20", True),
        ("https://example.org/Ort_(Sverige)#a,b", True),
        ("https://web.archive.org/web/2019*/https://www.example.org/a?b=c#d", True),
        ("https://example.org/a;jsessionid=1?b=$c", True),
        ("https://example.org/o'b", True),
        ("HTTPS://EXAMPLE.ORG/", False),
        ("https://EXAMPLE.ORG/", True),
        ("https://xn--gteborg-90a.xn--p1ai/", True),
        ("https://example.org/a;=1+1", False),
        ("https://example.org/a;'@b", False),
        ("https://example.org/[a]", False),
        ("https://127.0.0.1/", False),
        ("https://a:b@example.org/", False),
        ("https://example.org/" + "a" * 380, True),
        ("https://example.org/" + "a" * 381, False),
        ("ftp://example.org/", False),
        ("https://example", False),
        ("https://example.o", False),
        ("https://example.org:123456/", False),
        ("https://example.org/a b", False),
        ("https://example.org/å", False),
        ('https://example.org/"', False),
        ("https://example.org/<", False),
        ("example.org", False),
    ],
)
def test_an_address_is_safe_in_a_link(address: str, is_right: bool) -> None:
    """It has at most 400 characters, none of which has a meaning in HTML."""
    assert (refused(fields.WebAddress, address) is None) is is_right


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("Ett  par\n ord ", "Ett par ord"),
        ("A\N{COMBINING RING ABOVE}", "Å"),
        ("möte\N{NO-BREAK SPACE}2", "möte 2"),
        ("tjänste\N{SOFT HYPHEN}garanti", "tjänste\N{SOFT HYPHEN}garanti"),
        ("”ja” – 50 %", "”ja” – 50 %"),
        ("a; b", "a; b"),
    ],
)
def test_a_text_is_composed_and_has_single_spaces(text: str, cleaned: str) -> None:
    """Nothing else in it changes."""
    assert TypeAdapter(fields.Text).validate_python(text) == cleaned


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("x" * 4000, None),
        ("x" * 4001, "text"),
        ("", "empty-text"),
        (" \n ", "empty-text"),
        ("\N{SOFT HYPHEN}", "empty-text"),
        ("\N{SOFT HYPHEN} \N{SOFT HYPHEN}", "empty-text"),
        ("a\x07", "text"),
        ("a\N{ZERO WIDTH SPACE}b", "text"),
        ("a\N{RIGHT-TO-LEFT OVERRIDE}b", "text"),
        ("=1+1", "formula"),
        ("+1", "formula"),
        ("-1", "formula"),
        ("@a", "formula"),
        ('"=1', "formula"),
        ("' -1", "formula"),
        ("a;=1", "formula"),
        ("a; +1", "formula"),
        ("\N{FULLWIDTH EQUALS SIGN}1", "formula"),
        ("a = 1", None),
        ("(-1)", None),
    ],
    ids=lambda value: ascii(value)[:20],
)
def test_a_text_says_something_and_runs_nowhere(text: str, rule: str | None) -> None:
    """It isn't empty, too long, invisible, or a formula for a spreadsheet, not even after a semicolon."""
    assert refused(fields.Text, text) == rule


@pytest.mark.parametrize(("value", "rule"), [(-1, "negative"), (Decimal("-0.0"), "negative"), (1.5, "type")])
def test_an_invalid_number_is_refused_with_a_reason(value: Any, rule: str) -> None:
    """It is negative, or wasn't read as it is printed."""
    assert refused(fields.PrintedNumber, value) == rule


def test_a_number_stays_as_it_is_printed() -> None:
    """It keeps its decimals; a whole number stays whole."""
    read = TypeAdapter(fields.PrintedNumber).validate_python
    assert (str(read(Decimal("10.0"))), str(read(18))) == ("10.0", "18")


@pytest.mark.parametrize(
    ("kind", "value", "rule", "message"),
    [
        (fields.Text, " ", "empty-text", "the text is empty; write it, or remove the key if there is nothing to say"),
        (fields.Text, "x" * 4001, "text", "the text is longer than 4000 characters; shorten it, or divide it"),
        (
            fields.Text,
            "a\N{ZERO WIDTH SPACE}",
            "text",
            "the text contains the invisible character U+200B; remove it and write it anew",
        ),
        (
            fields.Text,
            "a;'@b",
            "formula",
            "a spreadsheet would read @ as the beginning of a formula; begin with a word instead",
        ),
        (fields.PrintedNumber, "1", "type", "a number is needed"),
        (fields.PrintedNumber, -1, "negative", "the number is negative; figures of an evaluation are zero or more"),
        (
            fields.PrintedNumber,
            1_000_000,
            "value",
            "the number has more than 6 digits; write it as it is printed",
        ),
        (
            fields.IsoDate,
            "2026",
            "value",
            'a day is written year-month-day in quotes, for example "2026-11-22"',
        ),
        (
            fields.Day,
            "2026",
            "value",
            'write year-month-day or year-month in quotes, for example "2021-04-28" or "2021-04"',
        ),
        (fields.MunicipalityCode, "1", "value", 'a municipality code has four digits in quotes, for example "0682"'),
        (
            fields.Slug,
            "Å",
            "value",
            "an address part has lower-case letters a-z, digits and single hyphens only",
        ),
        (fields.SetName, "å", "value", "a question set is named by one capital letter, for example A"),
        (fields.QuestionNr, "5", "value", 'a question number is area, point, number, in quotes, for example "5.2"'),
        (fields.QuestionRef, "5.2", "value", "a question is named by its set and its number, for example A 5.2"),
        (
            fields.WebAddress,
            "https://www.göteborg.se/å|b",
            "value",
            "letters such as å and characters such as | must be percent-encoded in an address; write "
            "https://www.xn--gteborg-90a.se/%C3%A5%7Cb",
        ),
        (
            fields.WebAddress,
            "x",
            "value",
            "an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field",
        ),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_fault_says_how_to_mend_it(kind: Any, value: Any, rule: str, message: str) -> None:
    """It also has the name of its rule."""
    with pytest.raises(ValidationError) as raised:
        TypeAdapter(kind).validate_python(value)
    (error,) = raised.value.errors()
    assert (error["type"], error["ctx"]["said"].text(Language.EN)) == (rule, message)


@pytest.mark.parametrize(
    "address", ["www.example.org", "https://example.org/a b", "<https://example.org>", "https://example.org/å"]
)
def test_every_fault_of_an_address_has_the_same_rule(address: str) -> None:
    """Whatever is wrong with it, the check names the rule of the value."""
    assert refused(fields.WebAddress, address) == "value"
