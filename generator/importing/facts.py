"""What a report says of itself: which municipality, when, by whom, for which time, and whom they talked to."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importing.lines import Line, Place
from generator.model.records import Municipality

_MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_YEAR = r"(20[0-4]\d)"
_DONE = re.compile(
    rf"(?:genomfördes|gjordes|utfördes|ägde rum|skedde)\D{{0,40}}?(?:({_MONTH})\D{{0,12}})?(?:år\s+)?{_YEAR}",
    re.IGNORECASE,
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
    r"intervju(?:er|ats|at)?\s+(?:gjorts\s+|genomförts\s+)?med\s+(.{3,60}?)(?=\s+i\s+(?:organisationen|kommunen)|[.,;])"
)
_PEOPLE = re.compile(r"\d|tiotal|tjugotal|trettiotal|fyrtiotal|femtiotal")
_NAME = r"[A-ZÅÄÖÉ][\w’'-]+"
_PERSON = re.compile(
    rf"({_NAME}(?:\s(?:af|von|de)\b)?(?:\s{_NAME}){{1,2}}?)(?:\s*[,–(-]\s*|\s+(?=SKL\b|SKR\b|Region\b|Landstinget\b|KS\b))({_NAME}[^,()]*?)\)?$"
)
_ORGANISATION = re.compile(
    r"SKL|SKR|KS|Region\b.*|Landstinget\b.*|.*\b(?:kommun|stad|AB|Kommuner|förbund\w*)\b.*|[A-ZÅÄÖ]\w+"
)
_COVER_LINES = 25
_COVER_END = re.compile(r"innehåll\w*|(?:\d\.?\s+)?vad är kommunkompassen\?.*|(?:\d\.?\s+)?inledning", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Fact:
    """A value and the place that it is read from."""

    value: str
    place: Place


@dataclass(frozen=True, slots=True)
class Facts:
    """What is found; None, or nothing, for what isn't. `years` are years that the report gives for itself."""

    municipalities: tuple[tuple[Municipality, int, Place], ...]
    years: tuple[tuple[int, int | None, Place], ...]
    cover_date: Fact | None
    occasion: Fact | None
    interviews: Fact | None
    evaluators: tuple[tuple[str, str, Place], ...]


def find_facts(lines: Sequence[Line], register: Iterable[Municipality]) -> Facts:
    """Return what a report says of itself. The first year and municipality are the likeliest."""
    cover = _cover(lines)
    return Facts(
        municipalities=tuple(_municipalities(lines, cover, register)),
        years=tuple(_years(lines, cover)),
        cover_date=_cover_date(cover),
        occasion=next((Fact(_NTH[found[1].lower()], place) for found, place in _search(_OCCASION, lines)), None),
        interviews=next(
            (Fact(found[1], place) for found, place in _search(_INTERVIEWS, lines) if _PEOPLE.search(found[1])), None
        ),
        evaluators=tuple(_evaluators(cover)),
    )


def _cover(lines: Sequence[Line]) -> Sequence[Line]:
    for at, line in enumerate(lines[:_COVER_LINES]):
        if _COVER_END.fullmatch(line.text):
            return lines[:at]
    return lines[:_COVER_LINES]


def _search(pattern: re.Pattern[str], lines: Sequence[Line]) -> Iterator[tuple[re.Match[str], Place]]:
    """Yield where a pattern occurs, be it across the end of a line."""
    for line, after in zip(lines, [*lines[1:], None], strict=True):
        whole = f"{line.text} {after.text}" if after else line.text
        for found in pattern.finditer(whole):
            if found.start() < len(line.text):
                yield found, line.place


def _municipalities(
    lines: Sequence[Line], cover: Sequence[Line], register: Iterable[Municipality]
) -> Iterator[tuple[Municipality, int, Place]]:
    """Yield the municipalities that the report names as such, those named most first; the cover's title counts most."""
    forms: dict[str, Municipality] = {}
    for entry in register:
        for name in (entry.name, *entry.former_names):
            for stem in (name, f"{name}s"):
                forms.update({f"{stem} {kind}".casefold(): entry for kind in ("kommun", "kommuns", "stad", "stads")})
        forms[entry.long_name.casefold()] = entry
        forms[f"region {entry.name}".casefold()] = entry
    pattern = re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, forms), key=len, reverse=True))})\b", re.IGNORECASE)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[Municipality, Place]] = {}
    people = {place for _, _, place in _evaluators(cover)}
    titles = {line.place for line in cover} - people
    kinds = _commonest_words(forms)
    for line in lines:
        folded = line.text.casefold()
        if not any(kind in folded for kind in kinds):  # the pattern itself has thousands of names to try
            continue
        for found in pattern.finditer(line.text):
            if found[0][0].islower():
                continue
            entry = forms[found[0].casefold()]
            counts[entry.code] += 25 if line.place in titles else 1
            first.setdefault(entry.code, (entry, line.place))
    for code, count in counts.most_common(5):
        yield first[code][0], count, first[code][1]


def _commonest_words(forms: Collection[str]) -> set[str]:
    """Return a word of each form, the one that most forms have: `kommun`, `stad`, `region`."""
    counts = Counter(word for form in forms for word in form.split())
    return {max(form.split(), key=lambda word: counts[word]) for form in forms}


def _years(lines: Sequence[Line], cover: Sequence[Line]) -> Iterator[tuple[int, int | None, Place]]:
    """Yield the years of the evaluation with their months: first that of the sentence that says when it was made."""
    for found, place in _search(_DONE, lines):
        if "evider" not in found[0]:
            yield int(found[2]), _month(found[1]), place
            break
    for line in cover:
        for found in _DATE.finditer(line.text):
            year = next(part for part in (found[1], found[3], found[4]) if part)
            yield int(year), _month(found[2]), line.place


def _month(name: str | None) -> int | None:
    return _MONTHS.index(name.lower()) + 1 if name else None


def _cover_date(cover: Sequence[Line]) -> Fact | None:
    for line in cover:
        if found := re.search(rf"\b(?:{_ISO.pattern}|(?:{_MONTH})\s+{_YEAR})\b", line.text, re.IGNORECASE):
            text = found[0]
            return Fact(text if text[0].isdigit() else text.lower(), line.place)
    return None


def _evaluators(cover: Sequence[Line]) -> Iterator[tuple[str, str, Place]]:
    for line in cover:
        text = re.sub(r"^(?:utvärderare|utvärderingen gjordes av|av)\s*:?\s*", "", line.text, flags=re.IGNORECASE)
        people = [_PERSON.fullmatch(part.strip()) for part in re.split(r"\s+(?:och|samt|&)\s+|;", text)]
        for found in people if all(people) else ():
            if found and _ORGANISATION.fullmatch(found[2].strip()):
                yield found[1], found[2].strip(), line.place
