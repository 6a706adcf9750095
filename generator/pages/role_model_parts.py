"""The parts of a long list of role models: those of a county, those that no county has, and those of a topic."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Collection
from generator.pages.page import ROLE_MODELS, START, Link, Page, PageKind, Searchable
from generator.pages.role_models import is_whole
from generator.pages.views.pointed_at import PointedAt, TopicPointers, group_by_name, group_by_topic
from generator.pages.views.role_models import RoleModelView
from generator.swedish import sort_key


@dataclass(frozen=True, slots=True)
class RoleModelPartView:
    """Everything that a part shows: everybody who is pointed to there, or the pointers of a topic."""

    title: str
    by_municipality: tuple[PointedAt, ...]
    views: tuple[RoleModelView, ...]
    examples: Link | None
    role_models: Link


def build_role_model_part_pages(collection: Collection) -> Iterator[Page]:
    """Yield a page for each part of the list of role models; none if the list isn't divided."""
    if is_whole(collection):
        return
    parts: dict[Link, list[PointedAt]] = {}
    for entry in group_by_name(collection):
        parts.setdefault(entry.part, []).append(entry)
    for part in sorted(parts, key=lambda link: sort_key(link.title)):
        yield _county_page(part, tuple(parts[part]))
    yield from map(_topic_page, group_by_topic(collection))


def _county_page(part: Link, entries: tuple[PointedAt, ...]) -> Page:
    title = f"Förebilder: {part.title}"
    view = RoleModelPartView(title, entries, views=(), examples=None, role_models=ROLE_MODELS)
    subjects = (view.subject for entry in entries for view in entry.views)
    return _build_page(part, view, names=(entry.name for entry in entries), subjects=subjects)


def _topic_page(entry: TopicPointers) -> Page:
    title = f"Förebilder: {entry.topic}"
    view = RoleModelPartView(title, (), views=entry.views, examples=entry.examples, role_models=ROLE_MODELS)
    return _build_page(entry.link, view, names=(entry.topic,), subjects=())


def _build_page(part: Link, view: RoleModelPartView, *, names: Iterable[str], subjects: Iterable[str]) -> Page:
    return Page(
        address=part.address,
        title=view.title,
        description=f"Vad utvärderarna nämner som värt att titta på: {part.title}.",
        template="role_model_part.md.jinja",
        view=view,
        path=(START, ROLE_MODELS),
        searchable=Searchable(PageKind.LIST, names=tuple(names), text=tuple(subjects)),
    )
