"""Lines of words, and how lines become a text."""

import pytest

from generator.importing.lines import Line, Place, Word, join_lines, words_of


def line(text: str, *, top: float = 0.0) -> Line:
    """Return a line of a text file."""
    words, at = [], 0
    for part in text.split(" "):
        if part:
            words.append(Word(part, at, at + len(part)))
        at += len(part) + 1
    return Line(Place(None, 1), top, tuple(words))


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["utveck-", "ling av målen"], "utveckling av målen"),
        (["ledar-", "och medarbetarskap"], "ledar- och medarbetarskap"),
        (["kommunens IT-", "stöd"], "kommunens IT-stöd"),
        (["kvalitets-/", "verksamhetsutveckling"], "kvalitets-/verksamhetsutveckling"),
        (["mål –", "även i bolagen"], "mål – även i bolagen"),
        (["", "  ett  ", ""], "ett"),
    ],
)
def test_lines_become_a_text(lines: list[str], joined: str) -> None:
    """A divided word is joined again, and a hyphen that belongs to a word stays."""
    assert join_lines(lines) == joined


def test_a_word_with_a_hyphen_elsewhere_in_the_report_keeps_it() -> None:
    """A word that the report writes with a hyphen in the middle of a line keeps it at the end of a line, too."""
    known = words_of([line("en stödjande e-post-lista")])
    assert join_lines(["e-post-", "lista"], known) == "e-post-lista"
    assert join_lines(["e-post-", "lista"]) == "e-postlista"


def test_wide_gaps_separate_cells() -> None:
    """A line is divided where there is more than one space."""
    assert [len(cell) for cell in line("1.1 Hur gick det?   11  15").cells] == [4, 1, 1]


def test_a_place_is_what_an_editor_looks_up() -> None:
    """A page is named if there are pages."""
    assert (str(Place(12, 3)), str(Place(None, 3))) == ("sidan 12, rad 3", "rad 3")
