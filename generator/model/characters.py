"""Characters that a reader can't see. They are listed here, so that every version of Python agrees about them.

Source: Unicode 16, general categories Cc, Cf, Cs and Co, what is reserved for them, noncharacters, and blanks that
aren't spaces.
"""

import re

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
JOINER = "\N{ZERO WIDTH JOINER}"
LINE_BREAKS = "\x85\u2028\u2029"
"""They end a line for the parser, but not in an editor."""
HARD_SPACES = "\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"

_FORMAT = (
    "\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2065-\u206f\ufeff\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_FROM_PRINT = "\ufb00-\ufb06\uff01-\uff5e\u0132\u0133\u017f\u01c4-\u01cc\u01f1-\u01f3\U0001d400-\U0001d7ff"
"""Ligatures, full-width letters and letters of formulas: they look like ordinary letters, and no search finds them."""
_NO_CHARACTERS = "\ufdd0-\ufdef\ufffe\uffff" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17)
)
_CONTROLS = "\x00-\x1f\x7f-\x9f"
_SURROGATES = "\ud800-\udfff"
_BLANKS = (
    "\u0300-\u036f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\uffa0\ufe00-\ufe0f\U00016fe4\U0001d159"
    "\U000e0100-\U000e01ef"
)
"""Fillers, variation selectors, and accents without a letter: a text of these alone looks empty."""

LOOK_ALIKES = dict(
    zip(
        "асеіјорѕухһԁԛԝАВСЕНІЈКМОРЅТУХοανρικυΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
        "aceijopsyxhdqwABCEHIJKMOPSTYXoavpikuABEZHIKMNOPTYX",
        strict=True,
    )
)
"""Cyrillic and Greek letters, and the Latin letter that each is taken for."""

_INVISIBLE = re.compile(f"[{_CONTROLS}\u2028\u2029{_FORMAT}{_SURROGATES}{_PRIVATE}{_NO_CHARACTERS}{JOINER}]")
# Skin tones and variation selectors belong to the emoji before them, which a joiner ties to the next one.
_EMOJI = "[\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff]"
_JOINED_EMOJI = re.compile(f"(?<={_EMOJI}){JOINER}(?={_EMOJI})|(?<=[\ufe0f\U0001f3fb-\U0001f3ff]){JOINER}(?={_EMOJI})")
_ODD_LETTER = re.compile(f"[{_FROM_PRINT}]")
_FIRST_FOREIGN = "\u0370"
_FOREIGN = re.compile("[\u0370-\u052f]")
_WORD = re.compile(r"\w+")
_UNSEEN = re.compile(f"[{_BLANKS}{SOFT_HYPHEN}\\s]")


def find_invisible(text: str) -> str | None:
    """Return the first character that hides or turns text, or None. Soft hyphens and joined emoji are allowed."""
    found = _INVISIBLE.search(_JOINED_EMOJI.sub("", text))
    return None if found is None else found.group()


def find_odd_letter(text: str) -> str | None:
    """Return the first letter that looks like ordinary ones but isn't: a ligature, a full-width one; or None."""
    found = _ODD_LETTER.search(text)
    return None if found is None else found.group()


def find_look_alike(text: str) -> tuple[str, str] | None:
    """Return the first word that looks Latin but has a letter of another alphabet, and that letter; or None."""
    for found in _WORD.finditer(text) if _FOREIGN.search(text) else ():
        foreign = [letter for letter in found[0] if letter in LOOK_ALIKES]
        if foreign and all(letter in LOOK_ALIKES or letter < _FIRST_FOREIGN for letter in found[0]):
            return found[0], foreign[0]
    return None


def says_nothing(text: str) -> bool:
    """Return whether a text looks empty: it consists of spaces, soft hyphens, fillers, selectors and accents."""
    return not _UNSEEN.sub("", text)
