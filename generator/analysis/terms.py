"""Which words of a text the glossary explains."""

import re
from dataclasses import dataclass

from generator.model import EvaluationArea, Term

_NOTHING = "(?!)"  # a pattern that no text matches


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The terms of a glossary in order, with a pattern for the beginnings of words and one for abbreviations."""

    terms: tuple[Term, ...]
    beginnings: re.Pattern[str]
    abbreviations: re.Pattern[str]


def index_terms(glossary: tuple[Term, ...]) -> TermIndex:
    """Return an index for finding the terms of a glossary in texts; the longest of several matches wins."""
    matches = sorted((match for term in glossary for match in term.match), key=len, reverse=True)
    beginnings = "|".join(re.escape(match) for match in matches if not match.isupper()) or _NOTHING
    whole = "|".join(re.escape(match) for match in matches if match.isupper()) or _NOTHING
    return TermIndex(glossary, re.compile(rf"\b({beginnings})", re.IGNORECASE), re.compile(rf"\b({whole})\b"))


def find_terms(texts: tuple[str, ...], index: TermIndex) -> tuple[Term, ...]:
    """Return the terms of the glossary that occur in the texts, in the glossary's order."""
    found: set[str] = set()
    for text in texts:
        found.update(match.casefold() for match in index.beginnings.findall(text))
        found.update(match.casefold() for match in index.abbreviations.findall(text))
    return tuple(term for term in index.terms if any(match.casefold() in found for match in term.match))


def texts_of_area(area: EvaluationArea) -> tuple[str, ...]:
    """Return all texts on an area: paragraphs, strengths, improvements."""
    statements = (statement.text for statement in (*area.strengths, *area.improvements))
    return (*(paragraph.text for paragraph in area.summary), *statements)
