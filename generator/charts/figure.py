"""A chart made ready for a page: the drawing, its spec, a sentence that says what it shows, and its data as a table."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.keeping import draw_or_recall
from generator.charts.patterns import BuildChart, Patterns
from generator.charts.theme import Datum
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


_PATTERNS = Patterns()
"""Kept as long as the process lives: they follow from the code alone, whatever data they were learned from."""


def build_figure(
    name: str, *, title: str, sentence: str, rows: list[Datum], build_chart: BuildChart, table: FigureTable
) -> Figure:
    """Return a figure whose files are named `name`, with an extension each.

    `build_chart` returns the Altair chart of the rows, and depends on nothing but them and the arguments bound to it
    with `partial`: charts that differ in their values alone are drawn from one pattern.
    """
    drawing = draw_or_recall(build_chart, rows, title=sentence, patterns=_PATTERNS)
    return Figure(
        name=name,
        title=title,
        sentence=sentence,
        width=drawing.width,
        height=drawing.height,
        svg=drawing.svg,
        spec=drawing.spec,
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
