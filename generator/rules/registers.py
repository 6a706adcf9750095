"""The registers: every key once, every address its own, maxima that add up, and references that lead somewhere."""

from collections.abc import Hashable, Iterable, Iterator

from generator.load.tree import Document, Location
from generator.model.addresses import slug_of
from generator.model.records import QuestionSetAreaRecord
from generator.model.rounding import AREA_MAXIMUM
from generator.problems import Level, Problem
from generator.rules.context import Context


def check_municipalities(context: Context) -> Iterator[Problem]:
    """`municipality`, `slug`: each code, name and slug once; a slug is the name's, with the code where two collide."""
    register = context.sources.municipalities
    if register is None:
        return
    entries = register.record.municipalities
    for key in ("code", "name", "slug"):
        yield from given_twice(
            register.document,
            "municipalities",
            key,
            (getattr(entry, key) for entry in entries),
            "slug" if key == "slug" else "municipality",
        )
    for position, entry in enumerate(entries):
        base = slug_of(entry.name)
        if entry.slug not in {base, f"{base}-{entry.code}"}:
            message = f'the slug of {entry.name} is "{base}", or "{base}-{entry.code}" where two would collide'
            yield register.document.problem(("municipalities", position, "slug"), "slug", message)


def check_areas(context: Context) -> Iterator[Problem]:
    """`area`: each area stands once in the register."""
    register = context.sources.areas
    if register is not None:
        slugs = (entry.slug for entry in register.record.areas)
        yield from given_twice(register.document, "areas", "slug", slugs, "area")


def check_concepts(context: Context) -> Iterator[Problem]:
    """`concept`: each concept stands once, belongs to a known area, and some question asks about it (a warning)."""
    register = context.sources.concepts
    if register is None:
        return
    entries = register.record.concepts
    yield from given_twice(register.document, "concepts", "id", (entry.id for entry in entries), "concept")
    used = _used_concepts(context)
    for position, entry in enumerate(entries):
        if context.areas is not None and entry.area not in context.areas:
            yield register.document.problem(
                ("concepts", position, "area"), "area", unknown("area", entry.area, "areas.yml")
            )
        if used is not None and entry.id not in used:
            message = f'no question has the concept "{entry.id}"; use it in question_sets.yml or remove it'
            yield register.document.problem(("concepts", position, "id"), "concept", message, Level.WARNING)


def check_question_sets(context: Context) -> Iterator[Problem]:
    """`question-set`, `area`, `question`, `concept`: each name and number once, known areas and concepts."""
    register = context.sources.question_sets
    if register is None:
        return
    sets = register.record.question_sets
    document = register.document
    yield from given_twice(document, "question_sets", "name", (entry.name for entry in sets), "question-set")
    for set_at, question_set in enumerate(sets):
        at = ("question_sets", set_at, "areas")
        yield from given_twice(document, at, "area", (area.area for area in question_set.areas), "area")
        yield from given_twice(document, at, "nr", (area.nr for area in question_set.areas), "area")
        for area_at, area in enumerate(question_set.areas):
            yield from _check_question_set_area(context, document, (*at, area_at), area)


def _check_question_set_area(
    context: Context, document: Document, at: Location, area: QuestionSetAreaRecord
) -> Iterator[Problem]:
    if context.areas is not None and area.area not in context.areas:
        yield document.problem((*at, "area"), "area", unknown("area", area.area, "areas.yml"))
    yield from given_twice(document, (*at, "questions"), "nr", (entry.nr for entry in area.questions), "question")
    for position, question in enumerate(area.questions):
        here = (*at, "questions", position)
        if not question.nr.startswith(f"{area.nr}."):
            message = f'question {question.nr} stands in area {area.nr}; its number must begin with "{area.nr}."'
            yield document.problem((*here, "nr"), "question", message)
        if context.concepts is None:
            continue
        concept_area = context.concepts.get(question.concept)
        if concept_area is None:
            message = unknown("concept", question.concept, "concepts.yml")
            yield document.problem((*here, "concept"), "concept", message)
        elif concept_area != area.area:
            message = (
                f'the concept "{question.concept}" belongs to the area "{concept_area}" in concepts.yml, '
                f'not to "{area.area}"; choose another concept'
            )
            yield document.problem((*here, "concept"), "concept", message)


def check_area_maxima(context: Context) -> Iterator[Problem]:
    """`area-maximum`: the maxima of an area's questions add up to 100."""
    register = context.sources.question_sets
    if register is None or not register.complete:
        return
    for set_at, question_set in enumerate(register.record.question_sets):
        for area_at, area in enumerate(question_set.areas):
            if area.max != AREA_MAXIMUM:
                message = (
                    f"the maxima of the questions add up to {area.max}, not {AREA_MAXIMUM}; "
                    "compare them with the report's appendix"
                )
                yield register.document.problem(
                    ("question_sets", set_at, "areas", area_at, "questions"), "area-maximum", message
                )


def check_glossary(context: Context) -> Iterator[Problem]:
    """`glossary`: each term and each match stands once, whatever the case."""
    register = context.sources.glossary
    if register is None:
        return
    terms = register.record.terms
    yield from given_twice(register.document, "terms", "term", (slug_of(term.term) for term in terms), "glossary")
    first: dict[str, str] = {}
    for position, term in enumerate(terms):
        for match_at, match in enumerate(term.match):
            owner = first.setdefault(match.casefold(), term.term)
            if owner != term.term:
                message = f'the match "{match}" leads to "{owner}" already; keep it at one of the terms'
                yield register.document.problem(("terms", position, "match", match_at), "glossary", message)


def given_twice(
    document: Document, at: str | Location, key: str, values: Iterable[Hashable], rule: str
) -> Iterator[Problem]:
    """Yield a problem for every value of a list's `key` that stands further up in the list too."""
    base: Location = (at,) if isinstance(at, str) else at
    first_line: dict[Hashable, int] = {}
    for position, value in enumerate(values):
        location = (*base, position, key)
        if value in first_line:
            message = f'the {key} "{value}" stands on line {first_line[value]} too; each may be given once'
            yield document.problem(location, rule, message)
        else:
            first_line[value] = document.line(location)


def _used_concepts(context: Context) -> set[str] | None:
    if context.question_sets is None:
        return None
    return {question.concept for entry in context.question_sets.values() for question in entry.questions.values()}


def unknown(what: str, value: str, register: str) -> str:
    """Return the message about a reference that leads nowhere."""
    return f'unknown {what} "{value}"; use one that stands in {register}'
