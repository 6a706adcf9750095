"""The discrepancies of every source, by evaluation."""

from dataclasses import dataclass

from generator.model import Collection
from generator.pages.page import Link
from generator.pages.views.discrepancies import PlacedDiscrepancy, place_discrepancies
from generator.pages.views.links import link_evaluation
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class EvaluationDiscrepancies:
    """The discrepancies of one evaluation's source, each with the page that shows it beside its number."""

    evaluation: Link
    entries: tuple[PlacedDiscrepancy, ...]


def collect_discrepancies(collection: Collection) -> tuple[EvaluationDiscrepancies, ...]:
    """Return the discrepancies of every evaluation that has any, sorted by the evaluation's name."""
    having = (entry for entry in collection.evaluations.values() if entry.discrepancies)
    return tuple(
        EvaluationDiscrepancies(link_evaluation(entry), place_discrepancies(entry))
        for entry in sorted(having, key=lambda entry: sort_key(entry.title))
    )
