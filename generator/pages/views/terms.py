"""Links to the words that the glossary explains."""

from collections.abc import Iterable

from generator.model import Term
from generator.model.addresses import term_anchor
from generator.pages.page import GLOSSARY, Link
from generator.swedish import sort_key


def link_terms(terms: Iterable[Term]) -> tuple[Link, ...]:
    """Return links to the terms on the glossary page, in alphabetical order."""
    return tuple(_link_term(term) for term in sorted(terms, key=lambda term: sort_key(term.term)))


def _link_term(term: Term) -> Link:
    return Link(term.term, f"{GLOSSARY.address}#{term_anchor(term.term)}")
