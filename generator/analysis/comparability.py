"""Which questions can be compared, and how: the judgements of the register, looked up from both sides."""

from dataclasses import dataclass

from generator.model import Alikeness, Collection, Evaluation, Likeness, QuestionScore

SAME = Likeness(Alikeness.SAME)


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A question of another evaluation with its printed figures, and how alike it is to the one asked about."""

    evaluation: Evaluation
    area: str
    question: QuestionScore
    likeness: Likeness


def likeness_of(collection: Collection, first: str, second: str) -> Likeness | None:
    """Return how alike two questions are, such as `A 5.2` and `C 5.2`, or None if they have nothing in common."""
    return SAME if first == second else collection.judgements.get(first, {}).get(second)


def comparable_questions(collection: Collection, name: str) -> dict[str, Likeness]:
    """Return the questions of any set that are the same as a question or similar to it, itself first."""
    judged = collection.judgements.get(name, {})
    return {name: SAME} | {
        other: likeness for other, likeness in judged.items() if likeness.alikeness is not Alikeness.NONE
    }


def counterparts(collection: Collection, evaluation: Evaluation, nr: str) -> tuple[Counterpart, ...]:
    """Return the questions of other municipalities' evaluations that are the same as a question, or similar to it."""
    if evaluation.question_set is None:
        return ()
    return tuple(
        Counterpart(other, area, question, likeness)
        for name, likeness in comparable_questions(collection, f"{evaluation.question_set} {nr}").items()
        for other, area, question in collection.scores_by_question.get(name, ())
        if other.municipality != evaluation.municipality
    )
