"""How alike two names or labels are, whatever their case, quotation marks and spaces."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

_QUOTES = re.compile(r"[\"'”“»«’‘]")
_NOT_WORDS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """Return text with single spaces and without quotation marks and closing signs, to compare wordings."""
    return " ".join(_QUOTES.sub("", text).replace("–", "-").split()).rstrip(" .:")


@lru_cache(maxsize=4096)
def alike(first: str, second: str) -> float:
    """Return how alike two texts are, from 0 to 1: letters and figures alone count, in any case."""
    one, other = (_NOT_WORDS.sub(" ", text.lower()).strip() for text in (first, second))
    if one == other:
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
