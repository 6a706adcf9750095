"""Which words of a text the glossary explains."""

import functools
import re

from generator.model import EvaluationArea, Term

_NOTHING = "(?!)"  # a pattern that no text matches


def texts_of_area(area: EvaluationArea) -> tuple[str, ...]:
    """Return all that is written on an area: paragraphs, strengths, improvements."""
    statements = (statement.text for statement in (*area.strengths, *area.improvements))
    return (*(paragraph.text for paragraph in area.summary), *statements)


def find_terms(texts: tuple[str, ...], glossary: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms of the glossary that occur in the texts, in the glossary's order."""
    words, abbreviations = _term_patterns(glossary)
    found: set[str] = set()
    for text in texts:
        found.update(match.casefold() for match in words.findall(text))
        found.update(match.casefold() for match in abbreviations.findall(text))
    return tuple(term for term in glossary if any(match.casefold() in found for match in term.match))


@functools.cache
def _term_patterns(glossary: tuple[Term, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the pattern of beginnings of words and that of whole abbreviations; the longest match goes first."""
    matches = sorted((match for term in glossary for match in term.match), key=len, reverse=True)
    beginnings = "|".join(re.escape(match) for match in matches if not match.isupper()) or _NOTHING
    whole = "|".join(re.escape(match) for match in matches if match.isupper()) or _NOTHING
    return re.compile(rf"\b({beginnings})", re.IGNORECASE), re.compile(rf"\b({whole})\b")
