"""The parts of a report on the areas."""

from generator.importing.sections import find_sections
from generator.importing.text import read_text

NAMES = ("Offentlighet och demokrati", "Politisk styrning och kontroll")
PART = "1. Offentlighet och demokrati\nEn text om området.\nStyrkor\n• En styrka\n"


def parts_of(text: str) -> list[tuple[int, int | None, str]]:
    """Return the number, the line and the last line of each part."""
    return [(part.nr, part.place.line, part.lines[-1].text) for part in find_sections(read_text(text).lines, NAMES)]


def test_a_part_ends_at_its_table_however_the_head_is_set() -> None:
    """The names of columns may be one below the other, in pieces, and the number of the title above its name."""
    for head in (
        "1. Offentlighet och demokrati\nUppnått\nMax\n",
        "1.\nOffentlighet och demokrati\nMax poäng\nUppnådd poäng\n",
        "1. Offentlighet och demokrati Uppnåd\nd poäng\nMax\npoäng\n",
        "1. Offentlighet och demokrati Maxpo\näng\nPoäng Andel\n",
        "Uppnådd poäng\nMax poäng\n%\n1.\nOffentlighet och demokrati\n61\n100\n",
    ):
        text = f"{PART}{head}1.1\nPlan?\n9\n15\n"
        assert parts_of(text) == [(1, 1, "• En styrka")]


def test_points_below_a_heading_are_not_columns() -> None:
    """A single column name isn't the head of a table."""
    assert parts_of("1. Offentlighet och demokrati\nPoäng\n61\nEn text om området.\n") == [
        (1, 1, "En text om området.")
    ]


def test_a_question_that_is_named_like_an_area_is_not_a_heading() -> None:
    """Its number comes right after another question's; a chapter's doesn't."""
    table = "1. Offentlighet och demokrati\n1.1 Plan?\n1.2 Etik?\n1.3 Styrning och kontroll?\nUppnått\n9\nMax\n15\n"
    assert parts_of(f"{PART}{table}") == [(1, 1, "• En styrka")]
    chapters = (
        "3.1 Offentlighet och demokrati\nText.\nText.\nText.\nText.\nText.\n3.3 Politisk styrning och kontroll\nText.\n"
    )
    assert [nr for nr, _, _ in parts_of(chapters)] == [1, 3]
