"""Invented Swedish-looking words: short ones, stems with inflections, compounds, as unevenly used as real words.

A search index of invented text grows as one of real text does: new rare words keep appearing.
"""

import itertools
import random
import re
from collections.abc import Sequence
from dataclasses import dataclass

_STARTS = ("", *"bdfghklmnpstv", "br", "fl", "gr", "kl", "sk", "st")
_VOWELS = "aeiouyåäö"
_ENDS = ("d", "g", "k", "l", "ld", "m", "n", "nd", "r", "rk", "s", "st", "t", "v")
_INFLECTIONS = (*[""] * 24, "en", "ar", "arna", "et", "s", "ade", "ande", "ens")
# The word after "styr- " is kept: other words there would look like the rest of a hyphenated one.
WORD = re.compile(r"(?<!- )\b[^\W\d_]+")
_SHORT, _LONG = 3, 11
"""A word of up to 3 letters, two in five words of the real texts, is one like "och" or "att"; a word of 11 or more, one
in nine, is mostly a compound."""
_SHORT_WORDS = 60
_WORDS = 50_000
_STEEPNESS, _COMPOUND_STEEPNESS, _SHIFT = 1.7, 1.5, 20
"""The n-th most common word is used in proportion to 1 / (n + shift) ** steepness (Zipf's law in Mandelbrot's form).
The real reports have 1,750 stems in 14,300 words, and 2,870 in 42,200; with these values an invented text has 1,600 in
12,900 and 2,990 in 42,700, and the number keeps growing as the square root of the length, to 14,000 in 750,000."""


@dataclass(frozen=True, slots=True)
class _Stock:
    """Words, and their cumulative frequencies."""

    words: Sequence[str]
    cumulative: Sequence[float]

    def choose(self, rng: random.Random) -> str:
        return rng.choices(self.words, cum_weights=self.cumulative)[0]


class Vocabulary:
    """Writes invented text. The same seed gives the same text."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        self._short = _stock([self._syllable()[:_SHORT] for _ in range(_SHORT_WORDS)], 1, shift=0)
        stems = [self._stem() for _ in range(_WORDS)]
        self._stems = _stock(stems, _STEEPNESS, shift=_SHIFT)
        compounds = [self._stems.choose(rng) + self._stems.choose(rng) for _ in range(_WORDS)]
        self._compounds = _stock(compounds, _COMPOUND_STEEPNESS, shift=_SHIFT)

    def rewrite(self, text: str, *, longest: int | None = None) -> str:
        """Return a text with as many words and the same figures and punctuation, in invented words.

        If it would have more than `longest` characters, whole words at its end are left out.
        """
        written = WORD.sub(self._replace, text)
        if longest is None or len(written) <= longest:
            return written
        return f"{written[: longest - 1].rpartition(' ')[0].rstrip('.,:;–-')}."

    def _replace(self, match: re.Match[str]) -> str:
        word = self._word(len(match.group()))
        return word.capitalize() if match.group()[0].isupper() else word

    def _word(self, length: int) -> str:
        if length <= _SHORT:
            return self._short.choose(self._rng)
        stock = self._compounds if length >= _LONG else self._stems
        return stock.choose(self._rng) + self._rng.choice(_INFLECTIONS)

    def _stem(self) -> str:
        stem = "".join(self._syllable() for _ in range(self._rng.choice((1, 2))))
        return stem if len(stem) > _SHORT else self._stem()

    def _syllable(self) -> str:
        return "".join(self._rng.choice(letters) for letters in (_STARTS, _VOWELS, _ENDS))


def _stock(words: Sequence[str], steepness: float, *, shift: int) -> _Stock:
    weights = (1 / (place + shift) ** steepness for place in range(1, len(words) + 1))
    return _Stock(words, list(itertools.accumulate(weights)))
