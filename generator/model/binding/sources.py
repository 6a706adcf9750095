"""Records of sources, known evaluations and yardsticks -> the same, bound to what they name."""

from generator.model.addresses import given_id, source_address
from generator.model.binding.registers import Registers
from generator.model.records import EvaluationRecord, KnownRecord, PageRecord, Report, YardstickRecord
from generator.model.sources import KnownEvaluation, Source, Yardstick


def bind_sources(record: EvaluationRecord, county: str | None) -> tuple[Source, ...]:
    """Return what an evaluation's figures and texts come from: its report, if it has one, and then the pages.

    `county` is the part of the list of sources that has them, if the list is in parts.
    """
    reports = () if record.report is None else (_bind_report(record.report, county),)
    return (*reports, *(bind_page(entry, county) for entry in record.sources))


def _bind_report(record: Report, county: str | None) -> Source:
    identifier = given_id(record.id)
    return Source(
        id=identifier,
        own_address=source_address(identifier, county),
        title=record.title,
        publisher=record.publisher,
        file=record.file,
        place=record.place,
        cover_date=record.cover_date,
    )


def bind_page(record: PageRecord, county: str | None = None) -> Source:
    """Return a page as a source, in a county's part of the list of sources or on its main page."""
    return Source(
        id=record.id,
        own_address=source_address(record.id, county),
        title=record.title,
        publisher=record.publisher,
        address=record.address,
        date=record.date,
        read=record.read,
        dead=record.dead,
        note=record.note,
    )


def bind_known(record: KnownRecord, registers: Registers) -> KnownEvaluation:
    """Return the known evaluation that a record describes."""
    return KnownEvaluation(
        municipality=registers.municipalities[record.municipality],
        part=record.part,
        year=record.year,
        month=record.month,
        when=record.when,
        what=record.what,
        source=record.source,
        address=record.address,
        read=record.read,
        dead=record.dead,
    )


def bind_yardstick(record: YardstickRecord) -> Yardstick:
    """Return the yardstick that a record describes."""
    return Yardstick(
        id=record.id,
        kind=record.kind,
        version=record.version,
        over=record.over,
        evaluations=record.evaluations,
        total=record.total,
        by_area={entry.area: entry.score for entry in record.areas},
        source=bind_page(record.source),
    )
