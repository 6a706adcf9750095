"""The map of municipalities as a page draws it: hexagons that are links, in the places and outlines of the chart."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.charts import HEXAGON, MARKS, RADIUS, TileMap
from generator.pages.page import Link
from generator.pages.views.figures import FigureView
from generator.pages.views.holdings import HOLDING_IDS, name_holding
from generator.pages.views.links import link_municipality


@dataclass(frozen=True, slots=True)
class TileView:
    """A hexagon: its link, what it says when pointed at, its middle in pixels, and its mark.

    A hexagon may have no link (None), and no mark.
    """

    link: Link | None
    label: str
    x: str
    y: str
    holding_id: str
    mark: str | None


@dataclass(frozen=True, slots=True)
class MapView:
    """The map: its size in pixels, the outline of a hexagon with its scale, its tiles, and the same as a figure.

    `figure` is None on a page that offers no files of the map.
    """

    width: int
    height: int
    hexagon: str
    radius: str
    tiles: tuple[TileView, ...]
    figure: FigureView | None


def build_map_view(
    tile_map: TileMap, *, figure: FigureView | None = None, links: Mapping[str, Link] | None = None
) -> MapView | None:
    """Return the map for a page, with the files of `figure` beside the page's; None if no municipality has a place.

    `links` says where each hexagon leads, by the code of its municipality; without it, each leads to its municipality.
    """
    if not tile_map.tiles:
        return None
    return MapView(
        width=tile_map.width,
        height=tile_map.height,
        hexagon=HEXAGON,
        radius=f"{RADIUS:g}",
        tiles=tuple(
            TileView(
                link=link_municipality(tile.municipality) if links is None else links.get(tile.municipality.code),
                label=f"{tile.municipality.name}: {name_holding(tile.holding).lower()}",
                x=f"{tile.x:g}",
                y=f"{tile.y:g}",
                holding_id=HOLDING_IDS[tile.holding],
                mark=MARKS.get(tile.holding),
            )
            for tile in tile_map.tiles
        ),
        figure=figure,
    )
