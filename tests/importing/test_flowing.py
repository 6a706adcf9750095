"""Tables in texts without their layout: read where one reading fits, refused and named where none does."""

from decimal import Decimal

import pytest

from generator.importing.flowing import find_flowing_tables
from generator.importing.numbered import is_flowing
from generator.importing.text import read_text
from generator.model.records import QuestionRecord

NAMES = ("Offentlighet och demokrati", "Politisk styrning och kontroll")
CELLS = """1.
Offentlighet och demokrati
Uppnått
Max
Procent
1.1
Plan för demo-
kratin
12
40
30%
1.2
Information
9
30
30%
1.3
Agenda 21
15
30
50%
Summa
36
100
36%
2. Politisk styrning och kontroll
"""
ONE_LINE = """1. Offentlighet och demokrati Max Uppnått %
1.1 Plan för demokratin 40 12 30%
1.2 Information 30 9
30%
1.3 Agenda 21 30 15 50%
Summa 100 36 36%
"""
COLUMNS = """1. Offentlighet och demokrati
1.1 Plan för demokratin
1.2 Information
1.3 Agenda 22
Summa
Uppnått
12
9
15
36
Max
40
30
30
100
Procent
30%
30%
50%
36%
"""
WANTED = [("1.1", "Plan för demokratin", "12 40 30"), ("1.2", "Information", "9 30 30"), ("1.3", "Agenda", "15 30 50")]


@pytest.mark.parametrize("text", [CELLS, ONE_LINE, COLUMNS])
def test_a_table_is_read_however_its_cells_are_left(text: str) -> None:
    """Each cell on a line of its own, a row on one line, or one column after the other."""
    lines = read_text(text).lines
    assert is_flowing(lines)
    (table,), refused = find_flowing_tables(lines, NAMES, questions=())
    assert refused == ()
    assert (table.name, " ".join(map(str, table.figures.values()))) in {
        ("Offentlighet och demokrati", order) for order in ("36 100 36", "100 36 36")
    }
    rows = [
        (row.nr, row.label, " ".join(str(row.figures[name]) for name in ("score", "max", "percent")))
        for row in table.rows
    ]
    assert [(nr, label.removesuffix(" 21").removesuffix(" 22"), shown) for nr, label, shown in rows] == WANTED


def test_rows_whose_figures_may_belong_to_others_are_refused() -> None:
    """A figure moved to another row leaves no reading that fits: its rows are named, and nothing is guessed."""
    moved = CELLS.replace("12\n40\n30%\n", "12\n").replace("50%\n", "50%\n40\n30%\n")
    tables, refused = find_flowing_tables(read_text(moved).lines, NAMES, questions=())
    assert tables == []
    assert [(entry.nr, entry.numbers, entry.place.line) for entry in refused] == [(1, ("1.1", "1.2", "1.3"), 6)]


def test_a_text_with_columns_has_its_layout() -> None:
    """Separated cells are read by their positions."""
    assert not is_flowing(read_text("1.1 Plan     12   40\n1.2 Råd      9    30\n1.3 Etik     15   30\n").lines)


def question(label: str, most: int) -> QuestionRecord:
    """Return a known question."""
    return QuestionRecord.model_construct(nr="1.1", label=label, max=Decimal(most), concept="x")


def test_a_lost_hyphen_is_put_back_where_the_question_is_known() -> None:
    """The letters are those of a known question; only hyphens and spaces differ."""
    text = CELLS.replace("Agenda 21", "Klagooch råd")
    (table,), _ = find_flowing_tables(read_text(text).lines, NAMES, questions=[question("Klago- och råd", 30)])
    assert table.rows[2].label == "Klago- och råd"


def test_labels_of_an_unknown_set_in_a_column() -> None:
    """As many of them begin with a capital as there are rows; the last one contains a number."""
    text = (
        "1.\n1.1\n1.2\n1.3\nOffentlighet och demokrati\nPlan för\netik\nInformation\nAgenda 21\n"
        "Uppnått\n12\n9\n15\n36\nMax\n40\n30\n30\n100\n%\n30%\n30%\n50%\n36%\n"
    )
    (table,), refused = find_flowing_tables(read_text(text).lines, NAMES, questions=())
    assert refused == ()
    assert [(row.nr, row.label) for row in table.rows] == [
        ("1.1", "Plan för etik"),
        ("1.2", "Information"),
        ("1.3", "Agenda 21"),
    ]


def test_a_label_that_resembles_a_name_is_not_a_name() -> None:
    """Without a number, only a text that is nearly a known name counts as a name."""
    text = CELLS.replace("1.\nOffentlighet och demokrati\n", "Styrning och kontroll\n")
    (table,), _ = find_flowing_tables(read_text(text).lines, NAMES, questions=())
    assert table.name == ""


def test_another_areas_title_above_a_table_is_not_its_name() -> None:
    """A program may put a title after its table; the number next to it says which area it belongs to."""
    text = CELLS.replace("1.\nOffentlighet och demokrati\n", "2. Politisk styrning och kontroll\n")
    (table,), _ = find_flowing_tables(read_text(text).lines, NAMES, questions=())
    assert (table.nr, table.name) == (1, "")
