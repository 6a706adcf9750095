"""What charts show: an evaluation's profile, a municipality over time, an area across evaluations, all at a glance."""

from dataclasses import dataclass
from decimal import Decimal

from generator.analysis.totals import build_total
from generator.model import Area, Collection, Evaluation


@dataclass(frozen=True, slots=True)
class ProfileArea:
    """An area of a profile: points of 100, and the mean of the evaluations that were asked the same questions."""

    slug: str
    score: Decimal
    mean: Decimal | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The areas of an evaluation in its own order; `n` evaluations make up the mean, which one alone doesn't have."""

    areas: tuple[ProfileArea, ...]
    n: int


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
    """Return the profile of an evaluation, with means over the evaluations that the site holds of its question set."""
    peers = [
        peer
        for peer in collection.evaluations
        if peer.question_set == evaluation.question_set and evaluation.question_set is not None and peer.areas
    ]
    n = len(peers)
    scores = {
        area.area: [entry.score for peer in peers for entry in peer.areas if entry.area == area.area]
        for area in evaluation.areas
    }
    return Profile(
        areas=tuple(
            ProfileArea(area.area, area.score, sum(scores[area.area], Decimal(0)) / n if n > 1 else None)
            for area in collection.areas_of(evaluation)
        ),
        n=n,
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
