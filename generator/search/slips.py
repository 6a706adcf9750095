"""When a typed word counts as misspelt; `overrides/scripts/search-words.js` decides in the same way.

`tests/search/test_spelling.py` compares the two. Words are folded (`generator.model.letters.fold`).
"""

MAX_ENDING = 4
"""Letters that an inflection may add."""


def is_one_slip(first: str, second: str) -> bool:
    """Return whether one letter was left out, added, changed, or swapped with its neighbour."""
    short, long = (first, second) if len(first) <= len(second) else (second, first)
    if len(long) - len(short) > 1:
        return False
    at = 0
    while at < len(short) and short[at] == long[at]:
        at += 1
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    is_swapped = short[at + 1 : at + 2] == long[at : at + 1] and short[at : at + 1] == long[at + 1 : at + 2]
    return short[at + 1 :] == long[at + 1 :] or (is_swapped and short[at + 2 :] == long[at + 2 :])


def is_near(typed: str, spelt: str) -> bool:
    """Return whether a typed word is, but for one slip, a correct one with an extra ending, or the beginning of one."""
    if len(typed) - len(spelt) > MAX_ENDING:
        return False
    return any(
        is_one_slip(typed[: len(spelt) + step], spelt) or is_one_slip(typed, spelt[: len(typed) + step])
        for step in (-1, 0, 1)
    )


def is_form(typed: str, spelt: str) -> bool:
    """Return whether a typed word is the beginning of a correct one, or a correct one with an extra ending."""
    return spelt.startswith(typed) or (typed.startswith(spelt) and len(typed) - len(spelt) <= MAX_ENDING)
