"""What the pages of single evaluations and examples need from the whole collection, computed once."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.analysis.examples import ExampleIndex, index_examples
from generator.analysis.learning import LessonIndex, index_lessons
from generator.analysis.means import Means, build_means
from generator.analysis.standing import Peers, index_peers
from generator.analysis.terms import TermIndex, index_terms
from generator.model import Collection, Evaluation


@dataclass(frozen=True, slots=True)
class Findings:
    """The means, keyed by the name of the question set, and indexes for peers, lessons, examples, and the glossary."""

    means: Mapping[str, Means]
    peers: Peers
    lessons: LessonIndex
    examples: ExampleIndex
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
    return Findings(
        means=build_means(collection),
        peers=index_peers(collection),
        lessons=index_lessons(collection),
        examples=index_examples(collection),
        terms=index_terms(collection.glossary),
    )
