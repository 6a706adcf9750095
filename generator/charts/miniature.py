"""The profile in miniature: eight bars without labels, shown beside the name of their evaluation."""

from collections.abc import Sequence

import altair as alt

from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_sources
from generator.charts.profile import Profile, describe_profile
from generator.charts.theme import EDGE, FILL, TRACK, AnyChart, Datum, draw, finish
from generator.model import Area

BAR = 12
HEIGHT = 48


def build_miniature_figure(profile: Profile, areas: Sequence[Area]) -> Figure | None:
    """Return the profile in miniature as a figure, or None if it lacks areas: nothing in it would say which.

    Its bars are in the order of `areas`, the site's, so that those of one area stand in the same place everywhere.
    """
    if not profile.areas or not profile.is_whole:
        return None
    order = [area.slug for area in areas]
    entries = sorted(profile.areas, key=lambda entry: order.index(entry.area.slug))
    return build_figure(
        "miniatyr",
        FigureText(
            title=profile.title,
            finding=profile.title,
            sentence=describe_profile(profile),
            source=name_sources(entry.area.source for entry in profile.areas),
        ),
        rows=[{"area": entry.area.slug, "score": float(entry.area.score), "full": 100} for entry in entries],
        build_chart=build_miniature_chart,
        table=FigureTable(("område", "poäng"), [(entry.area.name, entry.area.score) for entry in entries]),
    )


def build_miniature_chart(rows: list[Datum]) -> AnyChart:
    """Return the areas of a profile as upright bars on 0-100, in the order of the rows."""
    base = draw(rows).encode(
        x=alt.X("area:N", sort=[row["area"] for row in rows], axis=None, scale=alt.Scale(padding=0.25))
    )
    scale = alt.Scale(domain=[0, 100], nice=False)
    track = base.mark_bar(fill=None, stroke=TRACK, strokeOpacity=0.6).encode(y=alt.Y("full:Q", scale=scale, axis=None))
    bar = base.mark_bar(color=FILL).encode(y=alt.Y("score:Q", scale=scale, axis=None))
    return finish(track, bar, width=alt.Step(BAR), height=HEIGHT, bottom=EDGE)
