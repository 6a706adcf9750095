"""What every chart looks like: colours, type, scales and Swedish numbers. A chart never styles itself.

Charts are 312 pixels wide and shown at most 360 wide, with labels above the marks, so that one drawing suits both a
phone and a desktop screen and its text is 12 to 15 pixels. The colours here are those of the light page, and INKS names
them: in a page the style sheet gives every ink its colour, light, dark or forced. Marks have a contrast of at least 3:1
with the page, and none is on one that it doesn't stand out from (tests/charts/test_theme.py computes it).
"""

from collections.abc import Mapping
from typing import Any

import altair as alt

FILL = "#14708a"
TRACK = "#6f7c81"
MEAN = "#8a4b08"
TEXT = "#16232b"
PAPER = "#fbfaf7"
INKS: Mapping[str, str] = {FILL: "own", TRACK: "line", MEAN: "mean", TEXT: "text", PAPER: "paper"}
"""What each colour of a chart is for: the class of what it fills or outlines is `fill-own`, `stroke-line` and so on."""
WIDTH = 300
VALUE_WIDTH = 40
"""Room for the number to the right of the scale."""
FONT = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
FONT_SIZE = 13
AXIS_HEIGHT = 44
"""Room below the scale for its labels and its title."""
EDGE = 6
SWEDISH: dict[str, Any] = {"decimal": ",", "thousands": "\N{NO-BREAK SPACE}", "grouping": [3], "currency": ["", " kr"]}

AnyChart = alt.Chart | alt.LayerChart | alt.FacetChart


Datum = dict[str, Any]
"""What a single mark is drawn from."""


def draw(rows: list[Datum]) -> alt.Chart:
    """Return an empty chart of the rows, to which a chart adds its marks."""
    return alt.Chart(alt.Data(values=tuple(rows)))  # type: ignore[no-untyped-call]


def finish(
    *layers: alt.Chart, width: int | alt.Step, height: int | alt.Step, top: int = EDGE, bottom: int = AXIS_HEIGHT
) -> AnyChart:
    """Return the layers as one chart in the common style: no frame, quiet axes, one font, Swedish numbers.

    The space around the scale is fixed in pixels rather than measured, so that the drawing is the same on every
    machine, whatever fonts it has.
    """
    padding = {"top": top, "bottom": bottom, "left": EDGE, "right": EDGE}
    # One call, because Altair copies every layer whenever a property is added to a chart.
    return alt.layer(*layers, width=width, height=height, autosize="none", padding=padding, config=_LOOK)


_LOOK = alt.Config(
    font=FONT,
    background="transparent",
    locale={"number": SWEDISH},
    view=alt.ViewConfig(stroke=None),
    axis=alt.AxisConfig(
        labelFontSize=FONT_SIZE,
        titleFontSize=FONT_SIZE,
        labelOverlap=False,
        labelLimit=400,
        labelColor=TEXT,
        titleColor=TEXT,
        titleFontWeight="normal",
        domain=False,
        grid=False,
        ticks=False,
    ),
    text=alt.MarkConfig(fontSize=FONT_SIZE, color=TEXT),
)


def points_scale(highest: int = 100) -> alt.Scale:
    """Return the absolute scale that charts share: from 0 to the highest possible points, whatever the data."""
    return alt.Scale(domain=[0, highest], range=[0, WIDTH - VALUE_WIDTH], nice=False)


def points_axis(field: str, highest: int = 100) -> alt.X:
    """Return the horizontal axis of a field on the absolute scale, with five labels; no line runs through the rows."""
    values = [highest * part // 4 for part in range(5)]
    axis = alt.Axis(values=values, title=f"Poäng av {highest}", titleAnchor="start", orient="bottom")
    return alt.X(f"{field}:Q", scale=points_scale(highest), axis=axis)


def fixed_x(pixels: int) -> alt.XValue:
    """Return a fixed position, counted from the left, that no figure moves."""
    return alt.XValue(pixels)  # type: ignore[no-untyped-call]


def fixed_x2(pixels: int) -> alt.X2Value:
    """Return the right end of a mark that begins at another place."""
    return alt.X2Value(pixels)  # type: ignore[no-untyped-call]


def name_above(base: alt.Chart, dy: float = -8) -> alt.Chart:
    """Return the row's name, above its mark; `dy` is how many pixels below the row's middle."""
    text: alt.Chart = base.mark_text(align="left", baseline="middle", dy=dy).encode(
        x=fixed_x(0), text=alt.Text("name:N")
    )
    return text


def value_beside(base: alt.Chart, dy: float = 9) -> alt.Chart:
    """Return the row's number, to the right of its mark; `dy` is how many pixels below the row's middle."""
    mark = base.mark_text(align="right", baseline="middle", dy=dy, fontWeight="bold")
    text: alt.Chart = mark.encode(x=fixed_x(WIDTH), text=alt.Text("shown:N"))
    return text
