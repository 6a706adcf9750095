"""Points of two columns whose lines alternate: a point whose end is unknown is named, and is in no list."""

import pytest

from generator.importing.columns import find_lists
from generator.importing.points import read_points
from generator.importing.text import read_text

ALTERNATING = """• Fullmäktiges möten går att följa i

• Gör årsredovisningens 140 sidor till

efterhand på webben

en broschyr på 8 sidor
• Jämför kostnad och resultat med

liknande kommuner varje år
"""


def points_of(text: str) -> list[tuple[str, bool]]:
    """Return the points of a list, and whether each is torn."""
    points = read_points(read_text(text).lines, frozenset(), flowing=True)
    return [(point.text, point.torn) for point in points]


def test_two_points_that_could_both_go_on_are_torn() -> None:
    """A block of text continues one of them. The point after both is whole: no other point waits for its end."""
    assert [torn for _, torn in points_of(ALTERNATING)] == [True, True, False]
    assert points_of(ALTERNATING)[2][0] == "Jämför kostnad och resultat med liknande kommuner varje år"


@pytest.mark.parametrize("first", ["Öppna data", "Kommunens webbplats har allt om det."])
def test_a_point_that_has_ended_is_not_a_rival(first: str) -> None:
    """Its line had room for the next word, or it has a full stop."""
    text = f"• {first}\n\n• Gör årsredovisningens 140 sidor till\n\nen broschyr på 8 sidor\n"
    assert [torn for _, torn in points_of(text)] == [False, False]


def test_a_word_that_is_broken_waits_for_its_end() -> None:
    """The second half of the word is on the next page, after a point of the other column."""
    text = "• Väl förankrade på arbetsp-\n• Chefernas antal skiljer sig åt\n\flatserna\n• Öppna data\n"
    assert points_of(text) == [
        ("Väl förankrade på arbetsplatserna", False),
        ("Chefernas antal skiljer sig åt", False),
        ("Öppna data", False),
    ]


def test_a_continuation_that_would_leave_another_point_open_is_not_taken() -> None:
    """A comma, a bracket, an abbreviation and some words need a word after them: nothing else is left for these."""
    text = (
        "• Följ upp sjukfrånvaron ofta\n\n• Styrmodellen är känd ända ut i\n\nverksamheterna\n"
        "• Bra introduktion av chefer (både\n\nteori och praktik)\n• Kvalitetsdeklarationer inom bl.a.\n\nförskola\n"
    )
    assert points_of(text) == [
        ("Följ upp sjukfrånvaron ofta", False),
        ("Styrmodellen är känd ända ut i verksamheterna", False),
        ("Bra introduktion av chefer (både teori och praktik)", False),
        ("Kvalitetsdeklarationer inom bl.a. förskola", False),
    ]


def test_lists_with_torn_points_across_their_headings_are_one_list() -> None:
    """The second heading is amid the first column's lines, so which list the points after it belong to is unknown."""
    text = (
        "Styrkor\n• Fullmäktiges möten går att följa i\n\nFörbättringsmöjligheter\n"
        "• Gör årsredovisningens 140 sidor till\n\nefterhand på webben\n\nen broschyr på 8 sidor\n• Öppna data\n"
    )
    lists = find_lists(read_text(text).lines, flowing=True)
    assert {kind: [point.text for point in points] for kind, points in lists.points.items()} == {
        "unsorted": ["Öppna data"]
    }
    assert len(lists.torn) == 2
    assert set(find_lists(read_text(text).lines).points) == {"strengths", "improvements"}


def test_a_point_without_an_end_is_torn() -> None:
    """Its other lines are lost; a list all of whose points end with a comma is punctuated that way."""
    assert [torn for _, torn in points_of("• Öppna data\n• Utveckla analysen av avvikelser i\n• Ett råd\n")] == [
        False, True, False,
    ]  # fmt: skip
    assert [torn for _, torn in points_of("• öppna data,\n• råd,\n• plan.\n")] == [False, False, False]
