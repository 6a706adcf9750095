"""Municipalities by areas: a table in which a cell's colour is stronger the more points it has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.charts import VERSION_NAMES
from generator.model import Area, Collection, Evaluation
from generator.model.records import Version
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.links import link_area, link_evaluation
from generator.pages.views.scores import TotalView, build_total_view
from generator.swedish import capitalize, count_of, format_figure, sort_key

STEP = 10
"""Points between one strength of colour and the next; the style sheet defines each strength."""
_ORDER = (*reversed(Version), None)


@dataclass(frozen=True, slots=True)
class HeatCell:
    """The points of an area, with the short name that is beside them on a phone, and the strength of the colour.

    `score` and `level` are None if the evaluation lacks the area. `level` is from 0 to 10. `discrepancy_links` lead to
    what is wrong with the points.
    """

    area: str
    score: str | None
    level: int | None
    discrepancy_links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class HeatRow:
    """An evaluation in the table."""

    link: Link
    municipality: str
    year: int
    total: TotalView | None
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class HeatGroup:
    """The evaluations of one version of the instrument, by name: what can best be compared."""

    version: str
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class HeatView:
    """The table: what it shows in a sentence, its columns, each a link with a short title, and its rows."""

    finding: str
    columns: tuple[Link, ...]
    beside_names: int
    """How many columns there are besides that of the names."""
    groups: tuple[HeatGroup, ...]


def build_heat(collection: Collection, evaluations: Iterable[Evaluation]) -> HeatView | None:
    """Return evaluations as a table, those of the newest version first; None if none of them has areas."""
    shown = sorted(
        (entry for entry in evaluations if entry.areas),
        key=lambda entry: (_ORDER.index(entry.version), sort_key(entry.municipality.name), -entry.year),
    )
    if not shown:
        return None
    areas = tuple(collection.areas.values())
    return HeatView(
        finding=_find(shown),
        columns=tuple(Link(area.brief, link_area(area).address) for area in areas),
        beside_names=len(areas) + 1,
        groups=tuple(_build_groups(shown, areas)),
    )


def measure_level(score: Decimal) -> int:
    """Return how strong the colour is for this many points out of 100, from 0 to 10."""
    return int(score // STEP)


def _find(evaluations: list[Evaluation]) -> str:
    scores = [area.score for entry in evaluations for area in entry.areas]
    count = count_of(len({entry.municipality.code for entry in evaluations}), "kommun", plural="kommuner")
    return f"Områdenas poäng i {count}: {format_figure(min(scores))} till {format_figure(max(scores))} av 100"


def _build_groups(evaluations: Iterable[Evaluation], areas: tuple[Area, ...]) -> Iterator[HeatGroup]:
    for version, entries in groupby(evaluations, key=lambda entry: entry.version):
        name = "okänd version" if version is None else VERSION_NAMES[version]
        yield HeatGroup(capitalize(name), tuple(_build_row(entry, areas) for entry in entries))


def _build_row(evaluation: Evaluation, areas: tuple[Area, ...]) -> HeatRow:
    return HeatRow(
        link=link_evaluation(evaluation),
        municipality=evaluation.municipality.name,
        year=evaluation.year,
        total=build_total_view(evaluation),
        cells=tuple(_build_cell(evaluation, area) for area in areas),
    )


def _build_cell(evaluation: Evaluation, area: Area) -> HeatCell:
    given = evaluation.find_area(area.slug)
    if given is None:
        return HeatCell(area.brief, None, None)
    links = link_discrepancies(given.figure_discrepancies, evaluation.address)
    return HeatCell(area.brief, format_figure(given.score), measure_level(given.score), links)
