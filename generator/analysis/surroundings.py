"""Which evaluated municipalities are near another one: those of its county, or else the nearest on the map."""

from dataclasses import dataclass

from generator.model import Collection, Municipality

NEAREST = 3
"""How many municipalities are returned instead if the county has none."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Evaluated municipalities in code order, and whether they are of the same county."""

    municipalities: tuple[Municipality, ...]
    is_county: bool


def find_surroundings(collection: Collection, municipality: Municipality) -> Surroundings:
    """Return the other evaluated municipalities of a municipality's county, or else the three nearest on the map.

    Distances are in hexagons. A municipality that isn't on the map has none near it.
    """
    others = [entry for entry in collection.evaluated if entry.code != municipality.code]
    county = tuple(entry for entry in others if entry.county == municipality.county)
    if county or municipality.tile is None:
        return Surroundings(county, is_county=True)
    here = municipality.tile
    placed = [(count_steps(here, entry.tile), entry.code, entry) for entry in others if entry.tile is not None]
    nearest = sorted(placed, key=lambda place: place[:2])[:NEAREST]
    return Surroundings(tuple(entry for _, _, entry in nearest), is_county=False)


def count_steps(first: tuple[int, int], second: tuple[int, int]) -> int:
    """Return how many steps from hexagon to hexagon lead from one place, as column and row, to another."""
    (x, y), (u, v) = _axial(first), _axial(second)
    return max(abs(x - u), abs(y - v), abs(x + y - u - v))


def _axial(tile: tuple[int, int]) -> tuple[int, int]:
    column, row = tile
    return column - row // 2, row
