"""The register of evaluations without figures: who, when, and nothing that is in already."""

from collections.abc import Iterator

from generator.load import Location, Sourced, YamlDocument
from generator.model.records import KnownRecord, KnownRegister
from generator.problems import Problem
from generator.rules.context import Context


def check_known(context: Context) -> Iterator[Problem]:
    """`known`, `municipality`: an entry is given once, says when, has the right code, and isn't an evaluation here."""
    register = context.sources.known
    if register is None:
        return
    evaluations = {
        (sourced.record.municipality, sourced.record.year): identifier
        for identifier, sourced in context.evaluations.items()
    }
    yield from _check_repeated(register)
    for position, entry in enumerate(register.record.known):
        location = ("known", position)
        yield from _check_municipality(context, register.document, at=location, entry=entry)
        if entry.year is None and entry.when is None:
            message = "say when it was made: year, or when in words if the year isn't known"
            yield register.document.problem((*location, "what"), "known", message=message)
        if entry.year is None and entry.month is not None:
            message = "a month needs its year; add the year, or say it in when"
            yield register.document.problem((*location, "month"), "known", message=message)
        if entry.year is not None and (identifier := evaluations.get((entry.municipality, entry.year))):
            message = f"{identifier}.yml has this evaluation with its figures; remove this entry"
            yield register.document.problem((*location, "year"), "known", message=message)


def _check_repeated(register: Sourced[KnownRegister]) -> Iterator[Problem]:
    """Yield a problem for every entry of the same municipality and year as an earlier one."""
    first: dict[tuple[str, str | None, int], Location] = {}
    for position, entry in enumerate(register.record.known):
        if entry.year is None:
            continue
        location = ("known", position, "year")
        earlier = first.setdefault((entry.municipality, entry.part, entry.year), location)
        if earlier != location:
            line = register.document.line(earlier)
            message = f"{entry.name} {entry.year} is on line {line} too; keep one of them"
            yield register.document.problem(location, "known", message=message)


def _check_municipality(
    context: Context, document: YamlDocument, *, at: Location, entry: KnownRecord
) -> Iterator[Problem]:
    if context.municipalities is None:
        return
    known = context.municipalities.get(entry.municipality)
    if known is None:
        message = f'no municipality has the code "{entry.municipality}"; look it up in municipalities.yml'
        yield document.problem((*at, "municipality"), "municipality", message=message)
    elif known.name != entry.name:
        message = f'the code "{entry.municipality}" is that of {known.name}, not {entry.name}; correct one of them'
        yield document.problem((*at, "municipality"), "municipality", message=message)
