"""Evaluations side by side, area by area: those that can be compared share a panel, the others have their own.

The script of the page of comparisons shows the same (`overrides/scripts/panels.js`), with the same phrases and shapes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.analysis import build_total
from generator.analysis.likeness import Likeness, SetPair, judge_sets, split_comparable
from generator.analysis.side_by_side import has_questions
from generator.model import Area, Evaluation
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.likeness import LikenessMark, mark_sets
from generator.pages.views.phrases import say
from generator.pages.views.scores import TotalView, build_total_view
from generator.pages.views.side_by_side import EvaluationHead, QuestionTable, build_column, build_question_table
from generator.swedish import format_figure, format_list

_OUTLINES = (
    "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0",
    "M-4.5 -4.5h9v9h-9z",
    "M0 -5.5L5.5 4.5H-5.5z",
    "M0 -6L6 0L0 6L-6 0z",
    "M-1.7 -5.5h3.4v3.8h3.8v3.4h-3.8v3.8h-3.4v-3.8h-3.8v-3.4h3.8z",
)
SHAPES: Mapping[int, str] = dict(enumerate(_OUTLINES, start=1))
"""Circle, square, triangle, diamond and cross around the origin, in pixels, by the evaluation's place, from 1."""
STEP = 5
"""The vertical distance between shapes on a line, in pixels, so that none hides another."""
EDGE = 8
"""Pixels above the first shape of a line and below the last."""
FEW_PAIRS = 2
"""How many sentences on pairs of question sets are shown without a fold: a phone screen has room for two."""


@dataclass(frozen=True, slots=True)
class Dot:
    """Points on a line from 0 to 100; `at` is the evaluation's place among the chosen, from 1."""

    at: int
    score: str
    y: int


@dataclass(frozen=True, slots=True)
class DotLine:
    """Points that can be compared, on one line of the given `height` in pixels, from the fewest to the most."""

    dots: tuple[Dot, ...]
    lowest: str
    highest: str
    has_span: bool
    """Whether the line has more than one point to span."""
    base: int
    """How far below the top the line is, in pixels."""
    height: int


@dataclass(frozen=True, slots=True)
class PairList:
    """A sentence for each pair of question sets, folded where they are many."""

    texts: tuple[str, ...]
    is_folded: bool


@dataclass(frozen=True, slots=True)
class Points:
    """An evaluation's points in an area, or that they are missing; links to where the source contradicts itself."""

    at: int
    name: str
    words: str
    discrepancy_links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PanelArea:
    """An area in a panel. `table` has its questions, if there are any to compare.

    For an evaluation that is alone, `link` leads to its page of the area.
    """

    area: str
    title: str
    link: Link | None
    points: tuple[Points, ...]
    lines: tuple[DotLine, ...]
    marks: tuple[LikenessMark, ...]
    table: QuestionTable | None


@dataclass(frozen=True, slots=True)
class Head:
    """An evaluation at the head of a panel, with its total; `at` is its place among the chosen."""

    at: int
    column: EvaluationHead
    total: TotalView | None


@dataclass(frozen=True, slots=True)
class Panel:
    """Evaluations that can be compared, area by area; `note` says why one is alone."""

    anchor: str
    title: str
    note: str | None
    heads: tuple[Head, ...]
    totals_note: str | None
    areas: tuple[PanelArea, ...]


def build_panels(likeness: Likeness, evaluations: Sequence[Evaluation], *, areas: Sequence[Area]) -> tuple[Panel, ...]:
    """Return the panels of a comparison; each evaluation is in one."""
    panels = sorted(split_comparable(likeness, evaluations, areas=[area.slug for area in areas]), key=_is_alone)
    return tuple(
        _build_panel(likeness, panel, areas=areas, chosen=evaluations, is_only=len(panels) == 1, number=number)
        for number, panel in enumerate(panels, start=1)
    )


def describe_pairs(likeness: Likeness, evaluations: Sequence[Evaluation], *, areas: Sequence[Area]) -> PairList | None:
    """Return how many questions of each pair of question sets can be compared, with the evaluations that have them.

    None if the questions of no pair are known.
    """
    counts: dict[tuple[str, str], list[SetPair]] = {}
    for area in areas:
        for pair in judge_sets(likeness, evaluations, area=area.slug):
            counts.setdefault((pair.first, pair.second), []).append(pair)
    texts = tuple(_describe_pair(names, pairs, evaluations=evaluations) for names, pairs in counts.items())
    return PairList(texts, is_folded=len(texts) > FEW_PAIRS) if texts else None


def _describe_pair(names: tuple[str, str], pairs: Sequence[SetPair], *, evaluations: Sequence[Evaluation]) -> str:
    first, second = (format_list(entry.title for entry in evaluations if entry.set_name == name) for name in names)
    who = first if names[0] == names[1] else say("sets", first=first, second=second)
    same = sum(pair.judgement.same for pair in pairs)
    similar = sum(pair.judgement.similar for pair in pairs)
    rows = same + similar + sum(pair.judgement.none for pair in pairs)
    if same == rows:
        return say("pair-same", names=who, count=rows)
    phrase = (
        "pair-counts" if same and similar else "pair-same-some" if same else "pair-similar" if similar else "pair-none"
    )
    return say(phrase, names=who, count=same + similar, all=rows, same=same)


def _build_panel(
    likeness: Likeness,
    evaluations: tuple[Evaluation, ...],
    *,
    areas: Sequence[Area],
    chosen: Sequence[Evaluation],
    is_only: bool,
    number: int,
) -> Panel:
    places = {entry.id: at for at, entry in enumerate(chosen, start=1)}
    rows = tuple(_area_rows(likeness, evaluations, areas=areas, places=places))
    is_one_set = len({entry.set_name for entry in evaluations}) == 1
    return Panel(
        anchor=f"panel-{number}",
        title=say("panel") if is_only else say("panel-of", names=format_list(entry.title for entry in evaluations)),
        note=_why_alone(evaluations, known=sum(entry.question_set is not None for entry in chosen)),
        heads=tuple(Head(places[entry.id], build_column(entry), build_total_view(entry)) for entry in evaluations),
        totals_note=None if is_one_set or not any(map(build_total, evaluations)) else say("total-incomparable"),
        areas=rows,
    )


def _is_alone(panel: tuple[Evaluation, ...]) -> bool:
    return len(panel) == 1


def _why_alone(evaluations: tuple[Evaluation, ...], *, known: int) -> str | None:
    """Return why a panel has one evaluation only; `known` is how many of the chosen have known questions."""
    if not _is_alone(evaluations):
        return None
    (evaluation,) = evaluations
    if not evaluation.areas:
        return say("without-areas")
    if evaluation.question_set is None:
        return say("alone-unknown")
    return say("alone") if known > 1 else None


def _area_rows(
    likeness: Likeness, evaluations: tuple[Evaluation, ...], *, areas: Sequence[Area], places: dict[str, int]
) -> Iterator[PanelArea]:
    """Yield the areas that one of the evaluations has; with the questions if two of them give points for questions."""
    has_tables = sum(map(has_questions, evaluations)) > 1
    for area in areas:
        given = [entry.find_area(area.slug) for entry in evaluations]
        if not any(given):
            continue
        alone = given[0] if len(given) == 1 else None
        yield PanelArea(
            area=area.slug,
            title=area.name,
            link=Link(area.name, alone.address) if alone else None,
            points=tuple(_points(entry, area, at=places[entry.id]) for entry in evaluations),
            lines=tuple(_lines(likeness, evaluations, area=area, places=places)),
            marks=mark_sets(judge_sets(likeness, evaluations, area=area.slug)),
            table=build_question_table(likeness, evaluations, area=area) if has_tables else None,
        )


def _points(evaluation: Evaluation, area: Area, *, at: int) -> Points:
    given = evaluation.find_area(area.slug)
    if given is None:
        return Points(at, evaluation.title, say("missing"), ())
    links = link_discrepancies(given.figure_discrepancies, evaluation.address)
    return Points(at, evaluation.title, format_figure(given.score), links)


def _lines(
    likeness: Likeness, evaluations: Sequence[Evaluation], *, area: Area, places: dict[str, int]
) -> Iterator[DotLine]:
    """Yield a line for the evaluations whose questions in the area can be compared, and one for each of the others."""
    having = [entry for entry in evaluations if entry.find_area(area.slug)]
    for together in split_comparable(likeness, having, areas=[area.slug]):
        scores = [(entry, given.score) for entry in together if (given := entry.find_area(area.slug))]
        base = STEP * (len(scores) - 1) + EDGE
        yield DotLine(
            dots=tuple(
                Dot(places[entry.id], f"{score:f}", STEP * place + EDGE) for place, (entry, score) in enumerate(scores)
            ),
            lowest=f"{min(score for _, score in scores):f}",
            highest=f"{max(score for _, score in scores):f}",
            has_span=len(scores) > 1,
            base=base,
            height=base + EDGE,
        )
