"""The pages about sources: every report and page once, yardsticks, known evaluations, and the sources' discrepancies.

Where there are very many evaluations, each county has a page of its own with the sources of its evaluations. Those of a
yardstick stay on the main page, with the yardsticks and the known evaluations.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Collection, Evaluation, Source, Yardstick
from generator.model.addresses import source_anchor
from generator.pages.page import ABOUT, SOURCES, START, Link, Page, PageKind, Searchable
from generator.pages.views.corrections import CorrectionView, build_corrections
from generator.pages.views.counties import CountyPart, split_by_county
from generator.pages.views.known import KnownView, build_all_known_views
from generator.pages.views.links import link_evaluation
from generator.pages.views.origins import describe_figures
from generator.pages.views.sources import EvaluationDiscrepancies, collect_discrepancies
from generator.pages.views.yardsticks import KIND_NAMES, YardstickView, build_yardstick_view
from generator.swedish import capitalize, count_of, format_day, format_figure, sort_key

LEAD = "Varje uppgift på webbplatsen kommer från en rapport eller en annan källa som står här."
DESCRIPTION = (
    "Rapporterna och webbsidorna som uppgifterna kommer från, utvärderingar som vi bara känner till, och de fel som "
    "står i källorna."
)


@dataclass(frozen=True, slots=True)
class SourceUse:
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
    uses: tuple[SourceUse, ...]
    yardsticks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Everything that a page about sources shows.

    If the list is in parts, `parts` are the pages of the counties, and `is_start` says whether this is the page that
    leads to them; `count` is then the number of evaluations.
    """

    title: str
    lead: str
    count: str
    is_start: bool
    parts: tuple[CountyPart[Evaluation], ...]
    reports: tuple[SourceRow, ...]
    pages: tuple[SourceRow, ...]
    yardsticks: tuple[YardstickView, ...]
    known: tuple[KnownView, ...]
    known_count: str
    discrepancies: tuple[EvaluationDiscrepancies, ...]
    corrections: tuple[CorrectionView, ...]


def build_sources_pages(collection: Collection) -> Iterator[Page]:
    """Yield the page about sources, and the pages of its parts, if it is divided."""
    evaluations = tuple(sorted(collection.evaluations.values(), key=lambda entry: sort_key(entry.title)))
    parts: tuple[CountyPart[Evaluation], ...] = ()
    if collection.sources_by_county:
        parts = split_by_county(evaluations, lambda entry: entry.municipality.county, start=SOURCES)
    yield Page(
        address=SOURCES.address,
        title=SOURCES.title,
        description=DESCRIPTION,
        template="sources.md.jinja",
        view=_build_main_view(collection, () if parts else evaluations, parts=parts),
        path=(START, ABOUT),
        scripts=("citing",),
        searchable=Searchable(
            PageKind.ABOUT, keywords=("rapporter", "avvikelser", "fel i rapporten", "rättelser", "medelvärden")
        ),
    )
    for part in parts:
        title = f"{SOURCES.title} i {part.link.title}"
        yield Page(
            address=part.link.address,
            title=title,
            description=DESCRIPTION,
            template="sources.md.jinja",
            view=_build_part_view(part, title=title, parts=parts),
            path=(START, ABOUT, SOURCES),
            scripts=("citing",),
            searchable=Searchable(PageKind.ABOUT, names=(part.link.title,), keywords=("rapporter", "avvikelser")),
        )


def _build_main_view(
    collection: Collection, evaluations: tuple[Evaluation, ...], *, parts: tuple[CountyPart[Evaluation], ...]
) -> SourcesView:
    rows = _source_rows(evaluations, collection.yardsticks)
    known = build_all_known_views(collection)
    return SourcesView(
        title=SOURCES.title,
        lead=LEAD,
        count=count_of(sum(part.count for part in parts), "utvärdering", plural="utvärderingar"),
        is_start=True,
        parts=parts,
        reports=tuple(row for row in rows if row.address is None),
        pages=tuple(row for row in rows if row.address is not None),
        yardsticks=tuple(
            build_yardstick_view(entry, points="" if entry.total is None else format_figure(entry.total))
            for entry in collection.yardsticks
        ),
        known=known,
        known_count=f"Visa {count_of(len(known), 'utvärdering', plural='utvärderingar')} utan siffror",
        discrepancies=collect_discrepancies(evaluations),
        corrections=build_corrections(collection.corrections),
    )


def _build_part_view(
    part: CountyPart[Evaluation], *, title: str, parts: tuple[CountyPart[Evaluation], ...]
) -> SourcesView:
    rows = _source_rows(part.entries, ())
    return SourcesView(
        title=title,
        lead=f"Här står källorna till utvärderingarna i {part.link.title}.",
        count=count_of(part.count, "utvärdering", plural="utvärderingar"),
        is_start=False,
        parts=parts,
        reports=tuple(row for row in rows if row.address is None),
        pages=tuple(row for row in rows if row.address is not None),
        yardsticks=(),
        known=(),
        known_count="",
        discrepancies=collect_discrepancies(part.entries),
        corrections=(),
    )


def _source_rows(evaluations: Iterable[Evaluation], yardsticks: Iterable[Yardstick]) -> tuple[SourceRow, ...]:
    """Return each source of evaluations and yardsticks once, by publisher and title, with what comes from it."""
    sources: dict[str, Source] = {}
    users: dict[str, list[Evaluation]] = {}
    named: dict[str, list[Yardstick]] = {}
    for evaluation in evaluations:
        for source in evaluation.sources:
            sources.setdefault(source.id, source)
            users.setdefault(source.id, []).append(evaluation)
    for entry in yardsticks:
        sources[entry.source.id] = entry.source
        named.setdefault(entry.source.id, []).append(entry)
    ordered = sorted(sources.values(), key=lambda entry: (sort_key(entry.publisher), sort_key(entry.title)))
    return tuple(
        _source_row(source, users.get(source.id, ()), yardsticks=named.get(source.id, ())) for source in ordered
    )


def _source_row(source: Source, evaluations: Iterable[Evaluation], *, yardsticks: Iterable[Yardstick]) -> SourceRow:
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
        yardsticks=tuple(map(_name, yardsticks)),
    )


def _uses(evaluations: Iterable[Evaluation], source: Source) -> Iterator[SourceUse]:
    for evaluation in sorted(evaluations, key=lambda entry: sort_key(entry.title)):
        own = next(entry for entry in evaluation.sources if entry.id == source.id)
        figures = describe_figures(evaluation, source)
        yield SourceUse(link_evaluation(evaluation), ", ".join(filter(None, (figures, own.place))))


def _name(yardstick: Yardstick) -> str:
    return f"{capitalize(KIND_NAMES[yardstick.kind])} för {yardstick.over}"


def _day(day: str | None) -> str | None:
    return None if day is None else format_day(day)
