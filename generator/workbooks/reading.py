"""A filled-in workbook -> the draft of its data file, or everything that is wrong in it, cell by cell."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

from generator.importing import UnfitReportError
from generator.importing.draft import quote
from generator.importing.drafting import registers_of
from generator.importing.identity import find_municipality
from generator.load import Sources
from generator.model.addresses import IMPROVEMENT, STRENGTH, slug_of
from generator.model.records import Municipality, Occasion, QuestionSetRecord
from generator.schemas import KINDS as FILE_KINDS
from generator.schemas import modeline
from generator.workbooks.cells import Cells, read_cells
from generator.workbooks.form import (
    EVALUATOR,
    FACT_ROWS,
    FACTS,
    KINDS,
    OCCASIONS,
    QUESTIONS,
    STATEMENT_COLUMNS,
    STATEMENTS,
)

_IDS = {"strengths": STRENGTH, "improvements": IMPROVEMENT}
_NR = re.compile(r"[1-9]\.[1-9]\d?")
_NR_INSIDE = re.compile(r"(?:fråga(?:n)? *)?([1-9])[.,]([1-9]\d?)\.?", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_FIRST_YEAR = 2002
_KIND_WORDS = {
    **KINDS,
    "styrkor": "strengths",
    "förbättring": "improvements",
    "förbättringsmöjlighet": "improvements",
    "förbättringsmöjligheter": "improvements",
}


def _score(reader: Cells, row: int, *, most: int, decimals: int) -> Decimal | None:
    """Return the points of a row, with as many decimals as the report's other points: Excel stores 10,0 as 10."""
    value = reader.number(QUESTIONS, row, column=3, most=most)
    return None if value is None else value.quantize(Decimal(1).scaleb(-decimals))


def _decimals(text: str) -> int:
    return len(text.replace(",", ".").partition(".")[2]) if re.fullmatch(r"\d+[.,]\d{1,2}", text) else 0


def import_workbook(path: Path, sources: Sources) -> tuple[str, str]:
    """Return the name of the data file and its content.

    Raises:
        UnfitReportError: it isn't such a workbook, or something in it is wrong; everything wrong is listed, cell by
        cell.
    """
    registers = registers_of(sources)
    reader = read_cells(path)
    rows = _fact_rows(reader)
    facts = {key: reader.text(FACTS, row, column=1) for key, row in rows.items()}
    letter = facts["question_set"].upper()
    question_set = next((entry for entry in registers.question_sets if entry.name == letter), None)
    if question_set is None:
        raise UnfitReportError(
            f"{FACTS}: frågeuppsättningen ”{facts['question_set']}” finns inte. Börja om med en ny arbetsbok."
        )
    name = facts["municipality"]
    municipality = find_municipality(registers.municipalities, name.zfill(4) if name.isdecimal() else name)
    year = reader.number(FACTS, rows["year"], column=1, least=_FIRST_YEAR, most=2099)
    if year is None:
        reader.report(FACTS, rows["year"], column=1, sentence="skriv året.")
    names = {slug_of(area.name): area.area for entry in registers.question_sets for area in entry.areas}
    names |= {slug_of(name): area.area for area in question_set.areas for name in (area.area, area.name, str(area.nr))}
    statements = _read_statements(reader, names)
    lines = [
        next(modeline(kind) for kind in FILE_KINDS if kind.name == "evaluation"),
        *_facts(reader, facts, municipality=municipality, rows=rows, year=year),
        "areas:",
        *_areas(reader, question_set, statements=statements),
    ]
    if reader.faults:
        raise UnfitReportError(f"{path.name} har fel som behöver rättas:\n" + "\n".join(reader.faults))
    return f"{municipality.slug}-{year}.yml", "\n".join(lines) + "\n"


def _fact_rows(reader: Cells) -> Mapping[str, int]:
    """Return the row of each fact, found by its name in the first column: rows may have been added above it."""
    places = {reader.text(FACTS, row, column=0): row for row in reversed(range(len(reader.by_sheet[FACTS])))}
    return {key: places.get(name, row) for row, (key, name, _) in enumerate(FACT_ROWS)}


def _facts(
    reader: Cells,
    facts: Mapping[str, str],
    *,
    municipality: Municipality,
    rows: Mapping[str, int],
    year: Decimal | None,
) -> Iterator[str]:
    month = _month(reader, rows["month"])
    total = reader.number(FACTS, rows["total"], column=1, most=800)
    yield f'municipality: "{municipality.code}"'
    yield f"name: {quote(municipality.name)}"
    yield f"year: {year}"
    yield from ([f"month: {month}"] if month else [])
    yield f"question_set: {facts['question_set'].upper()}"
    if facts["occasion"]:
        occasion = _occasion(facts["occasion"])
        if occasion is None:
            reader.report(
                FACTS, rows["occasion"], column=1, sentence=f"”{facts['occasion']}” är ingen av {', '.join(OCCASIONS)}."
            )
        else:
            yield f"occasion: {occasion.value}"
    yield from ([f"interviews: {quote(facts['interviews'])}"] if facts["interviews"] else [])
    yield from _evaluators(reader)
    yield '# added: "ÅÅÅÅ-MM-DD"  (dagen när utvärderingen publiceras)'
    title = facts["title"] or f"Kommunkompassen – analys av {municipality.long_name} {year}"
    yield "report:"
    yield f"  id: {slug_of(title)}"
    yield f"  title: {quote(title)}"
    yield f"  publisher: {quote(facts['publisher'] or 'Sveriges Kommuner och Regioner')}"
    yield from ([f"total: {total}"] if total is not None else [])


def _month(reader: Cells, row: int) -> Decimal | None:
    """Return the month as a number; the cell may have its name."""
    text = reader.text(FACTS, row, column=1).lower()
    if text[:3] in _MONTHS:
        return Decimal(_MONTHS.index(text[:3]) + 1)
    return reader.number(FACTS, row, column=1, least=1, most=12)


def _occasion(text: str) -> Occasion | None:
    """Return which evaluation of the municipality it is, from words such as `andra gången` or a number."""
    word = text.lower().split()[0].rstrip(".:a")
    numbers = dict(zip("1234", OCCASIONS.values(), strict=False))
    words = {name.rstrip("a"): occasion for name, occasion in OCCASIONS.items()}
    return numbers.get(word) or words.get(word)


def _evaluators(reader: Cells) -> Iterator[str]:
    rows = range(len(reader.by_sheet[FACTS]))
    people = [
        (row, reader.text(FACTS, row, column=1), reader.text(FACTS, row, column=2))
        for row in rows
        if reader.text(FACTS, row, column=0) == EVALUATOR and reader.text(FACTS, row, column=1)
    ]
    yield from (["evaluators:"] if people else [])
    for row, name, organisation in people:
        if not organisation:
            reader.report(FACTS, row, column=2, sentence=f"skriv var {name} arbetar.")
        yield f"  - {{name: {quote(name, flow=True)}, organisation: {quote(organisation, flow=True)}}}"


def _areas(
    reader: Cells, question_set: QuestionSetRecord, *, statements: Mapping[tuple[str, str], list[str]]
) -> Iterator[str]:
    rows = {
        (reader.text(QUESTIONS, row, column=0), reader.text(QUESTIONS, row, column=1)): row
        for row in range(1, len(reader.by_sheet[QUESTIONS]))
    }
    decimals = max(map(_decimals, (reader.text(QUESTIONS, row, column=3) for row in rows.values())), default=0)
    for area in question_set.areas:
        row = rows.get((area.area, ""))
        score = _score(reader, row, most=100, decimals=decimals) if row is not None else None
        percent = reader.number(QUESTIONS, row, column=5, most=100) if row is not None else None
        heading = reader.number(QUESTIONS, row, column=6, most=100) if row is not None else None
        questions = [*_questions(reader, rows, slug=area.area, question_set=question_set, decimals=decimals)]
        if row is None or score is None:
            if questions and row is not None:
                reader.report(QUESTIONS, row, column=3, sentence=f"skriv poängen för hela området {area.area}.")
            continue
        yield f"  - area: {area.area}"
        yield from ([f"    heading_score: {heading}"] if heading is not None else [])
        yield f"    score: {score}"
        yield "    max: 100"
        yield from ([f"    percent: {percent}"] if percent is not None else [])
        yield from (["    questions:", *questions] if questions else [])
        for kind in _IDS:
            found = statements.get((area.area, kind), [])
            yield from ([f"    {kind}:", *found] if found else [])


def _questions(
    reader: Cells, rows: Mapping[tuple[str, str], int], *, slug: str, question_set: QuestionSetRecord, decimals: int
) -> Iterator[str]:
    for question in question_set.areas_by_slug[slug].questions:
        row = rows.get((slug, question.nr))
        if row is None:
            reader.elsewhere.append(f"{QUESTIONS}: raden för fråga {question.nr} saknas. Börja om med en ny arbetsbok.")
            continue
        score = _score(reader, row, most=int(question.max), decimals=decimals)
        percent = reader.number(QUESTIONS, row, column=5, most=100)
        if score is not None and percent is not None:
            yield f'      - {{nr: "{question.nr}", score: {score}, max: {question.max}, percent: {percent}}}'
        elif (score is not None or percent is not None) and not reader.is_wrong(QUESTIONS, row, 3, 5):
            reader.report(
                QUESTIONS,
                row,
                column=5 if percent is None else 3,
                sentence=f"skriv både poäng och procent för {question.nr}.",
            )


def _read_statements(reader: Cells, names: Mapping[str, str]) -> dict[tuple[str, str], list[str]]:
    """Return the entries of each area and kind, by their numbers in the report; `names` are the areas' names."""
    found: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for row in range(len(reader.by_sheet[STATEMENTS])):
        area, kind, nr, question, text = (reader.text(STATEMENTS, row, column=column) for column in range(5))
        if area == STATEMENT_COLUMNS[0] or not any((area, kind, nr, question, text)):
            continue
        slug = names.get(slug_of(area))
        kind_key = _KIND_WORDS.get(kind.lower())
        number = reader.number(STATEMENTS, row, column=2, least=1, most=99)
        asked = _NR_INSIDE.fullmatch(question)
        question = f"{asked[1]}.{asked[2]}" if asked else question
        text = reader.own_text(STATEMENTS, row, column=4)
        for column, fault in _faults_of(area, slug, kind_key=kind_key, number=number, question=question, text=text):
            reader.report(STATEMENTS, row, column=column, sentence=fault)
        if slug and kind_key and number and not reader.is_wrong(STATEMENTS, row, *range(5)):
            found.setdefault((slug, kind_key), []).append((int(number), question, text))
    return {key: [*_entries(key[1], sorted(entries))] for key, entries in found.items()}


def _faults_of(
    area: str, slug: str | None, *, kind_key: str | None, number: Decimal | None, question: str, text: str
) -> Iterator[tuple[int, str]]:
    """Yield the column and the fault of each cell of a strength or an improvement that can't be read."""
    if slug is None:
        yield 0, f"”{area}” är inget område. Välj ett i listan." if area else "välj område i listan, på varje rad."
    if kind_key is None:
        yield 1, "välj styrka eller råd."
    if number is None:
        yield 2, "skriv punktens nummer i rapportens lista."
    if question and not _NR.fullmatch(question):
        yield 3, f"”{question}” är inget frågenummer, som 5.2."
    if not text:
        yield 4, "skriv texten."


def _entries(kind: str, entries: list[tuple[int, str, str]]) -> Iterator[str]:
    seen: dict[int, int] = {}
    for number, question, text in entries:
        seen[number] = seen.get(number, 0) + 1
        again = f"-{seen[number]}" if seen[number] > 1 else ""
        yield f"      - id: {_IDS[kind]}-{number}{again}"
        yield f"        nr: {number}"
        yield from ([f'        question: "{question}"'] if question else [])
        yield f"        text: {quote(text)}"
