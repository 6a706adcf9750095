"""`generator.analysis.examples`: which examples are related, and whom one may help."""

from generator.analysis import find_helped, index_examples, related_examples
from generator.model import Collection


def test_related_examples_are_others_and_alike(small_collection: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    index = index_examples(small_collection)
    for example in small_collection.examples:
        for other in related_examples(index, example):
            assert other.id != example.id
            shared = {topic.id for topic in other.topics} & {topic.id for topic in example.topics}
            assert other.concept == example.concept or shared


def test_whom_an_example_may_help(small_collection: Collection) -> None:
    """Åseleby was asked to improve in just what the bus for meetings is about."""
    bus = next(example for example in small_collection.examples if example.id == "exempelby-motesbussen")
    found = find_helped(index_examples(small_collection), bus)
    helped = [(asked.evaluation.year, asked.statement.text) for asked in found.latest]
    assert found.count == len(helped)
    assert helped == [(2022, "Medborgardialog")]
