"""An evaluation checked against the others and the registers: its file name, its municipality, its questions."""

from collections.abc import Iterator
from pathlib import PurePath

from generator.load import Location, Sourced
from generator.messages import say, verbatim
from generator.model.addresses import slug_of
from generator.model.records import (
    EvaluationAreaRecord,
    EvaluationRecord,
    QuestionSetAreaRecord,
    QuestionSetRecord,
)
from generator.problems import Level, Problem
from generator.rules.context import Context
from generator.rules.references import unknown_area


def check_file_name(context: Context) -> Iterator[Problem]:
    """`file-name`: the file is named <municipality's slug>-<year>.yml.

    If the code and the name disagree, the file may be named after either; another rule reports the disagreement.
    """
    for sourced in context.sources.evaluations:
        evaluation = sourced.record
        municipality = (context.municipalities or {}).get(evaluation.municipality)
        slug = municipality.slug if municipality else slug_of(evaluation.name)
        expected = f"{slug}-{evaluation.year}.yml"
        allowed = {expected, f"{slug_of(evaluation.name)}-{evaluation.year}.yml"}
        if municipality is not None and municipality.name == evaluation.name:
            allowed = {expected}
        other = context.evaluations.get(f"{slug}-{evaluation.year}")
        is_copy = other is not None and other.record.municipality == evaluation.municipality
        if is_copy or evaluation.year > context.today.year:
            continue
        if PurePath(sourced.document.path).name not in allowed:
            message = say(
                "the file holds {name} {year}, so its name should be {expected}; rename it",
                name=evaluation.name,
                year=evaluation.year,
                expected=expected,
            )
            yield sourced.document.problem(("year",), "file-name", message=message)


def check_one_per_year(context: Context) -> Iterator[Problem]:
    """`duplicate-evaluation`: a municipality has at most one evaluation per year."""
    first: dict[tuple[str, int], Sourced[EvaluationRecord]] = {}
    for sourced in context.sources.evaluations:
        key = (sourced.record.municipality, sourced.record.year)
        kept, other = first.setdefault(key, sourced), sourced
        if kept is other:
            continue
        if _has_own_name(other) and not _has_own_name(kept):
            kept, other = other, kept
        message = say(
            "{name} {year} is in {first} too; keep one of the files",
            name=other.record.name,
            year=other.record.year,
            first=PurePath(kept.document.path).name,
        )
        yield other.document.problem(("municipality",), "duplicate-evaluation", message=message)


def _has_own_name(sourced: Sourced[EvaluationRecord]) -> bool:
    """Return whether a file is named after what it holds, and isn't a copy under another name."""
    return PurePath(sourced.document.path).stem == f"{slug_of(sourced.record.name)}-{sourced.record.year}"


def check_holds_something(context: Context) -> Iterator[Problem]:
    """`empty-evaluation`: an evaluation has a total or areas; otherwise there is nothing to show (a warning)."""
    for sourced in context.sources.evaluations:
        if sourced.record.total is None and not sourced.record.areas and sourced.complete:
            message = say("the evaluation has neither a total nor areas; add what the source gives")
            yield sourced.document.problem(("municipality",), "empty-evaluation", message=message, level=Level.WARNING)


def check_municipality(context: Context) -> Iterator[Problem]:
    """`municipality`: the code is in the register and matches the name that the file gives."""
    if context.municipalities is None:
        return
    codes = {entry.name: code for code, entry in context.municipalities.items()}
    for sourced in context.sources.evaluations:
        evaluation = sourced.record
        known = context.municipalities.get(evaluation.municipality)
        if known is not None and known.name == evaluation.name:
            continue
        right = codes.get(evaluation.name)
        mend = say('write "{right}"', right=right) if right else say("look up code and name in municipalities.yml")
        at = "municipality"
        if known is not None and right is None:
            at, mend = "name", say("write name: {name}, or correct the code", name=known.name)
        if known is None:
            message = say(
                'no municipality has the code "{municipality}"; {mend}', municipality=evaluation.municipality, mend=mend
            )
        else:
            message = say(
                'the code "{municipality}" is that of {name}, not {name_too}; {mend}',
                municipality=evaluation.municipality,
                name=known.name,
                name_too=evaluation.name,
                mend=mend,
            )
        yield sourced.document.problem((at,), "municipality", message=message)


def check_question_set(context: Context) -> Iterator[Problem]:
    """`question-set`: the question set is in the register; an evaluation with questions names one."""
    if context.question_sets is None:
        return
    names = verbatim(", ".join(sorted(context.question_sets))) if context.question_sets else say("none yet")
    for sourced in context.sources.evaluations:
        name = sourced.record.question_set
        if name is not None and name not in context.question_sets:
            message = say(
                'unknown question set "{name}"; those in question_sets.yml are {names}', name=name, names=names
            )
            yield sourced.document.problem(("question_set",), "question-set", message=message)
        if name is None and sourced.complete and sourced.record.has_questions:
            message = say(
                'the questions need a question set; add a line "question_set: ..." with one of {names}', names=names
            )
            yield sourced.document.problem(("areas",), "question-set", message=message)


def check_areas(context: Context) -> Iterator[Problem]:
    """`area`: each area is known, given once and in the question set, and none of the set is missing (a warning)."""
    for sourced in context.sources.evaluations:
        evaluation = sourced.record
        question_set = context.question_set_of(evaluation)
        first: dict[str, Location] = {}
        for position, area in enumerate(evaluation.areas):
            location = ("areas", position, "area")
            if context.areas is not None and area.area not in context.areas:
                message = unknown_area(context, area.area)
                yield sourced.document.problem(location, "area", message=message)
            elif question_set is not None and area.area not in question_set.areas_by_slug:
                message = say(
                    'question set {name} has no area "{area}"; remove it, or choose another set',
                    name=question_set.name,
                    area=area.area,
                )
                yield sourced.document.problem(location, "area", message=message)
            if area.area in first:
                line = sourced.document.line(first[area.area])
                message = say(
                    'the area "{area}" is on line {line} too; each may be given once', area=area.area, line=line
                )
                yield sourced.document.problem(location, "area", message=message)
            first.setdefault(area.area, location)
        missing = [slug for slug in _expected_areas(context, question_set) if slug not in first]
        is_whole = sourced.complete and context.has_known_areas(evaluation)
        if missing and evaluation.areas and is_whole and not evaluation.only_some_areas:
            message = say(
                "these areas are missing: {missing}; add them, or if the source doesn't give them, "
                'write "only_some_areas: true"',
                missing=", ".join(missing),
            )
            yield sourced.document.problem(("areas",), "area", message=message, level=Level.WARNING)


def _expected_areas(context: Context, question_set: QuestionSetRecord | None) -> list[str]:
    """Return the areas of the question set in its order; without a set, all areas in alphabetical order."""
    if question_set is not None:
        return [entry.area for entry in question_set.areas]
    return sorted(context.areas or ())


def check_questions(context: Context) -> Iterator[Problem]:
    """`question`: each question is in the area's question set and given once; if any are given, none is missing."""
    for sourced in context.sources.evaluations:
        seen: set[str] = set()
        for position, area in enumerate(sourced.record.areas):
            known = None if area.area in seen else context.area_of(sourced.record, area.area)
            seen.add(area.area)
            if known is not None and area.questions:
                yield from _check_questions_of(sourced, position, area=area, known=known)


def _check_questions_of(
    sourced: Sourced[EvaluationRecord], position: int, *, area: EvaluationAreaRecord, known: QuestionSetAreaRecord
) -> Iterator[Problem]:
    numbers = [question.nr for question in known.questions]
    first: dict[str, Location] = {}
    for question_at, question in enumerate(area.questions):
        location = ("areas", position, "questions", question_at, "nr")
        if question.nr not in numbers:
            message = say(
                "question set {question_set} has no question {nr} in this area; it has {numbers}",
                question_set=sourced.record.question_set,
                nr=question.nr,
                numbers=", ".join(numbers),
            )
            yield sourced.document.problem(location, "question", message=message)
        elif question.nr in first:
            line = sourced.document.line(first[question.nr])
            message = say("question {nr} is on line {line} too; each may be given once", nr=question.nr, line=line)
            yield sourced.document.problem(location, "question", message=message)
        first.setdefault(question.nr, location)
    missing = [number for number in numbers if number not in first]
    if missing and sourced.complete and first.keys() <= {*numbers}:
        message = say(
            "these questions are missing: {missing}; add them from the report's appendix", missing=", ".join(missing)
        )
        yield sourced.document.problem(("areas", position, "questions"), "question", message=message)
