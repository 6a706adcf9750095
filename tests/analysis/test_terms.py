"""`generator.analysis.terms`: which words of the glossary a text holds."""

from generator.analysis import find_terms, index_terms
from generator.model import Collection


def test_the_glossary_finds_forms_but_not_other_words(small_collection: Collection) -> None:
    """A term is found in its forms; an abbreviation only whole and in capitals."""

    def found(text: str) -> list[str]:
        return [term.term for term in find_terms((text,), index_terms(small_collection.glossary))]

    assert found("Kommunens mötesplats.") == ["möte"]
    assert found("APT hålls.") == ["APT (arbetsplatsträff)"]
    assert found("Arbetsplatsträffarna.") == ["APT (arbetsplatsträff)"]
    assert found("Adapter, aptit, APTIT och bemötande.") == []
