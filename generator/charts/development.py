"""A municipality over time: its totals by year, with a break between years whose questions differ."""

from dataclasses import dataclass
from itertools import pairwise

import altair as alt

from generator.analysis import Total, build_total
from generator.charts.figure import Figure, FigureTable, FigureText, build_figure, name_questions, name_sources
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
    """One year's total; `is_break` says that it can't be compared as it is with that of the evaluation before."""

    evaluation: Evaluation
    total: Total
    is_break: bool


def build_development(evaluations: tuple[Evaluation, ...]) -> tuple[Step, ...]:
    """Return the totals of one municipality's evaluations, oldest first; a year without a total is left out.

    There is a break where the questions or the versions differ, or where the versions aren't known to be the same.
    """
    steps: list[Step] = []
    for evaluation in sorted(evaluations, key=lambda entry: entry.year):
        total = build_total(evaluation)
        if total is None:
            continue
        steps.append(Step(evaluation, total, bool(steps) and not are_alike(steps[-1].evaluation, evaluation)))
    return tuple(steps)


def are_alike(before: Evaluation, after: Evaluation) -> bool:
    """Return whether two evaluations asked the same questions or, if that isn't known, used the same version."""
    if before.set_name is not None and after.set_name is not None:
        return before.set_name == after.set_name
    return before.version is not None and before.version == after.version


def build_development_figure(municipality: Municipality, evaluations: tuple[Evaluation, ...]) -> Figure | None:
    """Return a municipality's totals over time as a figure, or None if there are fewer than two."""
    steps = build_development(evaluations)
    if len(steps) < 2:
        return None
    return build_figure(
        "utveckling",
        FigureText(
            title=f"{municipality.name}: totalpoäng",
            finding=find_development(steps, municipality.name),
            sentence=describe_development(steps, municipality.name),
            source=name_sources(step.evaluation.total_source or step.evaluation.source for step in steps),
        ),
        rows=build_development_rows(steps),
        build_chart=build_development_chart,
        table=FigureTable(
            ("år", "poäng", "version och frågor"),
            [(str(step.evaluation.year), step.total.points, name_questions(step.evaluation)) for step in steps],
            whose=[municipality] * len(steps),
        ),
    )


def find_development(steps: tuple[Step, ...], title: str) -> str:
    """Return the finding: the oldest and the newest total, and whether they can be compared as they are."""
    oldest, newest = steps[0], steps[-1]
    totals = f"{format_figure(oldest.total.points)} poäng {oldest.evaluation.year}"
    later = f"{format_figure(newest.total.points)} poäng {newest.evaluation.year}"
    limit = ", kan inte jämföras rakt av" if any(step.is_break for step in steps) else ""
    return f"{title}: {totals} och {later}{limit}"


def describe_development(steps: tuple[Step, ...], title: str) -> str:
    """Return the totals by year, and which years can't be compared because the questions or the version changed."""
    totals = format_list(f"{format_figure(step.total.points)} poäng {step.evaluation.year}" for step in steps)
    sentences = [f"{title} fick {totals}."]
    pairs = pairwise(step.evaluation for step in steps)
    sentences += (_describe_break(*pair) for pair in pairs if not are_alike(*pair))
    return " ".join(sentences)


def _describe_break(before: Evaluation, after: Evaluation) -> str:
    years = (str(before.year), str(after.year))
    unknown = [str(evaluation.year) for evaluation in (before, after) if evaluation.version is None]
    if unknown:
        return (
            f"Vi vet inte vilken version av Kommunkompassen som användes {format_list(unknown, 'eller')}, så åren kan "
            "inte jämföras rakt av."
        )
    if before.version != after.version:
        return f"Kommunkompassen gjordes om mellan {format_list(years)}, så åren kan inte jämföras rakt av."
    return f"Frågorna är inte desamma {format_list(years)}, så åren kan inte jämföras rakt av."


def build_development_rows(steps: tuple[Step, ...]) -> list[Datum]:
    """Return what each year's bar is drawn from."""
    return [
        {
            "name": f"{step.evaluation.year}, {name_questions(step.evaluation)}",
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
