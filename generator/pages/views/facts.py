"""The facts about an evaluation: who made it, when, and where it was published."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import DiscrepancyKind, Evaluation, Source
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.texts import OCCASIONS, describe_time
from generator.pages.views.versions import describe_version
from generator.swedish import capitalize, format_list


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the facts about an evaluation."""

    name: str
    text: str
    discrepancy_links: tuple[Link, ...] = ()


def list_facts(evaluation: Evaluation) -> Iterator[Fact]:
    """Yield the facts about an evaluation; what the source doesn't give is left out."""
    yield Fact("Utvärdering", capitalize(describe_time(evaluation)))
    if evaluation.occasion:
        yield Fact("Vilken i ordningen", f"Kommunens {OCCASIONS[evaluation.occasion]}")
    if evaluation.evaluators:
        people = (f"{person.name} ({person.organisation})" for person in evaluation.evaluators)
        yield Fact("Utvärderare", format_list(people))
    elif evaluation.question_set:
        yield Fact("Utvärderare", "Rapporten namnger inte utvärderarna.")
    if evaluation.interviews:
        yield Fact("Intervjuade", capitalize(evaluation.interviews))
    yield Fact("Version av Kommunkompassen", describe_version(evaluation))
    if evaluation.set_name:
        yield Fact("Frågeversion", f"{evaluation.set_name} (bokstaven är vår egen)")
    yield from _list_publication(evaluation)


def _list_publication(evaluation: Evaluation) -> Iterator[Fact]:
    report = evaluation.source
    if report.address is not None:
        return
    yield Fact("Källa", describe_source(report))
    yield Fact("Utgivare", report.publisher)
    if report.cover_date:
        dated = (entry for entry in evaluation.discrepancies if entry.kind is DiscrepancyKind.DATE)
        yield Fact("Datum på framsidan", report.cover_date, link_discrepancies(dated, evaluation.address))
    if report.file:
        yield Fact("Rapportfilens namn i vårt arkiv", report.file)


def describe_source(source: Source) -> str:
    """Return the title of a source with the place in it, if an evaluation is only part of it, and the publisher."""
    publisher = None if source.address is None else source.publisher
    return ", ".join(filter(None, (source.title, source.place, publisher)))
