"""`generator.charts.tiles`: a hexagon for each municipality, distinguished by its shape."""

import gzip
import math

from generator.analysis import Holding, find_holding
from generator.charts import MARKS, build_map_figure, build_tile_map
from generator.charts.tiles import COLUMN, RADIUS
from generator.model import Collection


def test_every_municipality_has_a_place_of_its_own(collection: Collection) -> None:
    """No two hexagons overlap, neighbours nearly touch, and the whole fits beside a list."""
    drawn = build_tile_map((entry, find_holding(collection, entry)) for entry in collection.municipalities.values())
    assert {tile.municipality.code for tile in drawn.tiles} == collection.municipalities.keys()
    places = [(tile.x, tile.y) for tile in drawn.tiles]
    nearest = min(math.dist(one, other) for at, one in enumerate(places) for other in places[:at])
    assert RADIUS * math.sqrt(3) < nearest
    assert abs(nearest - COLUMN) < 0.1
    assert all(RADIUS - 1 <= tile.x <= drawn.width and RADIUS <= tile.y <= drawn.height for tile in drawn.tiles)
    assert drawn.width <= 304


def test_the_figure_says_what_the_map_shows(small_collection: Collection) -> None:
    """It counts municipalities by what there is; the table has all of them, and a map without any draws nothing."""
    tile_map = build_tile_map(
        (entry, find_holding(small_collection, entry)) for entry in small_collection.municipalities.values()
    )
    figure = build_map_figure(tile_map)
    assert figure is not None
    assert figure.sentence == (
        "Varje sexhörning är en av fyra kommuner: hela rapporten 2, känd utan siffror 1 och ingen uppgift 1."
    )
    assert [row[1] for row in figure.rows] == ["Exempelby", "Provby", "Åsele*by", "Östprov"]
    assert figure.svg.partition(b"drawing")[2].count(b"<path") == 4 + 3
    assert len(gzip.compress(figure.svg)) < 4096
    assert build_map_figure(build_tile_map([])) is None


def test_forms_differ() -> None:
    """Colours aren't needed to see what there is: everything except "nothing" has its own mark."""
    assert len(set(MARKS.values())) == len(MARKS) == len(Holding) - 1
    assert Holding.NOTHING not in MARKS


def test_neighbours_lie_alike_on_every_map(small_collection: Collection) -> None:
    """Whatever else is on the map: on a map of a part of the country the rows are offset as on the whole one."""
    names = ("Exempelby", "Provby", "Östprov")
    first, second, third = (
        next(entry for entry in small_collection.municipalities.values() if entry.name == name) for name in names
    )
    low = first.model_copy(update={"tile": (1, 1)})
    lower = second.model_copy(update={"tile": (1, 2)})
    high = third.model_copy(update={"tile": (1, 0)})
    holding = Holding.NOTHING
    part = build_tile_map([(low, holding), (lower, holding)]).tiles
    whole = build_tile_map([(low, holding), (lower, holding), (high, holding)]).tiles
    assert part[0].x - part[1].x == whole[0].x - whole[1].x == COLUMN / 2
    assert whole[1].x == whole[2].x
