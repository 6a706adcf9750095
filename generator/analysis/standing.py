"""What an area's points are read against: others' on the same questions, and the municipality's earlier points."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Collection, Evaluation, EvaluationArea
from generator.model.records import Version
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class Placed:
    """The result of an evaluation in the area."""

    evaluation: Evaluation
    area: EvaluationArea


@dataclass(frozen=True, slots=True)
class Standing:
    """What an area's points are read against, by the municipality's name.

    `same_questions` are other municipalities' results on the same questions, and `same_version` all those of the same
    version of the instrument, those on the same questions too. `earlier` is the municipality's latest result in the
    area before, on whatever questions; None if there is none.
    """

    same_questions: tuple[Placed, ...]
    same_version: tuple[Placed, ...]
    earlier: Placed | None


Peers = Mapping[tuple[Version, str], tuple[Placed, ...]]
"""The results of each version of the instrument in each area, by the municipality's name and then by year.

The key is the version and the area's slug. Searching every evaluation for the area again, for each area of each other
one, took time that grew with the square of their number.
"""


def index_peers(collection: Collection) -> Peers:
    """Return the results of each version in each area; computed once for all areas."""
    peers: dict[tuple[Version, str], list[Placed]] = {}
    by_name = sorted(collection.evaluations.values(), key=lambda entry: (sort_key(entry.municipality.name), entry.year))
    for evaluation in by_name:
        if evaluation.version is not None:
            for area in evaluation.areas:
                peers.setdefault((evaluation.version, area.slug), []).append(Placed(evaluation, area))
    return {key: tuple(placed) for key, placed in peers.items()}


def find_standing(collection: Collection, peers: Peers, *, evaluation: Evaluation, area: EvaluationArea) -> Standing:
    """Return what an area of an evaluation is read against."""
    alike = () if evaluation.version is None else peers[evaluation.version, area.slug]
    same_version = tuple(entry for entry in alike if entry.evaluation.municipality is not evaluation.municipality)
    asked = evaluation.question_set
    earlier = (
        Placed(entry, given)
        for entry in reversed(collection.evaluations_of(evaluation.municipality))
        if entry.year < evaluation.year and (given := entry.find_area(area.slug)) is not None
    )
    return Standing(
        tuple(entry for entry in same_version if asked is not None and entry.evaluation.question_set is asked),
        same_version,
        next(earlier, None),
    )
