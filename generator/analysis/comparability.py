"""Which questions can be compared, and how: the judgements of the register, looked up from both sides."""

from dataclasses import dataclass

from generator.model import Alikeness, Answer, Collection, Likeness, Municipality

SAME = Likeness(Alikeness.SAME)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An answer of another evaluation, and how alike its question is to the one asked about."""

    answer: Answer
    likeness: Likeness

    @property
    def municipality(self) -> Municipality:
        """The municipality that was asked."""
        return self.answer.evaluation.municipality


def likeness_of(collection: Collection, first: str, second: str) -> Likeness | None:
    """Return how alike two questions are, such as `A 5.2` and `C 5.2`, or None if they have nothing in common."""
    return SAME if first == second else collection.judgements.get(first, {}).get(second)


def comparable_questions(collection: Collection, name: str) -> dict[str, Likeness]:
    """Return the questions of any set that are the same as a question or similar to it, itself first."""
    judged = collection.judgements.get(name, {})
    return {name: SAME} | {
        other: likeness for other, likeness in judged.items() if likeness.alikeness is not Alikeness.NONE
    }
