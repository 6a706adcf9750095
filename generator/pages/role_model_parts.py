"""The parts of a long list of role models: those of a county, those outside every county, and those of a topic."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.exports.open_data import ROLE_MODELS as TABLE
from generator.exports.open_data import render_table
from generator.exports.open_data.rows import Row, role_model_rows
from generator.model import Collection
from generator.pages.page import ROLE_MODELS, START, Link, Page, PageKind, Searchable
from generator.pages.role_models import is_whole
from generator.pages.views.pointed_at import PointedAt, TopicPointers, group_by_name, group_by_topic
from generator.pages.views.role_models import RoleModelView
from generator.swedish import sort_key

FILE = "forebilder.csv"
"""The name of the file beside a part that has only the part's rows."""
MOST_IN_A_TOPIC = 400
"""The most pointers that the page of a topic lists: each has six elements, and takes some 100 bytes compressed."""


@dataclass(frozen=True, slots=True)
class NamedPart:
    """A role model's place in the parts by name, and how many pointers there are to it."""

    link: Link
    count: int


@dataclass(frozen=True, slots=True)
class RoleModelPartView:
    """Everything that a part shows: everybody who is pointed to there, or the pointers of a topic.

    `file` is the address of a file with its rows. For a topic with very many pointers, `names` are those they point
    to, each with the number of pointers.
    """

    title: str
    by_municipality: tuple[PointedAt, ...]
    views: tuple[RoleModelView, ...]
    names: tuple[NamedPart, ...]
    examples: Link | None
    role_models: Link
    file: str


def build_role_model_part_pages(collection: Collection) -> Iterator[Page]:
    """Yield a page for each part of the list of role models; none if the list isn't divided."""
    if is_whole(collection):
        return
    rows = [*role_model_rows(collection)]
    topics = {topic.name: topic.id for topic in collection.topics.values()}
    parts: dict[Link, list[PointedAt]] = {}
    groups = group_by_name(collection)
    for entry in groups:
        parts.setdefault(entry.part, []).append(entry)
    for part in sorted(parts, key=lambda link: sort_key(link.title)):
        names = {entry.name for entry in parts[part]}
        yield _county_page(part, tuple(parts[part]), rows=[row for row in rows if row["points_to"] in names])
    places = {entry.name: entry.place for entry in groups}
    for topic in group_by_topic(collection):
        own = [row for row in rows if topics[topic.topic] in str(row["topics"]).split()]
        yield _topic_page(topic, places, rows=own)


def _county_page(part: Link, entries: tuple[PointedAt, ...], *, rows: Iterable[Row]) -> Page:
    title = f"Förebilder: {part.title}"
    view = RoleModelPartView(
        title, entries, views=(), names=(), examples=None, role_models=ROLE_MODELS, file=f"{part.address}{FILE}"
    )
    subjects = (view.subject for entry in entries for view in entry.views)
    return _build_page(part, view, names=(entry.name for entry in entries), subjects=subjects, rows=rows)


def _topic_page(entry: TopicPointers, places: Mapping[str, str], *, rows: Iterable[Row]) -> Page:
    title = f"Förebilder: {entry.topic}"
    is_short = entry.count <= MOST_IN_A_TOPIC
    counts = Counter(view.name for view in entry.views)
    view = RoleModelPartView(
        title,
        (),
        views=entry.views if is_short else (),
        names=() if is_short else tuple(NamedPart(Link(name, places[name]), counts[name]) for name in counts),
        examples=entry.examples,
        role_models=ROLE_MODELS,
        file=f"{entry.link.address}{FILE}",
    )
    return _build_page(entry.link, view, names=(entry.topic,), subjects=(), rows=rows)


def _build_page(
    part: Link, view: RoleModelPartView, *, names: Iterable[str], subjects: Iterable[str], rows: Iterable[Row]
) -> Page:
    return Page(
        address=part.address,
        title=view.title,
        description=f"Vad utvärderarna nämner som värt att titta på: {part.title}.",
        template="role_model_part.md.jinja",
        view=view,
        path=(START, ROLE_MODELS),
        files={view.file: render_table(TABLE, rows)},
        searchable=Searchable(PageKind.LIST, names=tuple(names), text=tuple(subjects)),
    )
