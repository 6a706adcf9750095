"""How all searching spells letters; `overrides/scripts/letters.js` treats what is typed in the same way.

`tests/search/test_letters.py` compares the two. Neither changes what a page shows.
"""

import re
import unicodedata

# Before these words a hyphen is left hanging on purpose: `styr- och ledningssystem`.
HANGING_BEFORE = (
    "och|eller|men|till|samt|respektive|resp|som|än|utan|både|å|liksom|såväl|kontra|jämte|alternativt|plus|inklusive"
    "|inte|ej"
)
_SPACE = "\t\n\x0b\x0c\r \x85\xa0\u1680\u2028\u2029"
_SOFT_HYPHEN = re.compile(f"\xad[{_SPACE}]*")
_IGNORED = re.compile("[\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_SPACES = re.compile(f"[{_SPACE}]+")
_LETTER = "a-zåäöéèüæø"
_SECOND_HALF = f"(?!(?:{HANGING_BEFORE})(?![{_LETTER}]))[{_LETTER}]{{2}}"
_DIVIDED = re.compile(f"(?<=[{_LETTER}]{{2}})- (?={_SECOND_HALF})")
HANGING = "- "
"""Every text with a divided word contains this. The full pattern looks at every letter, and most texts have none."""
_DIVIDED_WORD = re.compile(f"[{_LETTER}]*[{_LETTER}]{{2}}- {_SECOND_HALF}[{_LETTER}]*", re.IGNORECASE)
_PLAIN = re.compile("[!-,.-~åäöÅÄÖéÉ–”’§\n ]*")
"""Text that only needs lower case and single spaces; almost all text is like this."""
_NORDIC = str.maketrans("æø", "ao")


def spell(text: str) -> str:
    """Return a text in the letters that it is searched by: lower case, å, ä and ö as letters of their own.

    Ligatures, full-width and combining forms become plain letters; soft hyphens, invisible characters and the hyphens
    of divided lines are removed; every hyphen is the same, and so is every space.
    """
    if _PLAIN.fullmatch(text):
        return _SPACES.sub(" ", text.lower())
    text = _IGNORED.sub("", _SOFT_HYPHEN.sub("", unicodedata.normalize("NFKC", text)))
    text = _SPACES.sub(" ", text.replace("\u2010", "-")).lower()
    return _DIVIDED.sub("", _without_marks(unicodedata.normalize("NFC", text)))


def fold(text: str) -> str:
    """Return a text spelt without dots, rings and accents, so that `amal` finds Åmål."""
    return _without_marks(unicodedata.normalize("NFD", spell(text))).translate(_NORDIC)


def find_divided_word(text: str) -> str | None:
    """Return the first word that was divided at the end of a line, such as `kommun- invånare`, or None."""
    found = _DIVIDED_WORD.search(text) if HANGING in text else None
    return None if found is None else found[0]


def _without_marks(text: str) -> str:
    return text if text.isascii() else "".join(one for one in text if not unicodedata.category(one).startswith("M"))
