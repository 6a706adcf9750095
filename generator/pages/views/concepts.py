"""The questions of an area by concept: side by side if they ask the same thing, with the judgement on the others."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.analysis import Block, count_mentions, find_range
from generator.analysis.teachers import find_teachers
from generator.model import Answer, Collection, Example, QuestionSet, Verdict
from generator.model.addresses import slug_of
from generator.pages.page import Link
from generator.pages.views.comparability import VERDICT_LABELS
from generator.pages.views.links import link_area
from generator.pages.views.scores import ScoreView, build_score, place_on_scale
from generator.pages.views.teachers import TeachersView, build_teachers_view
from generator.swedish import count_of, format_list, format_percent, sort_key


@dataclass(frozen=True, slots=True)
class RelationView:
    """Questions of other sets that are similar to these or can't be compared with them, and why."""

    kind: str
    questions: tuple[Link, ...]
    why: str


@dataclass(frozen=True, slots=True)
class LabelView:
    """How a question is worded, and the references of the questions worded like that: `A 1.1, B 1.1`."""

    names: str
    label: str


@dataclass(frozen=True, slots=True)
class AnswerView:
    """The result of an evaluation on a question; `place` is its percent on a scale from 0 to 100."""

    link: Link
    place: str
    question_set: str
    nr: str
    score: ScoreView


@dataclass(frozen=True, slots=True)
class BlockView:
    """Questions that ask the same thing, the evaluations' results, and how other questions relate to them.

    Where the results are too many to be listed, `ranges` are sentences on their spread.
    """

    anchor: str
    names: str
    labels: tuple[LabelView, ...]
    answers: tuple[AnswerView, ...]
    ranges: tuple[str, ...]
    relations: tuple[RelationView, ...]
    absent: str


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A concept with its blocks of questions, and who can teach it; `counts` says how much there is to unfold."""

    title: str
    anchor: str
    counts: str
    teachers: TeachersView
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class MentionsView:
    """How often evaluators praise something, and how often they ask for more of it."""

    title: str
    strengths: int
    improvements: int


@dataclass(frozen=True, slots=True)
class ConceptRow:
    """A concept with its questions in each question set, as `1.1 Finns en plan?`; a set may have none or several."""

    title: str
    questions: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class AreaRegisterView:
    """The concepts of an area across the question sets, and the page that shows how alike the questions are."""

    area: Link
    sets: tuple[str, ...]
    rows: tuple[ConceptRow, ...]


@dataclass(frozen=True, slots=True)
class JudgementCounts:
    """How many pairs of questions are the same, are similar, or can't be compared although they share a concept."""

    same: int
    similar: int
    none: int


def build_area_registers(collection: Collection) -> tuple[AreaRegisterView, ...]:
    """Return every question of every set by area and concept, in register order."""
    sets = collection.question_sets
    return tuple(
        AreaRegisterView(
            link_area(area),
            tuple(sets),
            tuple(
                ConceptRow(concept.name, tuple(_labels_of(asked, concept.id) for asked in sets.values()))
                for concept in collection.concepts.values()
                if concept.area == area.slug
            ),
        )
        for area in collection.areas.values()
    )


def _labels_of(question_set: QuestionSet, concept: str) -> tuple[str, ...]:
    questions = question_set.questions.values()
    return tuple(f"{question.nr} {question.label}" for question in questions if question.concept.id == concept)


def count_judgements(collection: Collection) -> JudgementCounts:
    """Return how many pairs of questions have each verdict."""
    kinds = [judgement.verdict for entry in collection.records.comparability for _, _, judgement in entry.pairs()]
    return JudgementCounts(*(kinds.count(kind) for kind in (Verdict.SAME, Verdict.SIMILAR, Verdict.NONE)))


def locate_questions(blocks: Iterable[Block], *, page: str) -> dict[str, str]:
    """Return the address of each question's block on the page at the address `page`, by the question's reference."""
    return {question.reference: f"{page}#{_anchor(block)}" for block in blocks for question in block.questions}


def build_concept_views(
    blocks: tuple[Block, ...], *, examples: Iterable[Example], page: str, in_full: bool
) -> tuple[ConceptView, ...]:
    """Return the concepts of an area with their questions, and all results on them if `in_full`.

    `examples` are those of the area. Links lead to blocks on the page at the address `page`.
    """
    about: dict[str, list[Example]] = {}
    for example in examples:
        about.setdefault(example.concept.id, []).append(example)
    addresses = locate_questions(blocks, page=page)
    by_concept: dict[str, list[Block]] = {}
    for block in blocks:
        by_concept.setdefault(block.concept.id, []).append(block)
    return tuple(
        _concept_view(
            entries,
            tuple(_block_view(block, addresses, in_full=in_full) for block in entries),
            examples=about.get(concept, ()),
        )
        for concept, entries in by_concept.items()
    )


def _concept_view(entries: list[Block], blocks: tuple[BlockView, ...], *, examples: Iterable[Example]) -> ConceptView:
    concept = entries[0].concept
    answers = [answer for block in entries for answer in block.answers]
    return ConceptView(
        title=concept.name,
        anchor=f"sak-{concept.id}",
        counts=count_of(len(answers), "resultat", plural="resultat", one="ett") if answers else "inga resultat",
        teachers=build_teachers_view(concept, find_teachers(answers), examples=examples),
        blocks=blocks,
    )


def _block_view(block: Block, addresses: Mapping[str, str], *, in_full: bool) -> BlockView:
    labels: dict[str, list[str]] = {}
    for question in block.questions:
        labels.setdefault(question.label, []).append(question.reference)
    return BlockView(
        anchor=_anchor(block),
        names=format_list(question.reference for question in block.questions),
        labels=tuple(LabelView(", ".join(names), label) for label, names in labels.items()),
        answers=tuple(sorted(map(_answer_view, block.answers), key=lambda view: sort_key(view.link.title)))
        if in_full
        else (),
        ranges=() if in_full else tuple(_describe_ranges(block)),
        relations=tuple(
            RelationView(
                kind=VERDICT_LABELS[relation.verdict],
                questions=tuple(
                    Link(question.reference, addresses[question.reference]) for question in relation.questions
                ),
                why=relation.why,
            )
            for relation in block.relations
        ),
        absent=format_list(block.absent),
    )


def _describe_ranges(block: Block) -> Iterator[str]:
    """Yield a sentence for each question that has been answered, on how the printed percentages are spread."""
    for question in block.questions:
        answers = (answer for answer in block.answers if answer.score.question is question)
        found = find_range(answer.score.percent for answer in answers)
        if found is not None:
            yield (
                f"{question.reference}: {count_of(found.count, 'utvärdering', plural='utvärderingar')} med "
                f"{format_percent(found.lowest)} till {format_percent(found.highest)}. "
                f"Minst hälften har {format_percent(found.half)} eller mer."
            )


def _anchor(block: Block) -> str:
    return f"fragor-{slug_of(block.questions[0].reference)}"


def _answer_view(answer: Answer) -> AnswerView:
    return AnswerView(
        link=Link(answer.evaluation.title, answer.score.address),
        place=place_on_scale(answer.score.percent),
        question_set=answer.score.question.question_set,
        nr=answer.score.nr,
        score=build_score(answer.score),
    )


def build_mentions(collection: Collection, area: str) -> tuple[MentionsView, ...]:
    """Return how many strengths and improvements of all evaluations are about each concept, in register order."""
    return tuple(
        MentionsView(entry.concept.name, entry.strengths, entry.improvements)
        for entry in count_mentions(collection, area)
    )


def describe_mentions(mentions: tuple[MentionsView, ...]) -> str | None:
    """Return the sentence on what evaluators most often praise and ask for, or None if there is nothing to say."""
    if not mentions:
        return None
    strengths = {entry.title: entry.strengths for entry in mentions}
    improvements = {entry.title: entry.improvements for entry in mentions}
    return f"{_most('styrkor', strengths)} {_most('förbättringsmöjligheter', improvements)}".strip()


def _most(what: str, counts: Mapping[str, int]) -> str:
    """Return the sentence on the names with the highest count, ties included, or nothing if every count is zero."""
    most = max(counts.values())
    names = [f"”{name}”" for name, count in counts.items() if count == most]
    each = " var" if len(names) > 1 else ""
    return f"Flest {what} gäller {format_list(names)} ({most}{each})." if most else ""
