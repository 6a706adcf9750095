"""Which examples and role models are about something, looked up instead of searched for.

What an example is about is its concept and its topics. Many examples share a subject, so what belongs to it is found
once for all of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import merge
from itertools import islice
from typing import Generic, TypeVar

from generator.model import Concept, Example, RoleModel

T = TypeVar("T", bound=Example | RoleModel)


@dataclass(frozen=True, slots=True)
class Subject:
    """What an example is about: the id of its concept, and those of its topics."""

    concept: str
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class SubjectIndex(Generic[T]):
    """Examples or role models in their own order: by area and concept, and with their place by area and topic."""

    by_concept: Mapping[tuple[str, str], tuple[T, ...]]
    by_topic: Mapping[tuple[str, str], tuple[tuple[int, T], ...]]

    def find(
        self, area: str, *, concept: Concept | None, topics: Iterable[str], wanted: Callable[[T], bool], most: int
    ) -> tuple[T, ...]:
        """Return the first ones of an area that are wanted: those on the concept, then others on any of the topics."""
        return tuple(islice(filter(wanted, self._in_order(area, concept=concept, topics=topics)), most))

    def _in_order(self, area: str, *, concept: Concept | None, topics: Iterable[str]) -> Iterator[T]:
        if concept is None:
            yield from (entry for entry in self._on_topics(area, topics) if entry.concept is None)
        else:
            yield from self.by_concept.get((area, concept.id), ())
        yield from (entry for entry in self._on_topics(area, topics) if not _is_about(entry, concept))

    def _on_topics(self, area: str, topics: Iterable[str]) -> Iterator[T]:
        """Yield what is about any of the topics, once, in its own order."""
        last = -1
        lists = (self.by_topic.get((area, topic), ()) for topic in topics)
        for place, entry in merge(*lists, key=lambda placed: placed[0]):
            if place != last:
                yield entry
            last = place


def subject_of(example: Example) -> Subject:
    """Return what an example is about."""
    return Subject(example.concept.id, frozenset(topic.id for topic in example.topics))


def index_subjects(entries: Iterable[T]) -> SubjectIndex[T]:
    """Return an index of examples or of role models; what it finds is in the order given here."""
    by_concept: dict[tuple[str, str], list[T]] = {}
    by_topic: dict[tuple[str, str], list[tuple[int, T]]] = {}
    for place, entry in enumerate(entries):
        if entry.concept is not None:
            by_concept.setdefault((entry.area.slug, entry.concept.id), []).append(entry)
        for topic in entry.topics:
            by_topic.setdefault((entry.area.slug, topic.id), []).append((place, entry))
    return SubjectIndex(
        {key: tuple(found) for key, found in by_concept.items()},
        {key: tuple(placed) for key, placed in by_topic.items()},
    )


def _is_about(entry: Example | RoleModel, concept: Concept | None) -> bool:
    return (entry.concept and entry.concept.id) == (concept and concept.id)
