"""Points as pages show them: of an area or a question, the total with its origin, the strongest and weakest areas."""

import sys
from dataclasses import dataclass
from decimal import Decimal

from generator.analysis import Total, build_total, highest_areas, lowest_areas, strongest_areas, weakest_areas
from generator.model import DiscrepancyKind, Evaluation, EvaluationArea, QuestionScore
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.links import link_evaluation_area
from generator.pages.views.origins import SourceLink, link_source
from generator.swedish import format_figure, format_list, format_percent

ORIGINS = {True: "enligt källan", False: "vår summa"}
"""Where a total comes from, by whether it is printed."""


@dataclass(frozen=True, slots=True)
class ScoreView:
    """Points, maximum and percent as printed; None for what the source doesn't give."""

    score: str
    max: str | None
    percent: str | None


@dataclass(frozen=True, slots=True)
class TotalView:
    """The total of an evaluation, where it comes from, and links to the discrepancies that concern it.

    `source` is None if we computed the sum.
    """

    points: str
    maximum: str | None
    is_printed: bool
    origin: str
    source: SourceLink | None
    origin_sentence: str
    discrepancy_links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class AreaPoints:
    """An area with its points, in a short list."""

    link: Link
    score: str


def build_score(row: EvaluationArea | QuestionScore) -> ScoreView:
    """Return the printed points of an area or a question."""
    return ScoreView(
        score=format_figure(row.score),
        max=None if row.max is None else format_figure(row.max),
        percent=None if row.percent is None else format_percent(row.percent),
    )


def place_on_scale(points: Decimal) -> str:
    """Return points or percent as a place on a line from 0 to 100, with a decimal point: `72`, `18.4`.

    Equal places are one string, however many pages have them.
    """
    return sys.intern(f"{points:f}")


def build_total_view(evaluation: Evaluation) -> TotalView | None:
    """Return the total of an evaluation with its origin in words, or None if there is no total."""
    total = build_total(evaluation)
    if total is None:
        return None
    touching = DiscrepancyKind.TOTAL_SUM if total.is_printed else DiscrepancyKind.AREA_SCORE
    return TotalView(
        points=format_figure(total.points),
        maximum=None if evaluation.question_set is None else format_figure(evaluation.question_set.max),
        is_printed=total.is_printed,
        origin=ORIGINS[total.is_printed],
        source=None if evaluation.total_source is None else link_source(evaluation.total_source),
        origin_sentence=_origin_sentence(total),
        discrepancy_links=link_discrepancies(
            (entry for entry in evaluation.discrepancies if entry.kind is touching), evaluation.address
        ),
    )


def _origin_sentence(total: Total) -> str:
    if total.is_printed:
        return "Totalpoängen står i källan."
    sentence = (
        "Rapportens text anger ingen totalpoäng. Vi har lagt ihop områdenas poäng. De är avrundade, så summan kan "
        f"skilja sig med högst {format_figure(total.tolerance.normalize())} poäng från utvärderarnas egen."
    )
    if total.heading_points is not None:
        sentence += f" Räknat på poängen vid områdenas rubriker blir summan {format_figure(total.heading_points)}."
    return sentence


def describe_extremes(evaluation: Evaluation) -> str | None:
    """Return the sentence on the areas with the most and the fewest points, or None if all have the same."""
    highest, lowest = highest_areas(evaluation), lowest_areas(evaluation)
    if not highest or not lowest:
        return None
    return f"Flest poäng fick {_name_areas(highest)}, minst fick {_name_areas(lowest)}."


def _name_areas(areas: tuple[EvaluationArea, ...]) -> str:
    return f"{format_list(area.name for area in areas)} ({format_figure(areas[0].score)})"


def list_strongest(evaluation: Evaluation) -> tuple[AreaPoints, ...]:
    """Return up to three areas with the most points."""
    return _list_areas(strongest_areas(evaluation))


def list_weakest(evaluation: Evaluation) -> tuple[AreaPoints, ...]:
    """Return up to three areas with the fewest points."""
    return _list_areas(weakest_areas(evaluation))


def _list_areas(areas: tuple[EvaluationArea, ...]) -> tuple[AreaPoints, ...]:
    return tuple(AreaPoints(link_evaluation_area(area), format_figure(area.score)) for area in areas)
