"""A report's lines -> all that is found in them, put together area by area. It computes nothing and invents nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.columns import Lists, find_lists
from generator.importing.facts import Facts, find_facts
from generator.importing.headings import Heading, Opening, find_headings, read_opening
from generator.importing.lines import Line, ReportText, words_of
from generator.importing.question_sets import Match, match_set
from generator.importing.sections import Section, find_sections, names_by_area
from generator.importing.stacked import unstack
from generator.importing.tables import AreaTable, find_tables
from generator.importing.totals import Totals, find_totals
from generator.model.records import Area, Municipality, QuestionSetRecord


@dataclass(frozen=True, slots=True)
class Registers:
    """What a report is held against."""

    municipalities: Sequence[Municipality]
    areas: Sequence[Area]
    question_sets: Sequence[QuestionSetRecord]

    def known_names(self) -> dict[str, str]:
        """Return the area by each name that the registers give one."""
        names = {area.name: area.slug for area in self.areas}
        for question_set in self.question_sets:
            names.update({area.name: area.area for area in question_set.areas})
        return names


@dataclass(frozen=True, slots=True)
class FoundArea:
    """All that a report has on an area; None for a part of the report that isn't found."""

    slug: str
    nr: int
    table: AreaTable | None
    section: Section | None
    opening: Opening | None
    headings: tuple[Heading, ...]
    lists: Lists | None

    @property
    def heading_score(self) -> Decimal | None:
        """The points beside the area's heading."""
        return self.opening.points if self.opening else None


@dataclass(frozen=True, slots=True)
class FoundReport:
    """All that is found in a report. `nameless` are tables and parts whose area isn't known."""

    text: ReportText
    facts: Facts
    match: Match | None
    areas: tuple[FoundArea, ...]
    totals: Totals
    nameless: tuple[AreaTable | Section, ...]

    @property
    def question_set(self) -> QuestionSetRecord | None:
        """The question set that the report uses, if it is a known one."""
        return self.match.question_set if self.match and self.match.sure else None


def parse_report(text: ReportText, registers: Registers) -> FoundReport:
    """Return all that is found in a report's lines."""
    lines = unstack(text.lines)
    known_words = words_of(lines)
    names = registers.known_names()
    questions = (question for entry in registers.question_sets for question in entry.questions.values())
    tables = find_tables(lines, known_words, (question.label for question in questions))
    match = match_set(tables, registers.question_sets)
    sections = find_sections(lines, [*names, *(table.name for table in tables if table.name)])
    numbers = {area.nr: area.area for area in match.question_set.areas} if match and match.sure else {}
    by_slug: dict[str, tuple[AreaTable | None, Section | None]] = {}
    nameless: list[AreaTable | Section] = []
    for table in tables:
        slug = numbers.get(table.nr) or names_by_area(names, table.name)
        if slug is None or slug in by_slug:
            nameless.append(table)
        else:
            by_slug[slug] = (table, None)
    table_numbers = {table.nr: slug for slug, (table, _) in by_slug.items() if table}
    for section in sections:
        slug = table_numbers.get(section.nr) or numbers.get(section.nr) or names_by_area(names, section.name)
        if slug is None or by_slug.get(slug, (None, None))[1]:
            nameless.append(section)
        else:
            by_slug[slug] = (by_slug.get(slug, (None, None))[0], section)
    for table in [left for left in nameless if isinstance(left, AreaTable)]:
        slug = next(
            (slug for slug, (own, section) in by_slug.items() if not own and section and section.nr == table.nr), None
        )
        if slug is not None and not table.name:
            by_slug[slug] = (table, by_slug[slug][1])
            nameless.remove(table)
    areas = [_read_area(slug, table, section, known_words) for slug, (table, section) in by_slug.items()]
    areas.sort(key=lambda area: area.nr)
    return FoundReport(
        text=text,
        facts=find_facts(lines, registers.municipalities),
        match=match,
        areas=tuple(areas),
        totals=find_totals(lines, names),
        nameless=tuple(nameless),
    )


def _read_area(slug: str, table: AreaTable | None, section: Section | None, known_words: frozenset[str]) -> FoundArea:
    nr = table.nr if table else section.nr if section else 0
    if section is None:
        return FoundArea(slug, nr, table, None, None, (), None)
    opening = read_opening(section.heading, section.lines, known_words)
    lists = find_lists(section.lines[opening.end :], known_words)
    prose: Sequence[Line] = section.lines[opening.end : opening.end + lists.begin]
    return FoundArea(slug, nr, table, section, opening, tuple(find_headings(prose)), lists)


def names_of(areas: Sequence[FoundArea]) -> Mapping[str, str]:
    """Return the area by each name that the report prints for one."""
    names = {}
    for area in areas:
        if area.table and area.table.name:
            names[area.table.name] = area.slug
        if area.section and area.section.name:
            names[area.section.name] = area.slug
    return names
