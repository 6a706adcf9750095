"""A drawing -> a chart that stands alone: its finding above, its source below, on paper of its own, and with a size.

Whoever opens or saves the file sees what it is about, whose it is and where it comes from, in light colours whatever
the system prefers. The drawing itself is an `svg` of its own in it, which pages show (`generator/inline_charts.py`).
"""

from textwrap import wrap
from xml.sax.saxutils import escape

from generator.charts.theme import EDGE, FONT, FONT_SIZE, INKS, PAPER

MARK = '<svg class="drawing" '
"""How the drawing itself begins in the file."""
BOLD_LETTER, LETTER = 8.6, 7.8
"""Pixels that a letter takes at the most, on average, in the widest of common fonts."""
NARROWEST = 160
LINE = 18
GAP = 8
_STYLE = "".join(f".fill-{ink}{{fill:{colour}}}.stroke-{ink}{{stroke:{colour}}}" for colour, ink in INKS.items())
_TITLE_END = "</title>"


def dress(drawing: bytes, *, width: int, height: int, head: str, foot: str) -> tuple[bytes, int, int]:
    """Return a drawing of `generator.charts.svg` as a document of its own, with its width and height in pixels.

    `head` is what the chart shows, and `foot` where it comes from; both are wrapped to the width.
    """
    opened, title, inner = drawing.decode().rstrip("\n").partition(_TITLE_END)
    _, _, name = opened.partition("<title>")
    whole = max(width, NARROWEST)
    room = whole - 2 * EDGE
    above, below = wrap(head, int(room / BOLD_LETTER)), wrap(foot, int(room / LETTER))
    top = GAP + LINE * len(above) if above else 0
    total = top + height + (LINE * len(below) + GAP if below else 0)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{total}" viewBox="0 0 {whole} {total}"'
        f' role="img" font-family="{FONT}" font-size="{FONT_SIZE}px">',
        f"<title>{name}{title}<style>{_STYLE}</style>",
        f'<path fill="{PAPER}" d="M0 0H{whole}V{total}H0Z"/>',
        *(_line(text, LINE * (place + 1), is_bold=True) for place, text in enumerate(above)),
        f'{MARK}y="{top}" width="{width}" height="{height}" viewBox="0 0 {width} {height}">{inner}',
        *(_line(text, top + height + LINE * (place + 1) - GAP / 2) for place, text in enumerate(below)),
        "</svg>\n",
    ]
    return "".join(parts).encode(), whole, total


def _line(text: str, bottom: float, *, is_bold: bool = False) -> str:
    weight = ' font-weight="bold"' if is_bold else ""
    return f'<text class="fill-text" x="{EDGE}" y="{bottom:g}"{weight}>{escape(text)}</text>'
