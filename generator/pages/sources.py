"""The page about sources: the reports and other pages that the numbers come from, and their discrepancies."""

from dataclasses import dataclass

from generator.model import Collection, Evaluation
from generator.pages.page import ABOUT, SOURCES, START, Link, Page, PageKind, Searchable
from generator.pages.views.links import link_evaluation
from generator.pages.views.sources import EvaluationDiscrepancies, collect_discrepancies
from generator.swedish import sort_key


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
    """Everything that the page about sources shows."""

    title: str
    reports: tuple[ReportView, ...]
    discrepancies: tuple[EvaluationDiscrepancies, ...]


def build_sources_page(collection: Collection) -> Page:
    """Return the page about sources."""
    evaluations = sorted(collection.evaluations.values(), key=lambda entry: sort_key(entry.title))
    return Page(
        address=SOURCES.address,
        title="Källor och kända fel",
        description="Rapporterna som uppgifterna kommer från, och de fel och motsägelser som står tryckta i dem.",
        template="sources.md.jinja",
        view=SourcesView(
            title="Källor och kända fel",
            reports=tuple(map(_report_view, evaluations)),
            discrepancies=collect_discrepancies(collection),
        ),
        path=(START, ABOUT),
        searchable=Searchable(PageKind.ABOUT, keywords=("rapporter", "avvikelser", "fel i rapporten")),
    )


def _report_view(evaluation: Evaluation) -> ReportView:
    report = evaluation.source
    return ReportView(
        evaluation=link_evaluation(evaluation),
        title=report.title,
        publisher=report.publisher,
        place=report.place,
        file=report.file,
    )
