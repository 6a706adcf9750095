"""The areas of an evaluation, each as a section that folds, and the statements that come first on its page."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.analysis import Standing, count_bullets, strongest_areas, weakest_areas
from generator.model import Evaluation, EvaluationArea, Statement
from generator.pages.page import Link
from generator.pages.views.scores import place_on_scale
from generator.pages.views.standing import MOST_IN_SENTENCE, place_others
from generator.swedish import count_of, format_figure, format_list, sort_key


@dataclass(frozen=True, slots=True)
class AreaFold:
    """Where an area's points are on a line from 0 to 100, with those of others, and how much there is to read."""

    place: str
    places: tuple[str, ...]
    counts: str


@dataclass(frozen=True, slots=True)
class Highlight:
    """A statement that comes first on a page, and the area that it is about."""

    area: Link
    score: str
    statement: Link


def build_area_fold(area: EvaluationArea, standing: Standing) -> AreaFold:
    """Return what the folded area says; `counts` is empty for an area without text."""
    parts = (
        (len(area.questions), "fråga", "frågor"),
        (count_bullets(area.strengths), "styrka", "styrkor"),
        (count_bullets(area.improvements), "råd", "råd"),
    )
    return AreaFold(
        place=place_on_scale(area.score),
        places=place_others(standing),
        counts=" · ".join(
            count_of(count, one, plural=several, one="ett" if one == "råd" else "en")
            for count, one, several in parts
            if count
        ),
    )


def describe_dots(evaluation: Evaluation, standings: Iterable[Standing]) -> str:
    """Return what the dots of all areas are: the evaluation, and the others by name or by number."""
    own = f"{evaluation.title} på en linje som slutar vid 100."
    others = {entry.evaluation.title: entry for standing in standings for entry in standing.same_version}
    if not others:
        return f"Pricken är {own}"
    if len(others) <= MOST_IN_SENTENCE:
        names = format_list(sorted(others, key=sort_key))
    else:
        names = count_of(len(others), "", plural="andra utvärderingar")
    shared = "som gäller samma version av Kommunkompassen"
    return f"Den fyllda pricken är {own} {'Ringen' if len(others) == 1 else 'Ringarna'} är {names}, {shared}."


def list_praised(evaluation: Evaluation) -> tuple[Highlight, ...]:
    """Return the first strength of each of the areas with the most points, most first."""
    return _first_of((area, area.strengths) for area in strongest_areas(evaluation))


def list_advised(evaluation: Evaluation) -> tuple[Highlight, ...]:
    """Return the first improvement opportunity of each of the areas with the fewest points, fewest first."""
    return _first_of((area, area.improvements) for area in weakest_areas(evaluation))


def _first_of(areas: Iterable[tuple[EvaluationArea, tuple[Statement, ...]]]) -> tuple[Highlight, ...]:
    return tuple(
        Highlight(
            Link(area.name, area.address),
            format_figure(area.score),
            Link(statements[0].text, statements[0].address),
        )
        for area, statements in areas
        if statements
    )
