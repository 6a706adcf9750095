"""Who did clearly better on a question. The answers are sorted once, so that a few are found without examining all.

This is not a ranking: the results are shown by name, and a municipality is never compared with itself.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from generator.analysis.comparability import Counterpart, comparable_questions
from generator.model import Collection, Municipality, Verdict
from generator.swedish import sort_key

K = TypeVar("K")

# A list short enough for a page that has one for each question; the page says how many are left out.
MOST_BETTER = 6
VERDICTS = (Verdict.SAME, Verdict.SIMILAR)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a question and to comparable ones, newest first and then by name.

    They are grouped by verdict, and again by verdict and county. `best` is each municipality's highest percent, keyed
    by code; `sorted_best` has the same figures, the lowest first.
    """

    by_verdict: Mapping[Verdict, tuple[Counterpart, ...]]
    by_county: Mapping[tuple[Verdict, str], tuple[Counterpart, ...]]
    best: Mapping[str, Decimal]
    sorted_best: tuple[Decimal, ...]


AnswersByQuestion = Mapping[str, Answers]
"""Keyed by the reference of a question, such as `A 5.2`."""


@dataclass(frozen=True, slots=True)
class Better:
    """How many other municipalities did clearly better, and the nearest of them, with one evaluation each."""

    count: int
    nearest: tuple[Counterpart, ...]


NOBODY = Better(0, ())


def sort_answers(collection: Collection) -> AnswersByQuestion:
    """Return the answers to every question and to comparable ones; computed once for all lessons."""
    by_name = sorted(collection.evaluated, key=lambda entry: sort_key(entry.name))
    order = {municipality.code: place for place, municipality in enumerate(by_name)}
    return {
        reference: _sort_answers(collection, reference, order=order) for reference in collection.answers_by_question
    }


def find_better(answers: Answers, municipality: Municipality, *, percent: Decimal) -> Better:
    """Return who has at least `percent`, apart from the municipality itself: on the same question, else the nearest.

    Answers to the same question come before answers to similar ones; then the order is same county first, newest
    first, and by name.
    """
    count = len(answers.sorted_best) - bisect_left(answers.sorted_best, percent)
    count -= answers.best.get(municipality.code, Decimal(-1)) >= percent
    nearest: dict[str, Counterpart] = {}
    for other in _nearest_first(answers, municipality.county):
        if len(nearest) == min(count, MOST_BETTER):
            break
        if other.answer.score.percent >= percent and other.municipality.code != municipality.code:
            nearest.setdefault(other.municipality.code, other)
    return Better(count, tuple(nearest.values()))


def _sort_answers(collection: Collection, reference: str, *, order: Mapping[str, int]) -> Answers:
    """Return the answers to a question and to comparable ones; `order` is each municipality's place by name."""
    found = [
        Counterpart(answer, judgement)
        for other, judgement in comparable_questions(collection, reference).items()
        for answer in collection.answers_by_question.get(other, ())
    ]
    found.sort(key=lambda other: (-other.answer.evaluation.year, order[other.municipality.code]))
    by_verdict: dict[Verdict, list[Counterpart]] = {}
    by_county: dict[tuple[Verdict, str], list[Counterpart]] = {}
    best: dict[str, Decimal] = {}
    for other in found:
        verdict, municipality = other.judgement.verdict, other.municipality
        by_verdict.setdefault(verdict, []).append(other)
        by_county.setdefault((verdict, municipality.county), []).append(other)
        best[municipality.code] = max(best.get(municipality.code, Decimal(0)), other.answer.score.percent)
    return Answers(_freeze(by_verdict), _freeze(by_county), best, tuple(sorted(best.values())))


def _nearest_first(answers: Answers, county: str) -> Iterator[Counterpart]:
    for verdict in VERDICTS:
        yield from answers.by_county.get((verdict, county), ())
        others = answers.by_verdict.get(verdict, ())
        yield from (other for other in others if other.municipality.county != county)


def _freeze(groups: Mapping[K, Iterable[Counterpart]]) -> dict[K, tuple[Counterpart, ...]]:
    return {key: tuple(group) for key, group in groups.items()}
