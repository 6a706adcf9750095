"""Good examples and role models as other pages show them: a card each, in the order of the alphabet."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Basis, Collection, Example, RoleModel
from generator.pages.links import link_evaluation, link_evaluation_area, link_example, link_municipality, link_topic
from generator.pages.page import Link
from generator.swedish import sort_key

BASES = {
    Basis.EXPLICIT: "Utvärderarna lyfter fram det som ett gott exempel",
    Basis.NOTED: "Beskrivs i rapporten",
}


@dataclass(frozen=True, slots=True)
class ExampleCard:
    """An example in a list, with what the list can be narrowed by."""

    id: str
    link: Link
    summary: str
    municipality: Link
    year: int
    basis: str
    topics: tuple[Link, ...]
    topic_ids: tuple[str, ...]
    area_id: str
    municipality_id: str


@dataclass(frozen=True, slots=True)
class RoleModelView:
    """Who is pointed at, by whom, in which area, and about what. A role model without an evaluation has no page."""

    name: str
    municipality: Link | None
    evaluation: Link
    place: Link
    subject: str


def build_card(collection: Collection, example: Example) -> ExampleCard:
    """Return an example as a card."""
    evaluation = collection.evaluations_by_id[example.evaluation]
    municipality = collection.municipality_of(evaluation)
    return ExampleCard(
        id=example.id,
        link=link_example(example),
        summary=example.summary,
        municipality=link_municipality(municipality),
        year=evaluation.year,
        basis=BASES[example.basis],
        topics=tuple(link_topic(collection.topics[topic]) for topic in example.topics),
        topic_ids=example.topics,
        area_id=example.area,
        municipality_id=municipality.slug,
    )


def build_cards(collection: Collection, examples: Iterable[Example]) -> tuple[ExampleCard, ...]:
    """Return examples as cards, by title, å, ä and ö last."""
    cards = (build_card(collection, example) for example in examples)
    return tuple(sorted(cards, key=lambda card: sort_key(card.link.title)))


def build_role_model_view(collection: Collection, role_model: RoleModel) -> RoleModelView:
    """Return a role model for a list."""
    evaluation = collection.evaluations_by_id[role_model.evaluation]
    area = evaluation.area(role_model.area)
    code = role_model.points_to
    has_page = code is not None and bool(collection.evaluations_of(code))
    return RoleModelView(
        name=role_model.name or collection.municipalities[code or ""].name,
        municipality=link_municipality(collection.municipalities[code]) if code and has_page else None,
        evaluation=link_evaluation(collection, evaluation),
        place=link_evaluation_area(collection, evaluation, area),
        subject=role_model.subject,
    )


def build_role_model_views(collection: Collection, role_models: Iterable[RoleModel]) -> tuple[RoleModelView, ...]:
    """Return role models by the name of who is pointed at, å, ä and ö last, then by who points."""
    views = (build_role_model_view(collection, role_model) for role_model in role_models)
    return tuple(sorted(views, key=lambda view: (sort_key(view.name), sort_key(view.evaluation.title), view.subject)))
