"""How alike the questions of different question sets are, as `comparability.yml` judges them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from generator.model.fields import QuestionRef, Record, Slug, Text


class Verdict(StrEnum):
    """Whether two questions ask the same thing, overlap, or can't be compared although they share a concept."""

    SAME = "same"
    SIMILAR = "similar"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Judgement:
    """The judgement on two questions; `why` is given unless they are the same."""

    verdict: Verdict
    why: str | None = None


SAME = Judgement(Verdict.SAME)


# A concept has one question of most sets; its judgements grow with the square of their number.
MAX_GROUP = 100


class Pairing(Record):
    """Each question of `first` compared with each of `second`, with a sentence that gives the reason."""

    first: Annotated[tuple[QuestionRef, ...], Field(min_length=1, max_length=MAX_GROUP)]
    second: Annotated[tuple[QuestionRef, ...], Field(min_length=1, max_length=MAX_GROUP)]
    why: Text


class ConceptComparison(Record):
    """The judgements on the questions of one concept; the questions of a group in `same` all ask the same thing."""

    concept: Slug
    same: tuple[Annotated[tuple[QuestionRef, ...], Field(min_length=2, max_length=MAX_GROUP)], ...] = ()
    similar: tuple[Pairing, ...] = ()
    none: tuple[Pairing, ...] = ()

    def count_pairs(self) -> int:
        """Return how many pairs `pairs` would return, without making them."""
        pairings = sum(len(pairing.first) * len(pairing.second) for pairing in (*self.similar, *self.none))
        return pairings + sum(len(group) * (len(group) - 1) // 2 for group in self.same)

    def pairs(self) -> list[tuple[str, str, Judgement]]:
        """Return every judged pair of questions, in file order, with its judgement."""
        judged = [
            (first, second, Judgement(Verdict.SAME))
            for group in self.same
            for position, first in enumerate(group)
            for second in group[position + 1 :]
        ]
        for verdict, pairings in ((Verdict.SIMILAR, self.similar), (Verdict.NONE, self.none)):
            judged += [
                (first, second, Judgement(verdict, pairing.why))
                for pairing in pairings
                for first in pairing.first
                for second in pairing.second
            ]
        return judged


class ComparabilityRegister(Record):
    """The file `comparability.yml`."""

    comparability: tuple[ConceptComparison, ...]
