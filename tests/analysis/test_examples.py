"""`generator.analysis.examples`: which examples are related, and whom one may help."""

from generator.analysis import asked_to_improve, related_examples
from generator.model import Collection


def test_related_examples_are_others_and_alike(small_collection: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    for example in small_collection.examples:
        for other in related_examples(small_collection, example):
            assert other.id != example.id
            assert other.concept == example.concept or {*other.topics} & {*example.topics}


def test_whom_an_example_may_help(small_collection: Collection) -> None:
    """Åseleby was asked to improve in just what the bus for meetings is about."""
    bus = next(example for example in small_collection.examples if example.id == "exempelby-motesbussen")
    helped = [(asked.evaluation.year, asked.statement.text) for asked in asked_to_improve(small_collection, bus)]
    assert helped == [(2022, "Medborgardialog")]
