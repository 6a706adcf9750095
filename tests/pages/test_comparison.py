"""`generator.pages.comparison`: the ready-made comparisons, and who links to them."""

from typing import Any

from generator.model import Collection, Evaluation
from generator.pages import build_pages
from generator.pages.comparison import MOST, build_ready_made, link_comparisons


def test_ready_made_comparisons(small_collection: Collection) -> None:
    """Each groups two evaluations or more, by name and year; none ranks."""
    found = {entry.link.address: entry for entry in build_ready_made(small_collection)}
    ids = {address: [*map(small_collection.id_of, entry.evaluations)] for address, entry in found.items()}
    assert ids == {
        "jamfor/lan/exempellan/": ["exempelby-2019", "asele-by-2022"],
        "jamfor/tid/asele-by/": ["asele-by-2021", "asele-by-2022"],
    }


def test_a_municipality_links_to_what_makes_sense(small_collection: Collection) -> None:
    """A county only where there is someone else in it, years only where there are several; always one's own choice."""
    links = {code: [link.address for link in entries] for code, entries in link_comparisons(small_collection).items()}
    assert links["9901"] == ["jamfor/lan/exempellan/", "jamfor/?k=exempelby-2019"]
    assert links["9902"] == ["jamfor/lan/exempellan/", "jamfor/tid/asele-by/", "jamfor/?k=asele-by-2022"]


def test_a_large_group_has_the_table_of_areas_alone(small_collection: Collection) -> None:
    """More than five stand in rows, and no question is set beside another."""
    base = small_collection.evaluations_by_id["exempelby-2019"]
    more = tuple(base.model_copy(update={"year": year}) for year in range(2031, 2031 + MOST))
    evaluations = sorted((*small_collection.evaluations, *more), key=_order)
    grown = Collection(**{**_fields(small_collection), "evaluations": tuple(evaluations)})
    view: Any = next(page.view for page in build_pages(grown) if page.address == "jamfor/tid/exempelby/")
    assert len(view.rows) == MOST + 1
    assert (view.tables, view.choose) == ((), None)


def _fields(collection: Collection) -> dict[str, Any]:
    return {name: getattr(collection, name) for name in collection.__dataclass_fields__}


def _order(evaluation: Evaluation) -> tuple[str, int]:
    return evaluation.municipality, evaluation.year
