"""An evaluation's record -> the evaluation, with the names, wordings and addresses that its file leaves out."""

from collections.abc import Iterator

from generator.model.addresses import (
    discrepancy_number,
    evaluation_address,
    evaluation_id,
    given_id,
    question_anchor,
)
from generator.model.binding.registers import Registers
from generator.model.binding.sources import bind_sources
from generator.model.evaluation import Discrepancy, Evaluation, EvaluationArea, QuestionScore, Statement
from generator.model.questions import QuestionSet, QuestionSetArea
from generator.model.records import (
    EvaluationAreaRecord,
    EvaluationRecord,
    QuestionScoreRecord,
    StatementRecord,
    VersionBasis,
)
from generator.model.sources import Source


def bind_evaluation(record: EvaluationRecord, registers: Registers) -> Evaluation:
    """Return the evaluation that a record describes."""
    municipality = registers.municipalities[record.municipality]
    question_set = None if record.question_set is None else registers.question_sets[record.question_set]
    address = evaluation_address(municipality, record.year)
    discrepancies = tuple(_bind_discrepancies(record, address))
    order = list(registers.areas if question_set is None else question_set.areas)
    sources = bind_sources(record, municipality.county if registers.sources_by_county else None)
    return Evaluation(
        id=evaluation_id(municipality, record.year),
        municipality=municipality,
        year=record.year,
        month=record.month,
        title=f"{municipality.name} {record.year}",
        address=address,
        question_set=question_set,
        version=record.version if question_set is None else question_set.version,
        version_known_by=record.version_known_by if question_set is None else VersionBasis.REPORT,
        occasion=record.occasion,
        interviews=record.interviews,
        evaluators=record.evaluators,
        sources=sources,
        added=record.added,
        total=record.total,
        total_source=None if record.total is None else _find_source(sources, record.total_source),
        lowest_area=record.lowest_area,
        highest_area=record.highest_area,
        notes=record.notes,
        introduction=record.introduction,
        areas=tuple(
            _bind_area(
                area,
                registers,
                question_set=question_set,
                sources=sources,
                evaluation_page=address,
                discrepancies=discrepancies,
            )
            for area in sorted(record.areas, key=lambda area: order.index(area.area))
        ),
        has_all_areas={area.area for area in record.areas} >= set(order),
        closing=record.closing,
        discrepancies=discrepancies,
    )


def _find_source(sources: tuple[Source, ...], identifier: str | None) -> Source:
    """Return the source with an id, or the first one if a figure names none."""
    return sources[0] if identifier is None else {source.id: source for source in sources}[identifier]


def _bind_discrepancies(record: EvaluationRecord, evaluation_page: str) -> Iterator[Discrepancy]:
    """Yield the discrepancies in file order; each is shown on the page of what it concerns."""
    given = {area.area for area in record.areas}
    for entry in record.discrepancies:
        anchor = given_id(entry.id)
        page = f"{evaluation_page}{entry.area}/" if entry.area in given else evaluation_page
        yield Discrepancy(
            number=discrepancy_number(anchor),
            anchor=anchor,
            address=f"{page}#{anchor}",
            kind=entry.kind,
            area=entry.area,
            question=entry.question,
            place=entry.place,
            printed=entry.printed,
            other_place=entry.other_place,
            other=entry.other,
            note=entry.note,
        )


def _bind_area(
    record: EvaluationAreaRecord,
    registers: Registers,
    *,
    question_set: QuestionSet | None,
    sources: tuple[Source, ...],
    evaluation_page: str,
    discrepancies: tuple[Discrepancy, ...],
) -> EvaluationArea:
    area = registers.areas[record.area]
    set_area = None if question_set is None else question_set.areas[record.area]
    touching = tuple(entry for entry in discrepancies if entry.area == record.area)
    page = f"{evaluation_page}{record.area}/"
    return EvaluationArea(
        area=area,
        set_area=set_area,
        name=record.heading_name or (area.name if set_area is None else set_area.name),
        heading_name=record.heading_name,
        appendix_name=record.appendix_name,
        address=page,
        source=_find_source(sources, record.source),
        heading_score=record.heading_score,
        score=record.score,
        max=record.max,
        percent=record.percent,
        questions=tuple(_bind_scores(record.questions, set_area, page=page, discrepancies=touching)),
        summary=record.summary,
        strengths=tuple(_bind_statements(record.strengths, set_area, page=page)),
        improvements=tuple(_bind_statements(record.improvements, set_area, page=page)),
        discrepancies=touching,
    )


def _bind_scores(
    records: tuple[QuestionScoreRecord, ...],
    set_area: QuestionSetArea | None,
    *,
    page: str,
    discrepancies: tuple[Discrepancy, ...],
) -> Iterator[QuestionScore]:
    asked = {} if set_area is None else {question.nr: question for question in set_area.questions}
    for record in records:
        question = asked[record.nr]
        anchor = question_anchor(record.nr)
        yield QuestionScore(
            question=question,
            nr=record.nr,
            printed_nr=record.printed_nr,
            label=record.label or question.label,
            score=record.score,
            max=record.max,
            percent=record.percent,
            anchor=anchor,
            address=f"{page}#{anchor}",
            discrepancies=tuple(entry for entry in discrepancies if entry.question == record.nr),
        )


def _bind_statements(
    records: tuple[StatementRecord, ...], set_area: QuestionSetArea | None, *, page: str
) -> Iterator[Statement]:
    concepts = {} if set_area is None else {question.nr: question.concept for question in set_area.questions}
    for record in records:
        anchor = given_id(record.id)
        yield Statement(
            nr=record.nr,
            question_nr=record.question,
            concept=None if record.question is None else concepts.get(record.question),
            topics=record.topics,
            text=record.text,
            anchor=anchor,
            address=f"{page}#{anchor}",
        )
