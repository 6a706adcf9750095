"""Strengths and improvement opportunities: their numbers run from 1, and what they refer to exists."""

from collections.abc import Iterator

from generator.messages import say
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import check_topics_of


def check_statement_numbers(context: Context) -> Iterator[Problem]:
    """`item-number`: the numbers of strengths and improvements begin at 1, and each repeats or follows the last."""
    for sourced in context.sources.evaluations:
        for area_at, area in enumerate(sourced.record.areas):
            for key, statements in (("strengths", area.strengths), ("improvements", area.improvements)):
                last = 0
                for position, statement in enumerate(statements):
                    if statement.nr not in {max(last, 1), last + 1}:
                        message = say(
                            "number {nr} follows {last}; the numbers are those of the report's column, from 1, "
                            "without gaps (several items may share one)",
                            nr=statement.nr,
                            last=last,
                        )
                        location = ("areas", area_at, key, position, "nr")
                        yield sourced.document.problem(location, "item-number", message=message)
                    last = statement.nr


def check_statement_references(context: Context) -> Iterator[Problem]:
    """`question`, `topic`: the question of a statement is in its area, and its topics are known."""
    for sourced in context.sources.evaluations:
        for area_at, area in enumerate(sourced.record.areas):
            set_area = context.area_of(sourced.record, area.area)
            numbers = None if set_area is None else [question.nr for question in set_area.questions]
            for key, statements in (("strengths", area.strengths), ("improvements", area.improvements)):
                for position, statement in enumerate(statements):
                    location = ("areas", area_at, key, position)
                    if statement.question is not None and numbers is not None and statement.question not in numbers:
                        message = say(
                            "the area has no question {question}; it has {numbers}",
                            question=statement.question,
                            numbers=", ".join(numbers),
                        )
                        yield sourced.document.problem((*location, "question"), "question", message=message)
                    yield from check_topics_of(context, sourced.document, at=location, topics=statement.topics)
