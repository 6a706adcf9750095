"""An area in a county: every result there on every question, its examples and its role models, without scripts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from generator.analysis import build_blocks
from generator.model import Area, Collection, Evaluation, EvaluationArea, QuestionSetArea, Version
from generator.pages.area import split_results
from generator.pages.page import AREAS, METHOD, START, Link, Page
from generator.pages.views.concepts import locate_questions
from generator.pages.views.counties import CountyPart
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.examples import ExampleCard, build_cards
from generator.pages.views.links import link_area
from generator.pages.views.origins import SourceLink, link_source
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.pages.views.scores import ScoreView, build_score
from generator.pages.views.versions import name_version_and_questions
from generator.swedish import capitalize, count_of, format_percent


@dataclass(frozen=True, slots=True)
class QuestionColumn:
    """A question that has a column: its number, its wording, and where it is on the page of the area."""

    nr: str
    label: str
    address: str


@dataclass(frozen=True, slots=True)
class CountyResult:
    """The result of an evaluation in the area, and its percent on each question; None where there is none."""

    link: Link
    source: SourceLink
    score: ScoreView
    discrepancy_links: tuple[Link, ...]
    percents: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The results of the evaluations that were asked the same questions; those of unknown sets have no columns.

    `name` names the version and the questions, as far as they are known; `heading` says the same as a heading.
    """

    name: str
    heading: str
    questions: tuple[QuestionColumn, ...]
    rows: tuple[CountyResult, ...]


@dataclass(frozen=True, slots=True)
class AreaCountyView:
    """Everything that the page of an area in a county shows."""

    title: str
    county: str
    count: str
    area: Link
    tables: tuple[ResultTable, ...]
    examples: tuple[ExampleCard, ...]
    role_models: tuple[RoleModelView, ...]
    parts: tuple[CountyPart[Evaluation], ...]
    method: Link


def build_area_county_pages(collection: Collection) -> Iterator[Page]:
    """Yield a page for each part of each area; none for an area whose results are all on its own page."""
    for area in collection.areas.values():
        parts = split_results(collection, area)
        if parts:
            places = locate_questions(build_blocks(collection, area.slug), page=link_area(area).address)
            for part in parts:
                yield _build_page(part, _build_view(collection, area, part=part, parts=parts, places=places))


def _build_page(part: CountyPart[Evaluation], view: AreaCountyView) -> Page:
    return Page(
        address=part.link.address,
        title=view.title,
        description=f"{view.area.title} i kommuner i {view.county}: poäng, procent på varje fråga och goda exempel.",
        template="area_county.md.jinja",
        view=view,
        path=(START, AREAS, view.area),
        scripts=("tables",),
    )


def _build_view(
    collection: Collection,
    area: Area,
    *,
    part: CountyPart[Evaluation],
    parts: tuple[CountyPart[Evaluation], ...],
    places: Mapping[str, str],
) -> AreaCountyView:
    own = {entry.id for entry in part.entries}
    examples = (entry for entry in collection.examples_by_area.get(area.slug, ()) if entry.evaluation.id in own)
    role_models = (entry for entry in collection.role_models_by_area.get(area.slug, ()) if entry.evaluation.id in own)
    return AreaCountyView(
        title=f"{area.name} i {part.link.title}",
        county=part.link.title,
        count=count_of(part.count, "utvärdering", plural="utvärderingar"),
        area=link_area(area),
        tables=tuple(_result_tables(area, part.entries, places=places)),
        examples=build_cards(examples),
        role_models=build_role_model_views(role_models),
        parts=parts,
        method=METHOD,
    )


def _result_tables(
    area: Area, evaluations: tuple[Evaluation, ...], *, places: Mapping[str, str]
) -> Iterator[ResultTable]:
    """Yield a table for each version and question set, the newest first and unknown ones last."""
    ordered = sorted(evaluations, key=_age, reverse=True)
    for _, group in groupby(ordered, key=_age):
        entries = [(entry, given) for entry in group if (given := entry.find_area(area.slug))]
        asked = _asked(entries[0][0], area)
        numbers = tuple(question.nr for question in asked.questions) if asked else ()
        name = name_version_and_questions(entries[0][0])
        yield ResultTable(
            name=name,
            heading=capitalize(name),
            questions=tuple(
                QuestionColumn(question.nr, question.label, places[question.reference]) for question in asked.questions
            )
            if asked
            else (),
            rows=tuple(_result_row(entry, given, numbers=numbers) for entry, given in entries),
        )


def _age(evaluation: Evaluation) -> tuple[int, str]:
    """Return a key that puts newer versions after older ones, and unknown versions and questions before known ones."""
    version = -1 if evaluation.version is None else list(Version).index(evaluation.version)
    return version, evaluation.set_name or ""


def _asked(evaluation: Evaluation, area: Area) -> QuestionSetArea | None:
    return evaluation.question_set.areas.get(area.slug) if evaluation.question_set else None


def _result_row(evaluation: Evaluation, area: EvaluationArea, *, numbers: tuple[str, ...]) -> CountyResult:
    percents = {score.nr: format_percent(score.percent) for score in area.questions}
    return CountyResult(
        link=Link(evaluation.title, area.address),
        source=link_source(area.source),
        score=build_score(area),
        discrepancy_links=link_discrepancies(area.figure_discrepancies, evaluation.address),
        percents=tuple(map(percents.get, numbers)),
    )
