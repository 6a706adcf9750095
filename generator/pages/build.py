"""The list of all pages."""

from collections.abc import Iterator, Mapping

from generator.analysis import Findings, build_findings
from generator.analysis.groups import build_groups
from generator.analysis.likeness import build_likeness
from generator.model import Collection, CorrectedKind
from generator.pages.about import build_about_page
from generator.pages.area import build_area_pages
from generator.pages.area_counties import build_area_county_pages
from generator.pages.areas import build_areas_page
from generator.pages.card import build_card_page
from generator.pages.compare import build_compare_page
from generator.pages.data import build_data_page
from generator.pages.evaluation import build_evaluation_page
from generator.pages.evaluation_area import build_evaluation_area_pages
from generator.pages.example import build_example_page
from generator.pages.example_counties import build_example_county_pages
from generator.pages.examples import build_examples_page
from generator.pages.feed import add_feed
from generator.pages.glossary import build_glossary_page
from generator.pages.linking import build_linking_page
from generator.pages.municipalities import build_municipalities_page
from generator.pages.municipality import build_municipality_page
from generator.pages.page import Page
from generator.pages.pictures import add_pictures
from generator.pages.profile import build_profile_page
from generator.pages.ready_made import build_ready_made_page
from generator.pages.role_model_parts import build_role_model_part_pages
from generator.pages.role_models import build_role_models_page
from generator.pages.search import build_search_page
from generator.pages.short_address import build_short_address_pages
from generator.pages.sources import build_sources_pages
from generator.pages.start import build_start_page
from generator.pages.topic import build_topic_page
from generator.pages.unevaluated import build_unevaluated_page
from generator.pages.views.comparisons import build_ready_made, link_comparisons
from generator.pages.views.corrections import corrections_of
from generator.pages.views.examples import sort_topics
from generator.pages.views.figures import EvaluationFigures, build_evaluation_figures
from generator.swedish import sort_key


def build_pages(collection: Collection) -> list[Page]:
    """Return every page that comes from the data, in a fixed order."""
    findings = build_findings(collection)
    figures = {
        entry.id: build_evaluation_figures(collection, entry, findings.means_for(entry))
        for entry in collection.evaluations.values()
    }
    municipality_pages = [*_municipality_pages(collection, findings, figures=figures)]
    sizes = {address: len(content) for page in municipality_pages for address, content in page.files.items()}
    pages = [
        build_start_page(collection),
        *municipality_pages,
        *_evaluation_pages(collection, findings, figures=figures),
        build_areas_page(collection),
        *build_area_pages(collection),
        *build_area_county_pages(collection),
        *_example_pages(collection, findings),
        build_role_models_page(collection),
        *build_role_model_part_pages(collection),
        build_compare_page(collection),
        *_ready_made_pages(collection),
        build_search_page(),
        build_about_page(collection),
        build_linking_page(collection),
        *build_sources_pages(collection),
        build_glossary_page(collection),
        build_data_page(collection, sizes),
        *build_short_address_pages(collection),
    ]
    return add_feed(collection, add_pictures(collection, pages))


def _municipality_pages(
    collection: Collection, findings: Findings, *, figures: Mapping[str, EvaluationFigures]
) -> Iterator[Page]:
    comparisons = link_comparisons(collection)
    yield build_municipalities_page(collection)
    for municipality in sorted(collection.municipalities.values(), key=lambda entry: sort_key(entry.name)):
        if evaluations := collection.evaluations_of(municipality):
            yield build_municipality_page(
                collection,
                findings,
                municipality=municipality,
                figures=figures,
                comparisons=comparisons[municipality.code],
            )
            yield build_card_page(collection, evaluations[-1])
        else:
            yield build_unevaluated_page(collection, municipality)


def _evaluation_pages(
    collection: Collection, findings: Findings, *, figures: Mapping[str, EvaluationFigures]
) -> Iterator[Page]:
    for evaluation in collection.evaluations.values():
        yield build_evaluation_page(collection, findings, evaluation=evaluation, figures=figures[evaluation.id])
        yield from build_evaluation_area_pages(collection, findings, evaluation=evaluation)
        if alone := build_profile_page(evaluation, findings.means_for(evaluation)):
            yield alone


def _example_pages(collection: Collection, findings: Findings) -> Iterator[Page]:
    yield build_examples_page(collection)
    yield from build_example_county_pages(collection)
    for example in collection.examples:
        corrections = corrections_of(collection, CorrectedKind.EXAMPLE, example.id)
        yield build_example_page(findings, example, corrections=corrections)
    for topic in sort_topics(collection):
        yield build_topic_page(collection, topic)


def _ready_made_pages(collection: Collection) -> Iterator[Page]:
    groups = build_groups(collection.question_sets, collection.judgements)
    likeness = build_likeness(groups, collection.question_sets)
    for ready_made in build_ready_made(collection):
        yield build_ready_made_page(collection, ready_made, likeness=likeness)
