"""The profile of an evaluation: its eight areas on 0-100, with the mean of its question set as a tick."""

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

import altair as alt

from generator.analysis import Means
from generator.charts.figure import Figure, FigureTable, build_figure
from generator.charts.theme import (
    FILL,
    MEAN,
    TRACK,
    WIDTH,
    AnyChart,
    Datum,
    draw,
    finish,
    name_above,
    points_axis,
    value_beside,
)
from generator.model import Evaluation, EvaluationArea
from generator.swedish import count_of, format_figure, format_list

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 38
OFFSET = 9
FEWEST_OF_SOME = 3
"""The fewest areas that are drawn if others are missing; one or two don't make a profile."""


@dataclass(frozen=True, slots=True)
class ProfileArea:
    """An area of a profile, and the mean of the evaluations with the same questions, in points out of 100."""

    area: EvaluationArea
    mean: Decimal | None


@dataclass(frozen=True, slots=True)
class Profile:
    """The areas of an evaluation in its own order; each mean is over `n` evaluations, or `n` is 0 if there is none.

    `is_whole` says whether the evaluation has points in every area.
    """

    title: str
    areas: tuple[ProfileArea, ...]
    is_whole: bool
    n: int

    @property
    def can_be_drawn(self) -> bool:
        """Whether there are areas enough for a chart."""
        return bool(self.areas) and (self.is_whole or len(self.areas) >= FEWEST_OF_SOME)


def build_profile(evaluation: Evaluation, means: Means | None) -> Profile:
    """Return the profile of an evaluation; `means` are those of its question set, None if the set isn't known."""
    by_area = {} if means is None else means.by_area
    return Profile(
        title=evaluation.title,
        areas=tuple(ProfileArea(area, by_area.get(area.slug)) for area in evaluation.areas),
        is_whole=evaluation.has_all_areas,
        n=means.n if means is not None and by_area else 0,
    )


def build_profile_figure(profile: Profile) -> Figure | None:
    """Return the profile as a figure, or None if it has too few areas."""
    if not profile.can_be_drawn:
        return None
    return build_figure(
        "profil",
        title=f"{profile.title}: poäng per område",
        sentence=describe_profile(profile),
        build_chart=partial(build_profile_chart, profile),
        table=FigureTable(
            ("område", "poäng", "medelvärde"),
            [
                (entry.area.name, entry.area.score, None if entry.mean is None else round(entry.mean, 1))
                for entry in profile.areas
            ],
        ),
    )


def describe_profile(profile: Profile) -> str:
    """Return a sentence on the areas with the most and the fewest points, and how many evaluations the mean is over."""
    areas = [entry.area for entry in profile.areas]
    highest, lowest = max(area.score for area in areas), min(area.score for area in areas)
    most = format_list(area.name for area in areas if area.score == highest)
    least = format_list(area.name for area in areas if area.score == lowest)
    sentence = f"{profile.title} har lika många poäng i alla områden, {format_figure(highest)} av 100."
    if not profile.is_whole:
        some = count_of(len(areas), "område", plural="områden", one="ett")
        sentence = (
            f"{profile.title}: källan ger poäng för {some}. De ligger mellan {format_figure(lowest)} och "
            f"{format_figure(highest)} av 100."
        )
    elif highest != lowest:
        sentence = (
            f"{profile.title} har flest poäng i {most}, {format_figure(highest)} av 100, "
            f"och minst i {least}, {format_figure(lowest)}."
        )
    if profile.n > 1:
        peers = count_of(profile.n, "utvärdering", plural="utvärderingar")
        sentence += f" Strecken visar medelvärdet av de {peers} här som har samma frågor."
    return sentence


def build_profile_chart(profile: Profile) -> AnyChart:
    """Return the profile as bars from 0, in the order of the areas, with a tick for the mean if there is one."""
    rows: list[Datum] = [
        {
            "name": entry.area.name,
            "address": entry.area.address,
            "score": float(entry.area.score),
            "shown": format_figure(entry.area.score),
            "full": 100,
            "mean": None if entry.mean is None else float(entry.mean),
        }
        for entry in profile.areas
    ]
    base = draw(rows).encode(y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None))
    track = base.mark_bar(height=10, yOffset=OFFSET, fill=None, stroke=TRACK).encode(x=points_axis("full"))
    bar = base.mark_bar(height=10, yOffset=OFFSET, color=FILL).encode(
        x=points_axis("score"),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="Område"), alt.Tooltip("shown:N", title="Poäng")],
    )
    layers = [track, bar, name_above(base), value_beside(base)]
    if profile.n > 1:
        tick = base.mark_tick(height=18, thickness=3, yOffset=OFFSET, color=MEAN, opacity=1)
        layers.append(
            tick.encode(x=points_axis("mean"), tooltip=[alt.Tooltip("mean:Q", title="Medelvärde", format=".1f")])
        )
    return finish(*layers, width=WIDTH, height=alt.Step(ROW))
