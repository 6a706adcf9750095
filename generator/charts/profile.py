"""The profile of an evaluation: its eight areas on 0-100, with the mean of its question set as a tick."""

from collections.abc import Mapping

import altair as alt

from generator.analysis import Profile
from generator.charts.theme import (
    FILL,
    MARK,
    TRACK,
    WIDTH,
    AnyChart,
    Label,
    Row,
    draw,
    finish,
    name_above,
    points_axis,
    value_beside,
)
from generator.swedish import format_figure

ROW = 38
OFFSET = 9


def build_profile_chart(profile: Profile, labels: Mapping[str, Label]) -> AnyChart:
    """Return the profile as bars from 0, in the order of the areas, with a tick for the mean where there is one.

    `labels` gives each area's name and address by its slug.
    """
    rows: list[Row] = [
        {
            "name": labels[area.slug][0],
            "address": labels[area.slug][1],
            "score": float(area.score),
            "shown": format_figure(area.score),
            "full": 100,
            "mean": None if area.mean is None else float(area.mean),
        }
        for area in profile.areas
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
        tick = base.mark_tick(height=18, thickness=3, yOffset=OFFSET, color=MARK, opacity=1)
        layers.append(
            tick.encode(x=points_axis("mean"), tooltip=[alt.Tooltip("mean:Q", title="Medelvärde", format=".1f")])
        )
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW)))
