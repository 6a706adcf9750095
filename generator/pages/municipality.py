"""The page of a municipality: its newest evaluation, its development, its examples, and who points to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis import Findings, find_standing
from generator.charts import Figure, build_area_development_figure, build_development_figure
from generator.exports.open_data import municipality_json_name, render_municipality_json
from generator.model import Collection, Evaluation, Municipality
from generator.model.addresses import municipality_address, short_address
from generator.pages.page import DATA, METHOD, Link, Page, PageKind, Searchable
from generator.pages.views.area_folds import (
    AreaFold,
    Highlight,
    build_area_fold,
    describe_dots,
    list_advised,
    list_praised,
)
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.embedding import build_embedding
from generator.pages.views.evaluations import EvaluationRow, build_evaluation_row
from generator.pages.views.examples import OpeningCards, build_cards, open_cards
from generator.pages.views.figures import EvaluationFigures, FigureView, show_figures
from generator.pages.views.known import KnownView, build_known_views
from generator.pages.views.links import link_evaluation_area, path_to_municipality
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.pages.views.scores import (
    AreaPoints,
    ScoreView,
    build_score,
    describe_extremes,
    list_strongest,
    list_weakest,
)
from generator.pages.views.versions import compare_years
from generator.swedish import format_list, format_size


@dataclass(frozen=True, slots=True)
class AreaScoreRow:
    """An area with its printed points in the newest evaluation that has areas."""

    link: Link
    score: ScoreView
    fold: AreaFold
    discrepancy_links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class MunicipalityView:
    """Everything that the page of a municipality shows."""

    title: str
    long_name: str
    code: str
    lead: str
    newest: EvaluationRow
    extremes: str | None
    praised: tuple[Highlight, ...]
    advised: tuple[Highlight, ...]
    strongest: tuple[AreaPoints, ...]
    weakest: tuple[AreaPoints, ...]
    evaluations: tuple[EvaluationRow, ...]
    known: tuple[KnownView, ...]
    detailed: EvaluationRow | None
    areas: tuple[AreaScoreRow, ...]
    dots: str
    comparability: str | None
    comparisons: tuple[Link, ...]
    method: Link
    profile: FigureView | None
    developments: tuple[FigureView, ...]
    examples: OpeningCards | None
    pointers: tuple[RoleModelView, ...]
    short_address: str
    document: Link
    document_size: str


def build_municipality_page(
    collection: Collection,
    findings: Findings,
    *,
    municipality: Municipality,
    figures: Mapping[str, EvaluationFigures],
    comparisons: tuple[Link, ...],
) -> Page:
    """Return the page of a municipality; `figures` are those of all evaluations, keyed by id."""
    evaluations = tuple(reversed(collection.evaluations_of(municipality)))
    developments = _developments(collection, municipality)
    detailed = next((evaluation for evaluation in evaluations if evaluation.areas), None)
    areas, dots = _profile(collection, findings, evaluation=detailed) if detailed else ((), "")
    lead = _lead(municipality, evaluations)
    address = municipality_address(municipality)
    content = render_municipality_json(collection, municipality)
    document = Link(DATA.title, f"{DATA.address}{municipality_json_name(municipality)}")
    examples = (
        example for evaluation in evaluations for example in collection.examples_by_evaluation.get(evaluation.id, ())
    )
    return Page(
        address=address,
        title=f"{municipality.name} i Kommunkompassen",
        changed=max((entry.added for entry in evaluations if entry.added), default=None),
        description=lead,
        template="municipality.md.jinja",
        view=MunicipalityView(
            title=municipality.name,
            long_name=municipality.long_name,
            code=municipality.code,
            lead=lead,
            newest=build_evaluation_row(evaluations[0]),
            extremes=describe_extremes(detailed) if detailed else None,
            praised=list_praised(detailed) if detailed else (),
            advised=list_advised(detailed) if detailed else (),
            strongest=list_strongest(detailed) if detailed else (),
            weakest=list_weakest(detailed) if detailed else (),
            evaluations=tuple(map(build_evaluation_row, evaluations)),
            known=build_known_views(collection, municipality),
            detailed=build_evaluation_row(detailed) if detailed else None,
            areas=areas,
            dots=dots,
            comparability=compare_years(evaluations),
            comparisons=comparisons,
            method=METHOD,
            profile=figures[detailed.id].profile_view if detailed else None,
            developments=show_figures(developments, address),
            examples=open_cards(build_cards(examples)),
            pointers=build_role_model_views(collection.role_models_by_target.get(municipality.code, ())),
            short_address=short_address(municipality),
            document=document,
            document_size=format_size(len(content)),
        ),
        path=path_to_municipality(),
        scripts=("figures", "embedding"),
        figures=developments,
        embedding=build_embedding(municipality, collection.evaluations_of(municipality)),
        files={document.address: content},
        searchable=Searchable(
            PageKind.MUNICIPALITY,
            names=(municipality.name,),
            keywords=(municipality.long_name, *municipality.former_names, municipality.code, municipality.county),
        ),
    )


def _developments(collection: Collection, municipality: Municipality) -> tuple[Figure, ...]:
    evaluations = collection.evaluations_of(municipality)
    totals = build_development_figure(municipality, evaluations)
    areas = build_area_development_figure(municipality, collection.areas.values(), evaluations=evaluations)
    return tuple(figure for figure in (totals, areas) if figure)


def _lead(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> str:
    years = format_list(str(evaluation.year) for evaluation in reversed(evaluations))
    count = "en utvärdering" if len(evaluations) == 1 else "utvärderingar"
    former = f" Kommunen hette tidigare {format_list(municipality.former_names)}." if municipality.former_names else ""
    return f"{municipality.long_name} i {municipality.county} har {count} enligt Kommunkompassen från {years}.{former}"


def _profile(
    collection: Collection, findings: Findings, *, evaluation: Evaluation
) -> tuple[tuple[AreaScoreRow, ...], str]:
    """Return a row for each area, and what the dots in the rows are."""
    standings = [
        find_standing(collection, findings.peers, evaluation=evaluation, area=area) for area in evaluation.areas
    ]
    rows = tuple(
        AreaScoreRow(
            link=link_evaluation_area(area),
            score=build_score(area),
            fold=build_area_fold(area, standing),
            discrepancy_links=link_discrepancies(area.figure_discrepancies, evaluation.address),
        )
        for area, standing in zip(evaluation.areas, standings, strict=True)
    )
    return rows, describe_dots(evaluation, standings)
