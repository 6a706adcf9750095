"""The questions of an area: points reached of each question's own maximum, so that a heavy question looks heavy."""

from collections.abc import Mapping

import altair as alt

from generator.charts.theme import EDGE, FILL, TRACK, WIDTH, AnyChart, Label, Row, draw, finish, fixed_x
from generator.model import QuestionScore
from generator.swedish import format_figure

ROW = 30


def build_questions_chart(questions: tuple[QuestionScore, ...], labels: Mapping[str, Label]) -> AnyChart:
    """Return bars on one scale of points: the outline is the maximum, the fill what was reached.

    `labels` gives each question's wording and address by its number.
    """
    rows: list[Row] = [
        {
            "nr": question.nr,
            "label": labels[question.nr][0],
            "address": labels[question.nr][1],
            "score": float(question.score),
            "max": float(question.max),
            "shown": f"{format_figure(question.score)} av {format_figure(question.max)}",
        }
        for question in questions
    ]
    widest = max((row["max"] for row in rows), default=1)
    scale = alt.Scale(domain=[0, widest], range=[26, WIDTH - 92], nice=False)
    base = draw(rows).encode(y=alt.Y("nr:N", sort=[row["nr"] for row in rows], axis=None))
    tooltip = [alt.Tooltip("label:N", title="Fråga"), alt.Tooltip("shown:N", title="Poäng")]
    track = base.mark_bar(height=14, fill=None, stroke=TRACK).encode(x=alt.X("max:Q", scale=scale, axis=None))
    bar = base.mark_bar(height=14, color=FILL).encode(
        x=alt.X("score:Q", scale=scale, axis=None), tooltip=tooltip, href=alt.Href("address:N")
    )
    number = base.mark_text(align="left", baseline="middle").encode(x=fixed_x(0), text=alt.Text("nr:N"))
    value = base.mark_text(align="left", baseline="middle", dx=6, fontWeight="bold").encode(
        x=alt.X("max:Q", scale=scale, axis=None), text=alt.Text("shown:N")
    )
    layers = (track, bar, number, value)
    return finish(alt.layer(*layers).properties(width=WIDTH, height=alt.Step(ROW)), bottom=EDGE)
