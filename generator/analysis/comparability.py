"""Which questions can be compared, and how: the judgements of the register, looked up from both sides."""

from dataclasses import dataclass

from generator.model import Answer, Collection, Judgement, Municipality, Verdict

SAME = Judgement(Verdict.SAME)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An answer of another evaluation, and how alike its question is to the one asked about."""

    answer: Answer
    judgement: Judgement

    @property
    def municipality(self) -> Municipality:
        """The municipality that was asked."""
        return self.answer.evaluation.municipality


def judgement_of(collection: Collection, first: str, second: str) -> Judgement | None:
    """Return how alike two questions are, such as `A 5.2` and `C 5.2`, or None if they have nothing in common."""
    return SAME if first == second else collection.judgements.get(first, {}).get(second)


def comparable_questions(collection: Collection, name: str) -> dict[str, Judgement]:
    """Return the questions of any set that are the same as a question or similar to it, itself first."""
    judged = collection.judgements.get(name, {})
    return {name: SAME} | {
        other: judgement for other, judgement in judged.items() if judgement.verdict is not Verdict.NONE
    }
