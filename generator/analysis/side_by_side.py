"""Evaluations side by side: which questions share a row, how alike they are, and what has no counterpart.

A row is a group of questions that can all be compared with each other, as large as it can be. So no row holds two
questions that are not comparable, however many evaluations are chosen, and none of the evaluations is the yardstick of
the others. A question is in two rows where two questions of another set correspond to it.

Which questions share a row comes from `generator.analysis.groups`. What is missing stays None.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.groups import Group, Groups, restrict_groups
from generator.model import Concept, Evaluation, Question, QuestionScore, Verdict


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions that are not the same, the names of their sets, and why."""

    first_set: str
    second_set: str
    why: str


@dataclass(frozen=True, slots=True)
class Apart:
    """A question on the row's concept that can't be compared with the row, and why."""

    nr: str
    why: str


@dataclass(frozen=True, slots=True)
class ComparisonCell:
    """What an evaluation has in a row.

    `asked` is None where its set asks nothing that can be compared; then `apart` holds its questions on the same
    concept. `score` is None where the evaluation gives none for the question.
    """

    evaluation: Evaluation
    asked: Question | None
    score: QuestionScore | None
    apart: tuple[Apart, ...]


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """Questions that can be compared, one cell for each evaluation, in their order; `similar` are pairs that differ.

    `verdict` is that of the least alike pair, and `none` where only one of the evaluations was asked.
    """

    concept: Concept
    verdict: Verdict
    cells: tuple[ComparisonCell, ...]
    similar: tuple[Pair, ...]


def has_questions(evaluation: Evaluation) -> bool:
    """Return whether an evaluation gives the points of any question, so that questions can be compared at all."""
    return evaluation.question_set is not None and evaluation.has_questions


def build_rows(groups: Groups, evaluations: Sequence[Evaluation], *, area: str) -> tuple[ComparisonRow, ...]:
    """Return the rows of an area for evaluations whose question set is known.

    In the order of the first evaluation's questions, then of the next one's that are left; a concept stays together.
    """
    sets = tuple(dict.fromkeys(entry.set_name for entry in evaluations if entry.set_name is not None))
    return tuple(_build_row(group, evaluations, area=area) for group in restrict_groups(groups.get(area, ()), sets))


def _build_row(group: Group, evaluations: Sequence[Evaluation], *, area: str) -> ComparisonRow:
    cells = tuple(_build_cell(group, evaluation, area=area) for evaluation in evaluations)
    similar = tuple(Pair(pair.first.question_set, pair.second.question_set, pair.why) for pair in group.similar)
    if sum(cell.asked is not None for cell in cells) < 2:
        verdict = Verdict.NONE
    else:
        verdict = Verdict.SIMILAR if similar else Verdict.SAME
    return ComparisonRow(group.concept, verdict, cells, similar)


def _build_cell(group: Group, evaluation: Evaluation, *, area: str) -> ComparisonCell:
    mine = next((entry for entry in group.members if entry.question_set == evaluation.set_name), None)
    if mine is None:
        own = (pair for pair in group.apart if pair.first.question_set == evaluation.set_name)
        apart = dict.fromkeys(Apart(pair.first.nr, pair.why) for pair in own)
        return ComparisonCell(evaluation, None, None, tuple(apart))
    given = evaluation.find_area(area)
    return ComparisonCell(evaluation, mine, given.find_question(mine.nr) if given else None, ())
