"""The profile in miniature: eight bars without words, beside the name of the evaluation that they belong to."""

import altair as alt

from generator.analysis import Profile
from generator.charts.theme import EDGE, FILL, TRACK, AnyChart, Row, draw, finish

BAR = 12
HEIGHT = 48


def build_miniature_chart(profile: Profile) -> AnyChart:
    """Return the areas of a profile as upright bars on 0-100, in the order of the evaluation."""
    rows: list[Row] = [{"area": area.slug, "score": float(area.score), "full": 100} for area in profile.areas]
    base = draw(rows).encode(
        x=alt.X("area:N", sort=[row["area"] for row in rows], axis=None, scale=alt.Scale(padding=0.25))
    )
    scale = alt.Scale(domain=[0, 100], nice=False)
    track = base.mark_bar(fill=None, stroke=TRACK, strokeOpacity=0.6).encode(y=alt.Y("full:Q", scale=scale, axis=None))
    bar = base.mark_bar(color=FILL).encode(y=alt.Y("score:Q", scale=scale, axis=None))
    return finish(alt.layer(track, bar).properties(width=alt.Step(BAR), height=HEIGHT), bottom=EDGE)
