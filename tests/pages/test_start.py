"""`generator.pages.start` and `generator.pages.views.heat`: who is in the table, in which order, in which colour."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Basis, Collection, Evaluation, Example
from generator.model.records import Version
from generator.pages.start import SHOWN_ROWS, SHOWN_TOPICS, StartView, build_start_page
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


def test_points_are_below_their_areas(collection: Collection) -> None:
    """In the order of the site, whatever the report's own order; what is missing isn't a zero."""
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
    """The page says that it is unknown, and guesses nothing."""
    whole = [entry for entry in evaluations_of(collection) if entry.has_all_areas][:3]
    versions = (None, Version.OLDER, Version.OF_2020)
    heat = build_heat(
        collection, [replace(entry, version=version) for entry, version in zip(whole, versions, strict=True)]
    )
    assert heat is not None
    assert [group.version for group in heat.groups] == ["2020 års version", "Äldre version", "Okänd version"]


def test_the_table_of_a_whole_country_is_a_selection(collection: Collection) -> None:
    """The table has the newest ones, and a link to all."""
    view = view_of(scale_up(collection, 40))
    rows = [name for _, names in shown_in(view) for name in names]
    assert len(rows) == SHOWN_ROWS
    assert view.is_selection
    assert view.others == ()
    assert len(view.others) <= MOST_NAMED


def test_the_newest_are_in_the_table(collection: Collection) -> None:
    """Of more municipalities than there is room for, none is left out that is newer, or as new and earlier by name."""
    codes = [*collection.municipalities.values()]
    record = next(entry for entry in collection.records.evaluations if len(entry.areas) == len(collection.areas))
    years = [2012, 2018, *[2015] * SHOWN_ROWS]
    made = [
        record.model_copy(update={"municipality": entry.code, "name": entry.name, "year": year})
        for entry, year in zip(codes, years, strict=False)
    ]
    view = view_of(with_evaluations(collection, made))
    shown = [title for _, names in shown_in(view) for title in names]
    by_name = sorted((entry.name for entry in made if entry.year == 2015), key=sort_key)
    assert sorted(shown) == sorted([f"{codes[1].name} 2018", *(f"{name} 2015" for name in by_name[: SHOWN_ROWS - 1])])
    assert [link.title for link in view.others] == sorted(
        [f"{codes[0].name} 2012", f"{by_name[-1]} 2015"], key=sort_key
    )


@pytest.mark.parametrize(("more", "is_selection"), [(0, False), (1, True)])
def test_others_are_named_up_to_a_limit(collection: Collection, more: int, is_selection: bool) -> None:
    """Those that the table has no room for are named up to a limit; beyond it the page leads to all."""
    record = next(entry for entry in collection.records.evaluations if len(entry.areas) == len(collection.areas))
    codes = [*collection.municipalities.values()][: SHOWN_ROWS + MOST_NAMED + more]
    made = [record.model_copy(update={"municipality": entry.code, "name": entry.name}) for entry in codes]
    view = view_of(with_evaluations(collection, made))
    assert len(view.others) == (0 if is_selection else MOST_NAMED)
    assert view.is_selection is is_selection


def test_the_largest_topics_are_named(collection: Collection) -> None:
    """By name; none that is left out has more examples than one that is there."""
    counts = {topic.name: len(collection.examples_by_topic.get(topic.id, ())) for topic in collection.topics.values()}
    shown = [link.title for link in view_of(collection).topics]
    assert shown == sorted(shown, key=sort_key)
    assert len(shown) == min(SHOWN_TOPICS, sum(count > 0 for count in counts.values()))
    assert min(counts[name] for name in shown) >= max(
        (count for name, count in counts.items() if name not in shown), default=0
    )


def test_examples_with_a_follow_up_come_first(several: Collection) -> None:
    """Then those that evaluators call good, then by title; one of each municipality, and no more than three."""
    one, other = (next(entry for entry in several.examples if entry.evaluation.year == year) for year in (2019, 2014))
    after = next(entry.follow_up for entry in several.examples if entry.follow_up)

    def shown(*examples: Example) -> list[str]:
        return [card.link.title for card in view_of(replace(several, examples=examples)).examples]

    followed = replace(one, title="Ö", follow_up=after, basis=Basis.NOTED)
    praised = replace(one, title="A", follow_up=(), basis=Basis.EXPLICIT)
    noted = replace(other, title="B", follow_up=(), basis=Basis.NOTED)
    assert shown(noted, praised, followed) == ["Ö", "B"]
    assert shown(noted, replace(praised, title="Å")) == ["Å", "B"]
    assert shown(replace(noted, title="Å"), replace(noted, title="Z")) == ["Z"]
    assert shown(noted, replace(other, title="A", follow_up=(), basis=Basis.EXPLICIT), praised) == ["A", "A"]


def test_without_evaluations_the_page_says_so(collection: Collection) -> None:
    """No table, no names, and every municipality on the map."""
    view = view_of(with_evaluations(collection, []))
    assert (view.heat, view.others, view.is_selection) == (None, (), False)
    assert view.map is not None
    assert len(view.map.tiles) == len([entry for entry in collection.municipalities.values() if entry.tile])
