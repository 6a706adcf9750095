"""Tables of points, read from lines."""

from decimal import Decimal

import pytest

from generator.importing.question_sets import own_numbers
from generator.importing.tables import AreaTable, find_tables
from generator.importing.text import read_text


def tables_of(text: str) -> list[AreaTable]:
    """Return the tables of a text."""
    return find_tables(read_text(text).lines)


TOP = """
1. Demokrati              Uppnått  Max  Procent
1.1 Finns en lång fråga som      9   15   60%
    går över två rader?
1.2 Kort fråga?                 14   20   70%
                                61  100   61%
"""
MIDDLE = """
1. Demokrati              Uppnått  Max  Procent
    Finns en lång fråga som
1.1                              9   15   60%
    går över två rader?
1.2 Kort fråga?                 14   20   70%
    Summa                       61  100   61%
"""
BOTTOM = """
1. Demokrati              Uppnått  Max  Procent
    Finns en lång fråga som
1.1 går över två rader?          9   15   60%
1.2 Kort fråga?                 14   20   70%
                                61  100   61%
"""


@pytest.mark.parametrize("text", [TOP, MIDDLE, BOTTOM])
def test_a_label_of_several_lines(text: str) -> None:
    """A number may be next to the first line of its label, next to the last, or between them."""
    (table,) = tables_of(text)
    assert table.name == "Demokrati"
    assert [(row.nr, row.label) for row in table.rows] == [
        ("1.1", "Finns en lång fråga som går över två rader?"),
        ("1.2", "Kort fråga?"),
    ]
    assert [row.figures["score"] for row in table.rows] == [9, 14]
    assert table.figures == {"score": 61, "max": 100, "percent": 61}


def test_a_number_printed_twice_is_the_next() -> None:
    """The second of two rows with one number has the next, if no other row has that."""
    (table,) = tables_of("1. X   Uppnått  Max  Procent\n1.1 A?  5  15  33%\n1.1 B?  6  15  40%\n1.3 C?  6  15  40%\n")
    assert [row.nr for row in table.rows] == ["1.1", "1.1", "1.3"]
    assert own_numbers(table) == ["1.1", "1.2", "1.3"]


def test_a_row_without_a_number_is_a_stray() -> None:
    """Figures that belong to no number are reported, and assigned to no other row."""
    (table,) = tables_of("1. X   Uppnått  Max  Procent\n1.1 A?  5  15  33%\n    B?  6  15  40%\n1.3 C?  6  15  40%\n")
    assert [row.figures.get("score") for row in table.rows] == [5, 6]
    assert [line.text for line in table.strays] == ["B? 6 15 40%"]


def test_a_missing_figure_stays_missing() -> None:
    """A blank cell isn't filled, and no other figure moves into it."""
    (table,) = tables_of("1. X   Uppnått  Max  Procent\n1.1 A?            15      33%\n1.2 B?     6      15      40%\n")
    assert [row.figures for row in table.rows] == [
        {"max": Decimal(15), "percent": Decimal(33)},
        {"score": Decimal(6), "max": Decimal(15), "percent": Decimal(40)},
    ]


def test_chapters_and_contents_are_not_rows() -> None:
    """A numbered heading, or a line of the contents, has no figures."""
    assert tables_of("3.1 Offentlighet och demokrati ..... 8\n3.2 Brukare\nEn text om 2 av 3 kommuner\n") == []


def test_a_table_without_heads() -> None:
    """A number at the beginning of a line and figures at its end make a row."""
    (table,) = tables_of("1.1 A?  5  15  33%\n1.2 B?  6  15  40%\n")
    assert [row.label for row in table.rows] == ["A?", "B?"]


def test_a_name_above_the_head_and_points_with_their_unit() -> None:
    """An area's name may be above the head of its table, and "p" after its points."""
    (table,) = tables_of(
        "Område 3: Styrning\nDelfråga   Poäng   Maxpoäng   %\n3.1) A?  5 p  15 p  33,0 %\nSumma  5 p  15 p  33,0 %\n"
    )
    assert (table.nr, table.name) == (3, "Styrning")
    assert [(row.nr, row.label, str(row.figures["percent"])) for row in table.rows] == [("3.1", "A?", "33.0")]
    assert table.figures["score"] == 5


def rows_of(text: str) -> list[tuple[str, str, str]]:
    """Return the number, label and figures of each row of the first table of a text."""
    table = tables_of(text)[0]
    return [(row.nr, row.label, " ".join(map(str, row.figures.values()))) for row in table.rows]


HALFWAY = """
1. Etik            Uppnått  Max  Procent
1.1 Finns en plan
                      9     15     60%
    för etik?
1.2 Finns råd
                     14     85     16%
    om etik?
"""


def test_figures_after_the_last_number_may_be_its_own() -> None:
    """They are halfway between the lines of its label; the area's own figures include its maximum."""
    wanted = [("1.1", "Finns en plan för etik?", "9 15 60"), ("1.2", "Finns råd om etik?", "14 85 16")]
    assert rows_of(HALFWAY) == wanted
    assert tables_of(HALFWAY)[0].figures == {}
    text = f"{HALFWAY}    Summa            23    100     23%\n"
    assert rows_of(text) == wanted
    assert tables_of(text)[0].figures["max"] == 100


@pytest.mark.parametrize("below", ["\nDialog\nEn text.\n", "\fDialog\n"])
def test_text_below_a_table_is_not_a_label(below: str) -> None:
    """White space wider than any between the rows ends the table; so does a page, if the last row has its label."""
    text = (
        "1. Etik   Uppnått  Max  Procent\n"
        "          23  100  23%\n"
        "1.1 A?     9   15   60%\n"
        "1.2 B?    14   85   16%\n"
        f"{below}"
    )
    assert [label for _, label, _ in rows_of(text)] == ["A?", "B?"]


def test_a_row_that_two_pages_divide() -> None:
    """Its number and figures are at the end of a page, its label on the next."""
    text = (
        "1. Etik      Uppnått  Max  Procent\n"
        "1.1 Plan?     9   15   60%\n"
        "1.2          14   85   16%\n"
        "\fFinns råd\n"
        "om etik?\n"
        "1.3 Mer?      5   10   50%\n"
    )
    assert rows_of(text)[1] == ("1.2", "Finns råd om etik?", "14 85 16")


def test_the_number_of_a_chapter_is_not_a_row() -> None:
    """A number that has figures elsewhere belongs to a heading where it has none."""
    text = (
        "1. Etik   Uppnått  Max  Procent\n"
        "1.1 A?     9   15   60%\n"
        "1.2 B?    14   85   16%\n"
        "   Summa  23  100   23%\n"
        "\n"
        "1.2 Styrning\n"
    )
    assert rows_of(text) == [("1.1", "A?", "9 15 60"), ("1.2", "B?", "14 85 16")]


def test_sums_above_the_number_of_a_chapter_are_not_its_figures() -> None:
    """The next part of the text begins right after the table."""
    text = (
        "1. Etik        Uppnått  Max  Procent\n"
        "1.1 A?             9    15    60%\n"
        "1.2 Råd och       14    85    16%\n"
        "    etik?\n"
        "                  23    100   23%\n"
        "\n"
        "1.2 Styrning\n"
        "En text.\n"
    )
    assert rows_of(text) == [("1.1", "A?", "9 15 60"), ("1.2", "Råd och etik?", "14 85 16")]


def test_a_number_without_a_label_on_its_line() -> None:
    """The number isn't taken for a figure, though a maximum is missing."""
    text = (
        "1. Etik            Uppnått  Max  Procent\n"
        "    Finns en plan\n"
        "1.1                   9            60%\n"
        "    för etik?\n"
        "1.2 Råd?             14     85     16%\n"
    )
    assert rows_of(text)[0] == ("1.1", "Finns en plan för etik?", "9 60")


def test_a_figure_is_read_in_the_column_that_it_is_below() -> None:
    """The heads are to the left of the figures: the figures of complete rows say where a column is."""
    text = (
        "1. Etik      Uppnått        Max     Procent\n"
        "1.1 A?                  9       15    60%\n"
        "1.2 B?                 14             16%\n"
    )
    (table,) = tables_of(text)
    assert table.rows[1].figures == {"score": Decimal(14), "percent": Decimal(16)}


def test_a_repeated_head_of_three_lines_is_not_in_a_label() -> None:
    """Its first line is above the names of the other columns, at the top of the page where the table continues."""
    head = "                                    Uppnådd\n                                            Max poäng    %\n"
    head += "                                    poäng\n"
    text = (
        f"{head}7. Arbetsliv                         81,1       100      81 %\n"
        "7.1 Strategier för arbetsliv          4,5        15      30 %\n"
        "7.2 Arbetsmiljö och sjukfrånvaro     22,8        25      91 %\n"
        f"\f\n\n{head}7.3 Jämställdhet och mångfald        13,8        20      69 %\n"
    )
    assert [row.label for row in tables_of(text)[0].rows] == [
        "Strategier för arbetsliv",
        "Arbetsmiljö och sjukfrånvaro",
        "Jämställdhet och mångfald",
    ]


def test_a_head_repeated_on_the_next_page_is_not_in_a_name() -> None:
    """Browsers repeat a table's first head on each page, whichever area's rows follow."""
    first, second = tables_of(
        "1. Demokrati   Uppnått  Max  Procent\n1.1 A?  5  15  33%\n1.2 B?  6  15  40%\n    Summa  11  100  11%\n"
        "\f1. Demokrati   Uppnått  Max  Procent\n2. Styrning   Uppnått  Max  Procent\n2.1 C?  7  20  35%\n"
        "    Summa  7  100  7%\n"
    )
    assert (first.name, second.name) == ("Demokrati", "Styrning")
    assert [row.nr for row in second.rows] == ["2.1"]
