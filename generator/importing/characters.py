"""Characters that a report's file has in place of those that a reader sees: ligatures, loose accents, odd bullets."""

import re
import unicodedata

SHAPES = "•‣⁃∙·\u2190-\u21ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ue000-\uf8ff"
"""Dots, arrows, geometric shapes, dingbats and letters of symbol fonts, as in a class of a regular expression.

In a text they only ever mark the points of a list.
"""
SIGNS = "–—\u2212*§oØ»-"
"""Other signs that may mark the points of a list. Text has them too, so only the first word of a line counts."""
_BULLET = re.compile(rf"[{SHAPES}{SIGNS}]")
_SHAPE = re.compile(rf"[{SHAPES}]")
_LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
# A broken hyphen (U+0002 and U+FFFE are PDFium's own), and characters that only serve the layout.
_TO_HYPHEN = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_NOTHING = dict.fromkeys("\xad\u200b\u200c\u200d\u2060\ufeff\r\x00", "")
_SPACES = dict.fromkeys("\xa0\u2007\u202f\u2002\u2003\u2009", " ")
_TABLE = str.maketrans({**_LIGATURES, **_TO_HYPHEN, **_NOTHING, **_SPACES})
_LOOSE = {"˚": "\u030a", "¨": "\u0308", "´": "\u0301"}
_LOOSE_ACCENT = re.compile(r"([aA])([˚¨])|([oO])(¨)|([eE])(´)")


def clean(text: str) -> str:
    """Return text with the characters that a reader sees: composed letters, no ligatures, ordinary spaces."""
    text = text.translate(_TABLE)
    text = _LOOSE_ACCENT.sub(lambda found: "".join(_LOOSE.get(part, part) for part in found.groups("")), text)
    return unicodedata.normalize("NFC", text)


def is_bullet(text: str) -> bool:
    """Return whether a word is a point's bullet."""
    return _BULLET.fullmatch(text) is not None


def is_shape(text: str) -> bool:
    """Return whether a word is a sign that can only be a bullet, so that text right beside it is another word."""
    return _SHAPE.fullmatch(text) is not None
