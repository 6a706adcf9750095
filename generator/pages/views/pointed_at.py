"""Role models grouped by who is pointed to, and by topic."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from generator.model import Collection, Topic
from generator.model.addresses import slug_of
from generator.pages.page import ROLE_MODELS, Link
from generator.pages.views.counties import link_county
from generator.pages.views.links import link_topic
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.swedish import sort_key

OTHERS = Link("Andra än svenska kommuner", f"{ROLE_MODELS.address}andra/")
"""The part of a long list for role models that belong to no county."""


@dataclass(frozen=True, slots=True)
class PointedAt:
    """A municipality or organisation that is pointed to, its anchor, and every pointer to it.

    `part` is the page of a long list that it is on, and `place` leads to it there.
    """

    anchor: str
    name: str
    municipality: Link | None
    part: Link
    views: tuple[RoleModelView, ...]

    @property
    def place(self) -> str:
        """The address of the entry in its part."""
        return f"{self.part.address}#{self.anchor}"

    @property
    def count(self) -> int:
        """How many pointers there are to it."""
        return len(self.views)


@dataclass(frozen=True, slots=True)
class TopicPointers:
    """A topic, and who is pointed to for it; `link` leads to the topic's page of a long list.

    `names` link to each role model's place on the page of an undivided list.
    """

    topic: str
    link: Link
    examples: Link | None
    views: tuple[RoleModelView, ...]
    names: tuple[Link, ...]

    @property
    def count(self) -> int:
        """How many pointers are about the topic."""
        return len(self.views)


def group_by_name(collection: Collection) -> tuple[PointedAt, ...]:
    """Return everybody who is pointed to, by name."""
    counties = {entry.name: entry.points_to.county for entry in collection.role_models if entry.points_to}
    anchor_of = _name_anchors(collection)
    views = build_role_model_views(collection.role_models)
    groups = ((name, tuple(group)) for name, group in groupby(views, key=lambda view: view.name))
    return tuple(
        PointedAt(
            anchor_of(name),
            name,
            group[0].municipality,
            link_county(ROLE_MODELS, counties[name]) if name in counties else OTHERS,
            group,
        )
        for name, group in groups
    )


def group_by_topic(collection: Collection) -> tuple[TopicPointers, ...]:
    """Return the topics that somebody is pointed to for, by name."""
    anchor_of = _name_anchors(collection)
    topics = (topic for topic in collection.topics.values() if topic.id in collection.role_models_by_topic)
    return tuple(
        _pointers(
            topic,
            build_role_model_views(collection.role_models_by_topic[topic.id]),
            has_examples=topic.id in collection.examples_by_topic,
            anchor_of=anchor_of,
        )
        for topic in sorted(topics, key=lambda topic: sort_key(topic.name))
    )


def _pointers(
    topic: Topic, views: tuple[RoleModelView, ...], *, has_examples: bool, anchor_of: Callable[[str], str]
) -> TopicPointers:
    names = dict.fromkeys(view.name for view in views)
    return TopicPointers(
        topic.name,
        Link(topic.name, f"{ROLE_MODELS.address}amne/{topic.id}/"),
        link_topic(topic) if has_examples else None,
        views,
        tuple(Link(name, f"{ROLE_MODELS.address}#{anchor_of(name)}") for name in names),
    )


def _name_anchors(collection: Collection) -> Callable[[str], str]:
    """Return a function that maps the name of a role model to its anchor."""
    slugs = {municipality.name: municipality.slug for municipality in collection.municipalities.values()}
    return lambda name: f"forebild-{slugs.get(name) or slug_of(name)}"
