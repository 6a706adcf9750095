"""What the pages of single evaluations need from the whole collection, computed once."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis.learning import AnswersByQuestion, place_answers
from generator.analysis.means import Means, build_means
from generator.analysis.terms import TermIndex, index_terms
from generator.model import Collection, Evaluation


@dataclass(frozen=True, slots=True)
class Findings:
    """The means, keyed by the name of the question set; the answers, keyed by question; the terms of the glossary."""

    means: Mapping[str, Means]
    answers: AnswersByQuestion
    terms: TermIndex

    def means_for(self, evaluation: Evaluation) -> Means | None:
        """Return the means of an evaluation's question set, or None if the set isn't known."""
        return None if evaluation.set_name is None else self.means[evaluation.set_name]

    def others_for(self, evaluation: Evaluation) -> tuple[Evaluation, ...]:
        """Return the other evaluations with the same questions, if they are too few for a mean; else none."""
        means = self.means_for(evaluation)
        return () if means is None else means.others(evaluation)


def build_findings(collection: Collection) -> Findings:
    """Return the findings of a collection."""
    return Findings(build_means(collection), place_answers(collection), index_terms(collection.glossary))
