"""The page about sources: every report and page once, yardsticks, known evaluations, and the sources' discrepancies."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Collection, Evaluation, KnownEvaluation, Source, Yardstick
from generator.model.addresses import source_anchor
from generator.pages.page import ABOUT, SOURCES, START, Link, Page, PageKind, Searchable
from generator.pages.views.links import link_evaluation
from generator.pages.views.origins import describe_figures
from generator.pages.views.sources import EvaluationDiscrepancies, collect_discrepancies
from generator.pages.views.yardsticks import KIND_NAMES, YardstickView, build_yardstick_view
from generator.swedish import capitalize, format_day, format_figure, format_month, sort_key


@dataclass(frozen=True, slots=True)
class Use:
    """An evaluation that has figures or text from a source, and which."""

    link: Link
    figures: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source: a report has a `file` if it is in our archive; a page has an `address` and dates."""

    anchor: str
    title: str
    publisher: str
    file: str | None
    address: str | None
    date: str | None
    read: str | None
    dead: str | None
    note: str | None
    uses: tuple[Use, ...]
    yardsticks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownRow:
    """An evaluation that is only known; `address` is where that stands, if it is a page that works."""

    municipality: str
    part: str | None
    when: str
    what: str
    source: str
    address: str | None
    read: str
    dead: str | None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Everything that the page about sources shows."""

    title: str
    reports: tuple[SourceRow, ...]
    pages: tuple[SourceRow, ...]
    yardsticks: tuple[YardstickView, ...]
    known: tuple[KnownRow, ...]
    discrepancies: tuple[EvaluationDiscrepancies, ...]


def build_sources_page(collection: Collection) -> Page:
    """Return the page about sources."""
    ordered = sorted(collection.sources.values(), key=lambda entry: (sort_key(entry.publisher), sort_key(entry.title)))
    return Page(
        address=SOURCES.address,
        title="Källor och kända fel",
        description=(
            "Rapporterna och webbsidorna som uppgifterna kommer från, utvärderingar som vi bara känner till, och de "
            "fel som står i källorna."
        ),
        template="sources.md.jinja",
        view=SourcesView(
            title="Källor och kända fel",
            reports=tuple(_source_row(collection, entry) for entry in ordered if entry.address is None),
            pages=tuple(_source_row(collection, entry) for entry in ordered if entry.address is not None),
            yardsticks=tuple(
                build_yardstick_view(entry, points="" if entry.total is None else format_figure(entry.total))
                for entry in collection.yardsticks
            ),
            known=tuple(map(_known_row, sorted(collection.known, key=_by_name))),
            discrepancies=collect_discrepancies(collection),
        ),
        path=(START, ABOUT),
        searchable=Searchable(PageKind.ABOUT, keywords=("rapporter", "avvikelser", "fel i rapporten", "medelvärden")),
    )


def _source_row(collection: Collection, source: Source) -> SourceRow:
    evaluations = collection.evaluations_by_source.get(source.id, ())
    return SourceRow(
        anchor=source_anchor(source.id),
        title=source.title,
        publisher=source.publisher,
        file=source.file,
        address=source.address,
        date=_day(source.date),
        read=_day(source.read),
        dead=_day(source.dead),
        note=source.note,
        uses=tuple(_uses(evaluations, source)),
        yardsticks=tuple(_name(entry) for entry in collection.yardsticks if entry.source.id == source.id),
    )


def _uses(evaluations: tuple[Evaluation, ...], source: Source) -> Iterator[Use]:
    for evaluation in sorted(evaluations, key=lambda entry: sort_key(entry.title)):
        own = next(entry for entry in evaluation.sources if entry.id == source.id)
        figures = describe_figures(evaluation, source)
        yield Use(link_evaluation(evaluation), ", ".join(filter(None, (figures, own.place))))


def _name(yardstick: Yardstick) -> str:
    return f"{capitalize(KIND_NAMES[yardstick.kind])} för {yardstick.over}"


def _known_row(entry: KnownEvaluation) -> KnownRow:
    return KnownRow(
        municipality=entry.municipality.name,
        part=entry.part,
        when=capitalize(entry.when or (format_month(entry.year, entry.month) if entry.year is not None else "")),
        what=entry.what,
        source=entry.source,
        address=None if entry.dead else entry.address,
        read=format_day(entry.read),
        dead=_day(entry.dead),
    )


def _by_name(entry: KnownEvaluation) -> tuple[tuple[str, str], int, int]:
    return sort_key(entry.municipality.name), entry.year or 0, entry.month or 0


def _day(day: str | None) -> str | None:
    return None if day is None else format_day(day)
