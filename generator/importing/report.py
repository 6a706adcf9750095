"""A report's lines -> all that is found in them, put together area by area. It computes nothing and invents nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importing.columns import Lists, find_lists
from generator.importing.facts import Facts, find_facts
from generator.importing.flowing import Refused, find_flowing_tables
from generator.importing.headings import Heading, Opening, find_headings, read_opening
from generator.importing.holding import hold_tables, maxima_of
from generator.importing.lines import Line, ReportText, words_of
from generator.importing.numbered import is_flowing
from generator.importing.question_sets import Match, match_set
from generator.importing.sections import Section, find_sections
from generator.importing.sharing import ReportArea, ReportRegisters, share_out
from generator.importing.stacked import unstack
from generator.importing.tables import AreaTable, find_tables
from generator.importing.totals import Totals, find_totals
from generator.model.records import QuestionSetRecord


@dataclass(frozen=True, slots=True)
class FoundArea:
    """Everything that a report has on an area; None for a part of the report that isn't found."""

    slug: str
    nr: int
    table: AreaTable | None
    section: Section | None
    opening: Opening | None
    headings: tuple[Heading, ...]
    lists: Lists | None
    guessed: bool
    """Whether only the area's number identifies it, because no area has the name that the report prints."""

    @property
    def heading_score(self) -> Decimal | None:
        """The points beside the area's heading."""
        return self.opening.points if self.opening else None


@dataclass(frozen=True, slots=True)
class FoundReport:
    """All that is found in a report.

    `nameless` are tables and parts whose area isn't known, `refused` tables whose figures may belong to other rows.
    """

    text: ReportText
    facts: Facts
    match: Match | None
    areas: tuple[FoundArea, ...]
    totals: Totals
    nameless: tuple[AreaTable | Section, ...]
    refused: tuple[Refused, ...] = ()

    @property
    def question_set(self) -> QuestionSetRecord | None:
        """The question set that the report uses, if it is a known one."""
        return self.match.question_set if self.match and self.match.sure else None


def parse_report(text: ReportText, registers: ReportRegisters) -> FoundReport:
    """Return all that is found in a report's lines."""
    lines = unstack(text.lines)
    known_words = words_of(lines)
    names = registers.known_names()
    questions = [question for entry in registers.question_sets for question in entry.questions.values()]
    refused: tuple[Refused, ...] = ()
    flowing = is_flowing(text.lines)
    if flowing:
        tables, refused = find_flowing_tables(text.lines, [*names], questions=questions, known_words=known_words)
    else:
        found = find_tables(lines, known_words, labels=(question.label for question in questions))
        tables = hold_tables(found, maxima_of(found, registers.question_sets))
    match = match_set(tables, registers.question_sets)
    sections = find_sections(lines, [*names, *(table.name for table in tables if table.name)])
    shared = share_out(tables, sections, names=names, match=match, registers=registers)
    areas = [
        _read_area(slug, part, known_words=known_words, guessed=slug in shared.guessed, flowing=flowing)
        for slug, part in shared.by_slug.items()
    ]
    return FoundReport(
        text=text,
        facts=find_facts(lines, registers.municipalities),
        match=match,
        areas=tuple(sorted(areas, key=lambda area: area.nr)),
        totals=find_totals(lines, names),
        nameless=shared.nameless,
        refused=refused,
    )


def _read_area(slug: str, part: ReportArea, *, known_words: frozenset[str], guessed: bool, flowing: bool) -> FoundArea:
    table, section = part.table, part.section
    nr = table.nr if table else section.nr if section else 0
    if section is None:
        return FoundArea(slug, nr, table, None, None, (), None, guessed)
    opening = read_opening(section.heading, section.lines, known_words=known_words)
    lists = find_lists(section.lines[opening.end :], known_words, flowing=flowing)
    prose: Sequence[Line] = section.lines[opening.end : opening.end + lists.begin]
    return FoundArea(slug, nr, table, section, opening, tuple(find_headings(prose)), lists, guessed)
