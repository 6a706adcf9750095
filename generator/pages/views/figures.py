"""A figure as a page shows it, and an evaluation's figures, which several pages show."""

from dataclasses import dataclass

from generator.analysis import Means, find_yardsticks
from generator.charts import Figure, build_profile, build_profile_figure
from generator.model import Collection, Evaluation
from generator.swedish import capitalize


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure on a page; `address` is the address of its files without the extension.

    `download` is what a saved file is called, without the extension: it names what the figure is about.
    """

    address: str
    download: str
    title: str
    finding: str
    key: str
    sentence: str
    width: int
    height: int
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class EvaluationFigures:
    """The figure whose files are written beside an evaluation's page; None if it has no areas."""

    evaluation: Evaluation
    profile: Figure | None

    @property
    def profile_view(self) -> FigureView | None:
        """The profile, for any page."""
        return show_figure(self.profile, self.evaluation.address)


def build_evaluation_figures(
    collection: Collection, evaluation: Evaluation, *, means: Means | None
) -> EvaluationFigures:
    """Return the figures of an evaluation; `means` are those of its question set."""
    profile = build_profile(evaluation, means, yardsticks=find_yardsticks(collection, evaluation))
    return EvaluationFigures(evaluation, build_profile_figure(profile))


def show_figure(figure: Figure | None, address: str) -> FigureView | None:
    """Return the view of a figure whose files are beside the page at `address`; None stays None."""
    if figure is None:
        return None
    return FigureView(
        address=f"{address}{figure.name}",
        download=_name_download(f"{address}{figure.name}"),
        title=figure.title,
        finding=figure.finding,
        key=figure.key,
        sentence=figure.sentence,
        width=figure.width,
        height=figure.height,
        columns=tuple(map(capitalize, figure.columns)),
        rows=figure.rows,
    )


def _name_download(address: str) -> str:
    """Return the segments of an address but the first, which is the same for all of its kind: `nassjo-2019-profil`."""
    return "-".join(address.split("/")[1:])


def show_figures(figures: tuple[Figure, ...], address: str) -> tuple[FigureView, ...]:
    """Return the views of figures whose files are beside the page at `address`."""
    return tuple(view for figure in figures if (view := show_figure(figure, address)))
