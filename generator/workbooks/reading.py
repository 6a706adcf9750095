"""A workbook that was filled in -> the draft of its data file, or all that is wrong in it, cell by cell."""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from generator.importing import UnfitReportError
from generator.importing.draft import quote
from generator.importing.drafting import registers_of
from generator.importing.identity import find_municipality
from generator.load import Sources
from generator.model.addresses import IMPROVEMENT, STRENGTH, slug_of
from generator.model.records import Municipality, QuestionSetRecord
from generator.workbooks.form import (
    EVALUATOR,
    FACT_ROWS,
    FACTS,
    KINDS,
    OCCASIONS,
    QUESTIONS,
    STATEMENTS,
)

_LARGEST = 20_000_000
_MOST_ROWS = 2000
_IDS = {"strengths": STRENGTH, "improvements": IMPROVEMENT}
_NR = re.compile(r"[1-9]\.[1-9]\d?")


@dataclass(slots=True)
class _Reader:
    """The cells of a workbook by sheet, and what is wrong in them."""

    cells: dict[str, list[tuple[Any, ...]]]
    faults: list[str] = field(default_factory=list)
    decimals: int = 0
    """With how many decimals the report prints points. Excel keeps none of 10,0, but of 18,4 it does."""

    def tell(self, sheet: str, row: int, column: int, sentence: str) -> None:
        """Note what is wrong in a cell."""
        self.faults.append(f"{sheet}, cell {'ABCDEFGH'[column]}{row + 1}: {sentence}")

    def text(self, sheet: str, row: int, column: int) -> str:
        """Return a cell as text; an empty one is an empty text."""
        line = self.cells[sheet][row] if row < len(self.cells[sheet]) else ()
        value = line[column] if column < len(line) else None
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        return "" if value is None else " ".join(str(value).split())

    def number(self, sheet: str, row: int, column: int, *, most: int) -> Decimal | None:
        """Return a cell as a number as it was typed, or None if it is empty or wrong."""
        text = self.text(sheet, row, column).replace(",", ".").removesuffix("%").strip()
        if not text:
            return None
        if re.fullmatch(r"\d{1,4}(?:\.\d{1,3})?", text) is None:
            self.tell(sheet, row, column, f"”{text}” är inget tal. Skriv siffran som i rapporten.")
            return None
        if Decimal(text) > most:
            self.tell(sheet, row, column, f"{text} är mer än {most}.")
            return None
        return Decimal(text)

    def score(self, row: int, *, most: int) -> Decimal | None:
        """Return the points of a row, with as many decimals as the report's other points have."""
        value = self.number(QUESTIONS, row, 3, most=most)
        return None if value is None else value.quantize(Decimal(1).scaleb(-self.decimals))


def _decimals(text: str) -> int:
    return len(text.replace(",", ".").partition(".")[2]) if re.fullmatch(r"\d+[.,]\d{1,2}", text) else 0


def import_workbook(path: Path, sources: Sources) -> tuple[str, str]:
    """Return the name of the data file and its content.

    Raises:
        UnfitReportError: it isn't such a workbook, or something in it is wrong; everything wrong is listed, cell by
        cell.
    """
    registers = registers_of(sources)
    reader = _Reader(_read_cells(path))
    facts = {key: reader.text(FACTS, row, 1) for row, (key, _, _) in enumerate(FACT_ROWS)}
    question_set = next((entry for entry in registers.question_sets if entry.name == facts["question_set"]), None)
    if question_set is None:
        raise UnfitReportError(
            f"{FACTS}: frågeuppsättningen ”{facts['question_set']}” finns inte. Börja om med en ny arbetsbok."
        )
    municipality = find_municipality(registers.municipalities, facts["municipality"])
    year = reader.number(FACTS, 1, 1, most=2099)
    if year is None:
        reader.tell(FACTS, 1, 1, "skriv året.")
    statements = _read_statements(reader, question_set)
    lines = [
        *_facts(reader, facts, municipality),
        "areas:",
        *_areas(reader, question_set, statements),
    ]
    if reader.faults:
        raise UnfitReportError(f"{path.name} har fel som behöver rättas:\n" + "\n".join(reader.faults))
    return f"{municipality.slug}-{year}.yml", "\n".join(lines) + "\n"


def _read_cells(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    if find_spec("openpyxl") is None:
        raise UnfitReportError("För att läsa en arbetsbok behövs ett tillägg. Kör `make import` en gång.")
    import openpyxl

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > _LARGEST:
                raise UnfitReportError(f"{path.name} är mycket större än en ifylld arbetsbok.")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
        found = {
            name: [*book[name].iter_rows(max_row=_MOST_ROWS, values_only=True)]
            for name in (FACTS, QUESTIONS, STATEMENTS)
            if name in book.sheetnames
        }
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise UnfitReportError(f"{path.name} går inte att läsa som en arbetsbok. Spara den som .xlsx.") from error
    if len(found) < 3:
        raise UnfitReportError(
            f"{path.name} har inte bladen {FACTS}, {QUESTIONS} och {STATEMENTS}. Börja om med en ny arbetsbok."
        )
    return found


def _facts(reader: _Reader, facts: Mapping[str, str], municipality: Municipality) -> Iterator[str]:
    month = reader.number(FACTS, 2, 1, most=12)
    total = reader.number(FACTS, len(FACT_ROWS) - 1, 1, most=800)
    year = reader.number(FACTS, 1, 1, most=2099)
    yield f'municipality: "{municipality.code}"'
    yield f"name: {quote(municipality.name)}"
    yield f"year: {year}"
    yield from ([f"month: {month}"] if month else [])
    yield f"question_set: {facts['question_set']}"
    if facts["occasion"]:
        occasion = OCCASIONS.get(facts["occasion"].lower())
        if occasion is None:
            reader.tell(FACTS, 4, 1, f"”{facts['occasion']}” är ingen av {', '.join(OCCASIONS)}.")
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


def _evaluators(reader: _Reader) -> Iterator[str]:
    rows = range(len(FACT_ROWS), len(reader.cells[FACTS]))
    people = [
        (row, reader.text(FACTS, row, 1), reader.text(FACTS, row, 2))
        for row in rows
        if reader.text(FACTS, row, 0) == EVALUATOR and reader.text(FACTS, row, 1)
    ]
    yield from (["evaluators:"] if people else [])
    for row, name, organisation in people:
        if not organisation:
            reader.tell(FACTS, row, 2, f"skriv var {name} arbetar.")
        yield f"  - {{name: {quote(name, flow=True)}, organisation: {quote(organisation, flow=True)}}}"


def _areas(
    reader: _Reader, question_set: QuestionSetRecord, statements: Mapping[tuple[str, str], list[str]]
) -> Iterator[str]:
    rows = {
        (reader.text(QUESTIONS, row, 0), reader.text(QUESTIONS, row, 1)): row
        for row in range(1, len(reader.cells[QUESTIONS]))
    }
    reader.decimals = max(map(_decimals, (reader.text(QUESTIONS, row, 3) for row in rows.values())), default=0)
    for area in question_set.areas:
        row = rows.get((area.area, ""))
        score = reader.score(row, most=100) if row is not None else None
        percent = reader.number(QUESTIONS, row, 5, most=100) if row is not None else None
        heading = reader.number(QUESTIONS, row, 6, most=100) if row is not None else None
        questions = [*_questions(reader, rows, area.area, question_set)]
        if row is None or score is None:
            if questions and row is not None:
                reader.tell(QUESTIONS, row, 3, f"skriv poängen för hela området {area.area}.")
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
    reader: _Reader, rows: Mapping[tuple[str, str], int], slug: str, question_set: QuestionSetRecord
) -> Iterator[str]:
    for question in question_set.areas_by_slug[slug].questions:
        row = rows.get((slug, question.nr))
        if row is None:
            reader.faults.append(f"{QUESTIONS}: raden för fråga {question.nr} saknas. Börja om med en ny arbetsbok.")
            continue
        score = reader.score(row, most=int(question.max))
        percent = reader.number(QUESTIONS, row, 5, most=100)
        if score is not None and percent is not None:
            yield f'      - {{nr: "{question.nr}", score: {score}, max: {question.max}, percent: {percent}}}'
        elif score is not None or percent is not None:
            reader.tell(QUESTIONS, row, 5 if percent is None else 3, f"skriv både poäng och procent för {question.nr}.")


def _read_statements(reader: _Reader, question_set: QuestionSetRecord) -> dict[tuple[str, str], list[str]]:
    """Return the entries of each area and kind, by their numbers in the report."""
    found: dict[tuple[str, str], list[tuple[int, str, str]]] = {}
    for row in range(1, len(reader.cells[STATEMENTS])):
        slug, kind, nr, question, text = (reader.text(STATEMENTS, row, column) for column in range(5))
        if not any((slug, kind, nr, question, text)):
            continue
        number = reader.number(STATEMENTS, row, 2, most=99)
        faults = {
            0: "" if slug in question_set.areas_by_slug else f"”{slug}” är inget område.",
            1: "" if kind.lower() in KINDS else "välj styrka eller råd.",
            2: "" if number else "skriv punktens nummer i rapportens lista.",
            3: "" if not question or _NR.fullmatch(question) else f"”{question}” är inget frågenummer, som 5.2.",
            4: "" if text else "skriv texten.",
        }
        for column, fault in faults.items():
            if fault:
                reader.tell(STATEMENTS, row, column, fault)
        if number and not any(faults.values()):
            found.setdefault((slug, KINDS[kind.lower()]), []).append((int(number), question, text))
    return {key: [*_entries(key[1], sorted(entries))] for key, entries in found.items()}


def _entries(kind: str, entries: list[tuple[int, str, str]]) -> Iterator[str]:
    seen: dict[int, int] = {}
    for number, question, text in entries:
        seen[number] = seen.get(number, 0) + 1
        again = f"-{seen[number]}" if seen[number] > 1 else ""
        yield f"      - id: {_IDS[kind]}-{number}{again}"
        yield f"        nr: {number}"
        yield from ([f'        question: "{question}"'] if question else [])
        yield f"        text: {quote(text)}"
