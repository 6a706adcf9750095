"""Evaluations side by side: which questions share a row, how alike they are, and what has no counterpart.

A row is a group of questions that can all be compared with each other, as large as it can be. So no row holds two
questions that are not comparable, however many evaluations are chosen, and none of the evaluations is the yardstick of
the others. A question is in two rows where two questions of another set correspond to it.

Which questions share a row comes from `generator.analysis.groups`. What is missing stays None.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.analysis.groups import Group, Groups, build_groups, restrict_groups
from generator.model import Alikeness, Collection, Evaluation, Question, QuestionScore


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
class Cell:
    """What an evaluation has in a row.

    `asked` is None where its set asks nothing that can be compared; then `apart` holds its questions on the same
    concept. `figures` is None where the evaluation gives none for the question.
    """

    evaluation: Evaluation
    asked: Question | None
    figures: QuestionScore | None
    apart: tuple[Apart, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """Questions that can be compared, one cell for each evaluation, in their order; `similar` are the unlike pairs.

    `alikeness` is `none` where only one of the evaluations was asked.
    """

    concept: str
    alikeness: Alikeness
    cells: tuple[Cell, ...]
    similar: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class AreaLikeness:
    """How alike an area is in several evaluations: how many rows are of each kind.

    `is_whole` says whether every row has a question of each evaluation, `weighs_differently` whether the maxima of any
    row differ. `alikeness` is `none` where fewer than two of the evaluations have the area with known questions.
    """

    alikeness: Alikeness
    same: int = 0
    similar: int = 0
    none: int = 0
    is_whole: bool = True
    weighs_differently: bool = False


def has_questions(evaluation: Evaluation) -> bool:
    """Return whether an evaluation gives the points of any question, so that questions can be compared at all."""
    return evaluation.question_set is not None and evaluation.has_questions


@lru_cache(maxsize=1)
def groups_of(collection: Collection) -> Groups:
    """Return the groups of comparable questions of all question sets, by area."""
    return build_groups(collection.question_sets, collection.judgements)


def build_rows(collection: Collection, evaluations: Sequence[Evaluation], area: str) -> tuple[Row, ...]:
    """Return the rows of an area for evaluations whose question set is known.

    In the order of the first evaluation's questions, then of the next one's that are left; a concept stays together.
    """
    sets = tuple(dict.fromkeys(entry.question_set for entry in evaluations if entry.question_set is not None))
    groups = restrict_groups(groups_of(collection).get(area, ()), sets)
    return tuple(_build_row(group, evaluations, area) for group in groups)


def build_area_likeness(collection: Collection, evaluations: Sequence[Evaluation], area: str) -> AreaLikeness:
    """Return how alike an area is in those of the evaluations that have it and whose questions are known."""
    known = [entry for entry in evaluations if entry.question_set is not None and entry.find_area(area)]
    if len(known) < 2:
        return AreaLikeness(Alikeness.NONE)
    rows = build_rows(collection, known, area)
    counts = {kind: sum(row.alikeness is kind for row in rows) for kind in Alikeness}
    is_whole = all(cell.asked for row in rows for cell in row.cells)
    differs = any(len({cell.asked.max for cell in row.cells if cell.asked}) > 1 for row in rows)
    if rows and counts[Alikeness.SAME] == len(rows) and is_whole and not differs:
        alikeness = Alikeness.SAME
    else:
        comparable = counts[Alikeness.SAME] + counts[Alikeness.SIMILAR]
        alikeness = Alikeness.SIMILAR if comparable else Alikeness.NONE
    return AreaLikeness(
        alikeness,
        same=counts[Alikeness.SAME],
        similar=counts[Alikeness.SIMILAR],
        none=counts[Alikeness.NONE],
        is_whole=is_whole,
        weighs_differently=differs,
    )


def _build_row(group: Group, evaluations: Sequence[Evaluation], area: str) -> Row:
    cells = tuple(_build_cell(group, evaluation, area) for evaluation in evaluations)
    similar = tuple(Pair(pair.first.question_set, pair.second.question_set, pair.why) for pair in group.similar)
    if sum(cell.asked is not None for cell in cells) < 2:
        alikeness = Alikeness.NONE
    else:
        alikeness = Alikeness.SIMILAR if similar else Alikeness.SAME
    return Row(group.concept, alikeness, cells, similar)


def _build_cell(group: Group, evaluation: Evaluation, area: str) -> Cell:
    mine = next((entry for entry in group.members if entry.question_set == evaluation.question_set), None)
    if mine is None:
        own = (pair for pair in group.apart if pair.first.question_set == evaluation.question_set)
        apart = dict.fromkeys(Apart(pair.first.question.nr, pair.why) for pair in own)
        return Cell(evaluation, None, None, tuple(apart))
    given = evaluation.find_area(area)
    figures = next((entry for entry in given.questions if entry.nr == mine.question.nr), None) if given else None
    return Cell(evaluation, mine.question, figures, ())
