"""Which pages there are and what each shows: one frozen view per template, sorted and formatted here, never there."""

from generator.model import Collection
from generator.pages.about import build_about_pages, build_start_page
from generator.pages.areas import build_area_pages
from generator.pages.comparison import build_comparison_pages
from generator.pages.data import build_data_page
from generator.pages.evaluation import build_evaluation_pages
from generator.pages.examples import build_example_pages
from generator.pages.glossary import build_glossary_page
from generator.pages.municipality import build_municipality_pages
from generator.pages.page import Link, Page
from generator.pages.role_models import build_role_models_page
from generator.pages.search import build_search_page
from generator.pages.short_address import build_short_address_pages

__all__ = ["Link", "Page", "build_pages"]


def build_pages(collection: Collection) -> list[Page]:
    """Return every page that comes from the data, in a fixed order."""
    pages = [build_start_page(collection), *build_municipality_pages(collection)]
    for evaluation in collection.evaluations:
        pages += build_evaluation_pages(collection, evaluation)
    return [
        *pages,
        *build_area_pages(collection),
        *build_example_pages(collection),
        build_role_models_page(collection),
        *build_comparison_pages(collection),
        build_search_page(),
        *build_about_pages(collection),
        build_glossary_page(collection),
        build_data_page(collection),
        *build_short_address_pages(collection),
    ]
