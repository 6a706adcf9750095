"""`generator.pages.comparison`: the ready-made comparisons, and who links to them."""

from typing import Any

from generator.model import Collection, Evaluation
from generator.pages import build_pages
from generator.pages.comparison import MOST, build_ready_made, link_comparisons


def test_ready_made_comparisons(collection: Collection) -> None:
    """Each groups two evaluations or more, by name and year; none ranks."""
    found = {entry.link.address: entry for entry in build_ready_made(collection)}
    ids = {address: [*map(collection.id_of, entry.evaluations)] for address, entry in found.items()}
    assert ids == {
        "jamfor/uppsattning-a/": ["tranemo-2015", "vannas-2016"],
        "jamfor/lan/vastra-gotalands-lan/": ["tranemo-2006", "tranemo-2015"],
        "jamfor/tid/tomelilla/": ["tomelilla-2020", "tomelilla-2023"],
        "jamfor/tid/tranemo/": ["tranemo-2006", "tranemo-2015"],
    }


def test_a_large_group_has_the_table_of_areas_alone(collection: Collection) -> None:
    """More than five stand in rows, and no question is set beside another."""
    base = collection.evaluations_by_id["vannas-2016"]
    more = tuple(base.model_copy(update={"year": year}) for year in range(2031, 2031 + MOST))
    grown = Collection(
        **{**_fields(collection), "evaluations": tuple(sorted((*collection.evaluations, *more), key=_order))}
    )
    view: Any = next(page.view for page in build_pages(grown) if page.address == "jamfor/tid/vannas/")
    assert len(view.rows) == MOST + 1
    assert (view.tables, view.choose) == ((), None)


def _fields(collection: Collection) -> dict[str, Any]:
    return {name: getattr(collection, name) for name in collection.__dataclass_fields__}


def _order(evaluation: Evaluation) -> tuple[str, int]:
    return evaluation.municipality, evaluation.year


def test_a_municipality_links_to_what_makes_sense(collection: Collection) -> None:
    """A county or a set only where there is someone else in it; always a choice of one's own."""
    links = {
        code: [(link.title, link.address) for link in entries] for code, entries in link_comparisons(collection).items()
    }
    own = "Välj själv vilka du vill jämföra med"
    assert links["0682"] == [(own, "jamfor/?k=nassjo-2019")]
    assert links["1452"] == [
        ("Kommuner med samma frågor, frågeuppsättning A", "jamfor/uppsattning-a/"),
        ("Utvecklingen över tid i Tranemo", "jamfor/tid/tranemo/"),
        (own, "jamfor/?k=tranemo-2015"),
    ]
    assert links["1270"][-1] == (own, "jamfor/?k=tomelilla-2020")
