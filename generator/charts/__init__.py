"""Charts: each module is one figure with its records, its Altair chart, its sentence and its table.

A chart never styles itself; `theme` does. `figure` makes a chart ready for a page, `svg` cleans up Vega's drawing,
`patterns` draws charts that differ only in their values without Altair and Vega, to the same bytes, `keeping` recalls
what an earlier build drew, and `library` bundles the Vega scripts for readers who ask for the interactive form.
"""

from generator.charts.area_development import build_area_development_figure
from generator.charts.development import build_development_figure
from generator.charts.distribution import build_distribution_figure
from generator.charts.figure import VERSION_NAMES, Figure, leave_undrawn, name_questions
from generator.charts.keeping import keeping_drawings
from generator.charts.library import LIBRARY_PATH, build_library
from generator.charts.overview import build_overview_figure
from generator.charts.picture import PICTURE_FONT, draw_picture
from generator.charts.profile import Profile, build_profile, build_profile_figure, describe_profile
from generator.charts.questions import build_questions_figure
from generator.charts.spread import build_spread_figure
from generator.charts.tiles import (
    HEXAGON,
    HOLDING_NAMES,
    MARKS,
    RADIUS,
    TileMap,
    build_map_figure,
    build_tile_map,
)

__all__ = [
    "HEXAGON",
    "HOLDING_NAMES",
    "LIBRARY_PATH",
    "MARKS",
    "PICTURE_FONT",
    "RADIUS",
    "VERSION_NAMES",
    "Figure",
    "Profile",
    "TileMap",
    "build_area_development_figure",
    "build_development_figure",
    "build_distribution_figure",
    "build_library",
    "build_map_figure",
    "build_overview_figure",
    "build_profile",
    "build_profile_figure",
    "build_questions_figure",
    "build_spread_figure",
    "build_tile_map",
    "describe_profile",
    "draw_picture",
    "keeping_drawings",
    "leave_undrawn",
    "name_questions",
]
