"""Heads of tables whose names narrow columns break in the middle of a word."""

import pytest

from generator.importing.broken_heads import join_heads
from generator.importing.tables import find_tables
from generator.importing.text import read_text


def joined(text: str) -> list[str]:
    """Return the lines of a text whose heads are joined."""
    return [line.text for line in join_heads(read_text(text)).lines]


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("1. Etik        Ma    Uppnå   Procen\n               x     tt      t\n", "1. Etik Max Uppnått Procent"),
        ("               Uppnå         Procen\n1. Etik                Max\n               tt            t\n",
         "1. Etik Uppnått Max Procent"),
        ("               Uppnå  Maxpo\n1. Etik\n               tt     äng\n", "1. Etik Uppnått Maxpoäng"),
        ("    Etik och       Uppnå\n1.                       Max\n    tillit         tt\n",
         "1. Etik och tillit Uppnått Max"),
        ("               Uppnådd\n                        Max poäng\n               poäng\n", "Uppnåddpoäng Max poäng"),
        ("                      Max-\n               Poäng         Andel\n                      poäng\n",
         "Poäng Maxpoäng Andel"),
    ],
)  # fmt: skip
def test_a_head_in_pieces_is_one_line(text: str, head: str) -> None:
    """The pieces of each column's name are put together; the area's name may be next to any of them."""
    assert joined(f"{text}1.1 Policy?    9      15     60%\n") == [head, "1.1 Policy? 9 15 60%"]


def test_the_columns_of_such_a_head_are_known() -> None:
    """Figures are read by the whole names, in whatever order."""
    text = "1. Etik        Ma    Uppnå   Procen\n               x     tt      t\n1.1 Policy?    15    9       60%\n"
    (table,) = find_tables(join_heads(read_text(text)).lines)
    assert (table.name, table.rows[0].label) == ("Etik", "Policy?")
    assert {name: int(value) for name, value in table.rows[0].figures.items()} == {
        "score": 9, "max": 15, "percent": 60,
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "1. Etik        Uppnått   Max   Procent\n1.1 Policy?    9         15    60%\n",
        "1. Etik        Uppnått   Max\n    En fråga\n1.1            9         15\n",
        "Vi gick till   max och   procent\ni en text      om allt   möjligt\n",
    ],
)
def test_other_lines_are_as_they_were(text: str) -> None:
    """A whole head, a label below it, and text are left alone."""
    assert joined(text) == [" ".join(line.split()) for line in text.splitlines()]
