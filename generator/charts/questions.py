"""The questions of an area: the points reached out of each question's maximum, so that weightier questions look it."""

from decimal import Decimal

import altair as alt

from generator.charts.figure import Figure, FigureTable, build_figure
from generator.charts.theme import EDGE, FILL, TRACK, WIDTH, AnyChart, Datum, draw, finish, fixed_x
from generator.model import Evaluation, EvaluationArea, QuestionScore
from generator.swedish import format_figure, format_list

ROW = 30


def build_questions_figure(evaluation: Evaluation, area: EvaluationArea) -> Figure | None:
    """Return the questions of an area of an evaluation as a figure, or None if it has none."""
    if not area.questions:
        return None
    return build_figure(
        "fragor",
        title=f"{area.name}, {evaluation.title}: poäng per fråga",
        sentence=describe_questions(area.questions),
        rows=build_questions_rows(area.questions),
        build_chart=build_questions_chart,
        table=FigureTable(
            ("nr", "fråga", "poäng", "högst", "procent"),
            [(entry.nr, entry.label, entry.score, entry.max, entry.percent) for entry in area.questions],
        ),
    )


def describe_questions(questions: tuple[QuestionScore, ...]) -> str:
    """Return a sentence on which questions have the largest and the smallest printed percent."""
    shares = {question.nr: question.percent for question in questions}
    highest, lowest = max(shares.values()), min(shares.values())
    if highest == lowest:
        return f"Alla frågor fick {format_figure(highest)} procent av sina poäng."

    def named(share: Decimal) -> str:
        numbers = [nr for nr, value in shares.items() if value == share]
        return f"{'fråga' if len(numbers) == 1 else 'frågorna'} {format_list(numbers)}"

    return (
        f"Störst andel av sina poäng fick {named(highest)}, {format_figure(highest)} procent, "
        f"och minst {named(lowest)}, {format_figure(lowest)} procent."
    )


def build_questions_rows(questions: tuple[QuestionScore, ...]) -> list[Datum]:
    """Return what each question's bar is drawn from."""
    return [
        {
            "nr": question.nr,
            "label": question.label,
            "address": question.address,
            "score": float(question.score),
            "max": float(question.max),
            "shown": f"{format_figure(question.score)} av {format_figure(question.max)}",
        }
        for question in questions
    ]


def build_questions_chart(rows: list[Datum]) -> AnyChart:
    """Return bars on one scale of points: the outline is the maximum, the fill the points reached."""
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
    return finish(*layers, width=WIDTH, height=alt.Step(ROW), bottom=EDGE)
