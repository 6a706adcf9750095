"""What is found in a report -> a draft of its data file: the figures as printed, and blanks for the texts to write."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import yaml

from generator.importing.columns import IMPROVEMENTS, STRENGTHS
from generator.importing.discrepancies import find_discrepancies
from generator.importing.identity import Identity, publisher
from generator.importing.likeness import alike_enough, plain
from generator.importing.question_sets import own_numbers
from generator.importing.report import FoundArea, FoundReport
from generator.importing.tables import AreaTable, PrintedRow
from generator.model.addresses import IMPROVEMENT, STRENGTH, slug_of
from generator.model.records import DiscrepancyRecord, QuestionRecord

_IDS = {STRENGTHS: STRENGTH, IMPROVEMENTS: IMPROVEMENT}
_VERSIONS = ((2020, '"2020"'), (2016, '"2016"'), (2010, '"2010"'))
_YEARS_OF_CHANGE = frozenset({2010, 2015, 2016, 2019, 2020})
"""Years in which both versions were used, or may have been: the reports themselves don't agree on them."""
_FIGURES = ("score", "max", "percent")


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a report was read from, the name of the working file, and the letter of a new question set."""

    file: str
    working_file: str
    new_set: str


def write_draft(report: FoundReport, identity: Identity, *, origin: Origin) -> str:
    """Return a draft of the evaluation as YAML. What isn't found is left out; blanks to fill in are comments."""
    lines = [
        f"# Utkast ur {origin.file}. Jämför varje siffra med rapporten; {origin.working_file} säger var den står.",
        *_facts(report, identity, origin=origin),
        "areas:",
        *(line for area in report.areas for line in _area(area, report)),
        *_discrepancies(find_discrepancies(report, identity)),
    ]
    return "\n".join(lines) + "\n"


def _facts(report: FoundReport, identity: Identity, *, origin: Origin) -> Iterator[str]:
    facts = report.facts
    yield f'municipality: "{identity.municipality.code}"'
    yield f"name: {quote(identity.municipality.name)}"
    yield f"year: {identity.year}"
    if identity.month:
        yield f"month: {identity.month}"
    yield from _questions_asked(report, identity.year, new_set=origin.new_set)
    if facts.occasion:
        yield f"occasion: {facts.occasion.value}"
    if facts.interviews:
        yield f"interviews: {quote(facts.interviews.value)}"
    if facts.evaluators:
        yield "evaluators:"
    for name, organisation, _ in facts.evaluators:
        yield f"  - {{name: {quote(name, flow=True)}, organisation: {quote(organisation, flow=True)}}}"
    yield "# # Dagen när utvärderingen publiceras; skriv den, och ta bort ett # på raden nedan."
    yield '# added: "ÅÅÅÅ-MM-DD"'
    title = f"Kommunkompassen – analys av {identity.municipality.long_name} {identity.year}"
    yield "report:"
    yield f"  id: {slug_of(title)}"
    yield f"  title: {quote(title)}"
    yield f"  publisher: {publisher(identity.year, ' '.join(line.text for line in report.text.lines))}"
    yield f"  file: {quote(origin.file)}"
    if facts.cover_date:
        yield f"  cover_date: {quote(facts.cover_date.value)}"
    if report.totals.total is not None and report.totals.sure:
        yield f"total: {_figure(report.totals.total)}"


def _questions_asked(report: FoundReport, year: int, *, new_set: str) -> Iterator[str]:
    if report.question_set is not None:
        yield f"question_set: {report.question_set.name}"
    elif report.match is not None:
        yield "# Frågeuppsättningen finns inte än; förslaget står i arbetsfilen."
        yield f"question_set: {new_set}"
    elif year not in _YEARS_OF_CHANGE:
        yield f"version: {_version(year)}"
        yield "version_known_by: year"


def _area(area: FoundArea, report: FoundReport) -> Iterator[str]:
    table = area.table
    figures = {} if table is None else table.figures
    score = figures.get("score")
    if score is None:
        yield f"  # # Område {area.nr} ({area.slug}): poängen hittades inte. Skriv dem, och ta bort ett # på varje rad."
        yield from (f"  # {line[2:]}" for line in _area_lines(area, report, score="POÄNG"))
    else:
        yield from _area_lines(area, report, score=_figure(score))


def _area_lines(area: FoundArea, report: FoundReport, *, score: str) -> Iterator[str]:
    yield f"  - area: {area.slug}"
    known = report.question_set.areas_by_slug[area.slug].name if report.question_set else None
    if area.section and area.section.name and area.section.name.casefold() != (known or "").casefold():
        yield f"    heading_name: {quote(area.section.name)}"
    if area.table and area.table.name and known and area.table.name.casefold() != known.casefold():
        yield f"    appendix_name: {quote(area.table.name)}"
    if area.heading_score is not None:
        yield f"    heading_score: {_figure(area.heading_score)}"
    yield f"    score: {score}"
    figures = {} if area.table is None else area.table.figures
    for key in ("max", "percent"):
        if key in figures:
            yield f"    {key}: {_figure(figures[key])}"
    if area.table:
        yield from _questions(area.table, report)
    yield from _blanks(area)


def _questions(table: AreaTable, report: FoundReport) -> Iterator[str]:
    known = report.question_set.questions if report.question_set else {}
    yield "    questions:"
    for row, nr in zip(table.rows, own_numbers(table), strict=True):
        whole = all(key in row.figures for key in _FIGURES)
        label = row.label if nr in known and plain(row.label) != plain(known[nr].label) else None
        start = "      " if whole else "      # "
        if not whole:
            yield f"      # # Fråga {nr} ({row.place}): alla siffror hittades inte. Skriv dem, och ta bort ett #."
        yield from (start + line for line in _question(row, nr, label=label))


def _question(row: PrintedRow, nr: str, *, label: str | None) -> Iterator[str]:
    values = {"nr": f'"{nr}"', **({"printed_nr": f'"{row.nr}"'} if row.nr != nr else {})}
    figures = {key: _figure(row.figures[key]) if key in row.figures else "SIFFRA" for key in _FIGURES}
    if label is None:
        yield f"- {{{', '.join(f'{key}: {value}' for key, value in {**values, **figures}.items())}}}"
        return
    entries = {**values, "label": quote(label), **figures}
    for at, (key, value) in enumerate(entries.items()):
        yield f"{'  ' if at else '- '}{key}: {value}"


def _blanks(area: FoundArea) -> Iterator[str]:
    """Yield blanks, as comments, for the text on an area: the draft has nothing in the report's own words.

    A line that remains a comment once the blank is filled in begins with two signs.
    """
    if area.headings:
        yield "    # # En till fyra meningar med egna ord under varje rubrik. Ta bort ett # på varje rad."
        yield "    # summary:"
    for heading in area.headings:
        yield f"    #   # {heading.place}"
        yield f"    #   - heading: {quote(heading.text)}"
        yield "    #     text:"
    for kind, name in _IDS.items():
        points = area.lists.points.get(kind, ()) if area.lists else ()
        if points:
            yield "    # # Rapportens ord står i arbetsfilen. Skriv egna, och ta bort ett # på varje rad."
            yield f"    # {kind}:"
        for nr, point in enumerate(points, start=1):
            yield f"    #   # {point.place}"
            yield f"    #   - id: {name}-{nr}"
            yield f"    #     nr: {nr}"
            yield "    #     text:"


def _discrepancies(found: Sequence[DiscrepancyRecord]) -> Iterator[str]:
    if found:
        yield "# Stämmer avvikelserna med rapporten, eller är siffran fel läst?"
        yield "discrepancies:"
    for entry in found:
        values = {"id": entry.id, "kind": entry.kind.value, "area": entry.area, "question": entry.question}
        values |= {"place": entry.place, "printed": entry.printed}
        values |= {"other_place": entry.other_place, "other": entry.other, "note": entry.note}
        for at, (key, value) in enumerate((key, value) for key, value in values.items() if value is not None):
            yield f"{'    ' if at else '  - '}{key}: {quote(value)}"


def _figure(value: Decimal) -> str:
    return f"{value:f}"


def quote(text: str, *, flow: bool = False) -> str:
    """Return a text as one line of YAML: in quotes if it would be read as something else without them."""
    bare = text and not any(sign in text for sign in ("#", ": ", "\n")) and text[0].isalnum() and text == text.strip()
    if flow and any(sign in text for sign in ",[]{}"):
        bare = False
    if bare and not text.endswith(":") and yaml.safe_load(f"key: {text}") == {"key": text} and not text[0].isdigit():
        return text
    return json.dumps(text, ensure_ascii=False)


def _version(year: int) -> str:
    return next((version for begin, version in _VERSIONS if year >= begin), "older")


def propose_set(report: FoundReport, year: int, *, letter: str, sets: Sequence[QuestionRecord]) -> str:
    """Return an unknown question set as an entry for `question_sets.yml`, with the concepts of known questions.

    The version is the one used that year.
    """
    lines = [f"  - name: {letter}", f"    version: {_version(year)}", "    description: BESKRIV", "    areas:"]
    concepts = {question.label: question.concept for question in sets}
    for area in report.areas:
        if area.table is None:
            continue
        lines += [f"      - area: {area.slug}", f"        nr: {area.nr}", f"        name: {quote(area.table.name)}"]
        lines.append("        questions:")
        for row, nr in zip(area.table.rows, own_numbers(area.table), strict=True):
            known = (value for label, value in concepts.items() if alike_enough(label, row.label, least=0.9))
            concept = next(known, "VÄLJ")
            maximum = _figure(row.figures["max"]) if "max" in row.figures else "SIFFRA"
            lines += [f'          - nr: "{nr}"', f"            label: {quote(row.label)}"]
            lines += [f"            max: {maximum}", f"            concept: {concept}"]
    return "\n".join(lines) + "\n"
