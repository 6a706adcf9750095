"""`generator.pages.views.comparisons`: the ready-made comparisons, and who links to them."""

from typing import Any

from generator.model import Collection
from generator.pages import build_pages
from generator.pages.views.comparisons import MOST, build_ready_made, link_comparisons
from tests.support.rebinding import record_of, with_evaluations


def test_ready_made_comparisons(small_collection: Collection) -> None:
    """Each groups two evaluations or more, by year; only over time does a total without areas count."""
    found = {entry.link.address: entry for entry in build_ready_made(small_collection)}
    ids = {address: [evaluation.id for evaluation in entry.evaluations] for address, entry in found.items()}
    assert ids == {
        "jamfor/lan/exempellan/": ["exempelby-2019", "asele-by-2022"],
        "jamfor/tid/asele-by/": ["asele-by-2021", "asele-by-2022"],
    }


def test_a_municipality_links_only_to_useful_comparisons(small_collection: Collection) -> None:
    """A county only if it has another municipality, years only if there are several; always the reader's own choice."""
    links = {code: [link.address for link in entries] for code, entries in link_comparisons(small_collection).items()}
    assert links["9901"] == ["jamfor/lan/exempellan/", "jamfor/?k=exempelby-2019"]
    assert links["9902"] == ["jamfor/lan/exempellan/", "jamfor/tid/asele-by/", "jamfor/?k=asele-by-2022"]


def test_a_large_group_has_the_table_of_areas_alone(small_collection: Collection) -> None:
    """More than five are in rows, and no questions are set side by side."""
    base = record_of(small_collection, "exempelby-2019")
    more = (base.model_copy(update={"year": year}) for year in range(2031, 2031 + MOST))
    grown = with_evaluations(small_collection, [*small_collection.records.evaluations, *more])
    view: Any = next(page.view for page in build_pages(grown) if page.address == "jamfor/tid/exempelby/")
    assert len(view.rows) == MOST + 1
    assert (view.panels, view.choose) == ((), None)
