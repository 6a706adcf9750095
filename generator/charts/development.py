"""A municipality over time: its totals by year, with a break between years whose questions differ."""

from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from generator.analysis import Total, build_total
from generator.charts.figure import Figure, FigureTable, build_figure, name_questions
from generator.charts.theme import (
    FILL,
    TRACK,
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
from generator.model import Evaluation, Municipality
from generator.model.rounding import TOTAL_MAXIMUM
from generator.swedish import format_figure, format_list

# In pixels: the height of a row, and how far its mark is moved down to leave room for the name above.
ROW = 44
OFFSET = 9
HIGHEST_TOTAL = int(TOTAL_MAXIMUM)


@dataclass(frozen=True, slots=True)
class Step:
    """One year's total; `is_break` says that the questions differ from those of the evaluation before."""

    evaluation: Evaluation
    total: Total
    is_break: bool


def build_development(evaluations: tuple[Evaluation, ...]) -> tuple[Step, ...]:
    """Return the totals of one municipality's evaluations, oldest first; a year without a total is left out.

    An evaluation without a known question set can't be compared with any other, so there is a break before it.
    """
    steps: list[Step] = []
    for evaluation in sorted(evaluations, key=lambda entry: entry.year):
        total = build_total(evaluation)
        if total is None:
            continue
        same = bool(steps) and evaluation.set_name is not None and steps[-1].evaluation.set_name == evaluation.set_name
        steps.append(Step(evaluation, total, bool(steps) and not same))
    return tuple(steps)


def build_development_figure(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> Figure | None:
    """Return a municipality's totals over time as a figure, or None if there are fewer than two."""
    steps = build_development(evaluations)
    if len(steps) < 2:
        return None
    return build_figure(
        "utveckling",
        title=f"{municipality.name}: totalpoäng",
        sentence=describe_development(steps, municipality.name),
        rows=build_development_rows(steps),
        build_chart=build_development_chart,
        table=FigureTable(
            ("år", "poäng", "frågeuppsättning"),
            [(str(step.evaluation.year), step.total.points, step.evaluation.set_name) for step in steps],
        ),
    )


def describe_development(steps: tuple[Step, ...], title: str) -> str:
    """Return the totals by year, and which years can't be compared because the questions changed."""
    totals = format_list(f"{format_figure(step.total.points)} poäng {step.evaluation.year}" for step in steps)
    sentences = [f"{title} fick {totals}."]
    for before, after in pairwise(steps):
        pair = (before.evaluation, after.evaluation)
        unknown = [str(evaluation.year) for evaluation in pair if evaluation.set_name is None]
        if unknown:
            asked = format_list(unknown)
            sentences.append(f"Vi vet inte vilka frågor som ställdes {asked}, så åren kan inte jämföras rakt av.")
        elif after.is_break:
            years = format_list(str(evaluation.year) for evaluation in pair)
            sentences.append(f"Frågorna är inte desamma {years}, så åren kan inte jämföras rakt av.")
    return " ".join(sentences)


def build_development_rows(steps: tuple[Step, ...]) -> list[Datum]:
    """Return what each year's bar is drawn from."""
    return [
        {
            "name": f"{step.evaluation.year}, {name_questions(step.evaluation.set_name)}",
            "address": step.evaluation.address,
            "score": float(step.total.points),
            "shown": format_figure(step.total.points),
            "full": HIGHEST_TOTAL,
            "broken": step.is_break,
        }
        for step in steps
    ]


def build_development_chart(rows: list[Datum]) -> AnyChart:
    """Return one bar per year on 0-800, oldest first; a dashed line separates years that can't be compared."""
    base = draw(rows).encode(
        y=alt.Y("name:N", sort=[row["name"] for row in rows], axis=None, scale=alt.Scale(paddingInner=0))
    )
    track = base.mark_bar(height=10, yOffset=OFFSET, fill=None, stroke=TRACK).encode(
        x=points_axis("full", HIGHEST_TOTAL)
    )
    bar = base.mark_bar(height=10, yOffset=OFFSET, color=FILL).encode(
        x=points_axis("score", HIGHEST_TOTAL),
        href=alt.Href("address:N"),
        tooltip=[alt.Tooltip("name:N", title="År"), alt.Tooltip("shown:N", title="Poäng")],
    )
    gap = (
        base.transform_filter("datum.broken")
        .mark_rule(strokeDash=[4, 4], stroke=TRACK, strokeWidth=1.5, yOffset=-ROW / 2)
        .encode(x=fixed_x(0), x2=fixed_x2(WIDTH))
    )
    layers = (track, bar, name_above(base), value_beside(base), gap)
    return finish(*layers, width=WIDTH, height=alt.Step(ROW))
