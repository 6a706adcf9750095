"""How the pages of evaluations, their areas and examples are cited."""

from generator.exports.citations import Citation, Work, build_citation
from generator.model import Evaluation, EvaluationArea, Example
from generator.pages.page import SITE_NAME


def cite_evaluation(evaluation: Evaluation) -> Citation:
    """Return how the page of an evaluation is cited."""
    return build_citation(_work(evaluation, evaluation.id, page=evaluation.title))


def cite_area(evaluation: Evaluation, area: EvaluationArea) -> Citation:
    """Return how the page of an area of an evaluation is cited."""
    identifier = f"{evaluation.id}-{area.slug}"
    return build_citation(_work(evaluation, identifier, page=f"{evaluation.title}, {area.name}", area=area))


def cite_example(example: Example) -> Citation:
    """Return how the page of a good example is cited."""
    page = f"{example.title} – {example.municipality.name}"
    return build_citation(_work(example.evaluation, example.id, page=page, area=example.area))


def _work(evaluation: Evaluation, identifier: str, *, page: str, area: EvaluationArea | None = None) -> Work:
    source = evaluation.source if area is None else area.source
    is_report = source.address is None
    return Work(
        id=identifier,
        page=page,
        site=SITE_NAME,
        title=", ".join(filter(None, (source.title, source.place))),
        authors=tuple(person.name for person in evaluation.evaluators) if is_report else (),
        publisher=source.publisher,
        year=evaluation.year,
        month=evaluation.month,
        is_report=is_report,
        day=evaluation.added,
    )
