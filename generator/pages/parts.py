"""The pages of the site in parts, each made by itself; what parts share is computed when it is first needed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from generator.analysis import Findings, build_findings
from generator.analysis.groups import build_groups
from generator.analysis.likeness import Likeness, build_likeness
from generator.model import Collection, CorrectedKind, Correction, Evaluation, Example, Municipality
from generator.model.addresses import SHORT, municipality_address, topic_address
from generator.model.records import Topic
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
from generator.pages.glossary import build_glossary_page
from generator.pages.linking import build_linking_page
from generator.pages.municipalities import build_municipalities_page
from generator.pages.municipality import build_municipality_page
from generator.pages.page import (
    ABOUT,
    AREAS,
    COMPARE,
    DATA,
    EXAMPLES,
    GLOSSARY,
    LINKING,
    MUNICIPALITIES,
    ROLE_MODELS,
    SEARCH,
    SOURCES,
    START,
    Link,
    Page,
)
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
from generator.pages.views.comparisons import ReadyMade, build_ready_made, link_comparisons
from generator.pages.views.corrections import corrections_of
from generator.pages.views.examples import sort_topics
from generator.pages.views.figures import EvaluationFigures, build_evaluation_figures
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class Part:
    """Pages whose addresses begin with `address`; `make` returns them.

    A part that `needs_others` is right only after all parts before it have been made.
    """

    address: str
    make: Callable[[], Iterable[Page]]
    needs_others: bool = False


class _Figures(dict[str, EvaluationFigures]):
    """The figures of each evaluation by its id, which its own page and that of its municipality show."""

    def __init__(self, shared: "_Shared") -> None:
        super().__init__()
        self._shared = shared

    def __missing__(self, identifier: str) -> EvaluationFigures:
        shared = self._shared
        entry = shared.collection.evaluations[identifier]
        figures = build_evaluation_figures(shared.collection, entry, means=shared.findings.means_for(entry))
        self[identifier] = figures
        return figures


class _Shared:
    """What several parts show."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self.figures = _Figures(self)
        self.sizes: dict[str, int] = {}
        """The size in bytes of each municipality's file that has been made, by its address."""

    @cached_property
    def findings(self) -> Findings:
        return build_findings(self.collection)

    @cached_property
    def comparisons(self) -> Mapping[str, tuple[Link, ...]]:
        return link_comparisons(self.collection)

    @cached_property
    def likeness(self) -> Likeness:
        collection = self.collection
        return build_likeness(build_groups(collection.question_sets, collection.judgements), collection.question_sets)


def list_parts(collection: Collection) -> Iterator[Part]:
    """Yield every part, in the order of the pages."""
    shared = _Shared(collection)
    yield Part(START.address, lambda: [build_start_page(collection)])
    yield Part(MUNICIPALITIES.address, lambda: [build_municipalities_page(collection)])
    for municipality in sorted(collection.municipalities.values(), key=lambda entry: sort_key(entry.name)):
        yield Part(municipality_address(municipality), partial(_make_municipality, shared, municipality))
    for evaluation in collection.evaluations.values():
        yield Part(evaluation.address, partial(_make_evaluation, shared, evaluation))
    yield Part(AREAS.address, lambda: [build_areas_page(collection)])
    yield Part(AREAS.address, lambda: build_area_pages(collection))
    yield Part(AREAS.address, lambda: build_area_county_pages(collection))
    yield Part(EXAMPLES.address, lambda: [build_examples_page(collection)])
    yield Part(EXAMPLES.address, lambda: build_example_county_pages(collection))
    for example in collection.examples:
        corrections = corrections_of(collection, CorrectedKind.EXAMPLE, about=example.id)
        make = partial(_make_example, shared, example, corrections=corrections)
        yield Part(example.address, make)
    for topic in sort_topics(collection):
        yield Part(topic_address(topic.id), partial(_make_topic, collection, topic))
    yield from _list_others(shared)


def _list_others(shared: _Shared) -> Iterator[Part]:
    """Yield the parts that come after examples and topics."""
    collection = shared.collection
    yield Part(ROLE_MODELS.address, lambda: [build_role_models_page(collection)])
    yield Part(ROLE_MODELS.address, lambda: build_role_model_part_pages(collection))
    yield Part(COMPARE.address, lambda: [build_compare_page(collection)])
    for ready_made in build_ready_made(collection):
        yield Part(ready_made.link.address, partial(_make_comparison, shared, ready_made))
    yield Part(SEARCH.address, lambda: [build_search_page()])
    yield Part(ABOUT.address, lambda: [build_about_page(collection)])
    yield Part(LINKING.address, lambda: [build_linking_page(collection)])
    yield Part(SOURCES.address, lambda: build_sources_pages(collection))
    yield Part(GLOSSARY.address, lambda: [build_glossary_page(collection)])
    yield Part(DATA.address, lambda: [build_data_page(collection, shared.sizes)], needs_others=True)
    yield Part(SHORT, lambda: build_short_address_pages(collection))


def _make_municipality(shared: _Shared, municipality: Municipality) -> Iterator[Page]:
    collection = shared.collection
    evaluations = collection.evaluations_of(municipality)
    if not evaluations:
        yield build_unevaluated_page(collection, municipality)
        return
    page = build_municipality_page(
        collection,
        shared.findings,
        municipality=municipality,
        figures=shared.figures,
        comparisons=shared.comparisons[municipality.code],
    )
    shared.sizes.update({address: len(content) for address, content in page.files.items()})
    yield page
    yield build_card_page(collection, evaluations[-1])


def _make_evaluation(shared: _Shared, evaluation: Evaluation) -> Iterator[Page]:
    collection, findings = shared.collection, shared.findings
    yield build_evaluation_page(collection, findings, evaluation=evaluation, figures=shared.figures[evaluation.id])
    yield from build_evaluation_area_pages(collection, findings, evaluation=evaluation)
    if alone := build_profile_page(evaluation, findings.means_for(evaluation)):
        yield alone


def _make_example(shared: _Shared, example: Example, *, corrections: Sequence[Correction]) -> Iterator[Page]:
    yield build_example_page(shared.findings, example, corrections=corrections)


def _make_topic(collection: Collection, topic: Topic) -> Iterator[Page]:
    yield build_topic_page(collection, topic)


def _make_comparison(shared: _Shared, ready_made: ReadyMade) -> Iterator[Page]:
    yield build_ready_made_page(shared.collection, ready_made, likeness=shared.likeness)
