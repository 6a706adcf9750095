"""Evaluations side by side: which questions share a row, how alike two evaluations are, and what has no counterpart.

A row is a group of questions that can all be compared with each other, as large as it can be. So no row holds two
questions that are not comparable, however many evaluations are chosen, and none of the evaluations is the yardstick of
the others. A question is in two rows where two questions of another set correspond to it. How alike two evaluations
are depends on the two alone, never on what else is chosen; of one whose questions aren't known, it isn't known.

Which questions share a row comes from `generator.analysis.groups`. What is missing stays None.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

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
    """Questions that can be compared, one cell for each evaluation, in their order; `similar` are the unlike pairs.

    `verdict` is that of the least alike pair, and `none` where only one of the evaluations was asked.
    """

    concept: Concept
    verdict: Verdict
    cells: tuple[ComparisonCell, ...]
    similar: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """How alike an area is in two evaluations: how many rows are of each kind.

    `is_whole` says whether every row has a question of both, `weighs_differently` whether the maxima of any row differ.
    """

    verdict: Verdict
    same: int = 0
    similar: int = 0
    none: int = 0
    is_whole: bool = True
    weighs_differently: bool = False


@dataclass(frozen=True, slots=True)
class SetPair:
    """Two question sets and how alike an area is in them; the same set twice where two evaluations have it."""

    first: str
    second: str
    judgement: AreaJudgement


def has_questions(evaluation: Evaluation) -> bool:
    """Return whether an evaluation gives the points of any question, so that questions can be compared at all."""
    return evaluation.question_set is not None and evaluation.has_questions


def build_rows(groups: Groups, evaluations: Sequence[Evaluation], *, area: str) -> tuple[ComparisonRow, ...]:
    """Return the rows of an area for evaluations whose question set is known.

    In the order of the first evaluation's questions, then of the next one's that are left; a concept stays together.
    """
    sets = tuple(dict.fromkeys(entry.set_name for entry in evaluations if entry.set_name is not None))
    return tuple(_build_row(group, evaluations, area=area) for group in restrict_groups(groups.get(area, ()), sets))


def judge_area(groups: Groups, first: Evaluation, second: Evaluation, *, area: str) -> AreaJudgement | None:
    """Return how alike an area is in two evaluations; None if one doesn't have it, or its questions aren't known."""
    if not (_has_known(first, area) and _has_known(second, area)):
        return None
    rows = build_rows(groups, (first, second), area=area)
    counts = {kind: sum(row.verdict is kind for row in rows) for kind in Verdict}
    is_whole = all(cell.asked for row in rows for cell in row.cells)
    differs = any(len({cell.asked.max for cell in row.cells if cell.asked}) > 1 for row in rows)
    if rows and counts[Verdict.SAME] == len(rows) and is_whole and not differs:
        verdict = Verdict.SAME
    else:
        comparable = counts[Verdict.SAME] + counts[Verdict.SIMILAR]
        verdict = Verdict.SIMILAR if comparable else Verdict.NONE
    return AreaJudgement(
        verdict,
        same=counts[Verdict.SAME],
        similar=counts[Verdict.SIMILAR],
        none=counts[Verdict.NONE],
        is_whole=is_whole,
        weighs_differently=differs,
    )


def judge_sets(groups: Groups, evaluations: Iterable[Evaluation], *, area: str) -> tuple[SetPair, ...]:
    """Return how alike an area is in each two of the evaluations that have it with known questions, by their sets."""
    pairs: dict[frozenset[str | None], SetPair] = {}
    for first, second in combinations(evaluations, 2):
        names = first.set_name, second.set_name
        judgement = None if frozenset(names) in pairs else judge_area(groups, first, second, area=area)
        if judgement is not None and names[0] and names[1]:
            pairs[frozenset(names)] = SetPair(names[0], names[1], judgement)
    return tuple(pairs.values())


def split_comparable(
    groups: Groups, evaluations: Sequence[Evaluation], *, areas: Iterable[str]
) -> tuple[tuple[Evaluation, ...], ...]:
    """Return the evaluations in panels: in each, every two have questions in the areas that can be compared.

    One whose questions aren't known has a panel of its own.
    """
    wanted = tuple(areas)
    panels: list[list[Evaluation]] = []
    for evaluation in evaluations:
        fitting = (
            panel
            for panel in panels
            if all(_are_comparable(groups, evaluation, other, areas=wanted) for other in panel)
        )
        found = next(fitting, None)
        if found is None:
            panels.append([evaluation])
        else:
            found.append(evaluation)
    return tuple(map(tuple, panels))


def _are_comparable(groups: Groups, first: Evaluation, second: Evaluation, *, areas: Iterable[str]) -> bool:
    judgements = (judge_area(groups, first, second, area=area) for area in areas)
    return any(judgement is not None and judgement.verdict is not Verdict.NONE for judgement in judgements)


def _has_known(evaluation: Evaluation, area: str) -> bool:
    return evaluation.question_set is not None and evaluation.find_area(area) is not None


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
