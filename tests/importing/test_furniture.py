"""Running heads, feet and page numbers."""

import pytest

from generator.importing.furniture import without_furniture
from generator.importing.text import read_text


def kept(*pages: str) -> list[str]:
    """Return the lines that are left of some pages."""
    return [line.text for line in without_furniture(read_text("\f".join(pages))).lines]


def test_heads_feet_and_numbers_are_removed() -> None:
    """What is on every page is removed, and so is each page number."""
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
    """A number alone on a line is a page number only if such numbers count the pages."""
    pages = [f"Text {word}\n{figure}\n" for word, figure in zip("abcd", (20, 15, 20, 7), strict=True)]
    assert kept(*pages) == ["Text a", "20", "Text b", "15", "Text c", "20", "Text d", "7"]
    assert kept(*(f"Text {word}\n{nr}\n" for nr, word in enumerate("abcd", start=3))) == [f"Text {w}" for w in "abcd"]


FEET = ("- {} -", "-{}-", "{} (32)", "Sida {} av 32", "{}/32", "sid {}", "{}")


@pytest.mark.parametrize("foot", FEET)
def test_a_foot_in_the_middle_of_a_page_is_removed(foot: str) -> None:
    """A program that extracts text word by word may leave it between a row's label and its figures."""
    pages = [f"Text {word}\n{foot.format(nr)}\n" for nr, word in enumerate("abcd", start=8)]
    table = ("3. Styrning", "42", "100", "3.1 Finns en plan?", foot.format(12), "15", "7", "3.2 Etik?", "8")
    assert kept(*pages, "\n".join(table))[4:] == [line for line in table if line != foot.format(12)]


def test_a_head_in_the_middle_of_a_page_is_removed() -> None:
    """It is known from the edges of the other pages."""
    pages = [f"Text {word}\nmer\nmer {word}\nmer\nKommunkompassen Ragunda\n" for word in "abcd"]
    pages.append("3.1 Finns en plan?\n15\n7\n8\nKommunkompassen Ragunda\n3.2 Etik?\n9\n8\n7\n6\n")
    assert "Kommunkompassen Ragunda" not in kept(*pages)


def test_a_figure_like_the_number_of_its_page_stays() -> None:
    """If two lines of a page could be its number, both stay, as nothing says which of them is."""
    pages = [f"Text {word}\n{nr}\n" for nr, word in enumerate("abcd", start=8)]
    assert kept(*pages, "3.1 Plan?\n12\n12\n15\n")[4:] == ["3.1 Plan?", "12", "12", "15"]
    assert kept(*pages, "3.1 Plan?\n13\n15\n")[4:] == ["3.1 Plan?", "13", "15"]


@pytest.mark.parametrize("foot", FEET[:-1])
def test_feet_of_a_text_without_pages_are_removed_if_they_count(foot: str) -> None:
    """A copied text has no form feeds; only what counts up one by one, with a word or sign, is a foot."""
    text = "".join(f"Text {word}\n{foot.format(nr)}\n" for nr, word in enumerate("abcd", start=8))
    assert kept(text) == ["Text a", "Text b", "Text c", "Text d"]
    text = "".join(f"Text {word}\n{foot.format(nr)}\n" for nr, word in zip((8, 9, 15, 7), "abcd", strict=True))
    assert len(kept(text)) == 8
