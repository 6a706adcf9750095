"""The glossary page."""

from dataclasses import dataclass

from generator.model import Collection
from generator.model.addresses import slug_of
from generator.pages.page import ABOUT, GLOSSARY, START, Page, PageKind, Searchable
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class TermView:
    """A word with its explanation and its anchor on the page."""

    anchor: str
    term: str
    explanation: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """Everything that the glossary page shows."""

    title: str
    terms: tuple[TermView, ...]


def build_glossary_page(collection: Collection) -> Page:
    """Return the glossary page, sorted with å, ä and ö last."""
    terms = (TermView(slug_of(term.term), term.term, term.explanation) for term in collection.glossary)
    return Page(
        address=GLOSSARY.address,
        title=GLOSSARY.title,
        description="Ord och förkortningar i utvärderingarna, förklarade på enkel svenska: nämnd, presidium, Kolada …",
        template="glossary.md.jinja",
        view=GlossaryView(GLOSSARY.title, tuple(sorted(terms, key=lambda view: sort_key(view.term)))),
        path=(START, ABOUT),
        searchable=Searchable(
            PageKind.GLOSSARY,
            keywords=tuple(term.term for term in collection.glossary),
            text=tuple(term.explanation for term in collection.glossary),
        ),
    )
