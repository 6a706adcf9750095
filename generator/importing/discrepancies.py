"""Two places of a report that disagree, written as the entries of `discrepancies` that an editor would write."""

from collections.abc import Iterator
from decimal import Decimal

from generator.importing.identity import Identity
from generator.importing.likeness import alike
from generator.importing.question_sets import own_numbers
from generator.importing.report import FoundArea, FoundReport
from generator.importing.tables import AreaTable
from generator.model.records import DiscrepancyKind, DiscrepancyRecord
from generator.model.rounding import AREAS_OF_A_TOTAL, can_be_equal, percent_is_possible, sum_fits
from generator.swedish import format_figure, format_month

Entry = dict[str, str]


def find_discrepancies(report: FoundReport, identity: Identity) -> list[DiscrepancyRecord]:
    """Return the discrepancies in the figures, numbers, names and dates that were found, in the report's order."""
    found = [
        *_date(report, identity),
        *(entry for area in report.areas for entry in _area(area)),
        *_total(report),
    ]
    return [
        DiscrepancyRecord.model_validate({"id": f"avvikelse-{nr}", **entry}) for nr, entry in enumerate(found, start=1)
    ]


def _date(report: FoundReport, identity: Identity) -> Iterator[Entry]:
    cover = report.facts.cover_date
    if cover is None or identity.month is None:
        return
    for year, month, place in report.facts.years:
        if place == cover.place and month and (year, month) != (identity.year, identity.month):
            yield _entry(
                DiscrepancyKind.DATE,
                ("Rapportens framsida", cover.value),
                second=("Texten om utvärderingen", format_month(identity.year, identity.month)),
                note="Framsidan och texten anger olika tider.",
            )


def _area(area: FoundArea) -> Iterator[Entry]:
    if area.table is None:
        return
    yield from _name(area, area.table)
    score, heading = area.table.figures.get("score"), area.heading_score
    if score is not None and heading is not None and not can_be_equal(score, heading):
        yield _entry(
            DiscrepancyKind.AREA_SCORE,
            (f"Bilagan, område {area.nr}", format_figure(score)),
            second=("Områdets rubrik", format_figure(heading)),
            note="Rubriken och bilagan ger området olika poäng.",
            area=area.slug,
        )
    yield from _rows(area, area.table)


def _name(area: FoundArea, table: AreaTable) -> Iterator[Entry]:
    name = area.section.name if area.section else ""
    if name and table.name and not _is_one_name(name, table.name):
        yield _entry(
            DiscrepancyKind.AREA_NAME,
            ("Områdets rubrik", name),
            second=(f"Bilagan, område {area.nr}", table.name),
            note="Området har två namn i rapporten.",
            area=area.slug,
        )


def _is_one_name(first: str, second: str) -> bool:
    short, long = sorted((first, second), key=len)
    return long.casefold().startswith(short.casefold()) or alike(short, long) == 1.0


def _rows(area: FoundArea, table: AreaTable) -> Iterator[Entry]:
    for row, nr in zip(table.rows, own_numbers(table), strict=True):
        if row.nr != nr:
            yield _entry(
                DiscrepancyKind.QUESTION_NR,
                (f"Bilagan, område {area.nr}, den andra frågan med numret", row.nr),
                second=(f"Bilagan, område {area.nr}, frågan före", row.nr),
                note=f"Numret {row.nr} står på två frågor. Den andra är fråga {nr}.",
                area=area.slug,
                question=nr,
            )
        if len(row.figures) == 3 and not _fits(row.figures):
            yield _percent(row.figures, f"Bilagan, fråga {nr}", area=area.slug, question=nr)
    if len(table.figures) == 3 and not _fits(table.figures):
        yield _percent(table.figures, f"Bilagan, område {area.nr}", area=area.slug)
    scores = [row.figures["score"] for row in table.rows if "score" in row.figures]
    score = table.figures.get("score")
    if score is not None and scores and len(scores) == len(table.rows) and not sum_fits(score, scores):
        yield _entry(
            DiscrepancyKind.AREA_SUM,
            (f"Bilagan, område {area.nr}", format_figure(score)),
            second=("Områdets frågor sammanlagda", format_figure(sum(scores, Decimal(0)))),
            note="Frågornas poäng ger en annan summa än områdets, och avrundning räcker inte som förklaring.",
            area=area.slug,
        )


def _fits(figures: dict[str, Decimal]) -> bool:
    return percent_is_possible(figures["score"], figures["max"], percent=figures["percent"])


def _percent(figures: dict[str, Decimal], place: str, **about: str) -> Entry:
    return _entry(
        DiscrepancyKind.PERCENT,
        (f"{place}, procent", format_figure(figures["percent"])),
        second=(f"{place}, poäng", f"{format_figure(figures['score'])} av {format_figure(figures['max'])}"),
        note="Ingen avrundning av poängen ger den procentsats som står.",
        **about,
    )


def _total(report: FoundReport) -> Iterator[Entry]:
    total = report.totals.total
    scores = [area.table.figures["score"] for area in report.areas if area.table and "score" in area.table.figures]
    if total is not None and len(scores) == AREAS_OF_A_TOTAL and not sum_fits(total, scores):
        yield _entry(
            DiscrepancyKind.TOTAL_SUM,
            ("Sammanfattningen, totalpoäng", format_figure(total)),
            second=("Bilagan, de åtta områdena sammanlagda", format_figure(sum(scores, Decimal(0)))),
            note="Områdenas poäng ger en annan summa än den tryckta.",
        )


def _entry(kind: DiscrepancyKind, first: tuple[str, str], *, second: tuple[str, str], note: str, **about: str) -> Entry:
    (place, printed), (other_place, other) = first, second
    places = {"place": place, "printed": printed, "other_place": other_place, "other": other}
    return {"kind": kind.value, **about, **places, "note": note}
