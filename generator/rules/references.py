"""What several rules require of lists and references: each value once, and each reference to something that exists."""

from collections.abc import Hashable, Iterable, Iterator, Sequence

from generator.load import Location, YamlDocument
from generator.messages import Message, say
from generator.problems import Problem
from generator.rules.context import Context


def given_twice(
    document: YamlDocument, at: str | Location, *, key: str, values: Iterable[Hashable], rule: str
) -> Iterator[Problem]:
    """Yield a problem for every list item whose value of `key` also occurs earlier in the list."""
    base: Location = (at,) if isinstance(at, str) else at
    first: dict[Hashable, Location] = {}
    for position, value in enumerate(values):
        location = (*base, position, key)
        if value in first:
            message = say(
                'the {key} "{value}" is on line {first} too; each may be given once',
                key=key,
                value=value,
                first=document.line(first[value]),
            )
            yield document.problem(location, rule, message=message)
        else:
            first[value] = location


def unknown(what: str, value: str, *, register: str) -> Message:
    """Return the message about a reference to something that doesn't exist."""
    return say('unknown {what} "{value}"; use one from {register}', what=say(what), value=value, register=register)


def check_topics_of(
    context: Context, document: YamlDocument, *, at: Location, topics: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each topic in a list that is unknown or a duplicate."""
    for position, topic in enumerate(topics):
        if context.topics is not None and topic not in context.topics:
            message = unknown("topic", topic, register="topics.yml")
            yield document.problem((*at, "topics", position), "topic", message=message)
        elif topic in topics[:position]:
            message = say('the topic "{topic}" is given twice; keep it once', topic=topic)
            yield document.problem((*at, "topics", position), "topic", message=message)
