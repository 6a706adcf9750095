"""Years and days: nothing that an editor writes down has happened later than today."""

from collections.abc import Iterator

from generator.load import Location, YamlDocument
from generator.messages import say
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.sources import pages_with_places

_MEANINGS = {
    "date": say("the date that the page itself has"),
    "read": say("when you read it"),
    "dead": say("when you found that the address no longer leads to it"),
}
"""The dates of a source, in chronological order."""


def check_evaluation_dates(context: Context) -> Iterator[Problem]:
    """`date`: an evaluation was made, and then published here, no later than today."""
    today = context.today
    for sourced in context.sources.evaluations:
        evaluation, document = sourced.record, sourced.document
        if evaluation.year > today.year:
            message = say(
                "the year {year} is in the future; write the year when the evaluation was made", year=evaluation.year
            )
            yield document.problem(("year",), "date", message=message)
        elif evaluation.month is not None and (evaluation.year, evaluation.month) > (today.year, today.month):
            message = say(
                "month {month} of {year} is in the future; correct month or year",
                month=evaluation.month,
                year=evaluation.year,
            )
            yield document.problem(("month",), "date", message=message)
        if evaluation.added is None:
            continue
        if evaluation.added > today.isoformat():
            message = say(
                "{added} is in the future; write the day when the evaluation is published here", added=evaluation.added
            )
            yield document.problem(("added",), "date", message=message)
        elif evaluation.added < f"{evaluation.year}-{evaluation.month or 1:02}":
            message = say(
                "{added} is before the evaluation was made; correct this day, or year and month", added=evaluation.added
            )
            yield document.problem(("added",), "date", message=message)


def check_follow_up_dates(context: Context) -> Iterator[Problem]:
    """`date`: a page that says how an example went on has been read no later than today."""
    for sourced in context.sources.examples:
        for position, entry in enumerate(sourced.record.follow_up):
            if entry.seen > context.today.isoformat():
                message = say("{seen} is in the future; write the day when you read the page", seen=entry.seen)
                yield sourced.document.problem(("follow_up", position, "seen"), "date", message=message)


def check_source_dates(context: Context) -> Iterator[Problem]:
    """`date`: a page that is a source was written before it was read, and found dead after that, all by today."""
    today = context.today.isoformat()
    for document, location, page in pages_with_places(context):
        for key in _MEANINGS:
            yield from _check_past(document, (*location, key), day=getattr(page, key), today=today)
        if page.date is not None and _is_later(page.date, page.read):
            message = say(
                "the page is from {date}, but was read {read}, before that; correct one of the dates",
                date=page.date,
                read=page.read,
            )
            yield document.problem((*location, "date"), "date", message=message)
        if page.dead is not None and _is_later(page.read, page.dead):
            message = say(
                "the page was read {read}, but gone {dead}, before that; correct one of the dates",
                read=page.read,
                dead=page.dead,
            )
            yield document.problem((*location, "dead"), "date", message=message)


def check_known_dates(context: Context) -> Iterator[Problem]:
    """`date`: an evaluation without figures was made, and what is known about it was read, no later than today."""
    register, today = context.sources.known, context.today
    if register is None:
        return
    for position, entry in enumerate(register.record.known):
        if entry.year is not None and entry.year > today.year:
            message = say(
                "the year {year} is in the future; write the year when the evaluation was made", year=entry.year
            )
            yield register.document.problem(("known", position, "year"), "date", message=message)
        for key in ("read", "dead"):
            location = ("known", position, key)
            yield from _check_past(register.document, location, day=getattr(entry, key), today=today.isoformat())


def check_correction_dates(context: Context) -> Iterator[Problem]:
    """`date`: a correction was made no later than today, and not before its evaluation was published here."""
    register, today = context.sources.corrections, context.today.isoformat()
    if register is None:
        return
    for position, entry in enumerate(register.record.corrections):
        published = context.evaluations.get(entry.evaluation or "")
        added = None if published is None else published.record.added
        message = None
        if entry.day > today:
            message = say("{day} is in the future; write the day when the correction is published", day=entry.day)
        elif added is not None and entry.day < added:
            message = say(
                "{day} is before the evaluation was published here, {added}; correct one of the days",
                day=entry.day,
                added=added,
            )
        if message is not None:
            yield register.document.problem(("corrections", position, "day"), "date", message=message)


def _check_past(document: YamlDocument, location: Location, *, day: str | None, today: str) -> Iterator[Problem]:
    if day is not None and _is_later(day, today):
        message = say("{day} is in the future; write {meanings}", day=day, meanings=_MEANINGS[str(location[-1])])
        yield document.problem(location, "date", message=message)


def _is_later(first: str, second: str) -> bool:
    """Return whether a day or a month is after another; a month and a day within it don't come after each other."""
    length = min(len(first), len(second))
    return first[:length] > second[:length]
