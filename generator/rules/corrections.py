"""The register of our own corrections: each once, the newest first, and about something that is published."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.load import Location, Sourced, YamlDocument
from generator.messages import say
from generator.model.corrections import CorrectedKind
from generator.model.records import CorrectionRecord, ExampleRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice
from generator.rules.sources import pages_with_places

_KINDS = {
    CorrectedKind.EVALUATION: say("evaluation"),
    CorrectedKind.EXAMPLE: say("example"),
    CorrectedKind.SOURCE: say("source"),
}


def check_corrections(context: Context) -> Iterator[Problem]:
    """`correction`: a correction is given once, below newer ones, is about one thing, and changes what it says."""
    register = context.sources.corrections
    if register is None:
        return
    document, entries = register.document, register.record.corrections
    yield from given_twice(document, "corrections", key="id", values=(entry.id for entry in entries), rule="correction")
    for position, entry in enumerate(entries):
        at: Location = ("corrections", position)
        newer = entries[position - 1].day if position else entry.day
        if entry.day > newer:
            message = say("the newest corrections are first; move this one above that of {newer}", newer=newer)
            yield document.problem((*at, "day"), "correction", message=message)
        if entry.before == entry.after:
            message = say("before and after say the same; write what was published, and what is there now")
            yield document.problem((*at, "after"), "correction", message=message)
        if register.complete:
            yield from _check_about(context, document, at=at, entry=entry)


def _check_about(
    context: Context, document: YamlDocument, *, at: Location, entry: CorrectionRecord
) -> Iterator[Problem]:
    named = {kind: about for kind in CorrectedKind if (about := getattr(entry, kind.value)) is not None}
    if len(named) != 1:
        message = say("say what was corrected with one of the keys evaluation, example and source")
        yield document.problem((*at, "what"), "correction", message=message)
        return
    for kind, about in named.items():
        if not _is_there(context, kind, about=about):
            message = say('no {kind} has the id "{about}"; look up its id', kind=_KINDS[kind], about=about)
            yield document.problem((*at, kind.value), "correction", message=message)


def _is_there(context: Context, kind: CorrectedKind, *, about: str) -> bool:
    """Return whether an id is that of something published, or may be that of something whose file can't be read."""
    match kind:
        case CorrectedKind.EVALUATION:
            return context.names_evaluation(about)
        case CorrectedKind.EXAMPLE:
            # An example whose id isn't that of its file is reported by another rule.
            ids = {name for entry in context.sources.examples for name in _names(entry)}
            return about in context.sources.unread or about in ids
    return bool(context.sources.unread) or about in _source_ids(context)


def _names(example: Sourced[ExampleRecord]) -> tuple[str, str]:
    return example.record.id, PurePath(example.document.path).stem


def _source_ids(context: Context) -> set[str | None]:
    reports = {sourced.record.report.id for sourced in context.sources.evaluations if sourced.record.report}
    return {*reports, *(page.id for _, _, page in pages_with_places(context))}
