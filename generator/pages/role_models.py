"""The page of role models: the municipalities that evaluators point to, by municipality and by subject."""

from dataclasses import dataclass
from itertools import groupby

from generator.model import Collection
from generator.model.addresses import slug_of
from generator.pages.page import EXAMPLES, ROLE_MODELS, START, Link, Page, PageKind, Searchable
from generator.pages.views.links import link_topic
from generator.pages.views.role_models import RoleModelView, build_role_model_views
from generator.swedish import count_of, sort_key


@dataclass(frozen=True, slots=True)
class PointedAt:
    """A municipality or organisation that is pointed to, its anchor on the page, and every pointer to it."""

    anchor: str
    name: str
    municipality: Link | None
    views: tuple[RoleModelView, ...]


@dataclass(frozen=True, slots=True)
class TopicPointers:
    """A topic, and who is pointed to for it."""

    topic: str
    examples: Link | None
    views: tuple[RoleModelView, ...]


@dataclass(frozen=True, slots=True)
class RoleModelsView:
    """Everything that the page of role models shows."""

    title: str
    count: str
    by_municipality: tuple[PointedAt, ...]
    by_topic: tuple[TopicPointers, ...]
    examples: Link


def build_role_models_page(collection: Collection) -> Page:
    """Return the page of role models."""
    views = build_role_model_views(collection.role_models)
    slugs = {municipality.name: municipality.slug for municipality in collection.municipalities.values()}
    groups = [(name, tuple(group)) for name, group in groupby(views, key=lambda view: view.name)]
    topics = sorted(collection.topics.values(), key=lambda topic: sort_key(topic.name))
    by_topic = (
        TopicPointers(
            topic.name,
            link_topic(topic) if topic.id in collection.examples_by_topic else None,
            build_role_model_views(collection.role_models_by_topic.get(topic.id, ())),
        )
        for topic in topics
    )
    return Page(
        address=ROLE_MODELS.address,
        title="Förebilder som utvärderare pekar på",
        description="Kommuner och andra som rapporterna nämner som värda att titta på, och vad de kan visa.",
        template="role_models.md.jinja",
        view=RoleModelsView(
            title=ROLE_MODELS.title,
            count=count_of(len(views), "hänvisning", plural="hänvisningar"),
            by_municipality=tuple(
                PointedAt(f"forebild-{slugs.get(name) or slug_of(name)}", name, group[0].municipality, group)
                for name, group in groups
            ),
            by_topic=tuple(entry for entry in by_topic if entry.views),
            examples=EXAMPLES,
        ),
        path=(START,),
        searchable=Searchable(
            PageKind.LIST,
            names=tuple(name for name, _ in groups),
            keywords=("förebild", "lära av andra", "studiebesök"),
            text=tuple(view.subject for view in views),
        ),
    )
