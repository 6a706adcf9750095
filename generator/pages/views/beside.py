"""What is set beside the figures of an evaluation: others with the same questions, and fitting yardsticks."""

from dataclasses import dataclass

from generator.analysis import find_yardsticks
from generator.model import Collection, Evaluation, EvaluationArea, Yardstick
from generator.pages.page import Link
from generator.pages.views.discrepancies import link_discrepancies
from generator.pages.views.links import link_evaluation
from generator.pages.views.yardsticks import YardstickView, build_yardstick_view
from generator.swedish import format_figure


@dataclass(frozen=True, slots=True)
class BesideCell:
    """The points of another evaluation or of a yardstick in an area; None if it has none there."""

    points: str | None
    discrepancy_links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class BesideView:
    """What is set beside an evaluation.

    `others` are evaluations with the same questions, if they are too few for a mean. A table of the areas has a column
    for each of them, and for each yardstick that has areas, `yardstick_columns`.
    """

    others: tuple[Link, ...]
    yardsticks: tuple[YardstickView, ...]
    yardstick_columns: tuple[str, ...]
    totals: tuple[str, ...]
    """A sentence for each yardstick that has a total."""

    @property
    def has_table(self) -> bool:
        """Whether there is anything to set beside the areas, one by one."""
        return bool(self.others or self.yardstick_columns)


@dataclass(frozen=True, slots=True)
class Beside:
    """The records that are set beside an evaluation; `with_areas` are those of the yardsticks that the table has."""

    others: tuple[Evaluation, ...]
    yardsticks: tuple[Yardstick, ...]
    with_areas: tuple[Yardstick, ...]

    def build_view(self) -> BesideView:
        """Return what a page shows of them besides the cells of its table."""
        views = {entry.id: build_yardstick_view(entry, points=self._describe(entry)) for entry in self.yardsticks}
        return BesideView(
            others=tuple(map(link_evaluation, self.others)),
            yardsticks=tuple(views.values()),
            yardstick_columns=tuple(views[entry.id].column for entry in self.with_areas),
            totals=tuple(
                f"{views[entry.id].column} enligt {entry.source.publisher}: {format_figure(entry.total)} poäng totalt."
                for entry in self.yardsticks
                if entry.total is not None
            ),
        )

    def _describe(self, yardstick: Yardstick) -> str:
        """Return the total of a yardstick, and where its areas are."""
        total = "" if yardstick.total is None else f"{format_figure(yardstick.total)} poäng totalt."
        areas = "Siffran för varje område står i tabellen." if yardstick in self.with_areas else ""
        return f"{total} {areas}".strip()

    def build_cells(self, area: EvaluationArea) -> tuple[BesideCell, ...]:
        """Return the cells of an area, in the order of the columns."""
        others = (_other_cell(other, area) for other in self.others)
        return (*others, *(BesideCell(_points(entry, area)) for entry in self.with_areas))


def find_beside(collection: Collection, evaluation: Evaluation, *, others: tuple[Evaluation, ...]) -> Beside:
    """Return what is set beside an evaluation; `others` are the evaluations that are shown by name."""
    yardsticks = find_yardsticks(collection, evaluation)
    slugs = {area.slug for area in evaluation.areas}
    return Beside(others, yardsticks, tuple(entry for entry in yardsticks if slugs & entry.by_area.keys()))


def _other_cell(other: Evaluation, area: EvaluationArea) -> BesideCell:
    given = other.find_area(area.slug)
    if given is None:
        return BesideCell(None)
    return BesideCell(format_figure(given.score), link_discrepancies(given.figure_discrepancies, other.address))


def _points(yardstick: Yardstick, area: EvaluationArea) -> str | None:
    points = yardstick.by_area.get(area.slug)
    return None if points is None else format_figure(points)
