"""The points of a list: by bullets, by white, and by how they begin."""

import pytest

from generator.importing.points import read_points, usual_step
from generator.importing.text import read_text

FIRST, SECOND = "Har mål för allt\nsom görs", "Följer upp mål"


def points_of(text: str, *, step: float | None = None, flowing: bool = False) -> list[str]:
    """Return the points of a list."""
    return [point.text for point in read_points(read_text(text).lines, frozenset(), step=step, flowing=flowing)]


def test_two_points_on_a_line() -> None:
    """A bullet in the middle of a line begins a point, if the list's lines begin with it; a dash may be the text's."""
    assert points_of("» Ett » Två som\ngår på\n» Tre\n") == ["Ett", "Två som går på", "Tre"]
    assert points_of("• Ett » Två\n• Tre\n") == ["Ett » Två", "Tre"]
    assert points_of("- Ett - och mer\n- Två\n") == ["Ett - och mer", "Två"]


def test_bullets_that_come_before_all_texts() -> None:
    """They are put beside the texts, if there are as many; a list that goes on has its own."""
    assert points_of(f"•\n•\n{FIRST}\n{SECOND}\n• Tre\n") == ["Har mål för allt som görs", SECOND, "Tre"]


def test_more_texts_than_bullets_are_not_divided() -> None:
    """Nothing says which texts belong together."""
    assert len(points_of("•\n•\nMål\nRåd\nPlan\n")) == 1


def test_white_that_only_the_text_above_tells() -> None:
    """Two points of a line each are as far apart as any lines of the list; lines of the text are closer."""
    first, second = "Har mål för alla nämnder", "Följer upp sina mål väl."
    lines = read_text(f"{first}\n\n{second}\n").lines
    for step, sure in ((None, False), (1.0, True)):
        points = [*read_points(lines, frozenset(), step=step)]
        assert [(point.text, point.sure) for point in points] == [(first, True), (second, sure)]


def test_a_capital_alone_is_no_sure_beginning() -> None:
    """The line before it is full, so a name may be there; a line that ends early is a point's last."""
    points = [*read_points(read_text("Har mål som alla följer\nFöljer upp\nPlan finns\n").lines, frozenset())]
    assert [(point.text, point.sure) for point in points] == [
        ("Har mål som alla följer", True), ("Följer upp", False), ("Plan finns", True),
    ]  # fmt: skip


def test_a_line_without_a_capital_goes_on() -> None:
    """The other column's lines may be between a point's own."""
    assert points_of("Har mål för allt\n\nsom görs\n\n\nFöljer upp\nmål\n") == [
        "Har mål för allt som görs",
        "Följer upp mål",
    ]
    assert points_of("har mål\n\nföljer upp\nmål\n") == ["har mål", "följer upp mål"]


def test_without_layout_a_capital_begins_a_point() -> None:
    """A line that ends in a comma, or a word that wants another, goes on with a name."""
    text = f"{FIRST}\n{SECOND}\n(ex. nätet)\nLär av\nVara kommun\n"
    assert points_of(text, flowing=True) == [
        "Har mål för allt som görs", f"{SECOND} (ex. nätet)", "Lär av Vara kommun",
    ]  # fmt: skip


def test_a_sentence_at_the_beginning_of_a_line_is_no_point() -> None:
    """The line before it is full, and ends with a full stop."""
    assert points_of("Har mål som alla följer.\nDet är känt.\nPlan finns\n") == [
        "Har mål som alla följer. Det är känt.", "Plan finns",
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "step"), [("a\nb\n\nc\nd\ne\n", 1.0), ("a\n\nb\n\nc\n\nd\n", 2.0), ("a\nb\n", None)])
def test_the_usual_step(text: str, step: float | None) -> None:
    """The commonest distance of lines, if there are enough of them."""
    assert usual_step(read_text(text).lines) == step
