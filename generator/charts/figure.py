"""A chart made ready for a page: the drawing, its spec, a sentence that says what it shows, and its data as a table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.dress import dress
from generator.charts.keeping import draw_or_recall
from generator.charts.patterns import BuildChart, Drawing, Patterns
from generator.charts.theme import Datum
from generator.model import Evaluation, Municipality, Source, Version
from generator.swedish import format_figure
from generator.tables import Cell, render_csv

SITE = "Kommunkompassen, öppna utvärderingar."
REPORTS = "Källa: kommunernas rapporter."
"""The source of a chart of many evaluations; the pages of each name its own."""
MOST_SOURCES = 3
VERSION_NAMES = {
    Version.OLDER: "äldre version",
    Version.OF_2010: "2010 års version",
    Version.OF_2016: "2016 års version",
    Version.OF_2020: "2020 års version",
}
"""What the versions of the instrument are called, the oldest first."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart as files, words and a table. `width` and `height`, in pixels, let the page reserve the space.

    `title` is what the chart is of, `finding` what it shows in at most fifteen words, `key` what its marks are, and
    `sentence` says all that to those who don't see it. The file of the drawing has the finding and the source in it.
    """

    name: str
    title: str
    finding: str
    key: str
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
    """The data of a chart: the names of the columns, and the rows.

    `whose` has the evaluation or the municipality of each row, which the saved file names, being read without its page.
    """

    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    whose: Sequence[Evaluation] | Sequence[Municipality] = ()

    def render(self) -> bytes:
        """Return the data as CSV, each row with its municipality, and its year if it is of one evaluation."""
        named = [
            (entry.municipality.name, str(entry.year)) if isinstance(entry, Evaluation) else (entry.name,)
            for entry in self.whose
        ]
        if not named:
            return render_csv(self.columns, self.rows)
        columns = ("kommun", "år")[: len(named[0])]
        rows = [(*names, *row) for names, row in zip(named, self.rows, strict=True)]
        return render_csv((*columns, *self.columns), rows)


_PATTERNS = Patterns()
"""Kept as long as the process lives: they follow from the code alone, whatever data they were learned from."""

_DRAWN = ContextVar("drawn", default=True)
_UNDRAWN = Drawing(svg=b"", spec=b"", width=0, height=0)


@contextmanager
def leave_undrawn() -> Iterator[None]:
    """Leave figures without a drawing while the block runs, for callers that only need to know which pages there are.

    Drawing takes six of the eight seconds that a check would take. The price: such figures look like others, so they
    must never be written.
    """
    token = _DRAWN.set(False)
    try:
        yield
    finally:
        _DRAWN.reset(token)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureText:
    """What a figure says; see `Figure`. `source` is where its figures come from."""

    title: str
    finding: str
    sentence: str
    source: str
    key: str = ""


def build_figure(
    name: str, text: FigureText, *, rows: list[Datum], build_chart: BuildChart, table: FigureTable
) -> Figure:
    """Return a figure whose files are named `name`, each with its extension.

    `build_chart` returns the Altair chart of the rows, and depends on nothing but them and the arguments bound to it
    with `partial`: charts that differ only in their values are drawn from one pattern.
    """
    drawing = _draw(text, rows=rows, build_chart=build_chart) if _DRAWN.get() else _UNDRAWN
    return Figure(
        name=name,
        title=text.title,
        finding=text.finding,
        key=text.key,
        sentence=text.sentence,
        width=drawing.width,
        height=drawing.height,
        svg=drawing.svg,
        spec=drawing.spec,
        csv=table.render(),
        columns=table.columns,
        rows=tuple(_shown(row) for row in table.rows),
    )


def _draw(text: FigureText, *, rows: list[Datum], build_chart: BuildChart) -> Drawing:
    """Return the chart of the rows as a document of its own, and its spec."""
    drawing = draw_or_recall(build_chart, rows, title=text.sentence, patterns=_PATTERNS)
    svg, width, height = dress(
        drawing.svg,
        size=(drawing.width, drawing.height),
        title=text.sentence,
        head=text.finding,
        foot=f"{text.source} {SITE}",
    )
    return Drawing(svg, width, height, drawing.spec)


def _shown(row: Iterable[Cell]) -> tuple[str, ...]:
    """Return a row of cells as the table on a page shows it."""
    return tuple(
        "uppgift saknas" if cell is None else format_figure(cell) if isinstance(cell, Decimal) else str(cell)
        for cell in row
    )


def name_sources(sources: Iterable[Source]) -> str:
    """Return the line that says where the figures of a chart come from; at most three sources are named."""
    titles = [*dict.fromkeys(f"{source.title}, {source.publisher}" for source in sources)]
    if not titles or len(titles) > MOST_SOURCES:
        return REPORTS
    return f"{'Källa' if len(titles) == 1 else 'Källor'}: {'; '.join(titles)}."


def name_questions(evaluation: Evaluation) -> str:
    """Return what is known of an evaluation's questions: `frågor A`, else `2016 års version`, else `okänd version`."""
    if evaluation.set_name is not None:
        return f"frågor {evaluation.set_name}"
    return "okänd version" if evaluation.version is None else VERSION_NAMES[evaluation.version]
