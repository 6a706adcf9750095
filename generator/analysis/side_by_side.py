"""Evaluations side by side: which questions share a row, how alike they are, and what has no counterpart.

A row is a group of questions that can all be compared with each other, as large as it can be. So no row holds two
questions that are not comparable, however many evaluations are chosen, and none of the evaluations is the yardstick of
the others. A question stands in two rows where two questions of another set correspond to it.

The script of the page follows the same rules (`overrides/assets/javascripts/likeness.js`), and a browser test holds the
two against each other. What is missing stays None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import Collection, Evaluation, Question, QuestionScore, Verdict


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

    `verdict` is `none` where only one of the evaluations was asked.
    """

    concept: str
    verdict: Verdict
    cells: tuple[Cell, ...]
    similar: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """How alike an area is in several evaluations: how many rows are of each kind.

    `is_whole` says whether every row has a question of each evaluation, `weighs_differently` whether the maxima of any
    row differ. `verdict` is `none` where fewer than two of the evaluations have the area with known questions.
    """

    verdict: Verdict
    same: int = 0
    similar: int = 0
    none: int = 0
    is_whole: bool = True
    weighs_differently: bool = False


def has_questions(evaluation: Evaluation) -> bool:
    """Return whether an evaluation gives the points of any question, so that questions can be compared at all."""
    return evaluation.question_set is not None and evaluation.has_questions


def build_rows(collection: Collection, evaluations: Sequence[Evaluation], area: str) -> tuple[Row, ...]:
    """Return the rows of an area for evaluations whose question set is known.

    In the order of the first evaluation's questions, then of the next one's that are left; a concept stays together.
    """
    asked: dict[str, dict[str, Question]] = {}
    for evaluation in evaluations:
        for entry in _asked_in(evaluation, area):
            asked.setdefault(entry.concept.id, {})[entry.reference] = entry
    return tuple(
        _build_row(collection, evaluations, area, (group, tuple(entries.values())))
        for entries in asked.values()
        for group in _groups(collection, (), tuple(entries.values()), ())
    )


def judge_area(collection: Collection, evaluations: Sequence[Evaluation], area: str) -> AreaJudgement:
    """Return how alike an area is in those of the evaluations that have it and whose questions are known."""
    known = [entry for entry in evaluations if entry.question_set is not None and entry.find_area(area)]
    if len(known) < 2:
        return AreaJudgement(Verdict.NONE)
    rows = build_rows(collection, known, area)
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


def _asked_in(evaluation: Evaluation, area: str) -> tuple[Question, ...]:
    if evaluation.question_set is None or area not in evaluation.question_set.areas:
        return ()
    return evaluation.question_set.areas[area].questions


def _are_comparable(collection: Collection, first: Question, second: Question) -> bool:
    judgement = collection.judge(first.reference, second.reference)
    return judgement is not None and judgement.verdict is not Verdict.NONE


def _groups(
    collection: Collection, chosen: tuple[Question, ...], left: tuple[Question, ...], passed: tuple[Question, ...]
) -> Iterator[tuple[Question, ...]]:
    """Yield every largest group of questions that are all comparable (Bron and Kerbosch 1973), in the order given."""
    if not left and not passed:
        yield chosen
    for position, entry in enumerate(left):
        yield from _groups(
            collection,
            (*chosen, entry),
            tuple(other for other in left[position + 1 :] if _are_comparable(collection, entry, other)),
            tuple(other for other in (*passed, *left[:position]) if _are_comparable(collection, entry, other)),
        )


def _build_row(
    collection: Collection,
    evaluations: Sequence[Evaluation],
    area: str,
    on_concept: tuple[tuple[Question, ...], tuple[Question, ...]],
) -> Row:
    group, entries = on_concept
    cells = tuple(_build_cell(collection, evaluation, area, group, entries) for evaluation in evaluations)
    pairs = [
        (first, second, collection.judge(first.reference, second.reference)) for first, second in combinations(group, 2)
    ]
    similar = tuple(
        Pair(first.question_set, second.question_set, judgement.why)
        for first, second, judgement in pairs
        if judgement is not None and judgement.why is not None
    )
    if sum(cell.asked is not None for cell in cells) < 2:
        verdict = Verdict.NONE
    else:
        verdict = Verdict.SIMILAR if similar else Verdict.SAME
    return Row(group[0].concept.id, verdict, cells, similar)


def _build_cell(
    collection: Collection,
    evaluation: Evaluation,
    area: str,
    group: tuple[Question, ...],
    entries: tuple[Question, ...],
) -> Cell:
    mine = next((entry for entry in group if entry.question_set == evaluation.set_name), None)
    if mine is None:
        own = (entry for entry in entries if entry.question_set == evaluation.set_name)
        apart = dict.fromkeys(
            Apart(entry.nr, judgement.why)
            for entry in own
            for other in group
            if (judgement := collection.judge(other.reference, entry.reference)) is not None
            and judgement.verdict is Verdict.NONE
            and judgement.why is not None
        )
        return Cell(evaluation, None, None, tuple(apart))
    given = evaluation.find_area(area)
    figures = next((entry for entry in given.questions if entry.nr == mine.nr), None) if given else None
    return Cell(evaluation, mine, figures, ())
