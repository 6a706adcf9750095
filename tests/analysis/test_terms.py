"""`generator.analysis.terms`: which words of the glossary a text holds."""

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.analysis import find_terms, index_terms
from generator.model import Collection, Term


def test_the_glossary_finds_forms_but_not_other_words(small_collection: Collection) -> None:
    """A term is found in its forms; an abbreviation only whole and in capitals."""

    def found(text: str) -> list[str]:
        return [term.term for term in find_terms((text,), index_terms(small_collection.glossary))]

    assert found("Kommunens mötesplats.") == ["möte"]
    assert found("APT hålls.") == ["APT (arbetsplatsträff)"]
    assert found("Arbetsplatsträffarna.") == ["APT (arbetsplatsträff)"]
    assert found("Adapter, aptit, APTIT och bemötande.") == []


WORDS = st.text(alphabet="abåÅßC- ", min_size=3, max_size=7)


@settings(max_examples=150, deadline=None)
@given(matches=st.lists(WORDS, min_size=1, max_size=8, unique_by=str.casefold), text=st.text("abåÅßC- .", max_size=60))
@example(matches=["aßb"], text="Aßb")
def test_the_tree_of_letters_finds_what_a_list_of_words_finds(matches: list[str], text: str) -> None:
    """The longest of several matches at a place wins, and what it covers is not looked at again."""
    glossary = tuple(Term.model_construct(term=match, match=(match,)) for match in matches)
    beginnings = sorted((match for match in matches if not match.isupper()), key=len, reverse=True)
    whole = sorted((match for match in matches if match.isupper()), key=len, reverse=True)
    found: set[str] = set()
    if beginnings:
        found |= {*re.findall(rf"\b(?:{'|'.join(map(re.escape, beginnings))})", text, re.IGNORECASE)}
    if whole:
        found |= {*re.findall(rf"\b(?:{'|'.join(map(re.escape, whole))})\b", text)}
    expected = {match.casefold() for match in found}
    assert [term.term for term in find_terms((text,), index_terms(glossary))] == [
        match for match in matches if match.casefold() in expected
    ]
