"""Characters that stand for others."""

import pytest

from generator.importing.characters import clean, is_bullet


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("e\ufb03cient och \ufb02er", "efficient och fler"),
        ("a\u030a\xa0o\u0308", "å ö"),
        ("Va¨nna¨s, A˚sa, ide´", "Vännäs, Åsa, idé"),
        ("styr\xadning\u200b", "styrning"),
        ("utveck\x02", "utveck-"),
        ("e\u2011post", "e-post"),
    ],
)
def test_what_a_reader_sees(text: str, cleaned: str) -> None:
    """Ligatures, loose accents, odd hyphens and spaces become what they look like."""
    assert clean(text) == cleaned


def test_bullets() -> None:
    """Dots, squares, dashes and the letters of symbol fonts are bullets; words aren't."""
    assert all(map(is_bullet, "•▪–*-\uf0b7o"))
    assert not any(map(is_bullet, ["och", "1", "••", "a"]))
