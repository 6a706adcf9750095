"""The list of municipalities with an evaluation."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts import build_overview_figure
from generator.model import Collection
from generator.pages.page import METHOD, MUNICIPALITIES, START, Link, Page, PageKind, Searchable
from generator.pages.views.evaluations import EvaluationRow, build_evaluation_row, newest_first
from generator.pages.views.figures import FigureView, show_figure
from generator.pages.views.links import link_evaluation
from generator.swedish import format_figure, format_list, sort_key

NAMED = 5
"""How many municipalities the page's description names, to keep it short enough for a list of hits."""


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """The points of an evaluation in each area of the register; None for an area that it lacks."""

    link: Link
    scores: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class MunicipalitiesView:
    """Everything that the list of municipalities shows: every evaluation, by municipality and year."""

    title: str
    rows: tuple[EvaluationRow, ...]
    overview: FigureView | None
    overview_areas: tuple[str, ...]
    overview_rows: tuple[OverviewRow, ...]
    method: Link


def build_municipalities_page(collection: Collection) -> Page:
    """Return the list of municipalities."""
    names = [entry.name for entry in sorted(collection.evaluated, key=lambda entry: sort_key(entry.name))]
    first = format_list(names[:NAMED])
    among = f", bland dem {first}" if len(names) > NAMED else f": {first}"
    overview = build_overview_figure(tuple(collection.areas.values()), collection.evaluations.values())
    return Page(
        address=MUNICIPALITIES.address,
        title="Kommuner som har utvärderats",
        description=f"Kommuner med en utvärdering enligt Kommunkompassen{among}.",
        template="municipalities.md.jinja",
        view=MunicipalitiesView(
            title="Kommuner som har utvärderats",
            rows=tuple(map(build_evaluation_row, newest_first(collection))),
            overview=show_figure(overview, MUNICIPALITIES.address),
            overview_areas=tuple(area.name for area in collection.areas.values()),
            overview_rows=tuple(_overview_rows(collection)),
            method=METHOD,
        ),
        path=(START,),
        scripts=("tables", "figures"),
        figures=(overview,) if overview else (),
        searchable=Searchable(PageKind.LIST, text=tuple(names)),
    )


def _overview_rows(collection: Collection) -> Iterator[OverviewRow]:
    with_areas = (evaluation for evaluation in collection.evaluations.values() if evaluation.areas)
    for evaluation in sorted(with_areas, key=lambda entry: sort_key(entry.title)):
        scores = {area.slug: format_figure(area.score) for area in evaluation.areas}
        yield OverviewRow(link_evaluation(evaluation), tuple(map(scores.get, collection.areas)))
