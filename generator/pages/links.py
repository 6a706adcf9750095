"""Names and addresses of what has a page. The addresses are a contract: they never change once published."""

from generator.model import Area, Collection, Evaluation, EvaluationArea, Example, Municipality, Topic
from generator.model.addresses import example_address
from generator.pages.page import AREAS, EXAMPLES, MUNICIPALITIES, START, Link


def link_municipality(municipality: Municipality) -> Link:
    """Return the link to a municipality's page."""
    return Link(municipality.name, f"{MUNICIPALITIES.address}{municipality.slug}/")


def link_evaluation(collection: Collection, evaluation: Evaluation) -> Link:
    """Return the link to an evaluation's page, titled `Nässjö 2019`."""
    municipality = link_municipality(collection.municipality_of(evaluation))
    return Link(f"{municipality.title} {evaluation.year}", f"{municipality.address}{evaluation.year}/")


def link_evaluation_area(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> Link:
    """Return the link to the page of one area of one evaluation, titled with the area's name in the report."""
    address = link_evaluation(collection, evaluation).address
    return Link(area_name(collection, evaluation, area), f"{address}{area.area}/")


def link_area(area: Area) -> Link:
    """Return the link to an area across all evaluations."""
    return Link(area.name, f"{AREAS.address}{area.slug}/")


def link_example(example: Example) -> Link:
    """Return the link to a good example's page."""
    return Link(example.title, example_address(example.id))


def link_topic(topic: Topic) -> Link:
    """Return the link to the page of a topic."""
    return Link(topic.name, f"{EXAMPLES.address}amne/{topic.id}/")


def short_address(municipality: Municipality) -> str:
    """Return the short address by code, such as `k/0682/`."""
    return f"k/{municipality.code}/"


def area_name(collection: Collection, evaluation: Evaluation, area: EvaluationArea) -> str:
    """Return the area's name in the report's text, else in the question set, else in the register of areas."""
    if area.heading_name is not None:
        return area.heading_name
    set_area = collection.set_area_of(evaluation, area.area)
    if set_area is not None:
        return set_area.name
    return next(entry.name for entry in collection.areas if entry.slug == area.area)


def path_to_municipality() -> tuple[Link, ...]:
    """Return the way to a municipality's page."""
    return (START, MUNICIPALITIES)


def path_to_evaluation(collection: Collection, evaluation: Evaluation) -> tuple[Link, ...]:
    """Return the way to an evaluation's page."""
    return (*path_to_municipality(), link_municipality(collection.municipality_of(evaluation)))


def path_to_evaluation_area(collection: Collection, evaluation: Evaluation) -> tuple[Link, ...]:
    """Return the way to the page of an area of an evaluation."""
    evaluation_link = link_evaluation(collection, evaluation)
    return (*path_to_evaluation(collection, evaluation), Link(str(evaluation.year), evaluation_link.address))
