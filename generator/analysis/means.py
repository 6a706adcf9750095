"""The mean of each area over the evaluations that were asked the same questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Collection, Evaluation, QuestionSet

FEWEST = 4
"""The fewest evaluations that a mean is taken over, itself included. One or two others say more by name."""


@dataclass(frozen=True, slots=True)
class Means:
    """The mean of each area, in points out of 100, all over the same `evaluations`; empty if those are too few."""

    by_area: Mapping[str, Decimal]
    evaluations: tuple[Evaluation, ...]

    @property
    def n(self) -> int:
        """How many evaluations the means are over, or would be."""
        return len(self.evaluations)

    def others(self, evaluation: Evaluation) -> tuple[Evaluation, ...]:
        """Return the other evaluations with the same questions, if they are too few for a mean; else none."""
        if self.by_area:
            return ()
        return tuple(entry for entry in self.evaluations if entry is not evaluation)


def build_means(collection: Collection) -> Mapping[str, Means]:
    """Return the means of each question set, keyed by its name, over the evaluations that asked it.

    An evaluation that lacks an area of its set is left out of the means of all areas, so that they are over the same.
    """
    peers: dict[str, list[Evaluation]] = {name: [] for name in collection.question_sets}
    for evaluation in collection.evaluations.values():
        if evaluation.question_set is not None and evaluation.has_all_areas:
            peers[evaluation.question_set.name].append(evaluation)
    return {name: _build_means(question_set, peers[name]) for name, question_set in collection.question_sets.items()}


def _build_means(question_set: QuestionSet, peers: Sequence[Evaluation]) -> Means:
    """Return the means over `peers`, each of which has every area of the question set, as points keyed by area."""
    if len(peers) < FEWEST:
        return Means({}, tuple(peers))
    scores = [{area.slug: area.score for area in evaluation.areas} for evaluation in peers]
    by_area = {slug: sum((entry[slug] for entry in scores), Decimal(0)) / len(peers) for slug in question_set.areas}
    return Means(by_area, tuple(peers))
