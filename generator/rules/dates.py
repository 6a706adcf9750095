"""Years and days: nothing that an editor writes down has happened later than today."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.rules.context import Context


def check_evaluation_dates(context: Context) -> Iterator[Problem]:
    """`date`: an evaluation was made, and then published here, no later than today."""
    today = context.today
    for sourced in context.sources.evaluations:
        evaluation, document = sourced.record, sourced.document
        if evaluation.year > today.year:
            message = f"the year {evaluation.year} is in the future; write the year when the evaluation was made"
            yield document.problem(("year",), "date", message=message)
        elif evaluation.month is not None and (evaluation.year, evaluation.month) > (today.year, today.month):
            message = f"month {evaluation.month} of {evaluation.year} is in the future; correct month or year"
            yield document.problem(("month",), "date", message=message)
        if evaluation.added is None:
            continue
        if evaluation.added > today.isoformat():
            message = f"{evaluation.added} is in the future; write the day when the evaluation is published here"
            yield document.problem(("added",), "date", message=message)
        elif evaluation.added < f"{evaluation.year}-{evaluation.month or 1:02}":
            message = f"{evaluation.added} is before the evaluation was made; correct this day, or year and month"
            yield document.problem(("added",), "date", message=message)


def check_follow_up_dates(context: Context) -> Iterator[Problem]:
    """`date`: a page that says how an example went on has been read no later than today."""
    for sourced in context.sources.examples:
        for position, entry in enumerate(sourced.record.follow_up):
            if entry.seen > context.today.isoformat():
                message = f"{entry.seen} is in the future; write the day when you read the page"
                yield sourced.document.problem(("follow_up", position, "seen"), "date", message=message)
