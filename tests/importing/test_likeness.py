"""`generator.importing.likeness`: only letters and digits count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.likeness import alike, alike_enough


@pytest.mark.parametrize(
    ("first", "second", "share"),
    [("Styrning", "styrning", 1.0), ("A–B", "a b", 1.0), ("", "?!", 1.0), ("a", "", 0.0), ("abcd", "abce", 0.75)],
)
def test_how_alike(first: str, second: str, share: float) -> None:
    """The likeness is from 0 to 1."""
    assert alike(first, second) == share


TEXTS = st.text("abB -å", max_size=8)


@given(first=TEXTS, second=TEXTS, least=st.sampled_from([0.0, 0.5, 0.75, 0.9, 1.0]))
def test_shortcuts_agree_with_the_full_likeness(first: str, second: str, least: float) -> None:
    """The shortcuts give the same answer."""
    assert alike_enough(first, second, least=least) == (alike(first, second) >= least)
