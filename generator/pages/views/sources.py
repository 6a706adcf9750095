"""The discrepancies of every source, by evaluation."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Evaluation
from generator.pages.page import Link
from generator.pages.views.discrepancies import PlacedDiscrepancy, place_discrepancies
from generator.pages.views.links import link_evaluation
from generator.swedish import count_of


@dataclass(frozen=True, slots=True)
class EvaluationDiscrepancies:
    """The discrepancies of one evaluation's source, each with the page that shows it beside its number."""

    evaluation: Link
    entries: tuple[PlacedDiscrepancy, ...]

    @property
    def count(self) -> str:
        """How many there are, in words."""
        return count_of(len(self.entries), "avvikelse", plural="avvikelser")


def collect_discrepancies(evaluations: Iterable[Evaluation]) -> tuple[EvaluationDiscrepancies, ...]:
    """Return the discrepancies of every evaluation that has any, in the order given."""
    return tuple(
        EvaluationDiscrepancies(link_evaluation(entry), place_discrepancies(entry))
        for entry in evaluations
        if entry.discrepancies
    )
