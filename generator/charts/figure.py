"""A chart made ready for a page: the drawing, its spec, a sentence that says what it shows, and its data as a table."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from altair.utils.schemapi import debug_mode

from generator.charts.svg import render_svg
from generator.charts.theme import AnyChart
from generator.model import Evaluation, Version
from generator.swedish import format_figure
from generator.tables import Cell, render_csv

VERSION_NAMES = {
    Version.OLDER: "äldre version",
    Version.OF_2010: "2010 års version",
    Version.OF_2016: "2016 års version",
    Version.OF_2020: "2020 års version",
}
"""What the versions of the instrument are called, the oldest first."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as files, words and a table. `width` and `height`, in pixels, let the page reserve the space."""

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
        """Return the content of the figure's files, keyed by file name."""
        return {f"{self.name}.svg": self.svg, f"{self.name}.json": self.spec, f"{self.name}.csv": self.csv}


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The data of a chart: the names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]


def build_figure(
    name: str, *, title: str, sentence: str, build_chart: Callable[[], AnyChart], table: FigureTable
) -> Figure:
    """Return a figure whose files are named `name`, with an extension each.

    Altair's own validation takes half the time of a build, so it is left to the tests.
    """
    with debug_mode(False):
        chart = build_chart().to_dict(validate=False)
    spec = json.dumps(chart, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    svg, width, height = render_svg(spec, sentence)
    return Figure(
        name=name,
        title=title,
        sentence=sentence,
        width=width,
        height=height,
        svg=svg,
        spec=spec.encode(),
        csv=render_csv(table.columns, table.rows),
        columns=table.columns,
        rows=tuple(_shown(row) for row in table.rows),
    )


def _shown(row: Iterable[Cell]) -> tuple[str, ...]:
    """Return a row of cells as the table on a page shows it."""
    return tuple(
        "uppgift saknas" if cell is None else format_figure(cell) if isinstance(cell, Decimal) else str(cell)
        for cell in row
    )


def name_questions(evaluation: Evaluation) -> str:
    """Return what is known of an evaluation's questions: `frågor A`, else `2016 års version`, else `okänd version`."""
    if evaluation.set_name is not None:
        return f"frågor {evaluation.set_name}"
    return "okänd version" if evaluation.version is None else VERSION_NAMES[evaluation.version]
