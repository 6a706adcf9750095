"""`generator.swedish`: figures, dates and sort order as a Swedish reader expects them."""

from decimal import Decimal

import pytest

from generator.swedish import (
    HARD_SPACE,
    capitalize,
    count_of,
    format_day,
    format_figure,
    format_list,
    format_month,
    format_percent,
    format_size,
    keep_together,
    sort_key,
)


def test_swedish_letters_sort_last() -> None:
    """Å, ä and ö come after z, in that order; case and accents don't matter."""
    words = ["Öckerö", "Älmhult", "Åmål", "Zinkgruvan", "arboga", "Ånge", "Eda", "École"]
    assert sorted(words, key=sort_key) == ["arboga", "École", "Eda", "Zinkgruvan", "Åmål", "Ånge", "Älmhult", "Öckerö"]


def test_letters_of_other_languages_sort_as_in_swedish() -> None:
    """Ü is sorted as y, æ as ä, ø as ö; é and è as e."""
    words = ["Øster", "Ærla", "Ås", "Äng", "Zeta", "Ülle", "Yla", "Uza", "Xa", "Èva", "Exa"]
    assert sorted(words, key=sort_key) == [
        "Èva",
        "Exa",
        "Uza",
        "Xa",
        "Yla",
        "Ülle",
        "Zeta",
        "Ås",
        "Äng",
        "Ærla",
        "Øster",
    ]


@pytest.mark.parametrize(("figure", "shown"), [("18.4", "18,4"), ("10.0", "10,0"), ("74", "74"), ("1E+2", "100")])
def test_figures_have_a_decimal_comma(figure: str, shown: str) -> None:
    """Every printed decimal is kept."""
    assert format_figure(Decimal(figure)) == shown


def test_percent_has_a_hard_space() -> None:
    """A figure and its sign are never separated."""
    assert format_percent(Decimal(70)) == f"70{HARD_SPACE}%"


def test_months_are_written_in_lower_case() -> None:
    """`mars 2019`; only the year where the month isn't known."""
    assert format_month(2019, 3) == "mars 2019"
    assert format_month(2006, None) == "2006"
    assert format_day("2019-03-14") == "14 mars 2019"
    names = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober")
    for month, name in enumerate((*names, "november", "december"), start=1):
        assert format_month(2019, month) == format_day(f"2019-{month:02}") == f"{name} 2019"
        assert format_day(f"2019-{month:02}-09") == f"9 {name} 2019"


def test_lists_and_counts() -> None:
    """Words up to twelve, digits above twelve; `och` before the last."""
    assert format_list([]) == ""
    assert format_list(["a"]) == "a"
    assert format_list(["a", "b", "c"]) == "a, b och c"
    assert format_list(["a och b", "c"], "eller") == "a och b eller c"
    assert count_of(1, "styrka", plural="styrkor") == "en styrka"
    assert count_of(12, "styrka", plural="styrkor") == "tolv styrkor"
    assert count_of(29, "styrka", plural="styrkor") == "29 styrkor"
    assert count_of(999, "styrka", plural="styrkor") == "999 styrkor"
    assert count_of(2900, "styrka", plural="styrkor") == "2\N{NO-BREAK SPACE}900 styrkor"
    assert count_of(1234567, "styrka", plural="styrkor") == "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567 styrkor"
    assert capitalize("november 2020") == "November 2020"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("500 000 kronor till 8 områden", "500_000_kronor till 8 områden"),
        ("1 234 567", "1_234_567"),
        ("år 2019 300 personer", "år 2019_300 personer"),
        ("70 procent", "70_procent"),
        ("5 % av", "5_% av"),
        ("fem kronor", "fem kronor"),
    ],
)
def test_figures_keep_together(text: str, shown: str) -> None:
    """A hard space inside a number, and between a number and its unit."""
    assert keep_together(text) == shown.replace("_", HARD_SPACE)


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (1, "1_kB"),
        (1499, "1_kB"),
        (640_000, "640_kB"),
        (999_499, "999_kB"),
        (999_500, "1,0_MB"),
        (1_250_000, "1,3_MB"),
        (9_949_999, "9,9_MB"),
        (9_950_000, "10_MB"),
        (91_300_000, "91_MB"),
    ],
)
def test_sizes_of_files(size: int, shown: str) -> None:
    """As many digits as a reader needs to decide whether to fetch a file, with a decimal comma."""
    assert format_size(size) == shown.replace("_", HARD_SPACE)
