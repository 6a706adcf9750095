"""Which figure a page carries, what its marks are called, and where they lead."""

from dataclasses import dataclass

from generator.analysis import build_area_development, build_development, build_overview, build_profile, build_spread
from generator.charts.theme import Label
from generator.figures import (
    Figure,
    build_area_development_figure,
    build_development_figure,
    build_miniature_figure,
    build_overview_figure,
    build_profile_figure,
    build_questions_figure,
    build_spread_figure,
)
from generator.model import Area, Collection, Evaluation, EvaluationArea, Municipality
from generator.pages.links import link_evaluation, link_evaluation_area
from generator.swedish import capitalize, sort_key


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure on a page; `address` is that of its files, without their endings."""

    address: str
    title: str
    sentence: str
    width: int
    height: int
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def show_figure(figure: Figure, address: str) -> FigureView:
    """Return the view of a figure whose files lie beside the page at `address`."""
    return FigureView(
        address=f"{address}{figure.name}",
        title=figure.title,
        sentence=figure.sentence,
        width=figure.width,
        height=figure.height,
        columns=tuple(map(capitalize, figure.columns)),
        rows=figure.rows,
    )


def show_profile(collection: Collection, evaluation: Evaluation) -> FigureView | None:
    """Return the view of an evaluation's profile, whose files lie beside the evaluation's page."""
    figure = profile_figure(collection, evaluation)
    return None if figure is None else show_figure(figure, link_evaluation(collection, evaluation).address)


def show_miniature(collection: Collection, evaluation: Evaluation) -> FigureView | None:
    """Return the view of an evaluation's profile in miniature, whose files lie beside the evaluation's page."""
    figure = miniature_figure(collection, evaluation)
    return None if figure is None else show_figure(figure, link_evaluation(collection, evaluation).address)


def profile_figure(collection: Collection, evaluation: Evaluation) -> Figure | None:
    """Return the profile of an evaluation, or None if it has no areas."""
    if not evaluation.areas:
        return None
    title = link_evaluation(collection, evaluation).title
    return build_profile_figure(build_profile(collection, evaluation), _area_labels(collection, evaluation), title)


def miniature_figure(collection: Collection, evaluation: Evaluation) -> Figure | None:
    """Return the profile in miniature, or None if the evaluation has no areas."""
    if not evaluation.areas:
        return None
    title = link_evaluation(collection, evaluation).title
    return build_miniature_figure(build_profile(collection, evaluation), _area_labels(collection, evaluation), title)


def questions_figure(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> Figure | None:
    """Return the questions of an area, or None if there are none."""
    set_area = collection.set_area_of(evaluation, area.area)
    if set_area is None or not area.questions:
        return None
    wordings = {question.nr: question.label for question in set_area.questions}
    wordings |= {question.nr: question.label for question in area.questions if question.label}
    link = link_evaluation_area(collection, evaluation, area)
    labels = {nr: (wording, f"{link.address}#fraga-{nr}") for nr, wording in wordings.items()}
    title = f"{link.title}, {link_evaluation(collection, evaluation).title}"
    return build_questions_figure(area.questions, labels, title)


def development_figure(collection: Collection, municipality: Municipality) -> Figure | None:
    """Return a municipality's totals over time, or None if there are fewer than two."""
    evaluations = collection.evaluations_of(municipality.code)
    steps = build_development(evaluations)
    if len(steps) < 2:
        return None
    labels = {
        evaluation.year: (
            f"{evaluation.year}, {_questions(evaluation)}",
            link_evaluation(collection, evaluation).address,
        )
        for evaluation in evaluations
    }
    return build_development_figure(steps, labels, municipality.name)


def area_development_figure(collection: Collection, municipality: Municipality) -> Figure | None:
    """Return a municipality's areas over time, or None if fewer than two evaluations have areas."""
    evaluations = collection.evaluations_of(municipality.code)
    steps = build_area_development(collection, evaluations)
    labels = {
        (area.slug, evaluation.year): (area.name, f"{link_evaluation(collection, evaluation).address}{area.slug}/")
        for evaluation in evaluations
        for area in collection.areas
    }
    return build_area_development_figure(steps, labels, municipality.name) if steps else None


def spread_figure(collection: Collection, area: Area) -> Figure | None:
    """Return an area across all evaluations, by question set and then by name, or None if no evaluation has it."""
    labels = {
        (evaluation.municipality, evaluation.year): _evaluation_label(collection, evaluation, area)
        for evaluation in collection.evaluations
    }
    points = sorted(
        build_spread(collection, area),
        key=lambda point: (point.question_set or "Ö", sort_key(labels[point.code, point.year][0])),
    )
    return build_spread_figure(tuple(points), labels, area.name) if points else None


def overview_figure(collection: Collection) -> Figure | None:
    """Return all areas of all evaluations, by name, or None if there are none."""
    links = {
        (evaluation.municipality, evaluation.year): link_evaluation(collection, evaluation)
        for evaluation in collection.evaluations
    }
    labels = {key: (link.title, link.address) for key, link in links.items()}
    points = sorted(build_overview(collection), key=lambda point: sort_key(labels[point.code, point.year][0]))
    areas = {area.slug: area.name for area in collection.areas}
    return build_overview_figure(tuple(points), labels, areas) if points else None


def _area_labels(collection: Collection, evaluation: Evaluation) -> dict[str, Label]:
    links = {area.area: link_evaluation_area(collection, evaluation, area) for area in evaluation.areas}
    return {slug: (link.title, link.address) for slug, link in links.items()}


def _evaluation_label(collection: Collection, evaluation: Evaluation, area: Area) -> Label:
    link = link_evaluation(collection, evaluation)
    return f"{link.title}, {_questions(evaluation)}", f"{link.address}{area.slug}/"


def _questions(evaluation: Evaluation) -> str:
    return f"frågor {evaluation.question_set}" if evaluation.question_set else "okända frågor"
