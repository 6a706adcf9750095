"""Tables whose cells are stacked, one below another."""

from generator.importing.stacked import unstack
from generator.importing.text import read_text

STACKED = """1.
Offentlighet och demokrati
Uppnått
Max
Procent
1.1
Finns en plan för demokratiut-
veckling?
9,5
15
63%
1.2
Hur informeras medborgarna?
14
20
70%
61
100
61%
4
Här går texten vidare.
"""


def test_each_row_is_one_line() -> None:
    """The number, the label and the figures of a row, the head, and the sums."""
    lines = unstack(read_text(STACKED).lines)
    assert [line.text for line in lines] == [
        "1. Offentlighet och demokrati Uppnått Max Procent",
        "1.1 Finns en plan för demokratiutveckling? 9,5 15 63%",
        "1.2 Hur informeras medborgarna? 14 20 70%",
        "61 100 61%",
        "4",
        "Här går texten vidare.",
    ]
    assert [line.place.line for line in lines] == [1, 6, 12, 17, 20, 21]


def test_other_lines_stay_as_they_are() -> None:
    """Numbered headings and lists of numbers aren't rows."""
    lines = read_text("3.1\nOffentlighet och demokrati\nEn text.\n2.\nEn rad\n12\nEn till\n").lines
    assert unstack(lines) == lines
