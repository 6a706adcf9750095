"""Describes a key that a record doesn't have: which key was meant, how else it came about, and the existing keys."""

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args

from generator.load.document import shorten
from generator.load.slips import OTHER_DASHES, other_dash
from generator.load.spots import Location
from generator.load.value_slips import ALL_KEYS
from generator.messages import Message, say
from generator.model.fields import Record

_IN_SWEDISH: Mapping[str, Sequence[str]] = {
    "adress": ("address",),
    "anteckningar": ("notes", "note"),
    "avslutning": ("closing",),
    "avvikelser": ("discrepancies",),
    "begrepp": ("concept", "concepts"),
    "datum": ("date", "cover_date"),
    "exempel": ("subject",),
    "frågor": ("questions",),
    "fråga": ("question",),
    "frågeuppsättning": ("question_set",),
    "förbättringar": ("improvements",),
    "förbättringsmöjligheter": ("improvements",),
    "förebilder": ("role_models",),
    "grund": ("basis",),
    "inledning": ("introduction",),
    "intervjuer": ("interviews",),
    "kod": ("code", "municipality"),
    "kommun": ("municipality", "points_to"),
    "kommunkod": ("municipality", "code"),
    "källa": ("source", "sources"),
    "källor": ("sources",),
    "länk": ("address",),
    "läst": ("read", "seen"),
    "maxpoäng": ("max",),
    "månad": ("month",),
    "namn": ("name",),
    "nummer": ("nr",),
    "område": ("area",),
    "områden": ("areas",),
    "ord": ("words", "term"),
    "organisation": ("organisation",),
    "plats": ("place",),
    "poäng": ("score",),
    "procent": ("percent",),
    "punkt": ("nr",),
    "rapport": ("report",),
    "rubrik": ("heading", "title"),
    "råd": ("improvements",),
    "sammanfattning": ("summary",),
    "styrkor": ("strengths",),
    "text": ("text",),
    "titel": ("title",),
    "totalpoäng": ("total",),
    "totalt": ("total",),
    "underrubrik": ("subject",),
    "uppföljning": ("follow_up",),
    "uppsättning": ("question_set",),
    "url": ("address",),
    "utgivare": ("publisher",),
    "utvärderare": ("evaluators",),
    "utvärdering": ("evaluation",),
    "vad": ("what",),
    "varför": ("why",),
    "webbadress": ("address",),
    "år": ("year",),
    "årtal": ("year",),
    "ämne": ("topics",),
    "ämnen": ("topics",),
}
"""By an editor's Swedish word, the keys that may be meant; the first one that the record has counts."""
_PLAIN_KEY = re.compile(r"[a-z_]+")
_NO_COLON = re.compile(r"([a-z_]+) *[ ;=] *(\S.*)")


def find_meant(key: str, allowed: Sequence[str], *, likeness: float) -> str | None:
    """Return the key of a record that an unknown one was meant to be: misspelt, without its colon, or in Swedish.

    `likeness` is the least likeness of a misspelt key, from 0 to 1.
    """
    plain = key.strip("\"'”“„’ ").casefold()
    if match := _NO_COLON.fullmatch(plain):
        plain = match[1] if match[1] in allowed else plain
    name = plain.partition(":")[0]
    if name in allowed:
        return name
    swedish = next((found for found in _IN_SWEDISH.get(plain, ()) if found in allowed), None)
    return swedish or next(iter(difflib.get_close_matches(plain, allowed, n=1, cutoff=likeness)), None)


def describe_unknown_key(step: str | int, value: Any, *, allowed: Sequence[str], meant: str | None) -> Message:
    """Return the message about an unknown key with its value; `allowed` are the keys that the record has."""
    key = shorten(str(step))
    name, colon, rest = key.partition(":")
    if colon and name in allowed:
        return say("a space is missing after the colon; write {right}", right=f"{name}: {rest}")
    if value is None and (match := _NO_COLON.fullmatch(key)) and match[1] in allowed:
        return say(
            "a colon is missing after {key}; write {right}", key=match[1], right=f"{match[1]}: {match[2].strip()}"
        )
    if key.startswith(OTHER_DASHES):
        return other_dash(key[0])
    if key.isdecimal() and value is None:
        return say("the comma before {key} splits a number in two; write a decimal point, as in 18.4", key=key)
    if meant is None and value is None and not _PLAIN_KEY.fullmatch(key):
        return say('the comma before "{key}" ends the text; put the whole text in quotes', key=key)
    if meant is None and key in ALL_KEYS:
        return say(
            "the key {key} doesn't belong here; look at its indentation, the keys here are {allowed}",
            key=key,
            allowed=", ".join(allowed),
        )
    hint = (
        say('did you mean "{near}"?', near=meant)
        if meant
        else say("the keys here are {allowed}", allowed=", ".join(allowed))
    )
    return say('unknown key "{key}"; {hint}', key=key, hint=hint)


def keys_at(kind: type[Record], location: Location) -> list[str]:
    """Return the keys that the record at `location` below `kind` may have."""
    return list(record_at(kind, location).model_fields)


def record_at(kind: type[Record], location: Location) -> type[Record]:
    """Return the record at `location` below `kind`, or the last one on the way there."""
    for step in location:
        if isinstance(step, str) and step in kind.model_fields:
            kind = _record_in(kind.model_fields[step].annotation) or kind
    return kind


def _record_in(annotation: Any) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for found in map(_record_in, get_args(annotation)) if found), None)
