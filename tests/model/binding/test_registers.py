"""`generator.model.binding.registers`: question sets whose questions know their set, their place and their concept."""

from decimal import Decimal

from generator.model import Collection


def test_a_question_knows_its_place(several: Collection) -> None:
    """Counted from 0 within its area, with its set in the reference."""
    questions = several.question_sets["T"].areas["demokrati"].questions
    assert [(entry.nr, entry.place, entry.reference) for entry in questions] == [
        ("1.1", 0, "T 1.1"),
        ("1.2", 1, "T 1.2"),
        ("1.3", 2, "T 1.3"),
    ]
    assert {entry.question_set for entry in questions} == {"T"}
    assert [entry.concept.id for entry in questions] == ["dialog", "insyn", "val"]


def test_the_maximum_is_the_sum_of_the_areas(several: Collection) -> None:
    """Two areas of 100 points, or eight."""
    assert {name: entry.max for name, entry in several.question_sets.items()} == {
        "S": Decimal(200),
        "T": Decimal(200),
        "U": Decimal(800),
    }
    assert [area.max for area in several.question_sets["U"].areas.values()] == [Decimal(100)] * 8


def test_registers_are_in_the_order_of_their_files(several: Collection) -> None:
    """Municipalities, areas, and the areas and questions of a set; nothing is sorted again."""
    assert [*several.municipalities] == ["9901", "9902", "9905", "9906", "9903"]
    assert [*several.areas][:3] == ["demokrati", "styrning", "brukarfokus"]
    assert [*several.question_sets["U"].areas][:3] == ["styrning", "demokrati", "samhalle"]
    assert [*several.question_sets["U"].questions][:4] == ["1.1", "1.2", "2.1", "2.2"]
