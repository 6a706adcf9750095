"""The mean of each area over the evaluations that were asked the same questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Collection, QuestionSet

FEWEST = 2
"""The fewest evaluations that a mean is taken over; with one, the mean would be the evaluation itself."""


@dataclass(frozen=True, slots=True)
class Means:
    """The mean of each area, in points out of 100, all over the same `n` evaluations; empty if `n` is less than two."""

    by_area: Mapping[str, Decimal]
    n: int


def build_means(collection: Collection) -> Mapping[str, Means]:
    """Return the means of each question set, keyed by its name, over the evaluations that asked it.

    An evaluation that lacks an area of its set is left out of the means of all areas, so that `n` applies to each.
    """
    peers: dict[str, list[Mapping[str, Decimal]]] = {name: [] for name in collection.question_sets}
    for evaluation in collection.evaluations.values():
        if evaluation.question_set is not None:
            scores = {area.slug: area.score for area in evaluation.areas}
            if scores.keys() >= evaluation.question_set.areas.keys():
                peers[evaluation.question_set.name].append(scores)
    return {name: _build_means(question_set, peers[name]) for name, question_set in collection.question_sets.items()}


def _build_means(question_set: QuestionSet, peers: Sequence[Mapping[str, Decimal]]) -> Means:
    """Return the means over `peers`, each of which has every area of the question set, as points keyed by area."""
    n = len(peers)
    if n < FEWEST:
        return Means({}, n)
    return Means({slug: sum((scores[slug] for scores in peers), Decimal(0)) / n for slug in question_set.areas}, n)
