"""`generator.pages.glossary`: the order of words in Swedish, and an anchor for each first letter."""

from dataclasses import replace
from typing import Any

from generator.model import Collection, Term
from generator.pages.glossary import build_glossary_page


def test_words_are_in_the_order_of_the_alphabet(small_collection: Collection) -> None:
    """Å, ä and ö come last, capitals beside small letters, and no two letters share an anchor."""
    words = ("ölig", "APT", "Ärlig", "möte", "åtgärd", "offert", "zon", "Möbel", "alf")
    terms = tuple(Term(term=word, match=(word,), explanation="Ett ord.") for word in words)
    view: Any = build_glossary_page(replace(small_collection, glossary=terms)).view
    assert [(entry.anchor, entry.letter, [term.term for term in entry.terms]) for entry in view.letters] == [
        ("bokstav-a", "A", ["alf", "APT"]),
        ("bokstav-m", "M", ["Möbel", "möte"]),
        ("bokstav-o", "O", ["offert"]),
        ("bokstav-z", "Z", ["zon"]),
        ("bokstav-aa", "Å", ["åtgärd"]),
        ("bokstav-ae", "Ä", ["Ärlig"]),
        ("bokstav-oe", "Ö", ["ölig"]),
    ]
