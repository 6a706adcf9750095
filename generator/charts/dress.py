"""A drawing -> a chart that stands alone: its finding above, its source below, with a background and a size of its own.

Whoever opens or saves the file sees what it shows, whom it concerns and where it comes from, in light colours whatever
the system prefers. The drawing itself is an `svg` of its own in it, which pages show (`generator/inline_charts.py`).
"""

import xml.etree.ElementTree as ET
from textwrap import wrap

from generator.charts.svg import SVG
from generator.charts.theme import EDGE, FONT, FONT_SIZE, INKS, PAPER

CLASS = "drawing"
MARK = f'<svg class="{CLASS}" '
"""How the drawing itself begins in the file."""
BOLD_LETTER, LETTER = 8.6, 7.8
"""Pixels that a letter takes at most, on average, in the widest of common fonts."""
NARROWEST = 160
LINE = 18
GAP = 8
_STYLE = "".join(f".fill-{ink}{{fill:{colour}}}.stroke-{ink}{{stroke:{colour}}}" for colour, ink in INKS.items())
_TITLE_END = "title>"
_PLACE = "\0"
"""A placeholder for the drawing; no text of a figure contains it."""


def dress(drawing: bytes, *, size: tuple[int, int], title: str, head: str, foot: str) -> tuple[bytes, int, int]:
    """Return a drawing of `generator.charts.svg` as a document of its own, with its width and height in pixels.

    `size` is the width and height of the drawing, and `title` its name. `head` is what the chart shows, and `foot`
    where it comes from; both are wrapped to the width. The drawing comes last, so that it ends where the document does.
    """
    width, height = size
    whole = max(width, NARROWEST)
    room = whole - 2 * EDGE
    above, below = wrap(head, int(room / BOLD_LETTER)), wrap(foot, int(room / LETTER))
    top = GAP + LINE * len(above) if above else 0
    total = top + height + (LINE * len(below) + GAP if below else 0)
    box = {"width": f"{whole}", "height": f"{total}", "viewBox": f"0 0 {whole} {total}"}
    root = ET.Element("svg", {"xmlns": SVG, **box, "role": "img", "font-family": FONT, "font-size": f"{FONT_SIZE}px"})
    ET.SubElement(root, "title").text = title
    ET.SubElement(root, "style").text = _STYLE
    ET.SubElement(root, "path", {"fill": PAPER, "d": f"M0 0H{whole}V{total}H0Z"})
    for place, text in enumerate(above):
        _add_line(root, text, bottom=LINE * (place + 1), is_bold=True)
    for place, text in enumerate(below):
        _add_line(root, text, bottom=top + height + LINE * (place + 1) - GAP / 2)
    around = {"y": f"{top}", "width": f"{width}", "height": f"{height}", "viewBox": f"0 0 {width} {height}"}
    ET.SubElement(root, "svg", {"class": CLASS, **around}).text = _PLACE
    before, after = ET.tostring(root, encoding="unicode").split(_PLACE)
    # What comes before its second tag `title` is the drawing's own beginning, and what comes last its own end.
    inner = drawing.decode().split(_TITLE_END, 2)[2].rpartition("<")[0]
    return f"{before}{inner}{after}\n".encode(), whole, total


def _add_line(root: ET.Element, text: str, *, bottom: float, is_bold: bool = False) -> None:
    weight = {"font-weight": "bold"} if is_bold else {}
    ET.SubElement(root, "text", {"class": "fill-text", "x": f"{EDGE}", "y": f"{bottom:g}", **weight}).text = text
