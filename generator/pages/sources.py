"""The pages about sources: the reports and other pages that the numbers come from, and their discrepancies.

Where they are very many, each county has a page of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Collection, Evaluation
from generator.pages.page import ABOUT, SOURCES, START, Link, Page, PageKind, Searchable
from generator.pages.views.counties import CountyPart, split_by_county
from generator.pages.views.links import link_evaluation
from generator.pages.views.sources import EvaluationDiscrepancies, collect_discrepancies
from generator.swedish import count_of, sort_key

MOST = 120
"""How many sources the page lists at most; each has eight elements, and its discrepancies four each."""
LEAD = "Varje uppgift på webbplatsen kommer från en rapport eller en annan källa som står här."
DESCRIPTION = "Rapporterna som uppgifterna kommer från, och de fel och motsägelser som står tryckta i dem."


@dataclass(frozen=True, slots=True)
class ReportView:
    """A source, and the evaluation that comes from it."""

    evaluation: Link
    title: str
    publisher: str
    place: str | None
    file: str | None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Everything that a page about sources shows; `parts` are the pages of the counties, if there are any."""

    title: str
    lead: str
    count: str
    reports: tuple[ReportView, ...]
    discrepancies: tuple[EvaluationDiscrepancies, ...]
    parts: tuple[CountyPart[Evaluation], ...]


def build_sources_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page about sources, and the pages of its parts, if it is divided."""
    evaluations = tuple(sorted(collection.evaluations.values(), key=lambda entry: sort_key(entry.title)))
    parts = _split(evaluations)
    yield Page(
        address=SOURCES.address,
        title=SOURCES.title,
        description=DESCRIPTION,
        template="sources.md.jinja",
        view=_build_view(SOURCES.title, () if parts else evaluations, lead=LEAD, parts=parts),
        path=(START, ABOUT),
        searchable=Searchable(PageKind.ABOUT, keywords=("rapporter", "avvikelser", "fel i rapporten")),
    )
    for part in parts:
        title = f"{SOURCES.title} i {part.link.title}"
        yield Page(
            address=part.link.address,
            title=title,
            description=DESCRIPTION,
            template="sources.md.jinja",
            view=_build_view(
                title, part.entries, lead=f"Här står källorna till utvärderingarna i {part.link.title}.", parts=parts
            ),
            path=(START, ABOUT, SOURCES),
            searchable=Searchable(PageKind.ABOUT, names=(part.link.title,), keywords=("rapporter", "avvikelser")),
        )


def _split(evaluations: tuple[Evaluation, ...]) -> tuple[CountyPart[Evaluation], ...]:
    if len(evaluations) <= MOST:
        return ()
    return split_by_county(evaluations, lambda entry: entry.municipality.county, start=SOURCES)


def _build_view(
    title: str, evaluations: tuple[Evaluation, ...], *, lead: str, parts: tuple[CountyPart[Evaluation], ...]
) -> SourcesView:
    return SourcesView(
        title=title,
        lead=lead,
        count=count_of(sum(part.count for part in parts), "utvärdering", plural="utvärderingar"),
        reports=tuple(map(_report_view, evaluations)),
        discrepancies=collect_discrepancies(evaluations),
        parts=parts,
    )


def _report_view(evaluation: Evaluation) -> ReportView:
    report = evaluation.report
    return ReportView(
        evaluation=link_evaluation(evaluation),
        title=report.title,
        publisher=report.publisher,
        place=report.place,
        file=report.file,
    )
