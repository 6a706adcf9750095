"""Who made an evaluation, by its report: persons with their organisations, on the cover or in a sentence."""

import re
from collections.abc import Iterator, Sequence

from generator.importing.lines import Line, Place, join_lines

_NAME = r"[A-ZÅÄÖÉ][\w’'-]+"
_PERSON = rf"{_NAME}(?:\s(?:af|von|de)\b)?(?:\s{_NAME}){{1,2}}?"
_AND = "\x1f"
"""Stands for the "och" inside an organisation's name, which doesn't separate two persons."""
_WITH_AND = re.compile(r"\b(Kommuner) och (Landsting|Regioner)\b")
_ENTRY = re.compile(
    rf"({_PERSON})(?:\s*[,–-]\s*|\s*\(\s*|\s+(?=SKL\b|SKR\b|Region\b|Landstinget\b|KS\b))"
    rf"({_NAME}[^,;()]*?)(?=\s*[,;)]|\s+(?:och|samt|&)\s|\.?\s*$|\.\s)\s*\)?"
)
_BETWEEN = re.compile(r"\s*(?:[,;]\s*(?:och\s+|samt\s+)?|\b(?:och|samt)\b\s*|&\s*)")
_ORGANISATION = re.compile(
    r"SKL|SKR|KS|Region\b.*|Landstinget\b.*|.*\b(?:kommun|stad|AB|Kommuner|\w*förbund\w*|\w*region\w*|universitet|högskola)"
    rf"\b.*|Svenska\b.*|(?!Kommunkompass)[A-ZÅÄÖ]\w+|.*{_AND}.*"
)
_LABEL = re.compile(r"(?:.*\b)?(?:utvärderare|utvärderingen gjordes av|av)\s*:?\s+(?=[A-ZÅÄÖÉ])", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:utvärdering|analys|rapport|granskning)\w*\s(?:\S+\s){0,6}?(?:(?:genom|ut)?för(?:ts|des)|gjorts|gjordes|skriven|"
    r"skrivits|sammanställts)\s+av\s+(?=[A-ZÅÄÖÉ])|\butvärderare\s+(?:var|är|har\s+varit)\s+(?=[A-ZÅÄÖÉ])",
    re.IGNORECASE,
)
_MOST_LINES = 3

Evaluator = tuple[str, str, Place]


def find_evaluators(lines: Sequence[Line], cover: Sequence[Line]) -> Iterator[Evaluator]:
    """Yield the evaluators that a report's cover names, or those in the first sentence that says who they are."""
    found = list(_on_cover(cover))
    yield from found or _in_sentence(lines)


def _on_cover(cover: Sequence[Line]) -> Iterator[Evaluator]:
    at = 0
    while at < len(cover):
        for count in range(1, _MOST_LINES + 1):
            text = join_lines(line.text for line in cover[at : at + count])
            people, end = _read(_LABEL.sub("", text))
            goes_on = at + count < len(cover) and cover[at + count].words[0].text in ("och", "samt", "&")
            if people and not end.strip(" .") and not goes_on:
                yield from ((person, organisation, cover[at].place) for person, organisation in people)
                at += count - 1
                break
        at += 1


def _in_sentence(lines: Sequence[Line]) -> Iterator[Evaluator]:
    for at, line in enumerate(lines):
        text = join_lines(part.text for part in lines[at : at + _MOST_LINES])
        found = _SENTENCE.search(text)
        if found and found.start() < len(line.text):
            people, _ = _read(text[found.end() :])
            if people:
                yield from ((person, organisation, line.place) for person, organisation in people)
                return


def _read(text: str) -> tuple[list[tuple[str, str]], str]:
    """Return the persons at the beginning of a text, each with an organisation, and the rest of the text."""
    rest = _WITH_AND.sub(rf"\1{_AND}\2", text.strip())
    people: list[tuple[str, str]] = []
    while found := _ENTRY.match(rest):
        if not _ORGANISATION.fullmatch(found[2].strip()):
            break
        people.append((found[1], found[2].strip().replace(_AND, " och ")))
        rest = rest[found.end() :]
        between = _BETWEEN.match(rest)
        if between is None:
            break
        rest = rest[between.end() :]
    return people, rest
