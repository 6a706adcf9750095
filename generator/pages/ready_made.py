"""A ready-made comparison: evaluations side by side for those who read without scripts, by name and without ranking."""

from dataclasses import dataclass

from generator.analysis.groups import Groups
from generator.model import Collection, Evaluation, EvaluationArea
from generator.pages.page import COMPARE, METHOD, START, Link, Page, PageKind, Searchable
from generator.pages.views.comparisons import MOST, ReadyMade, choose_evaluations
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.phrases import say
from generator.pages.views.scores import TotalView, build_total_view
from generator.pages.views.side_by_side import (
    Column,
    QuestionTable,
    build_column,
    build_question_tables,
    describe_sets,
    describe_unasked,
)
from generator.swedish import format_figure, format_list


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """The points of an area, or None where they are missing."""

    score: str | None
    discrepancy_links: tuple[Link, ...]


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


def build_ready_made_page(collection: Collection, ready_made: ReadyMade, *, groups: Groups) -> Page:
    """Return the page of a ready-made comparison; with questions side by side where they are not too many."""
    evaluations = ready_made.evaluations
    columns, tables = (
        build_question_tables(collection, evaluations, groups=groups) if len(evaluations) <= MOST else ((), ())
    )
    names = format_list(entry.title for entry in evaluations)
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
            sets=describe_sets(evaluations),
            areas=tuple(area.name for area in collection.areas.values()),
            rows=tuple(_score_row(collection, entry) for entry in evaluations),
            columns=columns,
            tables=tables,
            advice=say("advice"),
            unasked=describe_unasked(evaluations) if tables else None,
            choose=choose_evaluations(evaluations) if len(evaluations) <= MOST else None,
            method=METHOD,
        ),
        path=(START, COMPARE),
        scripts=("tables",),
        searchable=Searchable(PageKind.COMPARISON),
    )


def _score_row(collection: Collection, evaluation: Evaluation) -> ScoreRow:
    return ScoreRow(
        head=build_column(evaluation),
        scores=tuple(_score_cell(evaluation, evaluation.find_area(slug)) for slug in collection.areas),
        total=build_total_view(evaluation),
    )


def _score_cell(evaluation: Evaluation, area: EvaluationArea | None) -> ScoreCell:
    if area is None:
        return ScoreCell(None, ())
    return ScoreCell(format_figure(area.score), link_discrepancies(area.own_discrepancies, evaluation.address))
