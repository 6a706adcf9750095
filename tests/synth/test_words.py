"""`generator.synth.words`: invented text."""

import random
import re

from generator.synth.words import Vocabulary

RNG = random.Random(1)  # noqa: S311 - it only makes test data
TEXT = "Kommunen har 12,5 % (av 2019 års) medborgare; styr- och ledningssystem: ”Mål”."


def test_figures_and_punctuation_stay() -> None:
    """Words change but keep their capitals; all else stays, and so does a word after a hanging hyphen."""
    written = Vocabulary(RNG).rewrite(TEXT)
    assert re.sub(r"[^\W\d_]+", "x", written) == re.sub(r"[^\W\d_]+", "x", TEXT)
    assert [word[0].isupper() for word in re.findall(r"[^\W\d_]+", written)] == [
        word[0].isupper() for word in re.findall(r"[^\W\d_]+", TEXT)
    ]
    assert "- och " in written
    assert not {"kommunen", "medborgare", "mål"} & {*written.lower().split()}


def test_a_text_is_no_longer_than_it_may_be() -> None:
    """Whole words are left out, and the text ends with a full stop."""
    vocabulary = Vocabulary(RNG)
    for longest in range(30, 90):
        written = vocabulary.rewrite(
            "Kommunen mäter resultaten varje år, och invånarna får svar. " * 3, longest=longest
        )
        assert 0 < len(written) <= longest
        assert written.endswith(".")
        assert not written.endswith((",.", ".."))
