"""A chart made ready for a page: SVG, spec for the interactive form, figures as CSV, title and a sentence.

The SVG is a file of its own and not inlined: the browser keeps it, others can reuse it, a page stays light, and it
never runs through Python-Markdown (the dearest part of a large build). It carries its own light and dark colours, and
its text is text. Forced colours and screen readers are served by the sentence and by the table beside it.
"""

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache, partial

from altair.utils.schemapi import debug_mode

from generator.analysis import AreaStep, Point, Profile, Step
from generator.charts import (
    AnyChart,
    build_area_development_chart,
    build_development_chart,
    build_miniature_chart,
    build_overview_chart,
    build_profile_chart,
    build_questions_chart,
    build_spread_chart,
)
from generator.charts.theme import Label
from generator.figures.sentences import (
    describe_area_development,
    describe_development,
    describe_overview,
    describe_profile,
    describe_questions,
    describe_spread,
)
from generator.figures.svg import render_svg
from generator.model import QuestionScore
from generator.swedish import format_figure

Cell = str | Decimal | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as files, words and a table. `width` and `height` are in pixels, for the page to keep the place free."""

    name: str
    title: str
    sentence: str
    width: int
    height: int
    svg: bytes
    spec: bytes
    csv: bytes
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def files(self) -> Mapping[str, bytes]:
        """Return the files of the figure by their names."""
        return {f"{self.name}.svg": self.svg, f"{self.name}.json": self.spec, f"{self.name}.csv": self.csv}


def build_profile_figure(profile: Profile, labels: Mapping[str, Label], title: str) -> Figure:
    """Return the profile of an evaluation; `labels` gives each area's name and address."""
    rows = [(labels[area.slug][0], area.score, _rounded(area.mean)) for area in profile.areas]
    sentence = describe_profile(profile, {slug: label[0] for slug, label in labels.items()}, title)
    chart = partial(build_profile_chart, profile, labels)
    return _build("profil", f"{title}: poäng per område", sentence, chart, (("område", "poäng", "medelvärde"), rows))


def build_miniature_figure(profile: Profile, labels: Mapping[str, Label], title: str) -> Figure:
    """Return the profile without words, for a list of evaluations."""
    rows = [(labels[area.slug][0], area.score) for area in profile.areas]
    sentence = describe_profile(profile, {slug: label[0] for slug, label in labels.items()}, title)
    return _build("miniatyr", title, sentence, partial(build_miniature_chart, profile), (("område", "poäng"), rows))


def build_questions_figure(questions: tuple[QuestionScore, ...], labels: Mapping[str, Label], title: str) -> Figure:
    """Return the questions of an area; `labels` gives each question's wording and address."""
    rows = [(entry.nr, labels[entry.nr][0], entry.score, entry.max, entry.percent) for entry in questions]
    chart = partial(build_questions_chart, questions, labels)
    columns = ("nr", "fråga", "poäng", "högst", "procent")
    return _build("fragor", f"{title}: poäng per fråga", describe_questions(questions), chart, (columns, rows))


def build_development_figure(steps: tuple[Step, ...], labels: Mapping[int, Label], title: str) -> Figure:
    """Return a municipality's totals over time; `labels` gives the name and address of each year."""
    rows = [(str(step.year), step.total, step.question_set) for step in steps]
    chart = partial(build_development_chart, steps, labels)
    sentence = describe_development(steps, title)
    return _build("utveckling", f"{title}: totalpoäng", sentence, chart, (("år", "poäng", "frågeuppsättning"), rows))


def build_area_development_figure(
    steps: tuple[AreaStep, ...], labels: Mapping[tuple[str, int], Label], title: str
) -> Figure:
    """Return a municipality's areas over time; `labels` gives name and address by area and year."""
    rows = [(labels[step.area, step.year][0], str(step.year), step.score) for step in steps]
    chart = partial(build_area_development_chart, steps, labels)
    sentence = describe_area_development(steps, title)
    return _build("utveckling-omraden", f"{title}: områden", sentence, chart, (("område", "år", "poäng"), rows))


def build_spread_figure(points: tuple[Point, ...], labels: Mapping[tuple[str, int], Label], title: str) -> Figure:
    """Return an area across all evaluations; `labels` gives each evaluation's name and address."""
    rows = [(labels[point.code, point.year][0], point.question_set, point.score) for point in points]
    chart = partial(build_spread_chart, points, labels)
    columns = ("utvärdering", "frågeuppsättning", "poäng")
    return _build("spridning", f"{title}: alla utvärderingar", describe_spread(points), chart, (columns, rows))


def build_overview_figure(
    points: tuple[Point, ...], labels: Mapping[tuple[str, int], Label], areas: Mapping[str, str]
) -> Figure:
    """Return all areas of all evaluations; `labels` gives the rows' names and addresses, `areas` the columns' names."""
    rows = [(labels[point.code, point.year][0], areas[point.area], point.score) for point in points]
    chart = partial(build_overview_chart, points, labels=labels, areas=areas)
    table = (("utvärdering", "område", "poäng"), rows)
    return _build("oversikt", "Poäng per utvärdering och område", describe_overview(points), chart, table)


def _build(
    name: str,
    title: str,
    sentence: str,
    build_chart: Callable[[], AnyChart],
    table: tuple[tuple[str, ...], Iterable[tuple[Cell, ...]]],
) -> Figure:
    """Return a figure. Altair's own checks take half the time of a build; tests/test_charts.py makes them instead."""
    with debug_mode(False):
        chart = build_chart().to_dict(validate=False)
    spec = json.dumps(chart, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    svg, width, height = _draw(spec, sentence)
    columns, rows = table[0], list(table[1])
    shown = tuple(tuple(map(_show, row)) for row in rows)
    return Figure(name, title, sentence, width, height, svg, spec.encode(), _write_csv(columns, rows), columns, shown)


def _rounded(mean: Decimal | None) -> Decimal | None:
    """Return a mean of ours with one decimal."""
    return None if mean is None else round(mean, 1)


def _show(cell: Cell) -> str:
    """Return a cell as it stands in a table on a page."""
    if cell is None:
        return "uppgift saknas"
    return format_figure(cell) if isinstance(cell, Decimal) else str(cell)


@lru_cache(maxsize=4096)
def _draw(spec: str, title: str) -> tuple[bytes, int, int]:
    """Return the SVG of a spec with its size; equal specs are drawn once."""
    return render_svg(spec, title)


def _write_csv(columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]]) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode()
