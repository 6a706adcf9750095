"""The glossary page."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from generator.model import Collection
from generator.model.addresses import slug_of
from generator.pages.page import ABOUT, GLOSSARY, START, Page, PageKind, Searchable
from generator.swedish import sort_key

_LETTER_NAMES = {"Å": "aa", "Ä": "ae", "Ö": "oe"}
"""What stands for a letter in an address that has no such letters; `a` and `o` are taken."""


@dataclass(frozen=True, slots=True)
class TermView:
    """A word with its explanation and its anchor on the page."""

    anchor: str
    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class LetterView:
    """The words that begin with a letter, as a section of the page."""

    anchor: str
    letter: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Everything that the glossary page shows."""

    title: str
    letters: tuple[LetterView, ...]


def build_glossary_page(collection: Collection) -> Page:
    """Return the glossary page, sorted with å, ä and ö last."""
    terms = [TermView(slug_of(term.term), term.term, term.explanation) for term in collection.glossary]
    return Page(
        address=GLOSSARY.address,
        title=GLOSSARY.title,
        description="Ord och förkortningar i utvärderingarna, förklarade på enkel svenska: nämnd, presidium, Kolada …",
        template="glossary.md.jinja",
        view=GlossaryView(GLOSSARY.title, tuple(_divide(sorted(terms, key=lambda view: sort_key(view.term))))),
        path=(START, ABOUT),
        searchable=Searchable(
            PageKind.GLOSSARY,
            keywords=tuple(term.term for term in collection.glossary),
            text=tuple(term.explanation for term in collection.glossary),
        ),
    )


def _divide(terms: Iterable[TermView]) -> Iterable[LetterView]:
    """Yield a section for each first letter of sorted words."""
    for letter, begun in groupby(terms, key=lambda view: view.term[0].upper()):
        yield LetterView(f"bokstav-{_LETTER_NAMES.get(letter, letter.lower())}", letter, tuple(begun))
