"""What several rules require of lists and references: each value once, and each reference to something that exists."""

import difflib
from collections.abc import Hashable, Iterable, Iterator, Sequence

from generator.load import Location, YamlDocument
from generator.messages import Message, say
from generator.model.addresses import slug_of
from generator.problems import Problem
from generator.rules.context import Context

_PART = 4
"""The fewest letters of a word that is searched for within names: `mål` is part of too many."""
_NEAR = 0.75
"""How alike a topic's name must be: tried on words that editors wrote instead, such as `dialog` and `jämställd`."""


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


def unknown_area(context: Context, area: str) -> Message:
    """Return the message about an area that doesn't exist: the one that was probably meant, and those that exist."""
    names = {name: slug for slug, name in _area_names(context) if slug in (context.areas or ())}
    near = difflib.get_close_matches(slug_of(area) or area, names, n=1)
    areas = ", ".join(sorted(context.areas or ()))
    if near:
        return say(
            'unknown area "{area}"; write {near}, or another of {areas}', area=area, near=names[near[0]], areas=areas
        )
    return say('unknown area "{area}"; the areas are {areas}', area=area, areas=areas)


def _area_names(context: Context) -> Iterator[tuple[str, str]]:
    """Yield the slug of each area with every name that it has, here or in a question set, written as a slug."""
    register = context.sources.areas
    for area in register.record.areas if register else ():
        yield area.slug, area.slug
        yield area.slug, slug_of(area.name)
    for question_set in (context.question_sets or {}).values():
        yield from ((area.area, slug_of(area.name)) for area in question_set.areas)


def unknown_topic(context: Context, topic: str) -> Message:
    """Return the message about a topic that doesn't exist, with the one that was probably meant."""
    near = _nearest_topic(context, slug_of(topic))
    if near:
        return say('unknown topic "{topic}"; write {near}, or another from topics.yml', topic=topic, near=near)
    return unknown("topic", topic, register="topics.yml")


def _nearest_topic(context: Context, meant: str) -> str | None:
    """Return the topic whose id or name is similar or contains the word; else one with such a synonym, or None."""
    register = context.sources.topics
    topics = register.record.topics if register and meant else ()
    titles = {slug_of(name): entry.id for entry in reversed(topics) for name in (entry.name, entry.id)}
    synonyms = {slug_of(name): entry.id for entry in reversed(topics) for name in entry.synonyms}
    for names in (titles, synonyms):
        near = difflib.get_close_matches(meant, names, n=1, cutoff=_NEAR) or [
            name for name in names if len(meant) >= _PART and meant in name
        ]
        if near:
            return names[near[0]]
    return None


def unknown(what: str, value: str, *, register: str) -> Message:
    """Return the message about a reference to something that doesn't exist."""
    return say('unknown {what} "{value}"; use one from {register}', what=say(what), value=value, register=register)


def check_topics_of(
    context: Context, document: YamlDocument, *, at: Location, topics: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each topic in a list that is unknown or a duplicate."""
    for position, topic in enumerate(topics):
        if context.topics is not None and topic not in context.topics:
            message = unknown_topic(context, topic)
            yield document.problem((*at, "topics", position), "topic", message=message)
        elif topic in topics[:position]:
            message = say('the topic "{topic}" is given twice; keep it once', topic=topic)
            yield document.problem((*at, "topics", position), "topic", message=message)
