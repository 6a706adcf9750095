"""Tables with layout, checked against the sums, the shares and the maxima of the question sets."""

from decimal import Decimal

import pytest

from generator.importing.holding import hold_tables
from generator.importing.lines import Place
from generator.importing.tables import AreaTable, PrintedRow

NAMES = ("score", "max", "percent")
RIGHT = ["12 40 30", "15 30 50", "9 30 30", "36 100 36"]


def table_of(*rows: str, own: str = "", order: str = "score max percent") -> AreaTable:
    """Return a table whose figures are read in an order of columns; a dash is a figure that isn't there."""

    def figures(text: str) -> dict[str, Decimal]:
        return {
            name: Decimal(part)
            for name, part in zip(order.split(), text.split(), strict=False)
            if part not in ("", "-")
        }

    read = tuple(PrintedRow(f"1.{nr}", "", figures(row), Place(None, nr)) for nr, row in enumerate(rows, start=1))
    return AreaTable(1, "", figures(own), read, Place(None, 1))


def held(table: AreaTable, maxima: str = "") -> tuple[list[str], bool, tuple[str, ...]]:
    """Return the rows and the area's own as points, maximum and percent, whether columns moved, and the unread rows.

    `maxima` are those of the rows in the question sets.
    """
    known = {f"1.{nr}": {Decimal(most)} for nr, most in enumerate(maxima.split(), start=1)}
    (found,) = hold_tables([table], known)
    rows = [
        " ".join(str(row.get(name, "-")) for name in NAMES) for row in (*(r.figures for r in found.rows), found.figures)
    ]
    return rows, found.reordered, found.withheld


def test_a_table_that_fits_is_as_it_was() -> None:
    """Maxima of 100, points below them, shares and the sum agree."""
    table = table_of("12 40 30", "15 30 50", "9 30 30", own="36 100 36")
    assert hold_tables([table], {}) == [table]


@pytest.mark.parametrize("order", ["max score percent", "percent max score", "max percent score", "score percent max"])
def test_columns_that_were_swapped(order: str) -> None:
    """Only one order fits: it is used, and reported."""
    names = [NAMES.index(name) for name in order.split()]
    wrong = [" ".join(row.split()[at] for at in names) for row in RIGHT]
    table = table_of(*wrong[:3], own=wrong[3])
    assert held(table) == (RIGHT, True, ())


def test_only_points_and_maxima() -> None:
    """Without percents, the maxima say which column is which."""
    assert held(table_of("40 12", "30 15", "30 9", own="100 36")) == (
        ["12 40 -", "15 30 -", "9 30 -", "36 100 -"], True, (),
    )  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        ["12 40 30", "15 30 50", "9 30 30", "37 100 37"],
        ["12 40 30", "15 30 55", "9 30 30", "36 100 36"],
        ["12 40 30", "16 30 50", "9 30 30", "36 100 36"],
    ],
)
def test_a_misprint_is_kept_as_printed(rows: list[str]) -> None:
    """A sum, a share or points that don't fit are the report's own: the maxima distinguish the columns."""
    assert held(table_of(*rows[:3], own=rows[3])) == (rows, False, ())
    swapped = [" ".join((row.split()[1], row.split()[0], row.split()[2])) for row in rows]
    assert held(table_of(*swapped[:3], own=swapped[3])) == (rows, True, ())


def test_the_question_set_distinguishes_columns() -> None:
    """A misprinted maximum is kept where the question set has the others."""
    rows = ["12 40 30", "15 30 50", "9 35 26"]
    assert held(table_of(*rows), "40 30 30") == ([*rows, "- - -"], False, ())
    assert held(table_of(*(" ".join(reversed(row.split())) for row in rows)), "40 30 30")[0] == [*rows, "- - -"]


def test_figures_of_other_rows_are_left_out() -> None:
    """The area's own figures were read as the first row's, and each row's as the next one's.

    That the last row then has its question's maximum proves nothing: the row before it has the same.
    """
    shifted = table_of("36 100 36", "12 40 30", "15 30 50", own="9 30 30")
    assert held(shifted) == (["- - -"] * 4, False, ("1.1", "1.2", "1.3"))
    assert held(shifted, "40 30 30") == (["- - -"] * 4, False, ("1.1", "1.2", "1.3"))


def test_points_above_their_maximum_are_left_out() -> None:
    """The other rows are read."""
    rows, reordered, withheld = held(table_of("12 40 30", "31 30 50", "9 30 30", own="36 100 36"))
    assert (rows, reordered, withheld) == (["12 40 30", "- - -", "9 30 30", "36 100 36"], False, ("1.2",))


def test_figures_of_a_row_that_has_none() -> None:
    """The second row has the figures of the third, which is empty: the question's maximum shows it."""
    table = table_of("12 40 30", "9 20 45", "-", "5 10 50", own="41 100 41")
    assert held(table, "40 30 20 10") == (["12 40 30", "- - -", "- - -", "5 10 50", "41 100 41"], False, ("1.2",))


def test_rows_that_were_swapped() -> None:
    """They have each other's maxima; with maxima that no question has, the report may have its own questions."""
    mixed = table_of("12 40 30", "6 20 30", "15 30 50", "5 10 50", own="38 100 38")
    assert held(mixed, "40 30 20 10") == (["- - -"] * 5, False, ("1.1", "1.2", "1.3", "1.4"))
    assert held(mixed, "40 25 25 10")[0] == ["12 40 30", "6 20 30", "15 30 50", "5 10 50", "38 100 38"]


def test_one_row_whose_columns_were_swapped() -> None:
    """If everything fits once they are swapped back, the row is read that way, and reported."""
    table = table_of("12 40 30", "30 15 50", "9 30 30", own="36 100 36")
    assert held(table) == (RIGHT, True, ())


def test_points_that_were_read_as_shares() -> None:
    """A table has points in most rows; shares without points prove nothing."""
    table = table_of("12 40", "15 30", "9 30", own="36 100 36", order="percent max score")
    assert held(table) == (["12 40 -", "15 30 -", "9 30 -", "36 100 36"], True, ())


def test_what_can_be_read_in_two_ways_is_left_out() -> None:
    """Both columns have maxima that add up to 100, and shares that fit."""
    assert held(table_of("20 80", "80 20")) == (["- - -"] * 3, False, ("1.1", "1.2"))


def test_a_figure_below_another_heading() -> None:
    """A figure under the wrong heading is moved to the column where everything fits."""
    table = table_of("12 40 30", "- 15 50", "9 30 30", own="36 100 36")
    assert held(table) == (["12 40 30", "15 - 50", "9 30 30", "36 100 36"], True, ())


def test_a_table_of_which_rows_are_missing() -> None:
    """The area's own maximum distinguishes the columns."""
    assert held(table_of("12 40 30", "9 30 30", own="36 100 36"))[0] == ["12 40 30", "9 30 30", "36 100 36"]
    assert held(table_of("40 12 30", "30 9 30", own="100 36 36")) == (
        ["12 40 30", "9 30 30", "36 100 36"], True, (),
    )  # fmt: skip
