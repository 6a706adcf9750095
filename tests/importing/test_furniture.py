"""Running heads, feet and page numbers."""

from generator.importing.furniture import without_furniture
from generator.importing.text import read_text


def kept(*pages: str) -> list[str]:
    """Return the lines that are left of some pages."""
    return [line.text for line in without_furniture(read_text("\f".join(pages))).lines]


def test_heads_feet_and_numbers_go() -> None:
    """What is on every page goes, and the number of each."""
    pages = [
        f"Kommunkompassen {nr}\n\nText {word}\nmer {word}\n\n{nr} (4)\n" for nr, word in enumerate("abcd", start=1)
    ]
    assert kept(*pages) == ["Text a", "mer a", "Text b", "mer b", "Text c", "mer c", "Text d", "mer d"]


def test_the_head_of_a_table_stays() -> None:
    """A head that a table or the lists have on every page belongs to them."""
    pages = [f"Styrkor   Förbättringsmöjligheter\n• {word}   • {word}\n" for word in "abcd"]
    assert kept(*pages).count("Styrkor Förbättringsmöjligheter") == 4


def test_a_report_without_pages_is_left_alone() -> None:
    """A text file without form feeds has no pages."""
    assert kept("1\nKommunkompassen\n2\n") == ["1", "Kommunkompassen", "2"]


def test_a_figure_at_the_edge_of_a_page_stays() -> None:
    """A number alone on a line is a page's only if it counts the pages."""
    pages = [f"Text {word}\n{figure}\n" for word, figure in zip("abcd", (20, 15, 20, 7), strict=True)]
    assert kept(*pages) == ["Text a", "20", "Text b", "15", "Text c", "20", "Text d", "7"]
    assert kept(*(f"Text {word}\n{nr}\n" for nr, word in enumerate("abcd", start=3))) == [f"Text {w}" for w in "abcd"]
