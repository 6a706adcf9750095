"""The charts of a built page: each is part of the page itself, so that it has the page's font and colours.

Pages are written with a picture for each chart; once a page is HTML, the drawing in the picture's file takes
its place. It never passes through Markdown, costs no request, and is no larger than the picture was.
"""

import html
import re
from collections.abc import Callable

from generator.charts.dress import MARK

_PICTURE = re.compile(r'<img(?=[^>]* src="([^":]+\.svg)")[^>]*>')
_ATTRIBUTE = re.compile(r' (class|alt)="([^"]*)"')


def find_drawings(content: str, read: Callable[[str], bytes | None]) -> tuple[bytes, ...]:
    """Return the files of the drawings that `put_in_charts` would put into a page, in order, empty if there is none."""
    return tuple(read(html.unescape(address)) or b"" for address in _PICTURE.findall(content))


def put_in_charts(content: str, read: Callable[[str], bytes | None]) -> str:
    """Return the HTML of a page with the drawings of its charts.

    `read` returns the content of a file by its address relative to the page, or None if there is none; what isn't a
    chart stays a picture.
    """

    def put_in(picture: re.Match[str]) -> str:
        file = read(html.unescape(picture[1]))
        _, begin, rest = (file or b"").decode().partition(MARK)
        if not begin:
            return picture[0]
        drawing = rest.rpartition("<")[0]  # without the last tag, which closes the file
        given = dict(_ATTRIBUTE.findall(picture[0]))
        names = " ".join(["drawing", *given.get("class", "").split()])
        shape = drawing.partition(" ")[2]  # what comes first is its place in the file
        return f'<svg class="{names}" role="img" aria-label="{given.get("alt", "")}" {shape}'

    return _PICTURE.sub(put_in, content)
