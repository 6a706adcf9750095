"""`generator.model.binding.sources`: sources, known evaluations and yardsticks keep what their records say."""

from generator.model import Collection
from generator.model.binding.registers import Registers
from generator.model.binding.sources import bind_known, bind_page, bind_sources, bind_yardstick
from generator.model.records import EvaluationRecord, KnownRecord, PageRecord, Report
from tests.support.rebinding import record_of

PAGE = PageRecord.model_construct(
    id="sidan",
    title="Resultat",
    publisher="SKL",
    address="https://exempel.se/resultat",
    date="2019-02",
    read="2026-03-01",
    dead="2026-03-02",
    note="Bara totalen.",
)
REPORT = Report.model_construct(
    id="rapporten",
    title="Analys",
    publisher="SKR",
    file="analys.pdf",
    place="sidan 3",
    cover_date="2019-01",
)
KNOWN = KnownRecord.model_construct(
    municipality="9901",
    part="Skolan",
    year=2015,
    month=4,
    when="våren",
    what="En artikel nämner den.",
    source="Tidningen",
    address="https://exempel.se/artikel",
    read="2026-03-03",
    dead="2026-03-04",
)


def with_sources(several: Collection, *pages: PageRecord, report: Report | None = None) -> EvaluationRecord:
    """Return an evaluation's record with other sources."""
    return record_of(several, "olanda-2014").model_copy(update={"report": report, "sources": pages})


def test_a_source_has_all_that_its_record_says(several: Collection) -> None:
    """A page and a report, each on the list's main page or on that of its county; the report comes first."""
    names = ("id", "title", "publisher", "address", "date", "read", "dead", "note")
    assert {name: getattr(bind_page(PAGE), name) for name in names} == {name: getattr(PAGE, name) for name in names}
    report, page = bind_sources(with_sources(several, PAGE, report=REPORT), "Jönköpings län")
    of_reports = ("id", "title", "publisher", "file", "place", "cover_date")
    assert {name: getattr(report, name) for name in of_reports} == {name: getattr(REPORT, name) for name in of_reports}
    assert page.id == "sidan"
    assert (report.address, report.date, report.read, report.dead, report.note) == (None,) * 5
    assert (page.file, page.place, page.cover_date) == (None,) * 3
    assert bind_page(PAGE).own_address == "om/kallor/#kalla-sidan"
    assert report.own_address == "om/kallor/lan/jonkopings-lan/#kalla-rapporten"
    assert page.own_address == "om/kallor/lan/jonkopings-lan/#kalla-sidan"


def test_without_a_report_the_sources_are_the_pages(several: Collection) -> None:
    """They are in the order of the file."""
    other = PAGE.model_copy(update={"id": "andra"})
    assert [source.id for source in bind_sources(with_sources(several, other, PAGE), None)] == ["andra", "sidan"]


def test_a_known_evaluation_has_all_that_its_record_says(several: Collection) -> None:
    """It also has its municipality instead of the code."""
    registers = Registers(
        municipalities=several.municipalities,
        areas=several.areas,
        concepts=several.concepts,
        topics=several.topics,
        question_sets=several.question_sets,
        sources_by_county=False,
    )
    known = bind_known(KNOWN, registers)
    assert known.municipality is several.municipalities["9901"]
    names = ("part", "year", "month", "when", "what", "source", "address", "read", "dead")
    assert {name: getattr(known, name) for name in names} == {name: getattr(KNOWN, name) for name in names}


def test_a_yardstick_has_all_that_its_record_says(several: Collection) -> None:
    """Its points by area, and its source on the list's main page."""
    for record in several.records.yardsticks:
        bound = bind_yardstick(record)
        for name in ("id", "kind", "version", "over", "evaluations", "total"):
            assert getattr(bound, name) == getattr(record, name), name
        assert bound.by_area == {entry.area: entry.score for entry in record.areas}
        assert bound.source == bind_page(record.source)
    assert [bool(record.total) for record in several.records.yardsticks] == [True, True]
