"""Where figures come from, as pages show it: a link to the source itself, or to what we say about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Evaluation, EvaluationArea, Source
from generator.swedish import count_of, format_day, format_list


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A link to a source: to its page elsewhere on the web or, for a report or a dead page, to our page on sources."""

    title: str
    publisher: str
    address: str
    is_external: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source with its dates; `gives` are the figures that an evaluation has from it, in words."""

    link: SourceLink
    details: str
    gives: str
    note: str | None


def link_source(source: Source) -> SourceLink:
    """Return the link to a source."""
    if source.address is None or source.dead is not None:
        return SourceLink(source.title, source.publisher, source.own_address, is_external=False)
    return SourceLink(source.title, source.publisher, source.address, is_external=True)


def describe_dates(source: Source) -> str:
    """Return when a page was published, read and found dead, as one phrase; empty for a report."""
    parts = []
    if source.date is not None:
        parts.append(f"daterad {format_day(source.date)}")
    if source.read is not None:
        parts.append(f"läst {_when(source.read)}")
    if source.dead is not None:
        parts.append(f"adressen fungerar inte längre ({format_day(source.dead)})")
    return ", ".join(parts)


def _when(day: str) -> str:
    """Return a day or a month for running text: `18 april 2023`, `i april 2023`."""
    return f"i {format_day(day)}" if len(day) == len("2023-04") else format_day(day)


def build_source_views(evaluation: Evaluation) -> tuple[SourceView, ...]:
    """Return the sources of an evaluation, each with what the evaluation has from it."""
    return tuple(
        SourceView(
            link=link_source(source),
            details=", ".join(filter(None, (source.place, source.publisher, describe_dates(source)))),
            gives=describe_figures(evaluation, source),
            note=source.note,
        )
        for source in evaluation.sources
    )


def describe_figures(evaluation: Evaluation, source: Source) -> str:
    """Return which figures of an evaluation come from a source: `totalpoäng och åtta områden`; empty if none do."""
    areas = [area for area in evaluation.areas if area.source.id == source.id]
    given = []
    if evaluation.total_source is not None and evaluation.total_source.id == source.id:
        given.append("totalpoäng")
    if areas:
        number = count_of(len(areas), "område", plural="områden", one="ett")
        given.append(f"poäng för {number}")
    limits = (evaluation.lowest_area, evaluation.highest_area)
    if source.id == evaluation.source.id and limits != (None, None):
        given.append("lägsta och högsta områdespoäng")
    return format_list(given)


def link_area_sources(areas: Iterable[EvaluationArea]) -> tuple[SourceLink, ...]:
    """Return the links to the sources of areas, each once, in the order of the areas."""
    sources = {area.source.id: area.source for area in areas}
    return tuple(map(link_source, sources.values()))
