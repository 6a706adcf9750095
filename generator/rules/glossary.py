"""The glossary: each term and each match once."""

from collections.abc import Iterator

from generator.messages import say
from generator.model.addresses import slug_of
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice


def check_glossary(context: Context) -> Iterator[Problem]:
    """`glossary`: each term and each match is listed once, regardless of case."""
    register = context.sources.glossary
    if register is None:
        return
    terms = register.record.terms
    yield from given_twice(
        register.document, "terms", key="term", values=(slug_of(term.term) for term in terms), rule="glossary"
    )
    first: dict[str, str] = {}
    for position, term in enumerate(terms):
        for match_at, match in enumerate(term.match):
            owner = first.setdefault(match.casefold(), term.term)
            if owner != term.term:
                message = say(
                    'the match "{match}" leads to "{owner}" already; keep it at one of the terms',
                    match=match,
                    owner=owner,
                )
                yield register.document.problem(("terms", position, "match", match_at), "glossary", message=message)
