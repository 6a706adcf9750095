"""The register of topics: each topic and synonym once, related topics that exist, and no topic unused."""

from collections.abc import Iterator

from generator.messages import say
from generator.problems import Level, Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_topics(context: Context) -> Iterator[Problem]:
    """`topic`: each topic and synonym is listed once; related topics exist and differ; each is used (a warning)."""
    register = context.sources.topics
    if register is None:
        return
    document, topics = register.document, register.record.topics
    yield from given_twice(document, "topics", key="id", values=(topic.id for topic in topics), rule="topic")
    used = _used_topics(context)
    owners: dict[str, str] = {}
    for position, topic in enumerate(topics):
        if topic.id not in used and _is_complete(context):
            message = say('nothing has the topic "{id}"; give it to an example, or remove the topic', id=topic.id)
            yield document.problem(("topics", position, "id"), "topic", message=message, level=Level.WARNING)
        for at, related in enumerate(topic.related):
            if related == topic.id or (context.topics is not None and related not in context.topics):
                message = say('"{related}" is not another topic of this file; name one that is', related=related)
                yield document.problem(("topics", position, "related", at), "topic", message=message)
        for at, synonym in enumerate(topic.synonyms):
            owner = owners.setdefault(synonym.casefold(), topic.id)
            if owner != topic.id:
                message = say(
                    'the synonym "{synonym}" leads to "{owner}" already; keep it at one of the topics',
                    synonym=synonym,
                    owner=owner,
                )
                yield document.problem(("topics", position, "synonyms", at), "topic", message=message)


def _used_topics(context: Context) -> set[str]:
    """Return the topics that an example, a role model or a statement has."""
    return {
        *(topic for sourced in context.sources.examples for topic in sourced.record.topics),
        *(
            topic
            for sourced in context.sources.role_models
            for entry in sourced.record.role_models
            for topic in entry.topics
        ),
        *(
            topic
            for sourced in context.sources.evaluations
            for area in sourced.record.areas
            for statement in (*area.strengths, *area.improvements)
            for topic in statement.topics
        ),
    }


def _is_complete(context: Context) -> bool:
    """Return whether everything that can have a topic was read in full."""
    examples = all(sourced.complete for sourced in context.sources.examples)
    return examples and all(sourced.complete for sourced in context.sources.evaluations)
