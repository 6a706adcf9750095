"""Which questions can be compared, and how: the judgements of the register, looked up from both sides."""

from dataclasses import dataclass

from generator.model import SAME, Answer, Collection, Judgement, Municipality, Verdict


@dataclass(frozen=True, slots=True)
class Counterpart:
    """An answer of another evaluation, and how alike its question is to the one asked about."""

    answer: Answer
    judgement: Judgement

    @property
    def municipality(self) -> Municipality:
        """The municipality that was asked."""
        return self.answer.evaluation.municipality


def comparable_questions(collection: Collection, name: str) -> dict[str, Judgement]:
    """Return the questions of any set that are the same as a question or similar to it, itself first."""
    judged = collection.judgements.get(name, {})
    return {name: SAME} | {
        other: judgement for other, judgement in judged.items() if judgement.verdict is not Verdict.NONE
    }
