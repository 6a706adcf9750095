"""The numbered rows of a text without its layout: which line belongs to which row."""

import pytest

from generator.importing.numbered import (
    Row,
    find_heads,
    groups_of,
    is_flowing,
    is_numbered,
    name_of,
    without_columns,
)
from generator.importing.text import read_text

NAMES = ("Offentlighet och demokrati", "Politisk styrning och kontroll")
TABLE = "1. Offentlighet och demokrati\nUppnått\nMax\n"


def rows_of(text: str) -> list[list[Row]]:
    """Return the rows of each table in a text, in groups that are read together."""
    return [[row for run in group for row in run.rows] for group in groups_of(read_text(text).lines, NAMES)]


def shown(row: Row) -> tuple[str, str, str, str]:
    """Return a row's number, label, figures and the text after these."""
    figures = " ".join(figure.word.text for figure in row.figures)
    return row.nr, " ".join(row.label), figures, " ".join(row.after)


@pytest.mark.parametrize(
    ("text", "flowing"),
    [
        ("1.1 Plan 12 40\n1.2 Råd 9 30\n1.3 Etik 15 30\n", True),
        ("1.1\nPlan\n12\n40\n1.2\nRåd\n9\n30\n1.3\nEtik\n15\n30\n", True),
        ("1.1 Plan     12   40\n1.2 Råd      9    30\n1.3 Etik     15   30\n", False),
        ("1.1 Plan för\n         12   40\n  etik\n1.2 Råd\n         9    30\n1.3 Etik\n         15   30\n", False),
        ("1.1 Plan\t12\t40\n1.2 Råd\t9\t30\n1.3 Etik\t15\t30\n", False),
        ("1.1 Plan 12 40\n1.2 Råd 9 30\n", False),
    ],
)  # fmt: skip
def test_a_text_without_layout(text: str, flowing: bool) -> None:
    """Its rows have no separated cells, whether figures are next to the numbers or below; two rows prove nothing."""
    assert is_flowing(read_text(text).lines) is flowing


def test_a_row_is_its_label_and_the_figures_up_to_the_next() -> None:
    """What follows the figures is kept separately: the label may continue there."""
    (rows,) = rows_of(
        f"{TABLE}1.1 Plan för demo-\nkratin\n12\n40\n1.2 Råd 9 30\nsom ges\n1.3 Etik\n15\n30\nSumma\n36\n100\nSlut"
    )
    assert [shown(row) for row in rows] == [
        ("1.1", "Plan för demo- kratin", "12 40", ""),
        ("1.2", "Råd", "9 30", "som ges"),
        ("1.3", "Etik", "15 30 36 100", ""),
    ]


def test_a_percent_sign_of_its_own_belongs_to_the_figure_before_it() -> None:
    """A line may end between the figure and its sign."""
    (rows,) = rows_of("1.1 Plan 12 40 30\n%\n1.2 Råd 9 30 30 %\n1.3 Etik 15 30 50 %\n")
    assert [[figure.percent for figure in row.figures] for row in rows] == [[False, False, True]] * 3
    (rows,) = rows_of("1.1 Plan 12 40 30 %\n1.2 Råd 9 30 30 %\n1.3 Etik 15 30 50\n%\nSumma 36 100 36 %\n")
    assert [figure.percent for figure in rows[-1].figures] == [False, False, True, False, False, True]
    (rows,) = rows_of("1.1 Plan\n12\n40\n1.2 Råd\n9\n30\n1.3 Etik\n15\n30\nMax poäng\n%\n")
    assert [figure.percent for figure in rows[-1].figures] == [False, False]


def test_the_foot_of_a_page_is_not_a_label() -> None:
    """A program may put a foot anywhere."""
    (rows,) = rows_of("1.1 Plan\nSida 6\n12 40\n1.2 Råd 9 30\n1.3 Etik 15 30\n")
    assert shown(rows[0]) == ("1.1", "Plan", "12 40", "")


def test_points_that_are_the_next_areas_number() -> None:
    """A 2 below the label of area 1's last row is a figure; right below the row's number it is the next area's."""
    (rows,) = rows_of("1.1\nPlan\n12\n40\n1.2\nRåd\n9\n30\n1.3\nEtik\n2\n30\n")
    assert shown(rows[-1]) == ("1.3", "Etik", "2 30", "")
    (rows,) = rows_of("1.1\n1.2\n1.3\n2.\nPlan\nRåd\nEtik\n12\n9\n15\n40\n30\n30\n")
    assert shown(rows[-1]) == ("1.3", "Plan Råd Etik", "12 9 15 40 30 30", "")


def test_tables_whose_figures_come_after_all_rows_are_one_group() -> None:
    """A table with its own figures is alone."""
    text = "1.1 A\n1.2 B\n1.3 C\n2.1 D\n2.2 E\n2.3 F\n1\n2\n3\n3.1 G 1\n3.2 H 2\n3.3 I 3\n"
    assert [[row.nr for row in rows] for rows in rows_of(text)] == [
        ["1.1", "1.2", "1.3", "2.1", "2.2", "2.3"], ["3.1", "3.2", "3.3"],
    ]  # fmt: skip


def test_numbers_that_are_not_consecutive_are_not_rows() -> None:
    """Chapters, and a table whose beginning is missing, aren't read."""
    assert rows_of("3.1 Om\n3.3 Mer\n3.4 Slut\n1.2 Råd 9\n1.3 Etik 5\n1.4 Plan 3\n") == []


@pytest.mark.parametrize(
    "heading", ["1.3 Politisk styrning och kontroll (61 poäng)", "1.4 Politisk styrning och kontroll"]
)
def test_a_chapter_right_below_a_table_is_not_a_row(heading: str) -> None:
    """Its number is that of the last row, or the next one, but its name is that of an area."""
    (rows,) = rows_of(f"1.1 Plan 12 40\n1.2 Råd 9 30\n1.3 Etik 15 30\n{heading}\nText om styrning.\n")
    assert [row.nr for row in rows] == ["1.1", "1.2", "1.3"]
    (rows,) = rows_of("1.1 Plan 12 40\n1.2 Råd 9 30\n1.3 Politisk styrning och kontroll 15 30\n1.4 Etik 9 30\n")
    assert len(rows) == 4


def test_heads_are_found_in_pieces() -> None:
    """A name may continue on the next line, in the middle of a word; a line with other words isn't a head."""
    lines = read_text("Uppnå\ntt\nMax poäng\n%\nPoängen är höga\nMax\n").lines
    assert find_heads(lines) == {0, 1, 2, 3, 5}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1. Offentlighet och demokrati Uppnått Max", "Offentlighet och demokrati"),
        ("Offentlighet och demokrati (61 poäng)", "Offentlighet och demokrati"),
        ("Område 9: Något annat Max", None),
        ("2 Ett okänt ämne Procent", "Ett okänt ämne"),
        ("Här står en mening", None),
    ],
)
def test_the_name_of_an_area(text: str, name: str | None) -> None:
    """A known name is found anywhere, an unknown one after its number; the columns' names aren't part of it."""
    assert name_of(text, NAMES) == name


def test_titles_and_column_names() -> None:
    """A title begins with the area's number; the names of columns end a label."""
    assert is_numbered("2. Styrning")
    assert not is_numbered("20 Styrning")
    assert without_columns(["Plan", "Uppnått", "Max poäng"]) == ["Plan"]
    assert without_columns(["Max"]) == ["Max"]
