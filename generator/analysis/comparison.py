"""What charts show: an evaluation's profile, a municipality over time, an area across evaluations, all at a glance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from generator.analysis.totals import build_total
from generator.model import Area, Collection, Evaluation, QuestionSet


@dataclass(frozen=True, slots=True)
class ProfileArea:
    """An area of a profile: points of 100, and the mean of the evaluations that were asked the same questions."""

    slug: str
    score: Decimal
    mean: Decimal | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The areas of an evaluation in its own order; `n` evaluations make up every mean, which one alone doesn't have."""

    areas: tuple[ProfileArea, ...]
    n: int


@dataclass(frozen=True, slots=True)
class _Means:
    """The mean of each area in points of 100, over the same `n` evaluations; none where fewer than two have figures."""

    by_area: Mapping[str, Decimal]
    n: int


_NO_MEANS = _Means({}, 0)


@dataclass(frozen=True, slots=True)
class Step:
    """A year of a development: the total in points. `is_break` where the questions aren't those of the year before."""

    year: int
    total: Decimal
    question_set: str | None
    is_break: bool


@dataclass(frozen=True, slots=True)
class AreaStep:
    """An area in one year, in points of 100; `is_first_of_area` marks the oldest year that has the area."""

    year: int
    area: str
    score: Decimal
    is_first_of_area: bool


@dataclass(frozen=True, slots=True)
class Point:
    """An evaluation in an area, or in a cell of the overview: points of 100."""

    code: str
    year: int
    area: str
    question_set: str | None
    score: Decimal


def build_profile(collection: Collection, evaluation: Evaluation) -> Profile:
    """Return the profile of an evaluation, with means over the evaluations that the site holds of its question set.

    Those that lack an area of the set are left out of the means, of all areas: `n` is then true of each.
    """
    means = _means_by_set(collection).get(evaluation.question_set, _NO_MEANS)
    return Profile(
        areas=tuple(
            ProfileArea(area.area, area.score, means.by_area.get(area.area)) for area in collection.areas_of(evaluation)
        ),
        n=means.n,
    )


@lru_cache(maxsize=1)
def _means_by_set(collection: Collection) -> Mapping[str | None, _Means]:
    """Return the means of each question set, by its name; worked out once for a collection."""
    peers: dict[str, list[Mapping[str, Decimal]]] = {name: [] for name in collection.question_sets}
    for evaluation in collection.evaluations:
        if evaluation.question_set is not None:
            scores = {area.area: area.score for area in evaluation.areas}
            if scores.keys() >= collection.question_sets[evaluation.question_set].areas_by_slug.keys():
                peers[evaluation.question_set].append(scores)
    return {name: _build_means(question_set, peers[name]) for name, question_set in collection.question_sets.items()}


def _build_means(question_set: QuestionSet, peers: Sequence[Mapping[str, Decimal]]) -> _Means:
    """Return the means of evaluations that have every area of a question set, each given as its points by area."""
    n = len(peers)
    if n < 2:
        return _Means({}, n)
    return _Means(
        {slug: sum((scores[slug] for scores in peers), Decimal(0)) / n for slug in question_set.areas_by_slug}, n
    )


def build_development(evaluations: tuple[Evaluation, ...]) -> tuple[Step, ...]:
    """Return the totals of one municipality's evaluations, oldest first; a year without a total is left out.

    Evaluations without a question set can't be compared with any other, so each of them is behind a break.
    """
    steps: list[Step] = []
    for evaluation in sorted(evaluations, key=lambda entry: entry.year):
        total = build_total(evaluation)
        if total is None:
            continue
        same = bool(steps) and evaluation.question_set is not None and steps[-1].question_set == evaluation.question_set
        steps.append(Step(evaluation.year, total.points, evaluation.question_set, bool(steps) and not same))
    return tuple(steps)


def build_area_development(collection: Collection, evaluations: tuple[Evaluation, ...]) -> tuple[AreaStep, ...]:
    """Return the areas of one municipality's evaluations, area by area and oldest first; none if one year has areas."""
    with_areas = sorted((entry for entry in evaluations if entry.areas), key=lambda entry: entry.year)
    if len(with_areas) < 2:
        return ()
    steps: list[AreaStep] = []
    for slug in (area.slug for area in collection.areas):
        found = [(entry.year, area.score) for entry in with_areas for area in entry.areas if area.area == slug]
        steps += (AreaStep(year, slug, score, year == found[0][0]) for year, score in found)
    return tuple(steps)


def build_spread(collection: Collection, area: Area) -> tuple[Point, ...]:
    """Return every evaluation that has the area, by municipality code and year."""
    return tuple(point for point in build_overview(collection) if point.area == area.slug)


def build_overview(collection: Collection) -> tuple[Point, ...]:
    """Return every area of every evaluation, in the order of the evaluations."""
    return tuple(
        Point(evaluation.municipality, evaluation.year, area.area, evaluation.question_set, area.score)
        for evaluation in collection.evaluations
        for area in collection.areas_of(evaluation)
    )
