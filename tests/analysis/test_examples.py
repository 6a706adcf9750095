"""`generator.analysis.examples`: which examples are related, and whom one may help."""

from generator.analysis import (
    asked_to_improve,
    related_examples,
)
from generator.model import Collection


def test_whom_an_example_may_help(collection: Collection) -> None:
    """Others were asked to improve in just this; nobody is helped by themselves."""
    helped = 0
    for example in collection.examples:
        for asked in asked_to_improve(collection, example):
            helped += 1
            assert asked.evaluation.municipality != example.municipality
            asked_of = collection.question_sets[str(asked.evaluation.question_set)].questions
            assert asked_of[str(asked.statement.question)].concept == example.concept
            assert not asked.statement.topics or {*asked.statement.topics} & {*example.topics}
    assert helped > 50


def test_related_examples_are_others_and_alike(collection: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    for example in collection.examples:
        related = related_examples(collection, example)
        assert len(related) <= 4
        for other in related:
            assert other.id != example.id
            assert other.concept == example.concept or {*other.topics} & {*example.topics}
