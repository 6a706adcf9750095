"""The map of Sweden: one hexagon for each municipality, drawn by what the site has on that municipality.

The hexagons of the page are links, so the page draws them itself, from the same places and outlines as the chart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

import altair as alt

from generator.analysis import Holding
from generator.charts.figure import REPORTS, Figure, FigureTable, FigureText, build_figure
from generator.charts.theme import EDGE, FILL, TRACK, AnyChart, Datum, draw, finish
from generator.model import Municipality
from generator.swedish import count_of, format_list, sort_key

COLUMN = 17
"""From the middle of a hexagon to that of the next, in pixels."""
ROW = 14.72
"""From row to row: a column times the square root of three quarters."""
RADIUS = 8.9
"""From the middle of a hexagon to its corners, in pixels; a tenth less than what would leave no gap."""

HOLDING_NAMES = {
    Holding.REPORT: "hela rapporten",
    Holding.AREAS: "poäng per område",
    Holding.TOTAL: "totalpoäng",
    Holding.KNOWN: "känd utan siffror",
    Holding.NOTHING: "ingen uppgift",
}
"""What the site has on a municipality, in words."""

# Outlines around the origin, in units of the radius, with a corner upwards. The shape alone distinguishes the holdings.
HEXAGON = "M0-1L.87-.5V.5L0 1-.87.5V-.5Z"
MARKS = {
    Holding.REPORT: HEXAGON,
    Holding.AREAS: f"{HEXAGON}M0-.45L-.39-.22V.22L0 .45.39.22V-.22Z",
    Holding.TOTAL: "M.87 0V.5L0 1-.87.5V0Z",
    Holding.KNOWN: "M0-.36L.31-.18V.18L0 .36-.31.18V-.18Z",
}
"""What is drawn inside the hexagon: all of it, a ring, its lower half, a dot; nothing where nothing is known."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A municipality on the map: the middle of its hexagon in pixels from the top left, and what the site has on it."""

    municipality: Municipality
    holding: Holding
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class TileMap:
    """The hexagons by the municipalities' names, and the size of the whole in pixels."""

    tiles: tuple[Tile, ...]
    width: int
    height: int


def build_tile_map(holdings: Iterable[tuple[Municipality, Holding]]) -> TileMap:
    """Return the map of municipalities with what the site has on each; those without a place are left out."""
    placed = sorted(
        ((entry, holding, entry.tile) for entry, holding in holdings if entry.tile is not None),
        key=lambda place: sort_key(place[0].name),
    )
    left = min((tile[0] for _, _, tile in placed), default=0)
    top = min((tile[1] for _, _, tile in placed), default=0)
    tiles = tuple(
        Tile(
            entry,
            holding,
            x=COLUMN * (tile[0] - left + (0.5 if tile[1] % 2 else 0) + 0.5),
            y=round(ROW * (tile[1] - top) + RADIUS, 2),
        )
        for entry, holding, tile in placed
    )
    width = round(max((tile.x for tile in tiles), default=0) + COLUMN / 2)
    height = round(max((tile.y for tile in tiles), default=0) + RADIUS)
    return TileMap(tiles, width, height)


def build_map_figure(tile_map: TileMap) -> Figure | None:
    """Return the map as a figure, or None if no municipality has a place on it."""
    if not tile_map.tiles:
        return None
    return build_figure(
        "karta",
        FigureText(
            title="Vad som finns om varje kommun",
            finding="Vad som finns om varje kommun",
            sentence=describe_map(tile_map.tiles),
            source=REPORTS,
        ),
        rows=build_map_rows(tile_map),
        build_chart=partial(build_map_chart, width=tile_map.width, height=tile_map.height),
        table=FigureTable(
            ("kommunkod", "kommun", "län", "vad vi har"),
            [
                (
                    tile.municipality.code,
                    tile.municipality.name,
                    tile.municipality.county,
                    HOLDING_NAMES[tile.holding],
                )
                for tile in tile_map.tiles
            ],
        ),
    )


def describe_map(tiles: Sequence[Tile]) -> str:
    """Return a sentence on how many municipalities the site has figures for."""
    counts = {holding: sum(tile.holding is holding for tile in tiles) for holding in Holding}
    parts = [f"{HOLDING_NAMES[holding]} {count}" for holding, count in counts.items() if count]
    return f"Varje sexhörning är en av {count_of(len(tiles), 'kommun', plural='kommuner')}: {format_list(parts)}."


def build_map_rows(tile_map: TileMap) -> list[Datum]:
    """Return what each municipality's hexagon is drawn from."""
    return [
        {
            "name": tile.municipality.name,
            "has": HOLDING_NAMES[tile.holding],
            "mark": MARKS.get(tile.holding, ""),
            "x": tile.x,
            "y": tile.y,
        }
        for tile in tile_map.tiles
    ]


def build_map_chart(rows: list[Datum], *, width: int, height: int) -> AnyChart:
    """Return a hexagon for each municipality, with a mark inside for what the site has on the municipality."""
    base = draw(rows).encode(
        x=alt.X("x:Q", scale=alt.Scale(domain=[0, width], nice=False), axis=None),
        y=alt.Y("y:Q", scale=alt.Scale(domain=[height, 0], nice=False), axis=None),
        tooltip=[alt.Tooltip("name:N", title="Kommun"), alt.Tooltip("has:N", title="Vi har")],
    )
    size = (2 * RADIUS) ** 2  # Vega's sizes are the areas of squares
    outlines = base.mark_point(shape=HEXAGON, size=size, filled=False, stroke=TRACK, strokeWidth=1, opacity=1)
    marks = (
        base.transform_filter("datum.mark")
        .mark_point(size=size, filled=True, fill=FILL, stroke=None, opacity=1)
        .encode(shape=alt.Shape("mark:N", scale=None))
    )
    return finish(outlines, marks, width=width, height=height, top=EDGE, bottom=EDGE)
