"""The kinds of value that records consist of, each with a message that says how to fix a wrong one.

A printed number is a `Decimal` from file to page: 18.4 stays 18.4, and 10.0 keeps its decimal.
"""

import calendar
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import quote

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from generator.messages import Message, say
from generator.model.characters import find_invisible, says_nothing

# Almost nine times the longest text of an evaluation; below it, reading every letter of a text takes no time.
MAX_TEXT = 4000
_ORDINARY = "!-~\xa1-\xac\xae-\u0131\u0134-\u0148\u014a-\u017e\u2013-\u201d\u2026"
_ORDINARY_TEXT = re.compile(f"[{_ORDINARY}]+(?: [{_ORDINARY}]+)*")
"""Text that is clean already: visible, composed characters with single spaces. Almost every text is."""
# Room for a total of up to 800 with three decimals; a longer number is a typing error.
MAX_FIGURE_DIGITS = 6
# Spreadsheets run a cell that begins like this, and a Swedish spreadsheet starts a new cell at each semicolon of a CSV
# file. The open data contain our texts unchanged, so no text may look like a formula (OWASP, "CSV Injection").
_FORMULA = re.compile(r"(?:^|;)[ \"']*[=+\-@\uff1d\uff0b\uff0d\uff20]")

# Signs that a browser shows in an address, but that are percent-encoded in a link.
_CODED = re.compile(r"[\[\]{}|\\^`]")
_SAFE = "/:?#@!$&'()*+,;=%~"


class Record(BaseModel):
    """The base of every record: frozen, without unknown keys, and without conversion between types."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def fault(rule: str, message: Message) -> PydanticCustomError:
    """Return the error that a field validator raises; `message` says how to fix the value."""
    return PydanticCustomError(rule, "{said}", {"said": message})


def _clean(text: str) -> str:
    """Return `text` with runs of white space collapsed.

    Raises:
        PydanticCustomError: the text is empty or very long, contains an invisible character, or would run as a
            formula in a spreadsheet.
    """
    if len(text) > MAX_TEXT:
        raise fault(
            "text", say("the text is longer than {max_text} characters; shorten it, or divide it", max_text=MAX_TEXT)
        )
    if _ORDINARY_TEXT.fullmatch(text):
        return _without_formula(text)
    folded = unicodedata.normalize("NFC", " ".join(text.split()))
    if says_nothing(folded):
        raise fault("empty-text", say("the text is empty; write it, or remove the key if there is nothing to say"))
    invisible = find_invisible(folded)
    if invisible:
        raise fault(
            "text",
            say(
                "the text contains the invisible character U+{invisible}; remove it and write it anew",
                invisible=f"{ord(invisible):04X}",
            ),
        )
    return _without_formula(folded)


def _without_formula(text: str) -> str:
    # The pattern looks at every place of a text; nearly all begin with a letter or a figure, and have no semicolon.
    formula = None if text[0].isalnum() and ";" not in text else _FORMULA.search(text)
    if formula:
        raise fault(
            "formula",
            say(
                "a spreadsheet would read {group} as the beginning of a formula; begin with a word instead",
                group=formula.group()[-1],
            ),
        )
    return text


def _figure(value: Any) -> Decimal:
    """Return `value` as an exact decimal.

    Raises:
        PydanticCustomError: it isn't a number, is negative, or has more digits than a printed number.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise fault("type", say("a number is needed"))
    figure = Decimal(value)
    if figure.is_signed():
        raise fault("negative", say("the number is negative; figures of an evaluation are zero or more"))
    digits = figure.as_tuple()
    if max(len(digits.digits), -int(digits.exponent)) > MAX_FIGURE_DIGITS:
        raise fault(
            "value",
            say(
                "the number has more than {max_figure_digits} digits; write it as it is printed",
                max_figure_digits=MAX_FIGURE_DIGITS,
            ),
        )
    return figure


def _address(text: str) -> str:
    """Return an address unchanged, if it has none of the faults that addresses typed by hand have.

    Raises:
        PydanticCustomError: it has one; the message gives the whole address to write.
    """
    bare = text.strip(" <>.,;")
    if re.search(r"\s", bare):
        raise fault("value", say("an address has no spaces; write only the address, and one address"))
    if bare and not re.match(r"https?://", bare):
        domain = re.sub(r"^(?:[Hh][Tt][Tt][Pp][Ss]?:?/*)?", "", bare)
        if re.match(r"[A-Za-z0-9-]+\.[A-Za-z0-9.-]+", domain):
            raise fault("value", say("an address begins with https://; write {right}", right=f"https://{domain}"))
    if bare != text:
        raise fault("value", say("the address has other characters around it; write {right}", right=bare))
    if not text.isascii() or _CODED.search(text):
        plain = _encode(text)
        raise fault(
            "value",
            say(
                "letters such as å and characters such as | must be percent-encoded in an address; write {right}",
                right=plain,
            ),
        )
    return text


def _encode(address: str) -> str:
    """Return an address with its special characters percent-encoded, and its host name in IDNA."""
    start, host, rest = re.split(r"(?<=//)([^/?#]*)", address, maxsplit=1) if "//" in address else ("", "", address)
    try:
        host = host.encode("idna").decode()
    except UnicodeError:
        host = quote(host, safe=":@")
    return f"{start}{host}{quote(rest, safe=_SAFE)}"


def _day(text: str) -> str:
    """Return an ISO date unchanged.

    Raises:
        PydanticCustomError: the text isn't a calendar day written as year-month-day.
    """
    if not _is_day(text):
        raise fault("value", say('a day is written year-month-day in quotes, for example "2026-11-22"'))
    return text


def _day_or_month(text: str) -> str:
    """Return an ISO date, or an ISO month, unchanged.

    Raises:
        PydanticCustomError: the text is neither.
    """
    if re.fullmatch(r"20[0-9]{2}-(0[1-9]|1[0-2])", text) is None and not _is_day(text):
        raise fault("value", say('write year-month-day or year-month in quotes, for example "2021-04-28" or "2021-04"'))
    return text


def _is_day(text: str) -> bool:
    parts = re.fullmatch(r"(20[0-9]{2})-(0[1-9]|1[0-2])-([0-9]{2})", text)
    return parts is not None and 1 <= int(parts[3]) <= calendar.monthrange(int(parts[1]), int(parts[2]))[1]


@dataclass(frozen=True, slots=True)
class Matching:
    """A validator that raises `message` under the rule `value` unless the whole text matches `pattern`."""

    pattern: str
    message: Message

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        """Return the schema of the text, and then this check."""
        compiled = re.compile(self.pattern)

        def check(text: str) -> str:
            if not compiled.fullmatch(text):
                raise fault("value", self.message)
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))


NO_SLUG = say("an address part has lower-case letters a-z, digits and single hyphens only")

Text = Annotated[str, AfterValidator(_clean)]
"""Plain text with white space collapsed. Never markup."""

PrintedNumber = Annotated[Decimal, BeforeValidator(_figure)]
"""A number as printed, zero or more."""

UpToHundred = Annotated[PrintedNumber, Field(le=100)]
"""A percentage, or the most points that an area or a question can have."""

MunicipalityCode = Annotated[
    str, Matching(r"[0-9]{4}", say('a municipality code has four digits in quotes, for example "0682"'))
]
"""SCB's kommunkod: four digits, kept as text because of its leading zero."""

SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*"
"""The pattern of a part of an address."""

Slug = Annotated[
    str,
    Field(max_length=80),
    Matching(SLUG, NO_SLUG),
]
"""A part of an address."""

AreaRef = Annotated[str, Field(max_length=80)]
"""The slug of an area. Any text is valid here: a rule knows the areas and says which one was meant."""

TopicRef = Annotated[str, Field(max_length=80), "topic"]
"""The id of a topic. Any text is valid here, too. The schemas distinguish it from an area by the word `topic`."""

SetName = Annotated[str, Matching(r"[A-Z]", say("a question set is named by one capital letter, for example A"))]
"""The letter that we have given a question set."""

QuestionNr = Annotated[
    str, Matching(r"[1-9]\.[1-9][0-9]?", say('a question number is area, point, number, in quotes, for example "5.2"'))
]
"""The number of a question within its question set, such as `5.2`."""

QuestionRef = Annotated[
    str, Matching(r"[A-Z] [1-9]\.[1-9][0-9]?", say("a question is named by its set and its number, for example A 5.2"))
]
"""A question of any set, such as `A 5.2`."""

WebAddress = Annotated[
    str,
    Field(max_length=400),
    AfterValidator(_address),
    Matching(
        # A Swedish spreadsheet begins a new cell at a semicolon; what follows it must not look like a formula.
        r"https?://[A-Za-z0-9.-]+\.[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9](?::[0-9]{1,5})?"
        r"(?:[/?#](?:[A-Za-z0-9._~/%?=&+!@#,()*$':-]|;(?!'*[=+@-]))*)?",
        say("an address begins with https:// and holds no spaces or quotes; copy it from the browser's address field"),
    ),
]
"""The address of a web page, with only characters that are safe in a link."""

IsoDate = Annotated[str, AfterValidator(_day)]
"""A day, as text that sorts chronologically."""

Day = Annotated[str, AfterValidator(_day_or_month)]
"""A day, or only its month where a source gives no more, as text that sorts chronologically."""

AreaNr = Annotated[int, Field(ge=1, le=8)]
ItemNr = Annotated[int, Field(ge=1, le=99)]
Year = Annotated[int, Field(ge=2002, le=2099)]
Month = Annotated[int, Field(ge=1, le=12)]
TilePlace = Annotated[int, Field(ge=0, le=99)]
