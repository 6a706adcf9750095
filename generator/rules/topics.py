"""The register of topics: each topic and synonym once, related topics that exist, and none without an example."""

from collections.abc import Iterator

from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_topics(context: Context) -> Iterator[Problem]:
    """`topic`: each topic and synonym is listed once; related topics exist and differ from it; an example uses it."""
    register = context.sources.topics
    if register is None:
        return
    document, topics = register.document, register.record.topics
    yield from given_twice(document, "topics", key="id", values=(topic.id for topic in topics), rule="topic")
    used = {topic for sourced in context.sources.examples for topic in sourced.record.topics}
    owners: dict[str, str] = {}
    for position, topic in enumerate(topics):
        if topic.id not in used and all(sourced.complete for sourced in context.sources.examples):
            message = f'no example has the topic "{topic.id}"; give it to one, or remove the topic'
            yield document.problem(("topics", position, "id"), "topic", message=message)
        for at, related in enumerate(topic.related):
            if related == topic.id or (context.topics is not None and related not in context.topics):
                message = f'"{related}" is not another topic of this file; name one that is'
                yield document.problem(("topics", position, "related", at), "topic", message=message)
        for at, synonym in enumerate(topic.synonyms):
            owner = owners.setdefault(synonym.casefold(), topic.id)
            if owner != topic.id:
                message = f'the synonym "{synonym}" leads to "{owner}" already; keep it at one of the topics'
                yield document.problem(("topics", position, "synonyms", at), "topic", message=message)
