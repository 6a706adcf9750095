"""`generator.analysis.surroundings`: who is near a municipality, by county or by steps on the map."""

from dataclasses import replace

import pytest

from generator.analysis import find_surroundings
from generator.analysis.surroundings import count_steps
from generator.model import Collection, bind_records
from tests.support.rebinding import record_of, with_evaluations


@pytest.mark.parametrize(
    ("first", "second", "steps"),
    [((3, 3), (3, 3), 0), ((3, 3), (4, 3), 1), ((3, 3), (4, 2), 1), ((3, 3), (2, 2), 2), ((2, 2), (1, 1), 1),
     ((2, 2), (2, 1), 1), ((0, 0), (0, 4), 4), ((0, 0), (2, 4), 4), ((5, 1), (0, 1), 5)],
)  # fmt: skip
def test_steps_lead_from_hexagon_to_hexagon(first: tuple[int, int], second: tuple[int, int], steps: int) -> None:
    """Odd rows are half a column to the right, so that a step up or down leads to the same column or the next."""
    assert count_steps(first, second) == count_steps(second, first) == steps


def test_the_county_comes_first(small_collection: Collection) -> None:
    """If it has none, the nearest on the map replace it; a municipality is never near itself."""
    by_name = {entry.name: entry for entry in small_collection.municipalities.values()}
    county = find_surroundings(small_collection, by_name["Provby"])
    assert (county.is_county, [entry.name for entry in county.municipalities]) == (True, ["Exempelby", "Åsele*by"])
    nearest = find_surroundings(small_collection, by_name["Östprov"])
    assert (nearest.is_county, [entry.name for entry in nearest.municipalities]) == (False, ["Åsele*by", "Exempelby"])
    own = find_surroundings(small_collection, by_name["Exempelby"])
    assert [entry.name for entry in own.municipalities] == ["Åsele*by"]
    unplaced = by_name["Östprov"].model_copy(update={"tile": None})
    assert find_surroundings(small_collection, unplaced).municipalities == ()


def test_three_stand_for_a_county_without_any(several: Collection) -> None:
    """The nearest, by steps and then by code; whoever isn't on the map is near nobody."""
    record = record_of(several, "olanda-2020")
    tiles = {"9901": (0, 1), "9902": (9, 9), "9903": (2, 1), "9905": (3, 1), "9906": (2, 2)}
    counties = {"9906": "Provlän"}
    municipalities = tuple(
        entry.model_copy(update={"tile": tiles[entry.code], "county": counties.get(entry.code, "Annat län")})
        for entry in several.records.municipalities
    )
    moved = bind_records(replace(several.records, municipalities=municipalities))
    copy = record.model_copy(update={"municipality": "9905", "name": "Provby"})
    collection = with_evaluations(moved, [*moved.records.evaluations, copy])
    found = find_surroundings(collection, collection.municipalities["9906"])
    assert [count_steps((2, 2), tiles[code]) for code in ("9903", "9901", "9905", "9902")] == [1, 2, 2, 11]
    assert (found.is_county, [entry.code for entry in found.municipalities]) == (False, ["9903", "9901", "9905"])
    unplaced = find_surroundings(several, several.municipalities["9906"])
    assert [entry.code for entry in unplaced.municipalities] == ["9902", "9901"]
