"""The list of municipalities with an evaluation, and the page of each."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.analysis import examples_of, pointers_to
from generator.model import Collection, Evaluation, Municipality
from generator.pages.comparison import link_comparisons
from generator.pages.example_parts import ExampleCard, RoleModelView, build_cards, build_role_model_views
from generator.pages.figures import (
    FigureView,
    area_development_figure,
    development_figure,
    overview_figure,
    show_figure,
    show_profile,
)
from generator.pages.links import (
    link_evaluation,
    link_evaluation_area,
    link_municipality,
    path_to_municipality,
    short_address,
)
from generator.pages.page import METHOD, MUNICIPALITIES, START, Link, Page, Searchable
from generator.pages.parts import (
    AreaLink,
    FiguresView,
    TotalView,
    build_figures,
    build_total_view,
    describe_time,
    link_area_notes,
    link_strongest,
    link_weakest,
)
from generator.swedish import capitalize, format_figure, format_list, sort_key


@dataclass(frozen=True, slots=True)
class EvaluationRow:
    """An evaluation in a list of evaluations."""

    link: Link
    municipality: Link
    county: str
    year: int
    time: str
    total: TotalView | None
    question_set: str | None


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """The points of an evaluation in each area of the register; an area that it lacks is None."""

    link: Link
    scores: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class MunicipalitiesView:
    """All that the list of municipalities shows: every evaluation, by municipality and year."""

    title: str
    rows: tuple[EvaluationRow, ...]
    overview: FigureView | None
    overview_areas: tuple[str, ...]
    overview_rows: tuple[OverviewRow, ...]
    method: Link


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """An area with its printed figures in the newest evaluation that has areas."""

    link: Link
    figures: FiguresView
    marks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """All that the page of a municipality shows."""

    title: str
    long_name: str
    code: str
    lead: str
    newest: EvaluationRow
    strongest: tuple[AreaLink, ...]
    weakest: tuple[AreaLink, ...]
    evaluations: tuple[EvaluationRow, ...]
    detailed: EvaluationRow | None
    areas: tuple[AreaFigures, ...]
    comparability: str | None
    comparisons: tuple[Link, ...]
    method: Link
    profile: FigureView | None
    developments: tuple[FigureView, ...]
    examples: tuple[ExampleCard, ...]
    pointers: tuple[RoleModelView, ...]
    short_address: str


def build_evaluation_row(collection: Collection, evaluation: Evaluation) -> EvaluationRow:
    """Return an evaluation as a row of a list."""
    municipality = collection.municipality_of(evaluation)
    return EvaluationRow(
        link=link_evaluation(collection, evaluation),
        municipality=link_municipality(municipality),
        county=municipality.county,
        year=evaluation.year,
        time=capitalize(describe_time(evaluation)),
        total=build_total_view(collection, evaluation),
        question_set=evaluation.question_set,
    )


def _overview_rows(collection: Collection) -> Iterator[OverviewRow]:
    with_areas = (evaluation for evaluation in collection.evaluations if evaluation.areas)
    for evaluation in sorted(with_areas, key=lambda entry: sort_key(link_evaluation(collection, entry).title)):
        scores = {area.area: format_figure(area.score) for area in evaluation.areas}
        yield OverviewRow(
            link_evaluation(collection, evaluation), tuple(scores.get(area.slug) for area in collection.areas)
        )


def build_evaluation_rows(collection: Collection) -> tuple[EvaluationRow, ...]:
    """Return every evaluation as a row, in the order of `sort_evaluations`."""
    return tuple(build_evaluation_row(collection, evaluation) for evaluation in sort_evaluations(collection))


def sort_evaluations(collection: Collection) -> list[Evaluation]:
    """Return every evaluation by the municipality's name (å, ä, ö last), newest first."""
    return sorted(
        collection.evaluations, key=lambda entry: (sort_key(collection.municipality_of(entry).name), -entry.year)
    )


def build_municipality_pages(collection: Collection) -> list[Page]:
    """Return the list of municipalities and a page for each."""
    municipalities = sorted(collection.evaluated_municipalities(), key=lambda entry: sort_key(entry.name))
    names = format_list(entry.name for entry in municipalities[:5])
    among = f", bland dem {names}" if len(municipalities) > 5 else f": {names}"
    overview = overview_figure(collection)
    index = Page(
        address=MUNICIPALITIES.address,
        title="Kommuner som har utvärderats",
        description=f"Kommuner med en utvärdering enligt Kommunkompassen{among}.",
        template="municipalities.md.jinja",
        view=MunicipalitiesView(
            title="Kommuner som har utvärderats",
            rows=build_evaluation_rows(collection),
            overview=show_figure(overview, MUNICIPALITIES.address) if overview else None,
            overview_areas=tuple(area.name for area in collection.areas),
            overview_rows=tuple(_overview_rows(collection)),
            method=METHOD,
        ),
        path=(START,),
        scripts=("tables", "figures"),
        figures=(overview,) if overview else (),
        searchable=Searchable("Lista", text=tuple(entry.name for entry in municipalities)),
    )
    comparisons = link_comparisons(collection)
    return [index, *(_build_page(collection, entry, comparisons[entry.code]) for entry in municipalities)]


def _build_page(collection: Collection, municipality: Municipality, comparisons: tuple[Link, ...]) -> Page:
    evaluations = tuple(reversed(collection.evaluations_of(municipality.code)))
    rows = tuple(build_evaluation_row(collection, evaluation) for evaluation in evaluations)
    address = link_municipality(municipality).address
    developments = tuple(
        filter(None, (development_figure(collection, municipality), area_development_figure(collection, municipality)))
    )
    detailed = next((evaluation for evaluation in evaluations if evaluation.areas), None)
    lead = _lead(municipality, evaluations)
    return Page(
        address=address,
        title=f"{municipality.name} i Kommunkompassen",
        description=lead,
        template="municipality.md.jinja",
        view=MunicipalityView(
            title=municipality.name,
            long_name=municipality.long_name,
            code=municipality.code,
            lead=lead,
            newest=rows[0],
            strongest=link_strongest(collection, detailed) if detailed else (),
            weakest=link_weakest(collection, detailed) if detailed else (),
            evaluations=rows,
            detailed=build_evaluation_row(collection, detailed) if detailed else None,
            areas=_area_figures(collection, detailed) if detailed else (),
            comparability=_comparability(evaluations),
            comparisons=comparisons,
            method=METHOD,
            profile=show_profile(collection, detailed) if detailed else None,
            developments=tuple(show_figure(figure, address) for figure in developments),
            examples=build_cards(
                collection, (example for evaluation in evaluations for example in examples_of(collection, evaluation))
            ),
            pointers=build_role_model_views(collection, pointers_to(collection, municipality.code)),
            short_address=short_address(municipality),
        ),
        path=path_to_municipality(),
        scripts=("figures",),
        figures=developments,
        searchable=Searchable(
            "Kommun",
            names=(municipality.name,),
            keywords=(municipality.long_name, municipality.code, municipality.county),
        ),
    )


def _lead(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> str:
    years = format_list(str(evaluation.year) for evaluation in reversed(evaluations))
    count = "en utvärdering" if len(evaluations) == 1 else "utvärderingar"
    return f"{municipality.long_name} i {municipality.county} har {count} enligt Kommunkompassen från {years}."


def _comparability(evaluations: tuple[Evaluation, ...]) -> str | None:
    """Return whether the evaluations of a municipality were asked the same questions, or None if they were."""
    sets = [evaluation.question_set for evaluation in evaluations]
    if len(sets) < 2 or (None not in sets and len(set(sets)) == 1):
        return None
    if None in sets:
        return "Vi vet inte vilka frågor alla utvärderingarna använde. Jämför därför poängen med försiktighet."
    return "Utvärderingarna använder olika frågor. Poängen kan därför inte jämföras rakt av."


def _area_figures(collection: Collection, evaluation: Evaluation) -> tuple[AreaFigures, ...]:
    return tuple(
        AreaFigures(
            link=link_evaluation_area(collection, evaluation, area),
            figures=build_figures(area),
            marks=link_area_notes(collection, evaluation, area.area),
        )
        for area in collection.areas_of(evaluation)
    )
