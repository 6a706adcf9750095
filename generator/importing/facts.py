"""What a report says about itself: municipality, dates, evaluators, which evaluation in order, and interviews."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importing.alternatives import any_of
from generator.importing.lines import Line, Place, join_lines
from generator.importing.people import Evaluator, find_evaluators
from generator.model.records import Municipality

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_YEAR = r"(20[0-4]\d)"
_DAYS = (
    rf"(?:\D{{0,30}}?\b(?:den|dagarna|vecka|v\.?)\s+\d{{1,2}}(?:\s+(?:{_MONTH}))?"
    r"(?:\s*(?:[–—-]|och|till|och den)\s*\d{1,2})?)?"
)
_DONE = re.compile(
    r"(?:genomfördes|genomförts|gjordes|utfördes|utförts|ägde rum|skedde)"
    rf"{_DAYS}\D{{0,40}}?(?:({_MONTH})\D{{0,12}})?(?:år\s+)?{_YEAR}",
    re.IGNORECASE,
)
_OTHER_TIME = re.compile(
    r"\b(?:sedan|(?<!kommunens )första|förra|förr|tidigare|senaste|föregående)\b[^.]{0,60}$", re.IGNORECASE
)
_DATE = re.compile(rf"\b{_YEAR}-[01]\d-[0-3]\d\b|\b({_MONTH})\s+{_YEAR}\b|\b{_YEAR}\b", re.IGNORECASE)
_ISO = re.compile(rf"\b{_YEAR}-[01]\d-[0-3]\d\b")
_NTH = {
    "första": "first",
    "andra": "second",
    "tredje": "third",
    "fjärde": "fourth",
    "femte": "later",
    "sjätte": "later",
}
_OCCASION = re.compile(rf"\bkommunens\s+({'|'.join(_NTH)})\s+(?:utvärdering|analys|genomgång|mätning)", re.IGNORECASE)
_INTERVIEWS = re.compile(
    r"intervju(?:er|ats|at)?\s+(?:gjorts\s+|genomförts\s+)?(?:med\s+|(?=[^.]{0,20}\d+\s+personer))"
    r"(.{3,60}?)(?=\s+i\s+(?:organisationen|kommunen)|[.,;]|\s+och\s+(?:granskat|studerat))"
)
_PEOPLE = re.compile(r"\d|tiotal|tjugotal|trettiotal|fyrtiotal|femtiotal")
_COVER_LINES = 25
_MOST_LINES = 3
"""How many lines a match may span."""
_TITLE_WEIGHT = 25
_COVER_END = re.compile(r"innehåll\w*|(?:\d\.?\s+)?vad är kommunkompassen\?.*|(?:\d\.?\s+)?inledning", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundValue:
    """A value and the place where it was read."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """What is found; None or empty for what isn't. `years` are the years that the report gives for itself."""

    municipalities: tuple[tuple[Municipality, int, Place], ...]
    years: tuple[tuple[int, int | None, Place], ...]
    cover_date: FoundValue | None
    occasion: FoundValue | None
    interviews: FoundValue | None
    evaluators: tuple[Evaluator, ...]


def find_facts(lines: Sequence[Line], register: Iterable[Municipality]) -> Facts:
    """Return what a report says about itself. The first year and municipality are the likeliest."""
    cover = _cover(lines)
    people = tuple(find_evaluators(lines, cover))
    return Facts(
        municipalities=tuple(_municipalities(lines, cover, register=register, people=people)),
        years=tuple(_years(lines, cover)),
        cover_date=_cover_date(cover),
        occasion=next((FoundValue(_NTH[found[1].lower()], place) for found, place in _search(_OCCASION, lines)), None),
        interviews=next(
            (FoundValue(found[1], place) for found, place in _search(_INTERVIEWS, lines) if _PEOPLE.search(found[1])),
            None,
        ),
        evaluators=people,
    )


def _cover(lines: Sequence[Line]) -> Sequence[Line]:
    for at, line in enumerate(lines[:_COVER_LINES]):
        if _COVER_END.fullmatch(line.text):
            return lines[:at]
    return lines[:_COVER_LINES]


def _search(
    pattern: re.Pattern[str], lines: Sequence[Line], *, words: Collection[str] = ("",)
) -> Iterator[tuple[re.Match[str], Place]]:
    """Yield where a pattern occurs, even across line ends; lines without any of the words aren't searched.

    The words save time for a pattern with thousands of names.
    """
    for at, line in enumerate(lines):
        whole = join_lines(part.text for part in lines[at : at + _MOST_LINES])
        if not any(word in whole.casefold() for word in words):
            continue
        for found in pattern.finditer(whole):
            if found.start() < len(line.text):
                yield found, line.place


def _municipalities(
    lines: Sequence[Line], cover: Sequence[Line], *, register: Iterable[Municipality], people: Sequence[Evaluator]
) -> Iterator[tuple[Municipality, int, Place]]:
    """Yield the municipalities that the report names as such, the most named first.

    The cover's title counts most, as does a statement that the evaluation is of that municipality.
    """
    forms: dict[str, Municipality] = {}
    for entry in register:
        for name in (entry.name, *entry.former_names):
            for stem in (name, f"{name}s"):
                forms.update({f"{stem} {kind}".casefold(): entry for kind in ("kommun", "kommuns", "stad", "stads")})
        forms[entry.long_name.casefold()] = entry
        forms[f"region {entry.name}".casefold()] = entry
    names = any_of(forms)
    pattern = re.compile(
        rf"(?<![\w-])(?P<of>(?:analys|utvärdering)\w*\s+av\s+)?(?P<name>{names})\b(?P<to>\s+i\s+förhållande\s+till\b)?",
        re.IGNORECASE,
    )
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Municipality, Place]] = {}
    titles = {line.place for line in cover} - {place for _, _, place in people}
    for found, place in _search(pattern, lines, words=_commonest_words(forms)):
        if found["name"][0].islower():
            continue
        entry = forms[found["name"].casefold()]
        counts[entry.code] += _TITLE_WEIGHT if place in titles or found["of"] or found["to"] else 1
        first.setdefault(entry.code, (entry, place))
    for code, count in counts.most_common(5):
        yield first[code][0], count, first[code][1]


def _commonest_words(forms: Collection[str]) -> set[str]:
    """Return for each form the word that most forms share: `kommun`, `stad`, `region`."""
    counts = Counter(word for form in forms for word in form.split())
    return {max(form.split(), key=lambda word: counts[word]) for form in forms}


def _years(lines: Sequence[Line], cover: Sequence[Line]) -> Iterator[tuple[int, int | None, Place]]:
    """Yield the years of the evaluation with their months, first the one in the sentence that says when it was made."""
    for found, place in _search(_DONE, lines):
        if "evider" not in found[0] and not _OTHER_TIME.search(found.string[: found.end() - 4]):
            yield int(found[2]), _month(found[1]), place
            break
    for line in cover:
        for found in _DATE.finditer(line.text):
            year = next(part for part in (found[1], found[3], found[4]) if part)
            yield int(year), _month(found[2]), line.place


def _month(name: str | None) -> int | None:
    return _MONTHS.index(name.lower()) + 1 if name else None


def _cover_date(cover: Sequence[Line]) -> FoundValue | None:
    for line in cover:
        if found := re.search(rf"\b(?:{_ISO.pattern}|(?:{_MONTH})\s+{_YEAR})\b", line.text, re.IGNORECASE):
            text = found[0]
            return FoundValue(text if text[0].isdigit() else text.lower(), line.place)
    return None
