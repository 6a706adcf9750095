"""The page where a reader compares evaluations, and ready-made comparisons for those who read without scripts.

A ready-made page gathers what is natural to compare: a question set, a county, a municipality over time. No ranking:
evaluations are ordered by name, then year.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.exports.comparison import GROUPS_NAME, LIST_NAME, by_name
from generator.model import Collection, Evaluation, Municipality
from generator.model.addresses import slug_of
from generator.pages.comparison_templates import ScriptTemplates, build_script_templates
from generator.pages.page import COMPARE, METHOD, START, Link, Page, Searchable
from generator.pages.parts import TotalView, build_total_view, link_area_notes
from generator.pages.phrases import say
from generator.pages.side_by_side import (
    Column,
    QuestionTable,
    build_column,
    build_question_tables,
    describe_sets,
    describe_unasked,
)
from generator.swedish import count_of, format_figure, format_list, sort_key

MOST = 5
"""How many evaluations are shown side by side at most: nobody can read more columns than that."""


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A comparison with a page of its own, its evaluations by name.

    `kind` is the heading of its link, `invitation` what a municipality's page calls it.
    """

    kind: str
    link: Link
    title: str
    invitation: str
    evaluations: tuple[Evaluation, ...]
    is_over_time: bool = False


@dataclass(frozen=True, slots=True)
class AreaOption:
    """An area to choose."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class CompareView:
    """All that the page of comparisons holds before its script runs; ready-made pages by their kind.

    `list_file` and `groups_file` are in the page's folder, and its script reads them.
    """

    title: str
    areas: tuple[AreaOption, ...]
    ready_made: tuple[tuple[str, tuple[Link, ...]], ...]
    most: int
    most_named: str
    list_file: str
    groups_file: str
    method: Link
    templates: ScriptTemplates


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """The points of an area, or None where they are missing."""

    score: str | None
    marks: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The points of an evaluation in each area of the register, and its total."""

    head: Column
    scores: tuple[ScoreCell, ...]
    total: TotalView | None


@dataclass(frozen=True, slots=True)
class ReadyMadeView:
    """All that a ready-made comparison shows."""

    title: str
    lead: str
    sets: str
    areas: tuple[str, ...]
    rows: tuple[ScoreRow, ...]
    columns: tuple[Column, ...]
    tables: tuple[QuestionTable, ...]
    advice: str
    unasked: str | None
    choose: Link | None
    method: Link


def choose_evaluations(collection: Collection, evaluations: Iterable[Evaluation]) -> Link:
    """Return the link to the page of comparisons with these evaluations chosen, in this order."""
    return Link(COMPARE.title, f"{COMPARE.address}?k={','.join(map(collection.id_of, evaluations))}")


def build_ready_made(collection: Collection) -> tuple[ReadyMade, ...]:
    """Return every ready-made comparison: question sets, then counties, then municipalities over time, each by name."""
    with_areas = [entry for entry in collection.evaluations if entry.areas]
    sets = _group(collection, with_areas, lambda entry: entry.question_set)
    counties = _group(collection, with_areas, lambda entry: collection.municipality_of(entry).county)
    times = _group(collection, collection.evaluations, lambda entry: entry.municipality)
    return (
        *(_of_set(name, evaluations) for name, evaluations in sets),
        *(_of_county(name, evaluations) for name, evaluations in counties),
        *sorted(
            (_over_time(collection.municipalities[code], evaluations) for code, evaluations in times),
            key=lambda entry: sort_key(entry.link.title),
        ),
    )


def link_comparisons(collection: Collection) -> dict[str, tuple[Link, ...]]:
    """Return links to the comparisons that make sense for each evaluated municipality, by its code.

    A question set or a county only where it holds someone else; the last link leads to a choice of one's own.
    """
    links: dict[str, list[Link]] = {entry.code: [] for entry in collection.evaluated_municipalities()}
    for entry in build_ready_made(collection):
        codes = dict.fromkeys(evaluation.municipality for evaluation in entry.evaluations)
        if entry.is_over_time or len(codes) > 1:
            for code in codes:
                links[code].append(Link(entry.invitation, entry.link.address))
    return {code: (*entries, _own_choice(collection, code)) for code, entries in links.items()}


def _own_choice(collection: Collection, code: str) -> Link:
    own = collection.evaluations_of(code)
    newest = next((evaluation for evaluation in reversed(own) if evaluation.areas), own[-1])
    return Link("Välj själv vilka du vill jämföra med", choose_evaluations(collection, [newest]).address)


def build_comparison_pages(collection: Collection) -> list[Page]:
    """Return the page of comparisons and every ready-made one."""
    ready_made = build_ready_made(collection)
    kinds = dict.fromkeys(entry.kind for entry in ready_made)
    index = Page(
        address=COMPARE.address,
        title="Jämför utvärderingar",
        description="Välj två till fem utvärderingar och se dem bredvid varandra, område för område, fråga för fråga.",
        template="compare.md.jinja",
        view=CompareView(
            title="Jämför utvärderingar",
            areas=tuple(AreaOption(area.slug, area.name) for area in collection.areas),
            ready_made=tuple((kind, tuple(entry.link for entry in ready_made if entry.kind == kind)) for kind in kinds),
            most=MOST,
            most_named=count_of(MOST, "utvärdering", "utvärderingar"),
            list_file=LIST_NAME,
            groups_file=GROUPS_NAME,
            method=METHOD,
            templates=build_script_templates(),
        ),
        path=(START,),
        scripts=("compare",),
        searchable=Searchable("Verktyg", keywords=("jämförelse", "jämföra kommuner")),
    )
    return [index, *(build_ready_made_page(collection, entry) for entry in ready_made)]


def _group(
    collection: Collection, evaluations: Iterable[Evaluation], key: Callable[[Evaluation], str | None]
) -> list[tuple[str, tuple[Evaluation, ...]]]:
    """Return the groups of two evaluations or more that share a key, by the key; those without one are left out."""
    groups: dict[str, list[Evaluation]] = {}
    for evaluation in evaluations:
        found = key(evaluation)
        if found is not None:
            groups.setdefault(found, []).append(evaluation)
    ordered = sorted(groups.items(), key=lambda item: sort_key(item[0]))
    return [(name, by_name(collection, group)) for name, group in ordered if len(group) > 1]


def _of_set(name: str, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Samma frågeuppsättning",
        link=Link(f"Frågeuppsättning {name}", f"{COMPARE.address}uppsattning-{slug_of(name)}/"),
        title=f"Jämför utvärderingar med frågeuppsättning {name}",
        invitation=f"Kommuner med samma frågor, frågeuppsättning {name}",
        evaluations=evaluations,
    )


def _of_county(name: str, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Samma län",
        link=Link(name, f"{COMPARE.address}lan/{slug_of(name)}/"),
        title=f"Jämför utvärderingar i {name}",
        invitation=f"Kommuner i samma län, {name}",
        evaluations=evaluations,
    )


def _over_time(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> ReadyMade:
    return ReadyMade(
        kind="Över tid",
        link=Link(municipality.name, f"{COMPARE.address}tid/{municipality.slug}/"),
        title=f"{municipality.name} över tid",
        invitation=f"Utvecklingen över tid i {municipality.name}",
        evaluations=evaluations,
        is_over_time=True,
    )


def build_ready_made_page(collection: Collection, ready_made: ReadyMade) -> Page:
    """Return the page of a ready-made comparison; with questions side by side where they are not too many."""
    evaluations = ready_made.evaluations
    columns, tables = build_question_tables(collection, evaluations) if len(evaluations) <= MOST else ((), ())
    names = format_list(build_column(collection, entry).link.title for entry in evaluations)
    count = f"{len(evaluations)} utvärderingar"
    lead = f"Poäng per område i {names}." if len(evaluations) <= MOST else f"Poäng per område i {count}."
    return Page(
        address=ready_made.link.address,
        title=ready_made.title,
        description=f"{lead} Ordnade efter namn, utan rangordning.",
        template="comparison.md.jinja",
        view=ReadyMadeView(
            title=ready_made.title,
            lead=lead,
            sets=describe_sets(collection, evaluations),
            areas=tuple(area.name for area in collection.areas),
            rows=tuple(_score_row(collection, entry) for entry in evaluations),
            columns=columns,
            tables=tables,
            advice=say("advice"),
            unasked=describe_unasked(collection, evaluations) if tables else None,
            choose=choose_evaluations(collection, evaluations) if len(evaluations) <= MOST else None,
            method=METHOD,
        ),
        path=(START, COMPARE),
        scripts=("tables",),
        searchable=Searchable("Jämförelse"),
    )


def _score_row(collection: Collection, evaluation: Evaluation) -> ScoreRow:
    scores = {area.area: format_figure(area.score) for area in evaluation.areas}
    return ScoreRow(
        head=build_column(collection, evaluation),
        scores=tuple(
            ScoreCell(
                scores.get(area.slug),
                link_area_notes(collection, evaluation, area.slug) if area.slug in scores else (),
            )
            for area in collection.areas
        ),
        total=build_total_view(collection, evaluation),
    )
