"""A site with the lists that are too long for one page, without pages of evaluations: quick to build at any scale."""

from functools import partial
from pathlib import Path

from generator.analysis import build_findings
from generator.build import build_html
from generator.exports.open_data import municipality_json_name
from generator.index import build_index
from generator.model import Collection
from generator.output import write_tree
from generator.pages import Page
from generator.pages.about import build_about_page
from generator.pages.area import build_area_pages
from generator.pages.area_counties import build_area_county_pages
from generator.pages.areas import build_areas_page
from generator.pages.compare import build_compare_page
from generator.pages.data import build_data_page
from generator.pages.example import build_example_page
from generator.pages.example_counties import build_example_county_pages
from generator.pages.examples import build_examples_page
from generator.pages.glossary import build_glossary_page
from generator.pages.linking import build_linking_page
from generator.pages.municipalities import build_municipalities_page
from generator.pages.page import DATA
from generator.pages.role_model_parts import build_role_model_part_pages
from generator.pages.role_models import build_role_models_page
from generator.pages.sources import build_sources_pages
from generator.pages.start import build_start_page
from generator.pages.topic import build_topic_page
from generator.pages.views.examples import sort_topics
from generator.search import build_documents
from generator.site import build_site
from tests.support.folders import ROOT
from tests.support.trees import read_tree


def build_divided_pages(collection: Collection) -> list[Page]:
    """Return the pages of the lists with their parts, the examples, and what the menu leads to."""
    findings = build_findings(collection)
    sizes = {f"{DATA.address}{municipality_json_name(entry)}": 100_000 for entry in collection.evaluated}
    return [
        build_start_page(collection),
        build_municipalities_page(collection),
        build_areas_page(collection),
        *build_area_pages(collection),
        *build_area_county_pages(collection),
        build_examples_page(collection),
        *build_example_county_pages(collection),
        *(build_topic_page(collection, topic) for topic in sort_topics(collection)),
        *(build_example_page(findings, example, corrections=()) for example in collection.examples),
        build_role_models_page(collection),
        *build_role_model_part_pages(collection),
        build_compare_page(collection),
        build_about_page(collection),
        *build_sources_pages(collection),
        build_glossary_page(collection),
        build_data_page(collection, sizes),
        build_linking_page(collection),
    ]


def build_divided_site(collection: Collection, folder: Path) -> Path:
    """Build the site of these pages below a folder, with its search index, and return where it is."""
    written = read_tree(ROOT / "docs")
    pages = build_divided_pages(collection)
    write_tree(build_site(collection, pages, hand_written_files=written), folder / "docs")
    finish = partial(build_index, build_documents(pages, written))
    build_html(ROOT / "mkdocs.yml", folder / "docs", site=folder / "site", finish=finish)
    return folder / "site"
