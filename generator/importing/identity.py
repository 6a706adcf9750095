"""Which evaluation a report is of: municipality, year and month, according to the report or the editor."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.errors import KompassError
from generator.importing.facts import Facts
from generator.importing.findings import Finding, doubtful, found, missing
from generator.importing.report import FoundReport
from generator.model.letters import fold
from generator.model.records import Municipality
from generator.swedish import format_month

_LATE = 2019
_OCCASIONS = {
    "first": "första",
    "second": "andra",
    "third": "tredje",
    "fourth": "fjärde",
    "later": "femte eller senare",
}


class UnfitReportError(KompassError):
    """A report can't be imported; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Identity:
    """The evaluation that a report is of."""

    municipality: Municipality
    year: int
    month: int | None
    findings: tuple[Finding, ...]

    @property
    def id(self) -> str:
        """The name of the evaluation's file."""
        return f"{self.municipality.slug}-{self.year}"


def identify(
    report: FoundReport, register: Sequence[Municipality], *, municipality: str | None = None, year: int | None = None
) -> Identity:
    """Return the evaluation that a report is of. What the editor gives takes precedence over what the report says.

    Raises:
        UnfitReportError: the municipality or the year isn't in the report, or there is no such municipality.
    """
    facts = report.facts
    entry = find_municipality(register, municipality) if municipality else _most_named(facts)
    chosen, month = (year, None) if year else _year(facts)
    if year:
        month = next((month for other, month, _ in facts.years if other == year and month), None)
    return Identity(entry, chosen, month, tuple(_findings(facts, entry, year=chosen, month=month)))


def find_municipality(register: Sequence[Municipality], name: str) -> Municipality:
    """Return the municipality with a name or code.

    Raises:
        UnfitReportError: there is none, or there are several.
    """
    wanted = fold(re.sub(r"\s+(?:kommun|stad)$", "", name.strip(), flags=re.IGNORECASE))
    exact = [entry for entry in register if name.strip().casefold() in (entry.name.casefold(), entry.code, entry.slug)]
    alike = exact or [entry for entry in register if wanted in (fold(entry.name), fold(entry.long_name))]
    if len(alike) != 1:
        several = " eller ".join(f"{entry.code} ({entry.name})" for entry in alike)
        ask = f"Skriv koden: {several}." if several else "Skriv namnet som i data/municipalities.yml, eller koden."
        raise UnfitReportError(f"Det går inte att säga vilken kommun ”{name}” är. {ask}")
    return alike[0]


def _most_named(facts: Facts) -> Municipality:
    if not facts.municipalities:
        raise UnfitReportError("Rapporten nämner ingen kommun. Lägg till --municipality NAMN.")
    return facts.municipalities[0][0]


def _year(facts: Facts) -> tuple[int, int | None]:
    if not facts.years:
        raise UnfitReportError("Rapporten säger inte vilket år utvärderingen är från. Lägg till --year ÅR.")
    year = facts.years[0][0]
    return year, next((month for other, month, _ in facts.years if other == year and month), None)


def _findings(facts: Facts, entry: Municipality, *, year: int, month: int | None) -> Iterator[Finding]:
    place = next((place for other, _, place in facts.municipalities if other == entry), None)
    yield (found if place else doubtful)(f"Kommun: {entry.name} ({entry.code})", place)
    others = [other for other in facts.municipalities if other[0] != entry]
    if others and facts.municipalities[0][0] == entry and others[0][1] * 2 > facts.municipalities[0][1]:
        yield doubtful(f"Rapporten nämner också {others[0][0].name} ofta. Är det rätt kommun?", others[0][2])
    place = next((place for other, _, place in facts.years if other == year), None)
    yield (found if place else doubtful)(f"Utvärderad: {format_month(year, month)}", place)
    if month is None:
        yield missing("Månaden hittades inte.")
    for other, other_month, place in facts.years:
        if other != year or (other_month and other_month != month):
            yield doubtful(f"Här står en annan tid: {format_month(other, other_month)}.", place)
    if facts.occasion:
        yield found(f"Kommunens {_OCCASIONS[facts.occasion.value]} utvärdering.", facts.occasion.place)
    else:
        yield missing("Det framgår inte vilken i ordningen utvärderingen är för kommunen.")
    if facts.interviews:
        yield found(f"Intervjuade: {facts.interviews.value}", facts.interviews.place)
    else:
        yield missing("Antalet intervjuade hittades inte.")
    for person, organisation, place in facts.evaluators:
        yield found(f"Utvärderare: {person}, {organisation}", place)
    if not facts.evaluators:
        yield missing("Utvärderarnas namn hittades inte på framsidan.")


def publisher(year: int, text: str) -> str:
    """Return who published a report: SKL, or SKR, as it has been called since November 2019."""
    if "kommuner och regioner" in text.casefold() or re.search(r"\bSKR\b", text):
        return "Sveriges Kommuner och Regioner"
    late = year > _LATE and "kommuner och landsting" not in text.casefold()
    return "Sveriges Kommuner och Regioner" if late else "Sveriges Kommuner och Landsting"
