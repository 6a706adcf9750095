"""The comparability of questions: every pair that shares a concept is judged once, and no other pair is judged."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.load import Location, YamlDocument
from generator.messages import say
from generator.model.records import MAX_GROUP, ConceptComparison, QuestionSetRecord
from generator.problems import Problem
from generator.rules.context import Context
from generator.rules.references import given_twice

# The register judges fewer than a thousand.
MAX_PAIRS = 20_000


def check_comparability(context: Context) -> Iterator[Problem]:
    """`comparability`: each pair of questions from different sets that share a concept is judged exactly once."""
    register = context.sources.comparability
    if register is None or not register.complete or context.question_sets is None:
        return
    document, entries = register.document, register.record.comparability
    yield from given_twice(
        document, "comparability", key="concept", values=(entry.concept for entry in entries), rule="comparability"
    )
    asked = _questions_by_concept(context.question_sets)
    too_much = [*_find_too_much(document, entries, asked=asked)]
    if too_much:
        yield from too_much
        return
    judged = {entry.concept for entry in entries}
    for concept, questions in asked.items():
        if concept not in judged and _pairs(questions):
            message = say(
                'the concept "{concept}" has questions of several sets, but no entry judges them; add one',
                concept=concept,
            )
            yield document.problem(("comparability",), "comparability", message=message)
    for position, entry in enumerate(entries):
        yield from _check_entry(
            document, ("comparability", position), entry=entry, questions=asked.get(entry.concept, [])
        )


def _find_too_much(
    document: YamlDocument, entries: Sequence[ConceptComparison], *, asked: Mapping[str, list[str]]
) -> Iterator[Problem]:
    """Yield a problem for the first thing that would take too long to compare pair by pair."""
    for concept, questions in asked.items():
        if len(questions) > MAX_GROUP:
            message = say(
                '{questions} questions have the concept "{concept}"; at most {max_group} may have one',
                questions=len(questions),
                concept=concept,
                max_group=MAX_GROUP,
            )
            yield document.problem(("comparability",), "comparability", message=message)
            return
    count = 0
    for position, entry in enumerate(entries):
        count += entry.count_pairs()
        if count > MAX_PAIRS:
            message = say(
                "the file judges more than {max_pairs} pairs so far; remove those that are given twice",
                max_pairs=MAX_PAIRS,
            )
            yield document.problem(("comparability", position), "comparability", message=message)
            return


def _check_entry(
    document: YamlDocument, at: Location, *, entry: ConceptComparison, questions: list[str]
) -> Iterator[Problem]:
    expected = _pairs(questions)
    seen: set[frozenset[str]] = set()
    for first, second, _ in entry.pairs():
        pair = frozenset({first, second})
        if pair not in expected:
            message = say(
                "{first} and {second} aren't questions of two sets with this concept; remove the pair",
                first=first,
                second=second,
            )
            yield document.problem((*at, "concept"), "comparability", message=message)
        elif pair in seen:
            message = say(
                "{first} and {second} are judged twice; keep one of the judgements", first=first, second=second
            )
            yield document.problem((*at, "concept"), "comparability", message=message)
        seen.add(pair)
    for names in sorted(sorted(pair) for pair in expected - seen):
        message = say(
            "{first} and {second} share this concept; say whether they are same, similar or none",
            first=names[0],
            second=names[1],
        )
        yield document.problem((*at, "concept"), "comparability", message=message)


def _questions_by_concept(question_sets: Mapping[str, QuestionSetRecord]) -> dict[str, list[str]]:
    asked: dict[str, list[str]] = {}
    for name, question_set in question_sets.items():
        for question in question_set.questions.values():
            asked.setdefault(question.concept, []).append(f"{name} {question.nr}")
    return asked


def _pairs(questions: list[str]) -> set[frozenset[str]]:
    """Return every pair of questions from different sets."""
    return {frozenset(pair) for pair in combinations(questions, 2) if pair[0].split()[0] != pair[1].split()[0]}
