"""`generator.importing.alternatives`: what a plain list of names would find, found faster."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.importing.alternatives import any_of
from generator.model import Collection

NAMES = st.lists(st.text("aåb.|s ", min_size=1, max_size=5), min_size=1, max_size=8)


@given(names=NAMES, text=st.text("aåAb.|s ", max_size=20))
def test_the_longest_name_that_fits_is_found(names: list[str], text: str) -> None:
    """As with a list that has the longest name first, in upper or lower case and up to the end of a word."""
    listed = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    for pattern in ("{}", r"(?:{})\b"):
        plain, fast = (
            re.compile(pattern.format(f"(?:{part})"), re.IGNORECASE).findall(text) for part in (listed, any_of(names))
        )
        assert fast == plain


def test_every_municipality_is_found(small_collection: Collection, collection: Collection) -> None:
    """A word that only begins like one isn't found."""
    names = [entry.name for entry in (*small_collection.municipalities.values(), *collection.municipalities.values())]
    pattern = re.compile(rf"(?:{any_of(names)})\b")
    assert all(pattern.fullmatch(name) for name in names)
    assert not any(pattern.fullmatch(name[:-1]) for name in names if name[:-1] not in names)
    assert any_of([]) == ""
