"""The register of evaluations without figures: who, when, and no evaluation that the site already has."""

from collections.abc import Iterator

from generator.load import Location, Sourced, YamlDocument
from generator.messages import say
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
            message = say("say when it was made: year, or when in words if the year isn't known")
            yield register.document.problem((*location, "what"), "known", message=message)
        if entry.year is None and entry.month is not None:
            message = say("a month needs its year; add the year, or say it in when")
            yield register.document.problem((*location, "month"), "known", message=message)
        if entry.year is not None and (identifier := evaluations.get((entry.municipality, entry.year))):
            message = say(
                "{identifier}.yml has this evaluation with its figures; remove this entry", identifier=identifier
            )
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
            message = say(
                "{name} {year} is on line {line} too; keep one of them", name=entry.name, year=entry.year, line=line
            )
            yield register.document.problem(location, "known", message=message)


def _check_municipality(
    context: Context, document: YamlDocument, *, at: Location, entry: KnownRecord
) -> Iterator[Problem]:
    if context.municipalities is None:
        return
    known = context.municipalities.get(entry.municipality)
    if known is None:
        message = say(
            'no municipality has the code "{municipality}"; look it up in municipalities.yml',
            municipality=entry.municipality,
        )
        yield document.problem((*at, "municipality"), "municipality", message=message)
    elif known.name != entry.name:
        message = say(
            'the code "{municipality}" is that of {name}, not {name_too}; correct one of them',
            municipality=entry.municipality,
            name=known.name,
            name_too=entry.name,
        )
        yield document.problem((*at, "municipality"), "municipality", message=message)
