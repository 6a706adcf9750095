"""The page that searches the whole site. What it finds comes from the index; without scripts it shows other ways."""

from dataclasses import dataclass

from generator.pages.page import AREAS, EXAMPLES, GLOSSARY, MUNICIPALITIES, ROLE_MODELS, SEARCH, START, Link, Page


@dataclass(frozen=True, slots=True)
class SearchView:
    """All that the search page shows: the ways to look without searching."""

    title: str
    ways: tuple[Link, ...]


def build_search_page() -> Page:
    """Return the search page."""
    return Page(
        address=SEARCH.address,
        title="Sök på webbplatsen",
        description="Sök bland kommuner, utvärderingar, områden och goda exempel.",
        template="search.md.jinja",
        view=SearchView("Sök på webbplatsen", (EXAMPLES, MUNICIPALITIES, AREAS, ROLE_MODELS, GLOSSARY)),
        path=(START,),
        scripts=("search",),
    )
