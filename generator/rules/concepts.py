"""The register of concepts: each concept once, in a known area, and used."""

from collections.abc import Iterator

from generator.messages import say
from generator.problems import Level, Problem
from generator.rules.context import Context
from generator.rules.references import given_twice, unknown_area


def check_concepts(context: Context) -> Iterator[Problem]:
    """`concept`: each concept is listed once, belongs to a known area, and is used by a question (a warning)."""
    register = context.sources.concepts
    if register is None:
        return
    entries = register.record.concepts
    yield from given_twice(
        register.document, "concepts", key="id", values=(entry.id for entry in entries), rule="concept"
    )
    used = _used_concepts(context)
    for position, entry in enumerate(entries):
        if context.areas is not None and entry.area not in context.areas:
            yield register.document.problem(
                ("concepts", position, "area"), "area", message=unknown_area(context, entry.area)
            )
        if used is not None and entry.id not in used:
            message = say('no question has the concept "{id}"; use it in question_sets.yml or remove it', id=entry.id)
            yield register.document.problem(
                ("concepts", position, "id"), "concept", message=message, level=Level.WARNING
            )


def _used_concepts(context: Context) -> set[str] | None:
    if context.question_sets is None:
        return None
    return {question.concept for entry in context.question_sets.values() for question in entry.questions.values()}
