"""Yardsticks as pages show them: which average a source prints, over what, and where."""

from dataclasses import dataclass

from generator.charts import VERSION_NAMES
from generator.model import Yardstick, YardstickKind
from generator.pages.views.origins import SourceLink, describe_dates, link_source
from generator.swedish import capitalize

KIND_NAMES = {YardstickKind.MEAN: "medelvärde", YardstickKind.MEDIAN: "median"}


@dataclass(frozen=True, slots=True)
class YardstickView:
    """A yardstick; `column` is its name as the head of a column, `points` what it has beside the figures of a page."""

    column: str
    kind: str
    points: str
    over: str
    version: str | None
    evaluations: str | None
    source: SourceLink
    dates: str


def build_yardstick_view(yardstick: Yardstick, *, points: str) -> YardstickView:
    """Return a yardstick as a page shows it."""
    kind = KIND_NAMES[yardstick.kind]
    year = f" {yardstick.source.date[:4]}" if yardstick.source.date else ""
    return YardstickView(
        column=f"{capitalize(kind)}{year}",
        kind=capitalize(kind),
        points=points,
        over=yardstick.over,
        version=None if yardstick.version is None else VERSION_NAMES[yardstick.version],
        evaluations=None if yardstick.evaluations is None else str(yardstick.evaluations),
        source=link_source(yardstick.source),
        dates=describe_dates(yardstick.source),
    )
