"""How alike two evaluations are, area by area, and which of several can be compared.

That depends on the two alone, never on what else is chosen. It isn't known for an evaluation whose questions aren't
known. It is computed once for each pair of question sets.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from generator.analysis.groups import Group, Groups, restrict_groups
from generator.model import Evaluation, QuestionSet, Verdict


@dataclass(frozen=True, slots=True)
class AreaJudgement:
    """How alike an area is in two question sets: how many groups of questions are of each kind.

    `is_whole` says whether every group has a question of both, `weighs_differently` whether the maxima of any differ.
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


@dataclass(frozen=True, slots=True)
class Likeness:
    """The groups of questions of each area, and how alike each area is in each pair of question sets.

    `judged` is keyed by area and the names of two sets, in either order, and of one set twice.
    """

    groups: Groups
    judged: Mapping[tuple[str, str, str], AreaJudgement]


def build_likeness(groups: Groups, question_sets: Mapping[str, QuestionSet]) -> Likeness:
    """Return how alike the question sets are, computed once for all comparisons."""
    return Likeness(
        groups,
        {
            (area, first.name, second.name): _judge(restrict_groups(entries, names), len(names))
            for area, entries in groups.items()
            for first, second in product(question_sets.values(), repeat=2)
            if area in first.areas and area in second.areas
            for names in [tuple(dict.fromkeys((first.name, second.name)))]
        },
    )


def judge_area(likeness: Likeness, *, first: Evaluation, second: Evaluation, area: str) -> AreaJudgement | None:
    """Return how alike an area is in two evaluations; None if one doesn't have it, or its questions aren't known."""
    if first.set_name is None or second.set_name is None or not (first.find_area(area) and second.find_area(area)):
        return None
    return likeness.judged[area, first.set_name, second.set_name]


def judge_sets(likeness: Likeness, evaluations: Iterable[Evaluation], *, area: str) -> tuple[SetPair, ...]:
    """Return how alike an area is in each pair of the evaluations that have it with known questions, by their sets."""
    pairs: dict[frozenset[str | None], SetPair] = {}
    for first, second in combinations(evaluations, 2):
        judgement = judge_area(likeness, first=first, second=second, area=area)
        if judgement is not None and first.set_name and second.set_name:
            names = first.set_name, second.set_name
            pairs.setdefault(frozenset(names), SetPair(*names, judgement))
    return tuple(pairs.values())


def split_comparable(
    likeness: Likeness, evaluations: Sequence[Evaluation], *, areas: Sequence[str]
) -> tuple[tuple[Evaluation, ...], ...]:
    """Return the evaluations in panels: within a panel, every pair has questions in the areas that can be compared.

    One whose questions aren't known has a panel of its own.
    """
    panels: list[list[Evaluation]] = []
    for evaluation in evaluations:
        fitting = (
            panel
            for panel in panels
            if all(_are_comparable(likeness, first=evaluation, second=other, areas=areas) for other in panel)
        )
        found = next(fitting, None)
        if found is None:
            panels.append([evaluation])
        else:
            found.append(evaluation)
    return tuple(map(tuple, panels))


def _are_comparable(likeness: Likeness, *, first: Evaluation, second: Evaluation, areas: Iterable[str]) -> bool:
    judgements = (judge_area(likeness, first=first, second=second, area=area) for area in areas)
    return any(judgement is not None and judgement.verdict is not Verdict.NONE for judgement in judgements)


def _judge(groups: Sequence[Group], wanted: int) -> AreaJudgement:
    """Return how alike an area is, given its groups restricted to the `wanted` question sets, one or two."""
    whole = [group for group in groups if len(group.members) == wanted]
    similar = sum(bool(group.similar) for group in whole)
    same = len(whole) - similar
    is_whole = len(whole) == len(groups)
    differs = any(len({entry.max for entry in group.members}) > 1 for group in whole)
    if groups and same == len(groups) and not differs:
        verdict = Verdict.SAME
    else:
        verdict = Verdict.SIMILAR if whole else Verdict.NONE
    return AreaJudgement(verdict, same, similar, len(groups) - len(whole), is_whole, differs)
