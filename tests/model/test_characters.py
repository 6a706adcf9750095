"""`generator.model.characters`: what a reader can't see isn't text."""

import pytest

from generator.model.characters import find_invisible, find_look_alike, says_nothing

UNSEEN = "\u3164\u2800\ufe0f\U000e0100\u115f\u1160\uffa0\u17b4\u180b\u180f\U00016fe4\U0001d159\u00ad\u00a0\u3000\u0301"


@pytest.mark.parametrize("text", [*UNSEEN, UNSEEN, " \u3164 \u2800\ufe0f "], ids=ascii)
def test_a_text_of_nothing_visible_is_empty(text: str) -> None:
    """Fillers, selectors, spaces, and an accent without a letter; together with a letter they are a text."""
    assert says_nothing(text)
    assert not says_nothing(f"{text}a")


def test_what_is_typed_on_a_keyboard_can_be_seen() -> None:
    """No letter, digit or printable sign is taken for a hidden one."""
    shown = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x180)))) + "–—‘’“”…§"
    assert find_invisible(shown) is None
    for hidden in "\x00\x1f\x7f\x9f\u200b\u202e\ufeff\ufdd0\uffff\ue000":
        assert find_invisible(f"aX{hidden}") == hidden


@pytest.mark.parametrize(
    ("latin", "other"),
    [
        ("aceijopsyxhdqwABCEHIJKMOPSTYX", "асеіјорѕухһԁԛԝАВСЕНІЈКМОРЅТУХ"),
        ("oavpikuABEZHIKMNOPTYX", "οανρικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ"),
    ],
)
def test_a_letter_of_another_alphabet_in_a_latin_word_is_found(latin: str, other: str) -> None:
    """In lower and upper case; a word that is wholly in another alphabet looks like what it is."""
    for ours, theirs in zip(latin, other, strict=True):
        assert ours != theirs
        assert find_look_alike(f"Ett b{theirs}d till") == (f"b{theirs}d", theirs)
        assert find_look_alike(f"Ett b{ours}d till") is None
    assert find_look_alike("Это слово") is None
