"""The points of a list: by bullets, by white space, and by how they begin."""

import pytest

from generator.importing.points import read_points, usual_step
from generator.importing.text import read_text

FIRST, SECOND = "Har mål för allt\nsom görs", "Följer upp mål"


def points_of(text: str, *, step: float | None = None, flowing: bool = False) -> list[str]:
    """Return the points of a list."""
    return [point.text for point in read_points(read_text(text).lines, frozenset(), step=step, flowing=flowing)]


def test_two_points_on_a_line() -> None:
    """A bullet in the middle of a line begins a point if the list's lines begin with it; a dash may be text."""
    assert points_of("» Ett » Två som\ngår på\n» Tre\n") == ["Ett", "Två som går på", "Tre"]
    assert points_of("• Ett » Två\n• Tre\n") == ["Ett » Två", "Tre"]
    assert points_of("- Ett - och mer\n- Två\n") == ["Ett - och mer", "Två"]


def test_bullets_that_come_before_all_texts() -> None:
    """They are matched with the texts if there are as many; the rest of the list has its own bullets."""
    assert points_of(f"•\n•\n{FIRST}\n{SECOND}\n• Tre\n") == ["Har mål för allt som görs", SECOND, "Tre"]


def test_more_texts_than_bullets_are_not_divided() -> None:
    """Nothing says which texts belong together."""
    assert len(points_of("•\n•\nMål\nRåd\nPlan\n")) == 1


def test_white_space_that_only_the_text_above_explains() -> None:
    """Two one-line points are as far apart as any lines of the list; lines of the text above are closer."""
    first, second = "Har mål för alla nämnder", "Följer upp sina mål väl."
    lines = read_text(f"{first}\n\n{second}\n").lines
    for step, sure in ((None, False), (1.0, True)):
        points = [*read_points(lines, frozenset(), step=step)]
        assert [(point.text, point.sure) for point in points] == [(first, True), (second, sure)]


def test_a_capital_alone_is_not_a_certain_beginning() -> None:
    """The line before it is full, so the capital may be a name's; a line that ends early is the last of a point."""
    points = [*read_points(read_text("Har mål som alla följer\nFöljer upp\nPlan finns\n").lines, frozenset())]
    assert [(point.text, point.sure) for point in points] == [
        ("Har mål som alla följer", True), ("Följer upp", False), ("Plan finns", True),
    ]  # fmt: skip


def test_a_line_without_a_capital_continues_a_point() -> None:
    """Lines of the other column may be between the lines of a point."""
    assert points_of("Har mål för allt\n\nsom görs\n\n\nFöljer upp\nmål\n") == [
        "Har mål för allt som görs",
        "Följer upp mål",
    ]
    assert points_of("har mål\n\nföljer upp\nmål\n") == ["har mål", "följer upp mål"]


def test_without_layout_a_capital_begins_a_point() -> None:
    """After a line that ends with a comma, or a word that needs another, a capital is taken for a name."""
    text = f"{FIRST}\n{SECOND}\n(ex. nätet)\nLär av\nVara kommun\n"
    assert points_of(text, flowing=True) == [
        "Har mål för allt som görs", f"{SECOND} (ex. nätet)", "Lär av Vara kommun",
    ]  # fmt: skip


def test_a_sentence_at_the_beginning_of_a_line_is_not_a_point() -> None:
    """The line before it is full, and ends with a full stop."""
    assert points_of("Har mål som alla följer.\nDet är känt.\nPlan finns\n") == [
        "Har mål som alla följer. Det är känt.", "Plan finns",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "step"), [("a\nb\n\nc\nd\ne\n", 1.0), ("a\n\nb\n\nc\n\nd\n", 2.0), ("a\nb\n", None)])
def test_the_usual_step(text: str, step: float | None) -> None:
    """The commonest distance of lines, if there are enough of them."""
    assert usual_step(read_text(text).lines) == step
