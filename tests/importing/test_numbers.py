"""Numbers at the end of a line, and the columns that they are in."""

from decimal import Decimal

import pytest

from generator.importing.numbers import by_column, find_columns, read_number, trailing_figures
from tests.importing.test_lines import line


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("11", "11"),
        ("18,4", "18.4"),
        ("10.0", "10.0"),
        ("70%", "70"),
        ("1.1.", None),
        ("2015-01", None),
        ("elva", None),
    ],
)
def test_a_number_keeps_its_decimals(text: str, number: str | None) -> None:
    """A number is read as it is printed; what isn't a number isn't turned into one."""
    assert read_number(text) == (None if number is None else Decimal(number))
    assert number is None or str(read_number(text)) == number


@pytest.mark.parametrize(
    ("text", "label", "figures"),
    [
        ("Hur gick det? 11 15 73%", "Hur gick det?", {"score": "11", "max": "15", "percent": "73"}),
        ("Agenda 2030 i arbetet 9,5 15 63 %", "Agenda 2030 i arbetet", {"score": "9.5", "max": "15", "percent": "63"}),
        ("Hur gick det? – 15 0%", "Hur gick det?", {"max": "15", "percent": "0"}),
        ("Summan 61 100", "Summan", {"score": "61", "max": "100"}),
    ],
)
def test_the_figures_of_a_row(text: str, label: str, figures: dict[str, str]) -> None:
    """Numbers at the end are figures, in order; a dash is a missing one."""
    rest, found = trailing_figures(line(text))
    assert rest is not None
    assert rest.text == label
    assert by_column(found, None) == {name: Decimal(value) for name, value in figures.items()}


def test_a_missing_figure_is_known_by_the_heads() -> None:
    """With a cell left blank, each number belongs to the nearest head."""
    head = find_columns(line("1. Demokrati          Uppnått   Max   Procent"))
    assert head is not None
    columns, rest = head
    assert rest is not None
    assert rest.text == "1. Demokrati"
    _, found = trailing_figures(line("1.1 Hur gick det?               15     73%"))
    assert by_column(found, columns) == {"max": Decimal(15), "percent": Decimal(73)}


def test_columns_in_another_order() -> None:
    """The heads say which column is which."""
    head = find_columns(line("Fråga     Max   Poäng   %"))
    assert head is not None
    _, found = trailing_figures(line("1.1 Ja?    15    11     73"))
    assert by_column(found, head[0]) == {"max": Decimal(15), "score": Decimal(11), "percent": Decimal(73)}


@pytest.mark.parametrize("text", ["Rubriker Poäng", "Det här gav max poäng i procent av allt", "Max"])
def test_a_sentence_is_not_a_head(text: str) -> None:
    """A head has words for two columns at its end."""
    assert find_columns(line(text)) is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Delfråga   Maxpoäng   Erhållna poäng", ["max", "score"]),
        ("1. Demokrati   Uppnådd poäng   Max poäng   Procent", ["score", "max", "percent"]),
        ("1. Demokrati Uppnått Max Procent", ["score", "max", "percent"]),
        ("X   Poäng   Max   Andel av max", ["score", "max", "percent"]),
        ("X   Erhållen poäng   Möjlig poäng", ["score", "max"]),
    ],
)
def test_what_columns_are_called(text: str, names: list[str]) -> None:
    """A column has a head of one word or of several."""
    head = find_columns(line(text))
    assert head is not None
    assert [name for name, _ in head[0].middles] == names
