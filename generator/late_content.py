"""The HTML of a page, compressed until MkDocs writes the page.

MkDocs reads all pages before it writes the first one, and would hold the text and the HTML of all of them: 13 000 pages
of 290 municipalities have 425 million characters, for which Python takes two bytes each. The price is compressing and
decompressing, some five CPU seconds for all of them.
"""

import zlib
from collections.abc import Callable

_LEVEL = 1
"""The fastest. On 500 pages it made a page 3.6 times smaller; 4.2 times took two and a half times as long."""


class LateContent:
    """The HTML of a page, finished each time it is used as text, and never kept."""

    __slots__ = ("_finish", "_packed")

    def __init__(self, html: str, finish: Callable[[str], str]) -> None:
        self._packed = zlib.compress(html.encode(), _LEVEL)
        self._finish = finish

    def __str__(self) -> str:
        return self._finish(zlib.decompress(self._packed).decode())

    __html__ = __str__
