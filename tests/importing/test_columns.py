"""Strengths and improvement opportunities, read from lines."""

import pytest

from generator.importing.columns import find_lists
from generator.importing.text import read_text


def points_of(text: str) -> dict[str, list[str]]:
    """Return the points of each list in a text."""
    return {kind: [point.text for point in points] for kind, points in find_lists(read_text(text).lines).points.items()}


def test_two_columns() -> None:
    """Each column is read separately, up to the text below both."""
    text = """
Styrkor                      Förbättringsmöjligheter
• Kort                       • Ett längre råd som går
• En styrka på två             över på nästa rad
  rader                      • Kort råd
Det här är en vanlig mening som går tvärs över båda kolumnerna och hör till texten.
"""
    assert points_of(text) == {
        "strengths": ["Kort", "En styrka på två rader"],
        "improvements": ["Ett längre råd som går över på nästa rad", "Kort råd"],
    }


def test_a_heading_in_the_middle_of_its_column() -> None:
    """What counts is the white space between the columns, not where the headings are."""
    text = """
      Styrkor                        Utvecklingsområden
- Har mål – även                - Följ upp målen
  – på enhetsnivå               - Ta fram en plan
"""
    assert points_of(text) == {
        "strengths": ["Har mål – även – på enhetsnivå"],
        "improvements": ["Följ upp målen", "Ta fram en plan"],
    }


def test_lists_one_below_the_other() -> None:
    """A list ends where text begins further to the left."""
    text = """
Starka sidor
  - Ett
  - Två på
    två rader
Förslag till förbättringar
  1. Först
  2. Sedan
Så gick det till i kommunen.
"""
    assert points_of(text) == {"strengths": ["Ett", "Två på två rader"], "improvements": ["Först", "Sedan"]}


@pytest.mark.parametrize("between", ["\n", ""])
def test_points_without_bullets(between: str) -> None:
    """Without bullets, white space or a line that ends early separates two points."""
    first, last = "En styrka som är lång nog att\nta två rader\n", "En kort till som går vidare på\nraden\n"
    text = f"Styrkor\n{first}{between}Kort\n{between}{last}"
    expected = ["En styrka som är lång nog att ta två rader", "Kort", "En kort till som går vidare på raden"]
    assert points_of(text)["strengths"] == expected


def test_a_beginning_without_a_bullet_is_in_doubt() -> None:
    """Text before the first bullet is a point, but not a certain one."""
    lists = find_lists(read_text("Styrkor\nRad utan punkt\n• Med punkt\n").lines)
    assert [(point.text, point.sure) for point in lists.points["strengths"]] == [
        ("Rad utan punkt", False),
        ("Med punkt", True),
    ]


def test_nothing_is_invented() -> None:
    """A text without such headings has no lists."""
    assert points_of("En text om kommunens styrkor och förbättringsmöjligheter.\n• En punkt\n") == {}


def test_columns_the_other_way_round() -> None:
    """The headings say which column is which; a page number isn't a point."""
    text = """
Förbättringsområden           Styrkor
• Ett råd                     • En styrka
12
  som går vidare              • En till
"""
    assert points_of(text) == {"strengths": ["En styrka", "En till"], "improvements": ["Ett råd som går vidare"]}


def test_columns_without_their_layout_are_one_list() -> None:
    """With both headings on one line, and all points below each other, nothing says where the second list begins."""
    text = "Styrkor Förbättringsmöjligheter\n• En styrka\n» Ett råd som går\növer på nästa rad\nTips\nEn text.\n"
    assert points_of(text) == {"unsorted": ["En styrka", "Ett råd som går över på nästa rad"]}


def test_columns_that_are_elsewhere_on_the_next_page() -> None:
    """The headings are repeated: the white space between the columns is located again, and a point continues."""
    text = """
Styrkor              Förbättringsområden
• Har mål för        • Ta fram en plan
  allt               • Följ upp
Styrkor                     Förbättringsområden
  som görs, och mer än      • Mät resultat
  så, i alla nämnder
"""
    assert points_of(text) == {
        "strengths": ["Har mål för allt som görs, och mer än så, i alla nämnder"],
        "improvements": ["Ta fram en plan", "Följ upp", "Mät resultat"],
    }
