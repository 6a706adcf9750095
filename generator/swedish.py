"""Swedish conventions: decimal comma, non-breaking spaces, month names, å, ä, ö sorted last. Plain text, no markup."""

import re
import sys
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from babel.dates import format_date

HARD_SPACE = "\N{NO-BREAK SPACE}"
_LOCALE = "sv_SE"
_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "é": "e", "è": "e", "ü": "y"})
_GROUP = re.compile(r"(?<=\d) (?=\d{3}(?!\d))")
_UNIT = re.compile(r"(?<=\d) (?=(?:procent|kronor|poäng|miljon|miljoner)\b|%)")
_NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def sort_key(text: str) -> tuple[str, str]:
    """Return a key that sorts å, ä and ö last, in that order, whatever the case."""
    return text.casefold().translate(_AFTER_Z), text


def format_figure(figure: Decimal) -> str:
    """Return a printed figure with all its decimals and a decimal comma: `18,4`, `10,0`, `74`.

    Equal texts are one string: a site has few figures, and many places for each.
    """
    return sys.intern(f"{figure:f}".replace(".", ","))


def format_percent(figure: Decimal) -> str:
    """Return a percentage for a table: `70 %`, with a non-breaking space."""
    return sys.intern(f"{format_figure(figure)}{HARD_SPACE}%")


def format_month(year: int, month: int | None) -> str:
    """Return `mars 2019`, or only the year if the month isn't known."""
    return str(year) if month is None else format_date(date(year, month, 1), "MMMM y", locale=_LOCALE)


def format_day(day: str) -> str:
    """Return an ISO date as `14 mars 2019`, and an ISO month as `mars 2019`."""
    if len(day) == len("2019-03"):
        return format_date(date.fromisoformat(f"{day}-01"), "MMMM y", locale=_LOCALE)
    return format_date(date.fromisoformat(day), "d MMMM y", locale=_LOCALE)


def format_list(words: Iterable[str], conjunction: str = "och") -> str:
    """Return `a`, `a och b` or `a, b och c`, with the conjunction given; an empty string for no words."""
    *first, last = list(words) or [""]
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def count_of(number: int, singular: str, *, plural: str, one: str = "en") -> str:
    """Return a number with its noun, spelled out up to twelve: `en styrka`, `29 omdömen`, `2 900 omdömen`.

    Thousands are separated by a non-breaking space.

    `one` is the number before the singular: `ett` for a word such as `område`.
    """
    written = one if number == 1 else _NUMBERS[number] if number < len(_NUMBERS) else group_thousands(number)
    return f"{written} {singular if number == 1 else plural}"


def group_thousands(number: int) -> str:
    """Return a whole number with a non-breaking space before each three digits: `900`, `2 900`, `1 200 000`."""
    return f"{number:,}".replace(",", HARD_SPACE)


def format_size(size: int) -> str:
    """Return the size of a file of so many bytes: `1 kB`, `640 kB`, `1,2 MB`, `91 MB`, with a non-breaking space."""
    kilobytes = max(1, (size + 500) // 1000)
    if kilobytes < 1000:
        return f"{kilobytes}{HARD_SPACE}kB"
    tenths = (size + 50_000) // 100_000
    megabytes = f"{tenths // 10},{tenths % 10}" if tenths < 100 else str((size + 500_000) // 1_000_000)
    return f"{megabytes}{HARD_SPACE}MB"


def keep_together(text: str) -> str:
    """Return the text with non-breaking spaces inside numbers and before their units: `500 000 kronor`."""
    return _UNIT.sub(HARD_SPACE, _GROUP.sub(HARD_SPACE, text))


def capitalize(text: str) -> str:
    """Return the text with its first letter in upper case and the rest unchanged."""
    return text[:1].upper() + text[1:]
