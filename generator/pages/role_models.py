"""The page of role models: the municipalities that evaluators point to, by municipality and by subject.

A long list is in parts (`generator.pages.role_model_parts`); the page then links to each role model's place in them.
"""

from dataclasses import dataclass

from generator.exports.open_data import ROLE_MODELS as TABLE
from generator.model import Collection
from generator.pages.page import DATA, EXAMPLES, ROLE_MODELS, START, Link, Page, PageKind, Searchable
from generator.pages.views.pointed_at import PointedAt, TopicPointers, group_by_name, group_by_topic
from generator.swedish import count_of

MOST = 120
"""The most role models that a page lists; each is listed by name and by topic, with some 15 elements in all."""


@dataclass(frozen=True, slots=True)
class RoleModelsView:
    """Everything that the page of role models shows; a list that isn't whole has links to its parts instead."""

    title: str
    count: str
    is_whole: bool
    by_municipality: tuple[PointedAt, ...]
    topic_count: str
    by_topic: tuple[TopicPointers, ...]
    examples: Link
    file: str


def is_whole(collection: Collection) -> bool:
    """Return whether all role models are on one page."""
    return len(collection.role_models) <= MOST


def build_role_models_page(collection: Collection) -> Page:
    """Return the page of role models."""
    groups, by_topic = group_by_name(collection), group_by_topic(collection)
    return Page(
        address=ROLE_MODELS.address,
        title="Förebilder som utvärderare pekar på",
        description="Kommuner och andra som rapporterna nämner som värda att titta på, och vad de kan visa.",
        template="role_models.md.jinja",
        view=RoleModelsView(
            title=ROLE_MODELS.title,
            count=count_of(len(collection.role_models), "hänvisning", plural="hänvisningar"),
            is_whole=is_whole(collection),
            by_municipality=groups,
            topic_count=count_of(len(by_topic), "ämne", plural="ämnen", one="ett"),
            by_topic=by_topic,
            examples=EXAMPLES,
            file=f"{DATA.address}{TABLE.name}",
        ),
        path=(START,),
        searchable=Searchable(
            PageKind.LIST,
            names=tuple(entry.name for entry in groups),
            keywords=("förebild", "lära av andra", "studiebesök"),
            text=tuple(view.subject for entry in groups for view in entry.views) if is_whole(collection) else (),
        ),
    )
