"""How alike two names or labels are, ignoring case, quotation marks and spaces."""

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
    """Return how alike two texts are, from 0 to 1: only letters and digits count, in any case."""
    one, other = _letters(first), _letters(second)
    return 1.0 if one == other else _matcher(one, other).ratio()


@lru_cache(maxsize=4096)
def alike_enough(first: str, second: str, *, least: float) -> bool:
    """Return whether two texts are `alike` by at least `least`; most that aren't are ruled out by their lengths."""
    one, other = _letters(first), _letters(second)
    matcher = _matcher(one, other)
    return one == other or all(
        bound() >= least for bound in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    )


def _letters(text: str) -> str:
    return _NOT_WORDS.sub(" ", text.lower()).strip()


def _matcher(one: str, other: str) -> SequenceMatcher[str]:
    return SequenceMatcher(None, one, other, autojunk=False)
