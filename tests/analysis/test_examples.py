"""`generator.analysis.examples`: which examples are related, and whom one may help."""

import random
from dataclasses import replace
from functools import partial

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis import find_helped, index_examples, related_examples
from generator.analysis.subjects import index_subjects
from generator.model import Collection, Example
from tests.support.rebinding import record_of, with_evaluations


def test_related_examples_are_others_and_alike(small_collection: Collection) -> None:
    """Each shares a topic or the concept; none is the example itself."""
    index = index_examples(small_collection)
    for example in small_collection.examples:
        for other in related_examples(index, example):
            assert other.id != example.id
            shared = {topic.id for topic in other.topics} & {topic.id for topic in example.topics}
            assert other.concept == example.concept or shared


def test_whom_an_example_may_help(small_collection: Collection) -> None:
    """Åseleby was advised to improve exactly what the bus for meetings is about."""
    bus = next(example for example in small_collection.examples if example.id == "exempelby-motesbussen")
    found = find_helped(index_examples(small_collection), bus)
    helped = [(asked.evaluation.year, asked.statement.text) for asked in found.latest]
    assert found.count == len(helped)
    assert helped == [(2022, "Medborgardialog")]


def test_the_latest_advice_comes_first(small_collection: Collection) -> None:
    """Whoever was advised most recently is named first, whatever the order of the municipalities' codes."""
    asked = record_of(small_collection, "asele-by-2022")
    later, earlier = (
        asked.model_copy(
            update={"municipality": code, "name": small_collection.municipalities[code].name, "year": year}
        )
        for code, year in (("9905", 2024), ("9906", 2020))
    )
    collection = with_evaluations(small_collection, [*small_collection.records.evaluations, later, earlier])
    bus = next(example for example in collection.examples if example.id == "exempelby-motesbussen")
    found = find_helped(index_examples(collection), bus)
    assert [asked.evaluation.id for asked in found.latest] == ["provby-2024", "asele-by-2022", "ostprov-2020"]


@settings(max_examples=20, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_the_index_finds_what_a_look_at_every_example_finds(
    small_collection: Collection, chooser: random.Random
) -> None:
    """Related examples and those on a subject, whatever the examples are about."""
    examples = invent_examples(small_collection, chooser)
    collection = replace(small_collection, examples=examples)
    related, on_subject = index_examples(collection), index_subjects(examples)
    for example in examples:
        assert related_examples(related, example) == _related_by_looking(example, examples)
        topics = {topic.id for topic in example.topics}
        wanted = partial(_is_of_another, example)
        for concept in (example.concept, None):
            found = on_subject.find(example.area.slug, concept=concept, topics=topics, wanted=wanted, most=3)
            fitting = [
                other
                for other in filter(wanted, examples)
                if other.area.slug == example.area.slug
                and (other.concept == concept or topics & {topic.id for topic in other.topics})
            ]
            assert [*found] == sorted(fitting, key=lambda other: other.concept != concept)[:3]


def invent_examples(collection: Collection, chooser: random.Random) -> tuple[Example, ...]:
    """Return thirty examples of other subjects, areas and municipalities, made from those of the collection."""
    models, topics = collection.examples, [*collection.topics.values()]
    evaluations = [*collection.evaluations.values()]
    return tuple(
        replace(
            chooser.choice(models),
            id=f"{number:02}",
            evaluation=chooser.choice(evaluations),
            concept=chooser.choice(models).concept,
            topics=tuple(chooser.sample(topics, chooser.randrange(min(4, len(topics))))),
        )
        for number in range(30)
    )


def _is_of_another(example: Example, other: Example) -> bool:
    return other.municipality.code != example.municipality.code


def _related_by_looking(example: Example, examples: tuple[Example, ...]) -> tuple[Example, ...]:
    topics = {topic.id for topic in example.topics}

    def affinity(other: Example) -> int:
        return 2 * (other.concept == example.concept) + len(topics & {topic.id for topic in other.topics})

    others = [other for other in examples if other.id != example.id and affinity(other)]
    others.sort(key=lambda other: (-affinity(other), not _is_of_another(example, other), other.id))
    return tuple(others[:4])
