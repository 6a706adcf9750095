"""Evaluations side by side: the rows of questions with their marks and reasons, and what a reader must know.

The script of the page says the same (`overrides/scripts/comparison.js`), with the same phrases.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.likeness import Likeness, judge_sets
from generator.analysis.side_by_side import ComparisonCell, ComparisonRow, build_rows, has_questions
from generator.model import Area, Evaluation
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.likeness import LikenessMark, mark_row, mark_sets
from generator.pages.views.links import link_evaluation
from generator.pages.views.phrases import say
from generator.pages.views.reasons import why_apart, why_areas, why_similar
from generator.pages.views.scores import ScoreView, build_score
from generator.swedish import format_list


@dataclass(frozen=True, slots=True)
class EvaluationHead:
    """An evaluation at the head of a column or a row; `question_set` is None where it isn't known."""

    link: Link
    question_set: str | None


@dataclass(frozen=True, slots=True)
class QuestionCell:
    """What an evaluation has in a row: a question with its figures, or `words` for what is missing."""

    words: str | None
    place: Link | None = None
    score: ScoreView | None = None
    discrepancy_links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is worded in some question sets; `sets` is empty if the whole row shares the wording."""

    sets: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Questions that can be compared: the concept, how they are worded, the cells, the marks and why."""

    concept: str
    wordings: tuple[Wording, ...]
    cells: tuple[QuestionCell, ...]
    marks: tuple[LikenessMark, ...]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """An area, question by question: how alike its questions are, why, and each row below its evaluations."""

    area: str
    title: str
    marks: tuple[LikenessMark, ...]
    reasons: tuple[str, ...]
    columns: tuple[EvaluationHead, ...]
    rows: tuple[QuestionRow, ...]


def build_column(evaluation: Evaluation) -> EvaluationHead:
    """Return an evaluation as the head of a column."""
    return EvaluationHead(link_evaluation(evaluation), evaluation.set_name)


def build_question_table(likeness: Likeness, evaluations: Sequence[Evaluation], *, area: Area) -> QuestionTable:
    """Return an area of those of the evaluations that give the points of questions, question by question."""
    asked = [entry for entry in evaluations if has_questions(entry)]
    pairs = judge_sets(likeness, asked, area=area.slug)
    return QuestionTable(
        area=area.slug,
        title=area.name,
        marks=mark_sets(pairs),
        reasons=tuple(why_areas(pairs)),
        columns=tuple(map(build_column, asked)),
        rows=tuple(_row_view(row) for row in build_rows(likeness.groups, asked, area=area.slug)),
    )


def describe_sets(evaluations: Sequence[Evaluation]) -> str:
    """Return what it means that the evaluations were asked the same questions, or different ones."""
    sets = {entry.set_name for entry in evaluations}
    if len(sets) == 1 and None not in sets:
        return say("same-sets", set=evaluations[0].set_name)
    unknown = [entry.title for entry in evaluations if entry.set_name is None]
    known = len(sets - {None}) > 1
    sentences = [say("other-sets")] if known else []
    if unknown:
        sentences.append(say("unknown-sets", names=format_list(unknown)))
    sentences.append(say("difference"))
    return " ".join(sentences)


def describe_unasked(evaluations: Sequence[Evaluation]) -> str | None:
    """Return which evaluations give no figures for single questions, or None."""
    names = [entry.title for entry in evaluations if not has_questions(entry)]
    return say("without-questions", names=format_list(names)) if names else None


def _row_view(row: ComparisonRow) -> QuestionRow:
    concept = row.concept.name
    return QuestionRow(
        concept=concept,
        wordings=_wordings(row, concept),
        cells=tuple(_cell_view(cell) for cell in row.cells),
        marks=mark_row(row),
        reasons=(*why_similar(row), *why_apart(row)),
    )


def _wordings(row: ComparisonRow, concept: str) -> tuple[Wording, ...]:
    """Return the wordings of a row's questions; none where there is one and it is just the name of the concept."""
    sets: dict[str, list[str]] = {}
    for cell in row.cells:
        if cell.asked is not None:
            label = cell.score.label if cell.score else cell.asked.label
            sets.setdefault(label, []).append(cell.asked.question_set)
    if len(sets) == 1:
        return tuple(Wording((), label) for label in sets if label != concept)
    return tuple(Wording(tuple(dict.fromkeys(names)), label) for label, names in sets.items())


def _cell_view(cell: ComparisonCell) -> QuestionCell:
    if cell.asked is None:
        return QuestionCell(words=say("not-comparable" if cell.apart else "no-counterpart"))
    if cell.score is None:
        return QuestionCell(words=say("missing"))
    page, _, _ = cell.score.address.partition("#")
    return QuestionCell(
        words=None,
        place=Link(say("question", nr=cell.asked.nr), cell.score.address),
        score=build_score(cell.score),
        discrepancy_links=link_discrepancies(cell.score.figure_discrepancies, page),
    )
