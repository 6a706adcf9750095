"""The list of all municipalities, with what the site has on each, and the map of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.analysis import Holding, find_holdings
from generator.charts import build_map_figure, build_overview_figure, build_tile_map
from generator.model import Collection, Evaluation
from generator.pages.page import AREAS, METHOD, MUNICIPALITIES, START, Link, Page, PageKind, Searchable
from generator.pages.views.figures import FigureView, show_figure
from generator.pages.views.heat import HeatView, build_heat
from generator.pages.views.holdings import HoldingView, build_holding_views
from generator.pages.views.municipality_rows import (
    Choice,
    MunicipalityRow,
    build_municipality_rows,
    count_counties,
    count_versions,
)
from generator.pages.views.tiles import MapView, build_map_view
from generator.swedish import count_of

MOST_LISTED_TWICE = 60
"""The most evaluated municipalities that the page also lists separately; more are only in the list of all."""
MOST_IN_OVERVIEW = 60
"""The most evaluations that the picture of all areas may have; with more, it would be most of the page's download."""


@dataclass(frozen=True, slots=True)
class MunicipalitiesView:
    """Everything that the list of municipalities shows: every municipality by name, and what it can be narrowed to.

    `summary` says what the folded list of all contains. `evaluated` are the rows with figures, unless they are too many
    to be listed again. `heat` has the points of all areas, and `overview` the files of a picture of it.
    """

    title: str
    lead: str
    summary: str
    evaluated: tuple[MunicipalityRow, ...]
    rows: tuple[MunicipalityRow, ...]
    counties: tuple[Choice, ...]
    versions: tuple[Choice, ...]
    holdings: tuple[HoldingView, ...]
    map: MapView | None
    heat: HeatView | None
    overview: FigureView | None
    areas: Link
    method: Link


def build_municipalities_page(collection: Collection) -> Page:
    """Return the list of municipalities."""
    holdings = find_holdings(collection)
    tile_map = build_tile_map((entry, holdings[code]) for code, entry in collection.municipalities.items())
    drawn = build_map_figure(tile_map)
    shown_map = show_figure(drawn, MUNICIPALITIES.address)
    in_overview = _in_overview(collection)
    overview = build_overview_figure(tuple(collection.areas.values()), in_overview)
    rows = build_municipality_rows(collection, holdings)
    lead = _lead(collection, holdings)
    return Page(
        address=MUNICIPALITIES.address,
        title="Alla kommuner",
        description=f"{lead} Sök din kommun, eller se på kartan vilka som finns här.",
        template="municipalities.md.jinja",
        view=MunicipalitiesView(
            title="Alla kommuner",
            lead=lead,
            summary=_summary(rows),
            evaluated=_pick_evaluated(rows),
            rows=rows,
            counties=count_counties(rows),
            versions=count_versions(rows),
            holdings=build_holding_views(holdings.values()),
            map=build_map_view(tile_map, figure=shown_map),
            heat=build_heat(collection, in_overview),
            overview=show_figure(overview, MUNICIPALITIES.address),
            areas=AREAS,
            method=METHOD,
        ),
        path=(START,),
        scripts=("tables", "figures"),
        figures=tuple(figure for figure in (overview, drawn) if figure),
        searchable=Searchable(PageKind.LIST, text=tuple(entry.name for entry in collection.evaluated)),
    )


def _lead(collection: Collection, holdings: Mapping[str, Holding]) -> str:
    evaluations = count_of(len(collection.evaluations), "utvärdering", plural="utvärderingar")
    municipalities = count_of(len(collection.evaluated), "kommun", plural="kommuner")
    known = sum(holding is Holding.KNOWN for holding in holdings.values())
    more = count_of(known, "kommun", plural="kommuner")
    if not collection.evaluations:
        also = f" Vi vet att {more} har utvärderats, men siffrorna är inte publicerade." if known else ""
        return f"Här finns inga utvärderingar än.{also}"
    also = f" Vi vet att {more} till har utvärderats, men där är siffrorna inte publicerade." if known else ""
    return f"Här finns {evaluations} av {municipalities}.{also}"


def _summary(rows: Sequence[MunicipalityRow]) -> str:
    without = sum(not row.evaluations for row in rows)
    return f"Visa alla {len(rows)} kommuner{f', även {without} utan siffror' if without else ''}"


def _pick_evaluated(rows: Sequence[MunicipalityRow]) -> tuple[MunicipalityRow, ...]:
    evaluated = tuple(row for row in rows if row.evaluations)
    return evaluated if len(evaluated) <= MOST_LISTED_TWICE else ()


def _in_overview(collection: Collection) -> tuple[Evaluation, ...]:
    """Return the evaluations with areas, or none if they are too many for one picture."""
    with_areas = tuple(evaluation for evaluation in collection.evaluations.values() if evaluation.areas)
    return with_areas if len(with_areas) <= MOST_IN_OVERVIEW else ()
