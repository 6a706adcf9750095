"""The questions of an area: the wording of each above a bar as long as its percent, beside it the printed figures."""

from decimal import Decimal
from functools import partial
from textwrap import wrap

import altair as alt

from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_sources
from generator.charts.theme import EDGE, FILL, TRACK, WIDTH, AnyChart, Datum, draw, finish, fixed_x, fixed_x2
from generator.model import Evaluation, EvaluationArea, QuestionScore
from generator.swedish import format_figure, format_list

LETTERS = 42
"""Letters in a line of a question's wording."""
# In pixels: the bar, a line of the wording, the space below a bar, and from its top to the middle of the line above.
BAR, LINE, GAP, ABOVE = 12, 17, 18, 11
LONGEST_BAR = 185


def build_questions_figure(evaluation: Evaluation, area: EvaluationArea) -> Figure | None:
    """Return the questions of an area of an evaluation as a figure, or None if it has none."""
    if not area.questions:
        return None
    rows = build_questions_rows(area.questions)
    return build_figure(
        "fragor",
        FigureText(
            title=f"{area.name}, {evaluation.title}: poäng per fråga",
            finding=find_questions(evaluation, area),
            sentence=describe_questions(area.questions),
            source=name_sources([area.source]),
        ),
        rows=rows,
        build_chart=partial(
            build_questions_chart,
            lines=sum(field.startswith("line") for field in rows[0]),
            height=rows[-1]["bottom"],
        ),
        table=FigureTable(
            ("nr", "fråga", "poäng", "högst", "procent"),
            [(entry.nr, entry.label, entry.score, entry.max, entry.percent) for entry in area.questions],
            whose=[evaluation] * len(area.questions),
        ),
    )


def find_questions(evaluation: Evaluation, area: EvaluationArea) -> str:
    """Return the finding: how large a share of their points the questions got."""
    shares = [question.percent for question in area.questions]
    lowest, highest = format_figure(min(shares)), format_figure(max(shares))
    span = highest if lowest == highest else f"{lowest} till {highest}"
    return f"{evaluation.title}, {area.name}: {span} procent av frågornas poäng"


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
    """Return what each question's row is drawn from.

    `line1` is the line of the wording that is right above the bar; `top` and `bottom` are where the bar is, in pixels
    from the top.
    """
    # A word that is longer than the line is fitted to it when it is drawn.
    whole_words = partial(wrap, width=LETTERS, break_long_words=False, break_on_hyphens=False)
    wordings = [whole_words(f"{question.nr} {question.label}") for question in questions]
    most = max(map(len, wordings))
    rows: list[Datum] = []
    bottom = -GAP
    for question, wording in zip(questions, wordings, strict=True):
        top = bottom + GAP + LINE * len(wording)
        bottom = top + BAR
        share = f"{format_figure(question.percent)} %"
        rows.append(
            {
                "label": question.label,
                "address": question.address,
                "percent": float(question.percent),
                "full": 100,
                "shown": f"{share}, {format_figure(question.score)} av {format_figure(question.max)}",
                "top": top,
                "bottom": bottom,
                **{f"line{place + 1}": wording[-1 - place] if place < len(wording) else "" for place in range(most)},
            }
        )
    return rows


def build_questions_chart(rows: list[Datum], *, lines: int, height: int) -> AnyChart:
    """Return a bar on 0-100 percent for each row, below the lines of its wording; the outline is the whole."""
    width = alt.Scale(domain=[0, 100], range=[0, LONGEST_BAR], nice=False)
    place = alt.Scale(domain=[0, height], range=[0, height], nice=False)
    # The filter keeps every row; the fields it mentions become constants of a pattern, and follow from the wordings.
    base = draw(rows).transform_filter("datum.top < datum.bottom").encode(y=alt.Y("top:Q", scale=place, axis=None))
    bar = base.mark_rect(color=FILL).encode(
        x=alt.X("percent:Q", scale=width, axis=None),
        x2=fixed_x2(0),
        y2=alt.Y2("bottom:Q"),
        tooltip=[alt.Tooltip("label:N", title="Fråga"), alt.Tooltip("shown:N", title="Poäng")],
        href=alt.Href("address:N"),
    )
    whole = base.mark_rect(fill=None, stroke=TRACK).encode(
        x=alt.X("full:Q", scale=width, axis=None), x2=fixed_x2(0), y2=alt.Y2("bottom:Q")
    )
    value = base.mark_text(align="right", baseline="middle", dy=BAR / 2, fontWeight="bold").encode(
        x=fixed_x(WIDTH), text=alt.Text("shown:N")
    )
    wording = [
        base.mark_text(align="left", baseline="middle", dy=-ABOVE - LINE * number).encode(
            x=fixed_x(0), text=alt.Text(f"line{number + 1}:N")
        )
        for number in range(lines)
    ]
    return finish(bar, whole, value, *wording, width=WIDTH, height=height, bottom=EDGE)
