"""A ready-made comparison: evaluations side by side for those who read without scripts, by name and without ranking."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis.likeness import Likeness
from generator.model import Collection, Evaluation, EvaluationArea
from generator.pages.page import COMPARE, METHOD, START, Link, Page, PageKind, Searchable
from generator.pages.views.comparisons import MOST, ReadyMade, choose_evaluations
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.panels import SHAPES, PairList, Panel, build_panels, describe_pairs
from generator.pages.views.phrases import say
from generator.pages.views.scores import TotalView, build_total_view
from generator.pages.views.side_by_side import EvaluationHead, build_column, describe_sets, describe_unasked
from generator.swedish import format_figure, format_list


@dataclass(frozen=True, slots=True)
class ScoreCell:
    """The points of an area, or None where they are missing."""

    score: str | None
    discrepancy_links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """The points of an evaluation in each area of the register, and its total."""

    head: EvaluationHead
    scores: tuple[ScoreCell, ...]
    total: TotalView | None


@dataclass(frozen=True, slots=True)
class ReadyMadeView:
    """All that a ready-made comparison shows: the panels with the questions or, if there are many, the points."""

    title: str
    lead: str
    sets: str
    areas: tuple[str, ...]
    rows: tuple[ScoreRow, ...]
    pairs: PairList | None
    panels: tuple[Panel, ...]
    shapes: Mapping[int, str]
    advice: str | None
    unasked: str | None
    choose: Link | None
    method: Link


def build_ready_made_page(collection: Collection, ready_made: ReadyMade, *, likeness: Likeness) -> Page:
    """Return the page of a ready-made comparison; with questions side by side if there aren't too many."""
    evaluations = ready_made.evaluations
    areas = tuple(collection.areas.values())
    is_short = len(evaluations) <= MOST
    panels = build_panels(likeness, evaluations, areas=areas) if is_short else ()
    has_questions = any(row.table for panel in panels for row in panel.areas)
    names = format_list(entry.title for entry in evaluations)
    count = f"{len(evaluations)} utvärderingar"
    lead = f"Poäng per område i {names if is_short else count}."
    return Page(
        address=ready_made.link.address,
        title=ready_made.title,
        description=f"{lead} Ordnade efter namn, utan rangordning.",
        template="comparison.md.jinja",
        view=ReadyMadeView(
            title=ready_made.title,
            lead=lead,
            sets=describe_sets(evaluations),
            areas=tuple(area.name for area in areas),
            rows=() if is_short else tuple(_score_row(collection, entry) for entry in evaluations),
            pairs=describe_pairs(likeness, evaluations, areas=areas) if is_short else None,
            panels=panels,
            shapes=SHAPES,
            advice=say("advice") if has_questions and len({entry.set_name for entry in evaluations}) > 1 else None,
            unasked=describe_unasked(evaluations) if has_questions else None,
            choose=choose_evaluations(evaluations) if is_short else None,
            method=METHOD,
        ),
        path=(START, COMPARE),
        scripts=() if is_short else ("tables",),
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
    return ScoreCell(format_figure(area.score), link_discrepancies(area.figure_discrepancies, evaluation.address))
