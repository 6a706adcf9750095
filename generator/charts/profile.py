"""The profile of an evaluation: a dot for each of its areas on 0-100, beside those of others asked the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

import altair as alt

from generator.analysis import Means
from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_sources
from generator.charts.theme import (
    FILL,
    MEAN,
    PAPER,
    TRACK,
    VALUE_WIDTH,
    WIDTH,
    AnyChart,
    Datum,
    draw,
    finish,
    fixed_x,
    fixed_x2,
    name_above,
    points_axis,
    value_beside,
)
from generator.model import Evaluation, EvaluationArea, Yardstick, YardstickKind
from generator.swedish import count_of, format_figure, format_list

# In pixels: the height of a row without and with a line on others, and how far below its middle each part of it is.
ROW, ROW_WITH_NOTE = 40, 78
NAME, LINE, TICK, NOTE = -10, 9, 23, 39
UP = 18
"""How much higher all of these are in a row with a note."""
YARDSTICKS = {YardstickKind.MEAN: ("medelvärde", "medelvärdet"), YardstickKind.MEDIAN: ("median", "medianen")}
FEWEST_OF_SOME = 3
"""The fewest areas that are drawn if others are missing; one or two don't make a profile."""


@dataclass(frozen=True, slots=True)
class ProfileArea:
    """An area of a profile.

    `others` are the points of each of the profile's others, None where one has none. `mean` is that of the evaluations
    with the same questions, and `yardstick` what a public source prints for the same version, in points out of 100.
    """

    area: EvaluationArea
    mean: Decimal | None
    others: tuple[Decimal | None, ...] = ()
    yardstick: Decimal | None = None

    @property
    def tick(self) -> Decimal | None:
        """What the chart marks below the line: the printed yardstick, or else our own mean with one decimal."""
        return self.yardstick if self.yardstick is not None or self.mean is None else round(self.mean, 1)


@dataclass(frozen=True, slots=True)
class Profile:
    """The areas of an evaluation in its own order; each mean is over `n` evaluations, or `n` is 0 if there is none.

    `is_whole` says whether the evaluation has points in every area. `others` have the same questions; empty if
    there is a mean. `yardstick` is the one whose figures the areas have.
    """

    evaluation: Evaluation
    areas: tuple[ProfileArea, ...]
    is_whole: bool
    n: int
    others: tuple[Evaluation, ...] = ()
    yardstick: Yardstick | None = None

    @property
    def title(self) -> str:
        """The title of the evaluation."""
        return self.evaluation.title

    @property
    def can_be_drawn(self) -> bool:
        """Whether there are areas enough for a chart."""
        return bool(self.areas) and (self.is_whole or len(self.areas) >= FEWEST_OF_SOME)


def build_profile(evaluation: Evaluation, means: Means | None, *, yardsticks: Sequence[Yardstick] = ()) -> Profile:
    """Return the profile of an evaluation.

    `means` are those of its question set, None if the set isn't known; `yardsticks` those of its version.
    """
    by_area = {} if means is None else means.by_area
    others = () if means is None else means.others(evaluation)
    yardstick = next((entry for entry in yardsticks if entry.by_area), None)
    return Profile(
        evaluation=evaluation,
        areas=tuple(
            ProfileArea(
                area,
                by_area.get(area.slug),
                tuple(None if (given := other.find_area(area.slug)) is None else given.score for other in others),
                None if yardstick is None else yardstick.by_area.get(area.slug),
            )
            for area in evaluation.areas
        ),
        is_whole=evaluation.has_all_areas,
        n=means.n if means is not None and by_area else 0,
        others=others,
        yardstick=yardstick,
    )


def build_profile_figure(profile: Profile) -> Figure | None:
    """Return the profile as a figure, or None if it has too few areas."""
    if not profile.can_be_drawn:
        return None
    sources = [*(entry.area.source for entry in profile.areas), *(other.source for other in profile.others)]
    if profile.yardstick is not None:
        sources.append(profile.yardstick.source)
    return build_figure(
        "profil",
        FigureText(
            title=f"{profile.title}: poäng per område",
            finding=find_profile(profile),
            key=describe_marks(profile),
            sentence=" ".join(filter(None, (describe_profile(profile), describe_marks(profile)))),
            source=name_sources(sources),
        ),
        rows=build_profile_rows(profile),
        build_chart=partial(
            build_profile_chart,
            others=len(profile.others),
            has_ticks=any(entry.tick is not None for entry in profile.areas),
        ),
        table=FigureTable(
            ("område", "poäng", _name_tick(profile), *(other.title for other in profile.others)),
            [(entry.area.name, entry.area.score, entry.tick, *entry.others) for entry in profile.areas],
            whose=[profile.evaluation] * len(profile.areas),
        ),
    )


def _name_tick(profile: Profile) -> str:
    """Return what the triangle is: our own mean, or what a source prints."""
    return "medelvärde" if profile.yardstick is None else YARDSTICKS[profile.yardstick.kind][0]


def find_profile(profile: Profile) -> str:
    """Return the finding: the areas with the most and the fewest points, or the range where several share a place."""
    areas = [entry.area for entry in profile.areas]
    highest, lowest = max(area.score for area in areas), min(area.score for area in areas)
    most, least = ([area.name for area in areas if area.score == score] for score in (highest, lowest))
    if highest == lowest:
        return f"{profile.title}: {format_figure(highest)} poäng av 100 i alla områden"
    if not profile.is_whole or len(most) > 1 or len(least) > 1:
        return f"{profile.title}: {format_figure(lowest)} till {format_figure(highest)} poäng av 100 i områdena"
    return f"{profile.title}: mest i {most[0]}, minst i {least[0]}"


def describe_marks(profile: Profile) -> str:
    """Return what the marks beside the evaluation's own are; nothing if it is alone."""
    parts = []
    if profile.others:
        parts.append(f"Ringarna är {format_list(other.title for other in profile.others)}, som fick samma frågor.")
    if profile.yardstick is not None:
        _, the_kind = YARDSTICKS[profile.yardstick.kind]
        publisher = profile.yardstick.source.publisher
        parts.append(f"Trekanten är {the_kind} för {profile.yardstick.over}, enligt {publisher}.")
    elif profile.n > 1:
        peers = count_of(profile.n, "utvärdering", plural="utvärderingar")
        parts.append(f"Trekanten är medelvärdet av de {peers} här som har samma frågor.")
    return " ".join([f"Den fyllda pricken är {profile.title}.", *parts]) if parts else ""


def describe_profile(profile: Profile) -> str:
    """Return a sentence on the areas with the most and the fewest points."""
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
    return sentence


def build_profile_rows(profile: Profile) -> list[Datum]:
    """Return what each area's row is drawn from; `other0` and so on are None where an evaluation lacks the area."""
    return [
        {
            "name": entry.area.name,
            "address": entry.area.address,
            "score": float(entry.area.score),
            "shown": format_figure(entry.area.score),
            "note": _describe_beside(profile, entry),
            "tick": None if entry.tick is None else float(entry.tick),
            **{f"other{place}": None if points is None else float(points) for place, points in enumerate(entry.others)},
        }
        for entry in profile.areas
    ]


def _describe_beside(profile: Profile, entry: ProfileArea) -> str:
    """Return the points of the other marks of a row, with the name of each."""
    named = zip((other.title for other in profile.others), entry.others, strict=True)
    parts = [f"{title} {format_figure(points)}" for title, points in named if points is not None]
    if entry.tick is not None:
        parts.append(f"{_name_tick(profile)} {format_figure(entry.tick)}")
    return ", ".join(parts)


def build_profile_chart(rows: list[Datum], *, others: int, has_ticks: bool) -> AnyChart:
    """Return a line from 0 to 100 for each area, in the order of the rows, with a filled dot for its points.

    `others` is how many hollow dots may be on each line. The mean has a triangle below the line, so that it is never
    on a dot, and a row that has more than its own dot says the points of the others in words.
    """
    has_note = bool(others or has_ticks)
    up = UP if has_note else 0
    base = draw(rows).encode(y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None))
    line = base.mark_rule(stroke=TRACK, strokeWidth=2, yOffset=LINE - up).encode(
        x=fixed_x(0), x2=fixed_x2(WIDTH - VALUE_WIDTH)
    )
    own = base.mark_point(
        size=130, filled=True, fill=FILL, stroke=PAPER, strokeWidth=2, opacity=1, yOffset=LINE - up
    ).encode(
        x=points_axis("score"),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="Område"), alt.Tooltip("shown:N", title="Poäng")],
    )
    rings = [
        base.mark_point(size=280, filled=False, stroke=FILL, strokeWidth=2, opacity=1, yOffset=LINE - up).encode(
            x=points_axis(f"other{place}"), tooltip=[alt.Tooltip("note:N", title="Andra")]
        )
        for place in range(others)
    ]
    layers = [line, *rings, own, name_above(base, NAME - up), value_beside(base, LINE - up)]
    if has_ticks:
        mark = base.mark_point(
            shape="triangle-up", size=60, filled=True, fill=MEAN, stroke=None, opacity=1, yOffset=TICK - up
        )
        layers.append(mark.encode(x=points_axis("tick"), tooltip=[alt.Tooltip("note:N", title="Andra")]))
    if has_note:
        note = base.mark_text(align="left", baseline="middle", dy=NOTE - up)
        layers.append(note.encode(x=fixed_x(0), text=alt.Text("note:N")))
    return finish(*layers, width=WIDTH, height=alt.Step(ROW_WITH_NOTE if has_note else ROW))
