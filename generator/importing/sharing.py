"""Which area a table of points or a part of the text is about: by its question set, its name, or lastly its number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.importing.question_sets import Match
from generator.importing.sections import Section, names_by_area
from generator.importing.tables import AreaTable
from generator.model.records import Area, Municipality, QuestionSetRecord

# This many areas must be known by name before the numbers determine the others.
_FEWEST_KNOWN = 3


@dataclass(frozen=True, slots=True)
class ReportRegisters:
    """The registers of the data, which a report is checked against."""

    municipalities: Sequence[Municipality]
    areas: Sequence[Area]
    question_sets: Sequence[QuestionSetRecord]

    def known_names(self) -> dict[str, str]:
        """Return the area by each name that the registers give one."""
        names = {area.name: area.slug for area in self.areas}
        for question_set in self.question_sets:
            names.update({area.name: area.area for area in question_set.areas})
        return names


@dataclass(slots=True)
class ReportArea:
    """What a report has on an area: the table of its points and the part of the text."""

    table: AreaTable | None = None
    section: Section | None = None


@dataclass(slots=True)
class Shared:
    """The parts of the report by area; `guessed` are areas known only by number, `nameless` what can't be placed."""

    by_slug: dict[str, ReportArea] = field(default_factory=dict)
    guessed: set[str] = field(default_factory=set)
    nameless: tuple[AreaTable | Section, ...] = ()

    def put(self, slug: str | None, found: AreaTable | Section) -> bool:
        """Put a table or a part of the text where it belongs; return whether there was room."""
        if slug is None:
            return False
        part = self.by_slug.get(slug, ReportArea())
        if isinstance(found, AreaTable) and part.table is None:
            part.table = found
        elif isinstance(found, Section) and part.section is None:
            part.section = found
        else:
            return False
        self.by_slug[slug] = part
        return True


def share_out(
    tables: Sequence[AreaTable],
    sections: Sequence[Section],
    *,
    names: Mapping[str, str],
    match: Match | None,
    registers: ReportRegisters,
) -> Shared:
    """Return the tables and parts by area. `names` has the area by each known name."""
    shared = Shared()
    sure = match is not None and match.sure
    numbers = {area.nr: area.area for area in match.question_set.areas} if match and sure else {}
    left: list[AreaTable | Section] = [
        table for table in tables if not shared.put(numbers.get(table.nr) or names_by_area(names, table.name), table)
    ]
    of_tables = {part.table.nr: slug for slug, part in shared.by_slug.items() if part.table}
    left += [
        section
        for section in sections
        if not shared.put(
            of_tables.get(section.nr) or numbers.get(section.nr) or names_by_area(names, section.name), section
        )
    ]
    _share_by_number(shared, left, registers=registers)
    return shared


def _share_by_number(shared: Shared, left: Sequence[AreaTable | Section], *, registers: ReportRegisters) -> None:
    """Place parts without a known name by their number, if the numbers of the others agree with one known order."""
    known = dict(_numbers(shared))
    orders = [{area.nr: area.area for area in entry.areas} for entry in registers.question_sets]
    order = next((order for order in orders if all(order.get(nr) == slug for nr, slug in known.items())), None)
    nameless = []
    for found in left:
        slug = known.get(found.nr)
        if slug is None and order is not None and len(known) >= _FEWEST_KNOWN:
            slug = order.get(found.nr)
            if slug is not None:
                shared.guessed.add(slug)
        if not shared.put(slug, found):
            nameless.append(found)
    shared.nameless = tuple(nameless)


def _numbers(shared: Shared) -> Iterator[tuple[int, str]]:
    for slug, part in shared.by_slug.items():
        for found in (part.table, part.section):
            if found is not None:
                yield found.nr, slug
