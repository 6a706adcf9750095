"""The questions of an area across all question sets: who asks the same, what is alike, and what is not comparable."""

from collections import Counter
from dataclasses import dataclass

from generator.analysis.comparability import SAME, likeness_of
from generator.model import Alikeness, Collection, Evaluation, Question, QuestionScore

OTHERS = (Alikeness.SIMILAR, Alikeness.NONE)


@dataclass(frozen=True, slots=True)
class Relation:
    """Other questions, such as `D 2.4`, that a block's questions are like or can't be compared with, and why."""

    alikeness: Alikeness
    names: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Block:
    """Questions that ask the same thing, by the name of their set, with the scores (and areas) of all who were asked.

    `absent` names the question sets that have neither the same question nor a similar one.
    """

    concept: str
    questions: tuple[tuple[str, Question], ...]
    scores: tuple[tuple[Evaluation, str, QuestionScore], ...]
    relations: tuple[Relation, ...]
    absent: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the questions, such as `A 2.4`."""
        return tuple(f"{name} {question.nr}" for name, question in self.questions)


@dataclass(frozen=True, slots=True)
class Mentions:
    """How many statements of all evaluations are about a concept."""

    concept: str
    strengths: int
    improvements: int


def build_blocks(collection: Collection, area: str) -> tuple[Block, ...]:
    """Return the questions of an area as blocks, in the order of the concepts and, within one, of the question sets."""
    questions = [
        (name, question)
        for name, question_set in collection.question_sets.items()
        if area in question_set.areas_by_slug
        for question in question_set.areas_by_slug[area].questions
    ]
    order = list(collection.concepts)
    groups: list[list[tuple[str, Question]]] = []
    for asked in questions:
        group = next((group for group in groups if _ask_the_same(collection, group[0], asked)), None)
        if group is None:
            groups.append([asked])
        else:
            group.append(asked)
    groups.sort(key=lambda group: order.index(group[0][1].concept))
    return tuple(_build_block(collection, tuple(group)) for group in groups)


def _ask_the_same(collection: Collection, first: tuple[str, Question], second: tuple[str, Question]) -> bool:
    return likeness_of(collection, f"{first[0]} {first[1].nr}", f"{second[0]} {second[1].nr}") == SAME


def _build_block(collection: Collection, questions: tuple[tuple[str, Question], ...]) -> Block:
    names = [f"{name} {question.nr}" for name, question in questions]
    relations: dict[tuple[Alikeness, str], dict[str, None]] = {}
    for name in names:
        for other, likeness in collection.judgements.get(name, {}).items():
            if likeness.alikeness in OTHERS:
                relations.setdefault((likeness.alikeness, likeness.why or ""), {})[other] = None
    ordered = tuple(
        Relation(alikeness, tuple(others), why)
        for (alikeness, why), others in sorted(relations.items(), key=lambda entry: OTHERS.index(entry[0][0]))
    )
    present = {name.split()[0] for name in names}
    present |= {
        name.split()[0] for relation in ordered if relation.alikeness is Alikeness.SIMILAR for name in relation.names
    }
    return Block(
        concept=questions[0][1].concept,
        questions=questions,
        scores=tuple(row for name in names for row in collection.scores_by_question.get(name, ())),
        relations=ordered,
        absent=tuple(name for name in collection.question_sets if name not in present),
    )


def count_mentions(collection: Collection, area: str) -> tuple[Mentions, ...]:
    """Return how often evaluators praise and ask for what each concept of an area is about, in the register's order."""
    counts: Counter[tuple[str, str]] = Counter()
    for evaluation in collection.evaluations:
        asked = collection.question_sets[evaluation.question_set].questions if evaluation.question_set else {}
        for given in evaluation.areas:
            if given.area != area:
                continue
            for kind, statements in (("strength", given.strengths), ("improvement", given.improvements)):
                counts.update(
                    (kind, asked[statement.question].concept) for statement in statements if statement.question in asked
                )
    return tuple(
        Mentions(
            concept.id,
            counts["strength", concept.id],
            counts["improvement", concept.id],
        )
        for concept in collection.concepts.values()
        if concept.area == area and (counts["strength", concept.id] or counts["improvement", concept.id])
    )
