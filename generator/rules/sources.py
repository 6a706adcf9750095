"""Sources: every evaluation has one, a figure names its own among several, and a page has one description."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.load import Location, Sourced, YamlDocument
from generator.messages import any_of, say
from generator.model.addresses import slug_of
from generator.model.records import EvaluationRecord, PageRecord, Report
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice

_SAME_EVERYWHERE = ("title", "publisher", "address", "date", "read", "dead", "note")


def check_sources_are_given(context: Context) -> Iterator[Problem]:
    """`source`: an evaluation has a report or a page, each page once, and a figure names the page that it is from."""
    for sourced in context.sources.evaluations:
        evaluation, document = sourced.record, sourced.document
        if evaluation.report is None and not evaluation.sources and sourced.complete:
            message = say(
                "the evaluation has no source; add its report, or the page that the figures come from in sources"
            )
            yield document.problem(("municipality",), "source", message=message)
        yield from given_twice(
            document, "sources", key="id", values=(source.id for source in evaluation.sources), rule="source"
        )
        if sourced.complete:
            yield from _check_figures(sourced)


def _check_figures(sourced: Sourced[EvaluationRecord]) -> Iterator[Problem]:
    """Yield a problem for every figure that names no page of the file, or none though there are several."""
    evaluation = sourced.record
    figures: list[tuple[Location, str | None]] = [
        (("areas", position, "source"), area.source) for position, area in enumerate(evaluation.areas)
    ]
    if evaluation.total is not None:
        figures.append((("total_source",), evaluation.total_source))
    elif evaluation.total_source is not None:
        message = say("there is no total whose source could be named; remove this line, or add the total")
        yield sourced.document.problem(("total_source",), "source", message=message)
    known = [source.id for source in evaluation.sources]
    for location, named in figures:
        if named is None and evaluation.report is None and len(known) > 1:
            message = say(
                "these points come from one of several sources; name it in {location}: {known}",
                location=location[-1],
                known=any_of(known),
            )
            yield sourced.document.problem(location[:-1] or ("total",), "source", message=message)
        elif named is not None and named not in known:
            message = say('the file has no source "{named}"; name one of its sources, or add it there', named=named)
            yield sourced.document.problem(location, "source", message=message)


def check_sources_agree(context: Context) -> Iterator[Problem]:
    """`source`: descriptions of a source agree, and an address, an id and a report's title mean one source each."""
    pages: dict[str, tuple[PageRecord, str]] = {}
    addresses: dict[str, str] = {}
    for document, location, page in pages_with_places(context):
        here = PurePath(document.path).name
        first, there = pages.setdefault(page.id, (page, here))
        for key in _SAME_EVERYWHERE:
            if getattr(first, key) != getattr(page, key) and not _is_given_twice(location, here=here, there=there):
                message = say(
                    '{there} gives the source "{id}" another {key}; write the same in both places',
                    there=there,
                    id=page.id,
                    key=key,
                )
                yield document.problem((*location, key), "source", message=message)
        if (other := addresses.setdefault(page.address, page.id)) != page.id:
            message = say('the address belongs to the source "{other}" already; use that id here', other=other)
            yield document.problem((*location, "id"), "source", message=message)
    yield from _check_reports(context)


def _is_given_twice(location: Location, *, here: str, there: str) -> bool:
    """Return whether a page repeats an id within the same evaluation, which is reported separately."""
    return location[0] == "sources" and here == there


def _check_reports(context: Context) -> Iterator[Problem]:
    reports: dict[str, tuple[Report, str]] = {}
    titles = {page.id: page.title for _, _, page in pages_with_places(context)}
    for sourced in context.sources.evaluations:
        report = sourced.record.report
        if report is None:
            continue
        first, there = reports.setdefault(slug_of(report.title), (report, PurePath(sourced.document.path).name))
        if (first.publisher, first.file) != (report.publisher, report.file):
            message = say(
                "{there} has another report of this title; add the municipality or the year to one of the titles",
                there=there,
            )
            yield sourced.document.problem(("report", "title"), "source", message=message)
        elif first.id != report.id and None not in {first.id, report.id}:
            message = say("{there} calls this report {id}; write the same id in both places", there=there, id=first.id)
            yield sourced.document.problem(("report", "id"), "source", message=message)
        if report.id is not None and titles.setdefault(report.id, report.title) != report.title:
            message = say(
                'the id "{id}" is that of "{titles}"; give this report another one',
                id=report.id,
                titles=titles[report.id],
            )
            yield sourced.document.problem(("report", "id"), "source", message=message)


def pages_with_places(context: Context) -> Iterator[tuple[YamlDocument, Location, PageRecord]]:
    """Yield every page that is described as a source, of an evaluation or a yardstick, with its place."""
    for sourced in context.sources.evaluations:
        for position, page in enumerate(sourced.record.sources):
            yield sourced.document, ("sources", position), page
    yardsticks = context.sources.yardsticks
    if yardsticks is not None:
        for position, entry in enumerate(yardsticks.record.yardsticks):
            yield yardsticks.document, ("yardsticks", position, "source"), entry.source
