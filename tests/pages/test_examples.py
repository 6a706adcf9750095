"""`generator.pages.examples`: the order of the list of good examples, and what it shows first."""

from dataclasses import replace
from typing import Any

from generator.model import Collection
from generator.pages.examples import CHIPS, SHOWN, build_examples_page
from generator.pages.topic import build_topic_page
from generator.pages.views.examples import take_turns


def test_municipalities_take_turns(collection: Collection) -> None:
    """No municipality has its second example before every other has its first; nothing is lost."""
    ordered = take_turns(collection.examples)
    assert sorted(entry.id for entry in ordered) == sorted(entry.id for entry in collection.examples)
    municipalities = [entry.municipality.code for entry in ordered]
    count = len(set(municipalities))
    assert len(set(municipalities[:count])) == count
    years = [entry.evaluation.year for entry in ordered[:count]]
    assert years == sorted(years, reverse=True)


def test_the_list_shows_few_and_leads_to_all(collection: Collection) -> None:
    """A limited number of rows, the largest topics above them, and all topics and counties below."""
    view: Any = build_examples_page(collection).view
    assert len(view.cards) == SHOWN
    assert len(view.chips) == CHIPS
    assert sum(part.count for part in view.parts) == len(collection.examples) == view.total
    smallest = min(entry.count for entry in view.chips)
    assert all(entry.count <= smallest for entry in view.topics if entry not in view.chips)


def test_a_topic_leads_to_related_ones_that_have_a_page(several: Collection) -> None:
    """A topic without examples has no page; the related ones are by name."""
    first, second = several.topics["moten"], several.topics["mal"]
    empty = first.model_copy(update={"id": "tom", "name": "Aldrig"})
    other = second.model_copy(update={"id": "annat", "name": "Äldre"})
    topics = {**several.topics, "tom": empty, "annat": other}
    by_topic = {**several.examples_by_topic, "annat": several.examples_by_topic["mal"]}
    collection = replace(several, topics=topics, examples_by_topic=by_topic)
    topic = first.model_copy(update={"related": ("annat", "tom", "mal")})
    view: Any = build_topic_page(collection, topic).view
    assert [link.title for link in view.related] == ["Mål", "Äldre"]
