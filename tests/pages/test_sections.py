"""Headings of reports: whatever they are called, the page's own places keep their addresses."""

from collections import Counter
from collections.abc import Mapping

import pytest

from generator.html_body import find_ids, read_body
from generator.model import Collection
from generator.model.records import EvaluationRecord, Paragraph
from generator.pages import build_pages
from generator.render import render_page
from tests.support.rebinding import record_of, with_evaluations

OWN = ("Avvikelse 1", "Styrkor", "Förbättringsmöjligheter", "Källor", "Innehåll", "Vad rapporten säger om området")
AGAIN = ("Fråga 1.1", "Styrkor", "Styrkor 2", "Styrkor -2", "…", "?", "Rapport omrade styrkor", "Styrkor", "x" * 90)
HEADINGS = (*OWN, *AGAIN)


def with_headings(collection: Collection, headings: tuple[str, ...]) -> Collection:
    """Return the small data with these headings in every part of an evaluation that has some."""
    record = record_of(collection, "exempelby-2019")
    texts = tuple(Paragraph(heading=heading, text="En text.") for heading in headings)
    areas = tuple(area.model_copy(update={"summary": texts}) for area in record.areas)
    changed: EvaluationRecord = record.model_copy(update={"introduction": texts, "closing": texts, "areas": areas})
    others = [one for one in collection.records.evaluations if one is not record]
    return with_evaluations(collection, [*others, changed])


def ids_of(collection: Collection) -> Mapping[str, Counter[str]]:
    """Return how often each id is on each page of the evaluation."""
    found = {}
    for page in build_pages(collection):
        if page.address.startswith("kommuner/exempelby/2019/"):
            body = read_body(render_page(page).partition("\n---\n")[2])
            assert body is not None, page.address
            found[page.address] = Counter(part.partition('"')[0] for part in body.content.split(' id="')[1:])
            assert found[page.address].keys() == find_ids(body.content)
    return found


@pytest.fixture(scope="module")
def expected(small_collection: Collection) -> Mapping[str, Counter[str]]:
    """Return the ids of the pages with headings unlike any of the pages' own."""
    return ids_of(with_headings(small_collection, ("Någonting annat",)))


def test_a_report_takes_no_place_of_the_page(
    small_collection: Collection, expected: Mapping[str, Counter[str]]
) -> None:
    """Each id is there once, and those of the page are the same as with any other heading."""
    found = ids_of(with_headings(small_collection, HEADINGS))
    assert found.keys() == expected.keys()
    for address, ids in found.items():
        assert set(ids.values()) == {1}, address
        own = {one for one in ids if not one.startswith("rapport-")}
        assert own == {one for one in expected[address] if not one.startswith("rapport-")}
        assert "innehall" not in ids
    assert any(one.startswith("rapport-omrade-styrkor") for ids in found.values() for one in ids)
