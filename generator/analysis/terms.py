"""Which words of a text the glossary explains."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from generator.model import EvaluationArea, Term

_NOTHING = "(?!)"  # a pattern that no text matches
_END = ""


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The terms of a glossary in order, with a pattern for the beginnings of words and one for abbreviations."""

    terms: tuple[Term, ...]
    beginnings: re.Pattern[str]
    abbreviations: re.Pattern[str]


def index_terms(glossary: tuple[Term, ...]) -> TermIndex:
    """Return an index for finding the terms of a glossary in texts; the longest of several matches wins."""
    matches = [match for term in glossary for match in term.match]
    beginnings = _any_of(match.lower() for match in matches if not match.isupper())
    whole = _any_of(match for match in matches if match.isupper())
    return TermIndex(glossary, re.compile(rf"\b{beginnings}", re.IGNORECASE), re.compile(rf"\b{whole}\b"))


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


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest that fits, as a tree of their letters.

    A plain list of alternatives is tried word by word at each place of a text, which takes some ten times as long.
    """
    tree: dict[str, Any] = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[_END] = {}
    return _pattern_of(tree) if tree else _NOTHING


def _pattern_of(tree: dict[str, Any]) -> str:
    branches = [re.escape(letter) + _pattern_of(branch) for letter, branch in tree.items() if letter != _END]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if _END in tree else "")
