"""Sums and comparisons of printed figures. Pure: records in, records out; a figure that is missing stays missing."""

import functools
import re
from dataclasses import dataclass
from decimal import Decimal

from generator.model import Collection, Evaluation, EvaluationArea, Statement, Term
from generator.model.figures import AREAS_OF_A_TOTAL, sum_tolerance

_NOTHING = "(?!)"  # a pattern that no text matches


@dataclass(frozen=True, slots=True)
class Total:
    """The total of an evaluation, in points.

    `is_printed` tells a total that the report prints from one that we have summed from the appendix's area points;
    `tolerance` is how far our sum can lie from the unrounded one (zero for a printed total). `heading_points` is the
    sum of the points beside the areas' headings, where there is one and it isn't the same.
    """

    points: Decimal
    is_printed: bool
    tolerance: Decimal
    heading_points: Decimal | None = None


def build_total(evaluation: Evaluation) -> Total | None:
    """Return the printed total, else the sum of all eight areas, else None."""
    if evaluation.total is not None:
        return Total(evaluation.total, is_printed=True, tolerance=Decimal(0))
    scores = [area.score for area in evaluation.areas]
    if len(scores) != AREAS_OF_A_TOTAL:
        return None
    points = sum(scores, Decimal(0))
    headings = [area.heading_score for area in evaluation.areas if area.heading_score is not None]
    heading_points = sum(headings, Decimal(0)) if len(headings) == AREAS_OF_A_TOTAL else points
    return Total(
        points,
        is_printed=False,
        tolerance=sum_tolerance(scores),
        heading_points=None if heading_points == points else heading_points,
    )


def maximum_total(collection: Collection, evaluation: Evaluation) -> Decimal | None:
    """Return the highest total that the evaluation's question set allows, in points, or None without a set."""
    if evaluation.question_set is None:
        return None
    areas = collection.question_sets[evaluation.question_set].areas
    return sum((area.max for area in areas), Decimal(0))


def highest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the area with the most points, or all that share them; none where there is nothing to choose between."""
    return _areas_with(evaluation, max((area.score for area in evaluation.areas), default=None))


def lowest_areas(evaluation: Evaluation) -> tuple[EvaluationArea, ...]:
    """Return the area with the fewest points, or all that share them; none where there is nothing to choose between."""
    return _areas_with(evaluation, min((area.score for area in evaluation.areas), default=None))


def _areas_with(evaluation: Evaluation, score: Decimal | None) -> tuple[EvaluationArea, ...]:
    areas = tuple(area for area in evaluation.areas if area.score == score)
    return () if len(areas) == len(evaluation.areas) else areas


def count_bullets(statements: tuple[Statement, ...]) -> int:
    """Return how many bullets of the report's column the statements come from."""
    return len({statement.nr for statement in statements})


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
