"""Checks what is found in a report against itself and the question set: sums, shares, maxima, and what is missing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.importing.columns import IMPROVEMENTS, STRENGTHS, UNSORTED
from generator.importing.findings import Finding, doubtful, found, missing
from generator.importing.likeness import plain
from generator.importing.question_sets import own_numbers
from generator.importing.report import FoundArea, FoundReport
from generator.importing.tables import AreaTable, PrintedRow
from generator.model.records import QuestionSetRecord
from generator.model.rounding import AREA_MAXIMUM, AREAS_OF_A_TOTAL, can_be_equal, percent_is_possible, sum_fits
from generator.swedish import count_of, format_figure, format_list, format_percent

_COLUMN_NAMES = {"score": "poängen", "max": "maxpoängen", "percent": "procenten"}
LIST_NAMES = {STRENGTHS: "styrkor", IMPROVEMENTS: "förbättringsmöjligheter"}
_ONE_OF = {STRENGTHS: "styrka", IMPROVEMENTS: "förbättringsmöjlighet"}


def check_report(report: FoundReport) -> Iterator[Finding]:
    """Yield what was found in the tables and lists, what is missing, and what doesn't fit."""
    yield from _check_set(report)
    for area in report.areas:
        yield from _check_area(area, report.question_set)
    for refused in report.refused:
        yield missing(
            f"Siffrorna för {_name_rows(refused.numbers)} lästes inte: i en text utan layout kan de höra till en annan "
            "fråga. Importera PDF:en i stället, eller skriv av siffrorna från rapporten.",
            refused.place,
        )
    for left in report.nameless:
        yield doubtful(f"Det går inte att säga vilket område det är: ”{left.name}” (nummer {left.nr}).", left.place)
    if len(report.areas) != AREAS_OF_A_TOTAL:
        yield missing(f"Rapporten ska ha åtta områden. Här finns {len(report.areas)}.")
    yield from _check_totals(report)
    if report.text.empty_pages:
        pages = ", ".join(map(str, report.text.empty_pages[:20]))
        yield doubtful(f"Sidor utan text, kanske bilder: {pages}. Titta efter poäng som bara finns i en bild.")


def _share(share: float) -> str:
    return format_percent(Decimal(round(share * 100)))


def _name_rows(numbers: Sequence[str]) -> str:
    return f"fråga {numbers[0]}" if len(numbers) == 1 else f"frågorna {format_list(numbers)}"


def _check_set(report: FoundReport) -> Iterator[Finding]:
    if report.match is None:
        yield missing("Ingen tabell med poäng för frågorna hittades.")
    elif report.match.sure:
        name = report.match.question_set.name
        yield found(f"Frågeuppsättning {name}: {_share(report.match.share)} av frågorna har samma nummer och maxpoäng.")
    else:
        yield doubtful(
            "Frågorna hör inte till någon frågeuppsättning som finns. Mest lik är "
            f"{report.match.question_set.name} ({_share(report.match.share)}). Längst ned finns förslag till en ny."
        )


def _check_area(area: FoundArea, question_set: QuestionSetRecord | None) -> Iterator[Finding]:
    name = f"område {area.nr}"
    if area.guessed:
        title = area.section.name if area.section else area.table.name if area.table else ""
        yield doubtful(
            f"Inget område är känt som ”{title}”. Numret säger att det är {area.slug}: stämmer det?",
            area.section.place if area.section else area.table.place if area.table else None,
        )
    if area.table is None:
        yield missing(f"Tabellen med poäng för {name} hittades inte.")
    else:
        yield from _check_table(area.table, area.slug, question_set=question_set)
    if area.section is None:
        yield missing(f"Avsnittet om {name} hittades inte.")
        return
    yield found(f"Avsnittet om {name}: {area.section.name}", area.section.place)
    if area.opening is None or area.opening.points is None:
        yield missing(f"Poängen vid rubriken för {name} hittades inte.", area.section.place)
    yield from _check_lists(area, name)


def _check_lists(area: FoundArea, name: str) -> Iterator[Finding]:
    if area.lists and area.lists.points.get(UNSORTED):
        yield doubtful(
            f"Styrkor och förbättringsmöjligheter för {name} står i en enda lista. Dela upp dem efter rapporten.",
            area.lists.places.get(UNSORTED),
        )
    if area.lists and area.lists.torn:
        count = count_of(len(area.lists.torn), "punkt", plural="punkter")
        yield missing(
            f"I listorna för {name} togs {count} inte med: raderna i två spalter står om varandra, och texten "
            "säger inte vad som hör ihop. Importera PDF:en i stället, eller läs dem i rapporten.",
            area.lists.torn[0].place,
        )
    for kind, title in LIST_NAMES.items():
        points = area.lists.points.get(kind, ()) if area.lists else ()
        if not points:
            yield missing(f"Listan med {title} för {name} hittades inte.", area.section.place if area.section else None)
            continue
        assert area.lists is not None  # noqa: S101 - it has points
        counted = count_of(len(points), _ONE_OF[kind], plural=title)
        yield found(f"{counted} för {name}.", area.lists.places.get(kind))
        for nr, point in enumerate(points, start=1):
            if not point.sure:
                yield doubtful(
                    f"{title.capitalize()} för {name}: inget tecken visar var punkt {nr} börjar.", point.place
                )


def _check_table(table: AreaTable, slug: str, *, question_set: QuestionSetRecord | None) -> Iterator[Finding]:
    yield found(f"{count_of(len(table.rows), 'fråga', plural='frågor')} i område {table.nr}: {table.name}", table.place)
    yield from _check_columns(table)
    yield from _check_figures(f"område {table.nr}", table.figures, row=table)
    numbers = own_numbers(table)
    for row, nr in zip(table.rows, numbers, strict=True):
        if row.nr != nr:
            yield doubtful(f"Fråga {row.nr} står två gånger. Den andra har fått numret {nr}.", row.place)
        if nr not in table.withheld:
            yield from _check_figures(f"fråga {nr}", row.figures, row=row)
    for line in table.strays:
        yield doubtful(f"En rad med siffror hör inte till någon fråga: ”{line.text}”.", line.place)
    if question_set is not None:
        yield from _check_against_set(table, numbers, slug=slug, question_set=question_set)
    scores = [row.figures["score"] for row in table.rows if "score" in row.figures]
    score = table.figures.get("score")
    if score is not None and len(scores) == len(table.rows) and not sum_fits(score, scores):
        added = format_figure(sum(scores, Decimal(0)))
        yield doubtful(
            f"Frågorna i område {table.nr} blir {added} poäng, men området har {format_figure(score)}.", table.place
        )
    maxima = [row.figures["max"] for row in table.rows if "max" in row.figures]
    if sum(maxima) != AREA_MAXIMUM and not table.withheld:
        yield doubtful(f"Maxpoängen i område {table.nr} blir {sum(maxima)} och inte {AREA_MAXIMUM}.", table.place)


def _check_columns(table: AreaTable) -> Iterator[Finding]:
    if table.reordered:
        yield doubtful(
            f"Siffrorna i område {table.nr} står inte under de rubriker som lästes. De är ordnade så att maxpoängen, "
            "summan och procenten stämmer. Jämför med rapporten.",
            table.place,
        )
    if table.withheld:
        yield missing(
            f"Siffrorna för {_name_rows(table.withheld)} togs inte med: de stämmer inte med maxpoängen, summan eller "
            "procenten, så de kan höra till en annan rad eller kolumn. Skriv av dem från rapporten.",
            table.place,
        )


def _check_figures(name: str, figures: dict[str, Decimal], *, row: AreaTable | PrintedRow) -> Iterator[Finding]:
    for column, title in _COLUMN_NAMES.items():
        if column not in figures:
            yield missing(f"{title.capitalize()} för {name} hittades inte.", row.place)
    if len(figures) == len(_COLUMN_NAMES):
        score, maximum, percent = (figures[column] for column in _COLUMN_NAMES)
        if not percent_is_possible(score, maximum, percent=percent):
            yield doubtful(
                f"{format_figure(score)} av {format_figure(maximum)} poäng ({name}) kan inte vara "
                f"{format_figure(percent)} procent.",
                row.place,
            )


def _check_against_set(
    table: AreaTable, numbers: list[str], *, slug: str, question_set: QuestionSetRecord
) -> Iterator[Finding]:
    questions = {question.nr: question for question in question_set.areas_by_slug[slug].questions}
    for nr, question in questions.items():
        if nr not in numbers:
            yield missing(f"Fråga {nr} hittades inte: {question.label}", table.place)
    for row, nr in zip(table.rows, numbers, strict=True):
        if nr not in questions:
            yield doubtful(f"Fråga {nr} finns inte i frågeuppsättning {question_set.name}.", row.place)
            continue
        if row.figures.get("max", questions[nr].max) != questions[nr].max:
            yield doubtful(
                f"Fråga {nr} har {row.figures['max']} som maxpoäng, men {questions[nr].max} i frågeuppsättning "
                f"{question_set.name}.",
                row.place,
            )
        if plain(row.label) != plain(questions[nr].label):
            yield doubtful(f"Fråga {nr} har en annan ordalydelse än frågeuppsättningen: ”{row.label}”.", row.place)


def _check_totals(report: FoundReport) -> Iterator[Finding]:
    totals = report.totals
    scores = [area.table.figures.get("score") for area in report.areas if area.table]
    known = [score for score in scores if score is not None]
    if totals.total is None:
        yield missing("Totalpoängen är inte tryckt i texten. Räkna inte ut den: webbplatsen gör det och säger det.")
    else:
        finding = found if totals.sure else doubtful
        yield finding(f"Totalpoäng: {format_figure(totals.total)}", totals.place)
        if len(known) == AREAS_OF_A_TOTAL and not sum_fits(totals.total, known):
            added = format_figure(sum(known, Decimal(0)))
            yield doubtful(f"Områdenas poäng blir {added} och inte {format_figure(totals.total)}.", totals.place)
    for year in totals.earlier:
        yield found(f"Samma tabell har också poäng för {year}. De kan bli en utvärdering för sig.", totals.place)
    for area in report.areas:
        score, summary = area.table.figures.get("score") if area.table else None, totals.areas.get(area.slug)
        if score is not None and summary is not None and not can_be_equal(score, summary):
            yield doubtful(
                f"Område {area.nr} har {format_figure(summary)} poäng i sammanfattningen och {format_figure(score)} i "
                "tabellen med frågor.",
                totals.place,
            )
