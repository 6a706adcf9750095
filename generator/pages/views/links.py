"""Links to pages, titled as the site names them, and the breadcrumbs of those pages."""

from generator.model import Area, Evaluation, EvaluationArea, Example, Municipality, Topic
from generator.model.addresses import area_address, municipality_address, topic_address
from generator.pages.page import MUNICIPALITIES, START, Link


def link_municipality(municipality: Municipality) -> Link:
    """Return the link to a municipality's page."""
    return Link(municipality.name, municipality_address(municipality))


def link_evaluation(evaluation: Evaluation) -> Link:
    """Return the link to an evaluation's page, titled `Nässjö 2019`."""
    return Link(evaluation.title, evaluation.address)


def link_evaluation_area(area: EvaluationArea) -> Link:
    """Return the link to the page of one area of one evaluation, titled with the area's name in the report."""
    return Link(area.name, area.address)


def link_area(area: Area) -> Link:
    """Return the link to the page of an area across all evaluations."""
    return Link(area.name, area_address(area.slug))


def link_example(example: Example) -> Link:
    """Return the link to a good example's page."""
    return Link(example.title, example.address)


def link_topic(topic: Topic) -> Link:
    """Return the link to the page of a topic."""
    return Link(topic.name, topic_address(topic.id))


def path_to_municipality() -> tuple[Link, ...]:
    """Return the breadcrumbs of a municipality's page."""
    return (START, MUNICIPALITIES)


def path_to_evaluation(evaluation: Evaluation) -> tuple[Link, ...]:
    """Return the breadcrumbs of an evaluation's page."""
    return (*path_to_municipality(), link_municipality(evaluation.municipality))


def path_to_evaluation_area(evaluation: Evaluation) -> tuple[Link, ...]:
    """Return the breadcrumbs of the page of an area of an evaluation."""
    return (*path_to_evaluation(evaluation), Link(str(evaluation.year), evaluation.address))
