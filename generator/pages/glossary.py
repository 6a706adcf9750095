"""The glossary page."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Collection
from generator.model.addresses import slug_of, term_anchor
from generator.pages.page import ABOUT, GLOSSARY, START, Page, PageKind, Searchable
from generator.swedish import sort_key

_LETTER_NAMES = {"Å": "aa", "Ä": "ae", "Ö": "oe"}
"""What replaces these letters in addresses, which can't contain them; `a` and `o` are taken."""


@dataclass(frozen=True, slots=True)
class TermView:
    """A word with its explanation and its anchor on the page."""

    anchor: str
    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class InitialView:
    """The words that begin with a letter, as a section of the page."""

    anchor: str
    letter: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Everything that the glossary page shows."""

    title: str
    letters: tuple[InitialView, ...]


def build_glossary_page(collection: Collection) -> Page:
    """Return the glossary page, sorted with å, ä and ö last."""
    terms = [TermView(term_anchor(term.term), term.term, term.explanation) for term in collection.glossary]
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


def _divide(terms: Sequence[TermView]) -> Iterator[InitialView]:
    """Yield a section for each letter that sorted words begin with."""
    begun: dict[str, list[TermView]] = {}
    for view in terms:
        begun.setdefault(_letter_of(view.term), []).append(view)
    for letter, views in begun.items():
        name = _LETTER_NAMES.get(letter) or slug_of(letter) or f"{ord(letter):x}"
        yield InitialView(f"bokstav-{name}", letter, tuple(views))


def _letter_of(term: str) -> str:
    """Return the letter under which a word is listed: É counts as E, but Å isn't A."""
    first = term[0].upper()[0]
    return first if first in _LETTER_NAMES else unicodedata.normalize("NFD", first)[0]
