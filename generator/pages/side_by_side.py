"""Evaluations side by side, in words: the rows of questions with their marks and reasons, and what a reader must know.

The script of the page says the same (`overrides/scripts/comparison.js`), with the same phrases.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.analysis.side_by_side import (
    AreaLikeness,
    Cell,
    Row,
    build_area_likeness,
    build_rows,
    has_questions,
)
from generator.model import Alikeness, Area, Collection, Evaluation
from generator.model.addresses import question_anchor
from generator.pages.links import link_evaluation, link_evaluation_area
from generator.pages.page import Link
from generator.pages.parts import FiguresView, build_figures, build_notes, link_notes
from generator.pages.phrases import say
from generator.swedish import format_list


@dataclass(frozen=True, slots=True)
class Column:
    """An evaluation at the head of a column or a row; `question_set` is None where it isn't known."""

    link: Link
    question_set: str | None


@dataclass(frozen=True, slots=True)
class QuestionCell:
    """What an evaluation has in a row: a question with its figures, or `words` for what is missing."""

    words: str | None
    place: Link | None = None
    figures: FiguresView | None = None
    marks: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is worded in some question sets; `sets` is empty where all of a row word it so."""

    sets: tuple[str, ...]
    label: str


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """Questions that can be compared: the concept, how they are worded, the cells, the mark and why."""

    concept: str
    wordings: tuple[Wording, ...]
    alikeness: str
    cells: tuple[QuestionCell, ...]
    mark: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuestionTable:
    """An area, question by question: how alike its questions are as a whole, then each row."""

    area: str
    title: str
    alikeness: str
    mark: str
    reason: str | None
    rows: tuple[QuestionRow, ...]


def build_column(collection: Collection, evaluation: Evaluation) -> Column:
    """Return an evaluation as the head of a column."""
    return Column(link_evaluation(collection, evaluation), evaluation.question_set)


def build_question_tables(
    collection: Collection, evaluations: Sequence[Evaluation]
) -> tuple[tuple[Column, ...], tuple[QuestionTable, ...]]:
    """Return the evaluations with questions as columns, and a table for each area that two of them have.

    Nothing where fewer than two evaluations have questions.
    """
    asked = [entry for entry in evaluations if has_questions(entry)]
    if len(asked) < 2:
        return (), ()
    tables = (
        _table_view(collection, asked, area)
        for area in collection.areas
        if any(entry.find_area(area.slug) for entry in asked)
    )
    return tuple(build_column(collection, entry) for entry in asked), tuple(tables)


def describe_sets(collection: Collection, evaluations: Sequence[Evaluation]) -> str:
    """Return what it means that the evaluations were asked the same questions, or other ones."""
    sets = {entry.question_set for entry in evaluations}
    if len(sets) == 1 and None not in sets:
        return say("same-sets", set=evaluations[0].question_set)
    unknown = [link_evaluation(collection, entry).title for entry in evaluations if entry.question_set is None]
    known = len(sets - {None}) > 1
    sentences = [say("other-sets")] if known else []
    if unknown:
        sentences.append(say("unknown-sets", names=format_list(unknown)))
    sentences.append(say("difference"))
    return " ".join(sentences)


def describe_unasked(collection: Collection, evaluations: Sequence[Evaluation]) -> str | None:
    """Return which evaluations give no figures for single questions, or None."""
    names = [link_evaluation(collection, entry).title for entry in evaluations if not has_questions(entry)]
    return say("without-questions", names=format_list(names)) if names else None


def _table_view(collection: Collection, evaluations: Sequence[Evaluation], area: Area) -> QuestionTable:
    likeness = build_area_likeness(collection, evaluations, area.slug)
    return QuestionTable(
        area=area.slug,
        title=area.name,
        alikeness=likeness.alikeness,
        mark=say(f"area-{likeness.alikeness}"),
        reason=_why_area(likeness),
        rows=tuple(_row_view(collection, area.slug, row) for row in build_rows(collection, evaluations, area.slug)),
    )


def _why_area(likeness: AreaLikeness) -> str | None:
    """Return how many of the area's rows are of each kind, where its questions aren't all the same."""
    if likeness.alikeness is Alikeness.SAME:
        return None
    if likeness.same and not likeness.similar and not likeness.none:
        return say("weighs-differently" if likeness.is_whole else "is-partial")
    if likeness.alikeness is Alikeness.NONE:
        return say("none-comparable") if likeness.none else None
    counts = (("same", likeness.same), ("similar", likeness.similar), ("none", likeness.none))
    return say("counts", counts=format_list(say(f"count-{kind}", count=count) for kind, count in counts if count))


def _row_view(collection: Collection, area: str, row: Row) -> QuestionRow:
    concept = collection.concepts[row.concept].name
    return QuestionRow(
        concept=concept,
        wordings=_wordings(row, concept),
        alikeness=row.alikeness,
        cells=tuple(_cell_view(collection, area, cell) for cell in row.cells),
        mark=say(f"question-{row.alikeness}"),
        reasons=(*_why_similar(row), *_why_apart(collection, row)),
    )


def _wordings(row: Row, concept: str) -> tuple[Wording, ...]:
    """Return the wordings of a row's questions; none where there is one and it is just the name of the concept."""
    sets: dict[str, list[str]] = {}
    for cell in row.cells:
        if cell.asked is not None and cell.evaluation.question_set is not None:
            label = (cell.figures.label if cell.figures else None) or cell.asked.label
            sets.setdefault(label, []).append(cell.evaluation.question_set)
    if len(sets) == 1:
        return tuple(Wording((), label) for label in sets if label != concept)
    return tuple(Wording(tuple(dict.fromkeys(names)), label) for label, names in sets.items())


def _cell_view(collection: Collection, area: str, cell: Cell) -> QuestionCell:
    if cell.asked is None:
        return QuestionCell(words=say("not-comparable" if cell.apart else "no-counterpart"))
    given = cell.evaluation.find_area(area)
    if cell.figures is None or given is None:
        return QuestionCell(words=say("missing"))
    nr = cell.asked.nr
    address = link_evaluation_area(collection, cell.evaluation, given).address
    notes = (note for note in build_notes(cell.evaluation) if note.area == area and note.question == nr)
    return QuestionCell(
        words=None,
        place=Link(say("question", nr=nr), f"{address}#{question_anchor(nr)}"),
        figures=build_figures(cell.figures),
        marks=link_notes(notes, address),
    )


def _why_similar(row: Row) -> list[str]:
    """Return the reasons of a row's similar questions; with more than two sets, each says which ones it is about."""
    pairs: dict[str, list[str]] = {}
    for pair in row.similar:
        pairs.setdefault(pair.why, []).append(say("sets", first=pair.first_set, second=pair.second_set))
    sets = {cell.evaluation.question_set for cell in row.cells if cell.asked}
    return [
        why if len(sets) < 3 else say("reason-of-sets", sets=format_list(named), why=why)
        for why, named in pairs.items()
    ]


def _why_apart(collection: Collection, row: Row) -> list[str]:
    """Return why evaluations are left out of a row: their questions on the same thing, and those who have none."""
    apart: dict[tuple[str, str], list[str]] = {}
    missing: list[str] = []
    for cell in row.cells:
        name = link_evaluation(collection, cell.evaluation).title
        for entry in cell.apart:
            apart.setdefault((entry.nr, entry.why), []).append(name)
        if cell.asked is None and not cell.apart:
            missing.append(name)
    reasons = [say("apart", nr=nr, names=format_list(names), why=why) for (nr, why), names in apart.items()]
    if missing:
        reasons.append(say("without-counterpart", names=_either(missing)))
    return reasons


def _either(names: Sequence[str]) -> str:
    return format_list(names).replace(" och ", " eller ") if len(names) > 1 else names[0]
