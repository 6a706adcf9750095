"""`generator.pages.start` and `generator.pages.views.heat`: who is in the table, in which order, in which colour."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Collection, Evaluation
from generator.model.records import Version
from generator.pages.start import SHOWN_ROWS, StartView, build_start_page
from generator.pages.views.evaluations import MOST_NAMED
from generator.pages.views.heat import build_heat, measure_level
from generator.swedish import sort_key
from tests.support.rebinding import with_evaluations
from tests.support.scaling import scale_up


def view_of(collection: Collection) -> StartView:
    """Return the view of the start page."""
    view = build_start_page(collection).view
    assert isinstance(view, StartView)
    return view


def shown_in(view: StartView) -> list[tuple[str, list[str]]]:
    """Return the names in the table, by version."""
    assert view.heat is not None
    return [(group.version, [row.link.title for row in group.rows]) for group in view.heat.groups]


@pytest.mark.parametrize(
    ("score", "level"), [("0", 0), ("9.9", 0), ("10", 1), ("64.4", 6), ("69.9", 6), ("70", 7), ("100", 10)]
)
def test_colour_follows_the_points(score: str, level: int) -> None:
    """Ten points from one strength to the next, decimals or not."""
    assert measure_level(Decimal(score)) == level


def test_every_evaluated_municipality_is_there_once(collection: Collection) -> None:
    """Its newest evaluation with all areas, by version and name; named below the table if it has none with all."""
    view = view_of(collection)
    groups = shown_in(view)
    order = ["2020 års version", "2016 års version", "2010 års version", "Äldre version", "Okänd version"]
    assert [order.index(version) for version, _ in groups] == sorted(order.index(version) for version, _ in groups)
    assert all(names == sorted(names, key=sort_key) for _, names in groups)
    titles = [title for _, names in groups for title in names] + [link.title for link in view.others]
    by_title = {entry.title: entry for entry in collection.evaluations.values()}
    there = [by_title[title].municipality.code for title in titles]
    assert len(there) == len(set(there))
    if not view.is_selection:
        assert set(there) == {entry.code for entry in collection.evaluated}
    for _, names in groups:
        for title in names:
            entry = by_title[title]
            later = (other for other in collection.evaluations_of(entry.municipality) if other.year > entry.year)
            assert entry.has_all_areas
            assert not any(other.has_all_areas for other in later)


def test_points_stand_below_their_areas(collection: Collection) -> None:
    """In the order of the site, whatever the report's own order; what is missing is no zero."""
    entry = next(entry for entry in collection.evaluations.values() if entry.has_all_areas and entry.set_name == "D")
    without = replace(entry, areas=tuple(area for area in entry.areas if area.slug != "styrning"))
    heat = build_heat(collection, [without])
    assert heat is not None
    assert [column.title for column in heat.columns][:3] == ["Demokrati", "Tillgänglighet", "Styrning"]
    (row,) = heat.groups[0].rows
    scores = {area.slug: str(area.score).replace(".", ",") for area in without.areas}
    assert [cell.score for cell in row.cells] == [scores.get(slug) for slug in collection.areas]
    assert [cell.level for cell in row.cells if cell.score is None] == [None]


def test_the_finding_is_the_range(small_collection: Collection) -> None:
    """From the fewest points of an area to the most; without areas there is no table."""
    heat = build_heat(small_collection, small_collection.evaluations.values())
    assert heat is not None
    assert heat.finding == "Områdenas poäng i två kommuner: 18,4 till 75 av 100"
    assert (
        build_heat(small_collection, [entry for entry in evaluations_of(small_collection) if not entry.areas]) is None
    )


def evaluations_of(collection: Collection) -> list[Evaluation]:
    """Return all evaluations."""
    return list(collection.evaluations.values())


def test_an_unknown_version_comes_last(collection: Collection) -> None:
    """It is said to be unknown, not guessed."""
    whole = [entry for entry in evaluations_of(collection) if entry.has_all_areas][:3]
    versions = (None, Version.OLDER, Version.OF_2020)
    heat = build_heat(
        collection, [replace(entry, version=version) for entry, version in zip(whole, versions, strict=True)]
    )
    assert heat is not None
    assert [group.version for group in heat.groups] == ["2020 års version", "Äldre version", "Okänd version"]


def test_a_country_of_evaluations_is_a_selection(collection: Collection) -> None:
    """The newest ones in the table, and the way to all."""
    view = view_of(scale_up(collection, 40))
    rows = [name for _, names in shown_in(view) for name in names]
    assert len(rows) == SHOWN_ROWS
    assert view.is_selection
    assert view.others == ()
    assert len(view.others) <= MOST_NAMED


def test_without_evaluations_the_page_says_so(collection: Collection) -> None:
    """No table, no names, and every municipality on the map."""
    view = view_of(with_evaluations(collection, []))
    assert (view.heat, view.others, view.is_selection) == (None, (), False)
    assert view.map is not None
    assert len(view.map.tiles) == len([entry for entry in collection.municipalities.values() if entry.tile])
