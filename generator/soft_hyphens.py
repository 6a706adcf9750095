"""Soft hyphens in the long words of a finished page, where columns are narrow: in headings, cells, terms, summaries.

Browsers break Swedish words only with a dictionary that many of them lack, so the build says where a word may break,
by the patterns of pyphen, which itself is never served. Only the HTML of a page gets them, which is the last thing
that is made of a text: titles, addresses, data, alternative texts and the documents of the search never do.
Running text and statements, which people quote, and all that is code are left as they are.

The price: a heading or a cell that a reader copies brings its soft hyphens along, though they are never seen.
"""

import functools
import re

from pyphen import Pyphen

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
LONG = 13
"""The fewest letters that make a word worth a break: shorter ones fit a column of a table at 320 pixels."""
# Compounds of the published texts that the patterns break in a place that is hard to read, with a better one.
_BETTER = {
    better.replace("-", ""): better.index("-")
    for better in (
        "brukar-orientering",
        "chefs-körkortet",
        "förtroende-vald",
        "förtroende-valda",
        "genomförande-plan",
        "helhets-tänkande",
        "klagomåls-handling",
        "klagomåls-hantering",
        "kommun-övergripande",
        "kommunal-förbund",
        "lärande-sektionen",
        "medarbetar-engagemang",
        "medarbetar-undersökningar",
        "medarbetar-utveckling",
        "medborgar-initiativ",
        "personal-strategi",
        "resultat-enhet",
        "resultat-enheterna",
        "resultat-enheternas",
        "resultat-styrning",
        "service-utbudet",
        "service-utveckling",
        "tjänstemanna-nivå",
        "utmanings-rätt",
        "värdegrunds-garantier",
        "verksamhets-plan",
    )
}
_LEFT, _RIGHT = 3, 5
"""How many letters stay together at the beginning and at the end: a line with only `ling` is worse than a gap."""
_PLACE = re.compile(r"<(h[1-4]|th|td|dt|summary)(?: [^>]*)?>.*?<[/]\1>", re.DOTALL)
# An address or a file name isn't a word; neither is what is beside a character that only they have.
_WORD = re.compile(
    rf"<(code|pre|svg)\b.*?<[/]\1>|<[^>]*>|(?<![\w./@_])[^\W\d_]{{{LONG},}}(?![\w/@_]|(?:\.|&#46;)\w)", re.DOTALL
)


def put_in_soft_hyphens(content: str) -> str:
    """Return the HTML of a page, with a soft hyphen wherever a long word may break in a place that can be narrow."""
    return _PLACE.sub(_break_words, content)


def break_word(word: str) -> str:
    """Return a word with a soft hyphen wherever it may break."""
    at = _BETTER.get(word.lower())
    if at is not None:
        return f"{word[:at]}{SOFT_HYPHEN}{word[at:]}"
    return str(_patterns().inserted(word, SOFT_HYPHEN))


def _break_words(place: re.Match[str]) -> str:
    return _WORD.sub(_break_match, place[0])


def _break_match(found: re.Match[str]) -> str:
    return found[0] if found[0].startswith("<") else _remembered(found[0])


_remembered = functools.lru_cache(maxsize=1 << 14)(break_word)


@functools.cache
def _patterns() -> Pyphen:
    """Return the Swedish patterns; reading them takes a tenth of a second of each build that makes a page anew."""
    return Pyphen(lang="sv_SE", left=_LEFT, right=_RIGHT)
