"""The questions of an area across all question sets: which are the same, which are similar, which can't be compared."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.model import SAME, Answer, Collection, Concept, Question, Statement, Verdict

OTHERS = (Verdict.SIMILAR, Verdict.NONE)


@dataclass(frozen=True, slots=True)
class Relation:
    """Other questions that are similar to a block's questions or can't be compared with them, and why."""

    verdict: Verdict
    questions: tuple[Question, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that ask the same thing, in the order of their sets, with every answer to them.

    `absent` names the question sets that have neither the same question nor a similar one.
    """

    concept: Concept
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...]
    relations: tuple[Relation, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many strengths and improvements of all evaluations are about a concept."""

    concept: Concept
    strengths: int
    improvements: int


def build_blocks(collection: Collection, area: str) -> tuple[Block, ...]:
    """Return the questions of an area as blocks, ordered by concept and then by question set."""
    groups: list[list[Question]] = []
    for question in _questions_of(collection, area):
        group = next(
            (group for group in groups if collection.judge(group[0].reference, question.reference) == SAME), None
        )
        if group is None:
            groups.append([question])
        else:
            group.append(question)
    order = {concept: place for place, concept in enumerate(collection.concepts)}
    groups.sort(key=lambda group: order[group[0].concept.id])
    return tuple(_build_block(collection, group) for group in groups)


def _questions_of(collection: Collection, area: str) -> Iterable[Question]:
    for question_set in collection.question_sets.values():
        if area in question_set.areas:
            yield from question_set.areas[area].questions


def _build_block(collection: Collection, questions: Sequence[Question]) -> Block:
    relations = _relations(collection, questions)
    present = {question.question_set for question in questions}
    present |= {
        question.question_set
        for relation in relations
        if relation.verdict is Verdict.SIMILAR
        for question in relation.questions
    }
    return Block(
        concept=questions[0].concept,
        questions=tuple(questions),
        answers=tuple(
            answer for question in questions for answer in collection.answers_by_question.get(question.reference, ())
        ),
        relations=relations,
        absent=tuple(name for name in collection.question_sets if name not in present),
    )


def _relations(collection: Collection, questions: Iterable[Question]) -> tuple[Relation, ...]:
    """Return the other questions grouped by verdict and reason, each once, the similar ones first."""
    others: dict[tuple[Verdict, str], dict[str, None]] = {}
    for question in questions:
        for other, judgement in collection.judgements.get(question.reference, {}).items():
            if judgement.verdict in OTHERS:
                others.setdefault((judgement.verdict, judgement.why or ""), {})[other] = None
    return tuple(
        Relation(verdict, tuple(collection.questions[reference] for reference in references), why)
        for (verdict, why), references in sorted(others.items(), key=lambda entry: OTHERS.index(entry[0][0]))
    )


def count_mentions(collection: Collection, area: str) -> tuple[Mentions, ...]:
    """Return how many strengths and improvements concern each concept of an area, in register order, if any do."""
    given = [found for evaluation in collection.evaluations.values() if (found := evaluation.find_area(area))]
    strengths = _count_concepts(statement for entry in given for statement in entry.strengths)
    improvements = _count_concepts(statement for entry in given for statement in entry.improvements)
    return tuple(
        Mentions(concept, strengths[concept.id], improvements[concept.id])
        for concept in collection.concepts.values()
        if concept.area == area and (strengths[concept.id] or improvements[concept.id])
    )


def _count_concepts(statements: Iterable[Statement]) -> Counter[str]:
    return Counter(statement.concept.id for statement in statements if statement.concept)
