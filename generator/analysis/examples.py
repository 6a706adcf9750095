"""Which examples belong together, and whom one may help. Returns records; formats nothing.

What an example is about decides both. It is computed once for each subject, since many examples share one:
with as many subjects as examples, the lists below would grow with the square of their number.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, islice

from generator.analysis.subjects import Subject, subject_of
from generator.model import Collection, Example, Improvement

# A short list at the end of a page; a shared concept says more about two examples than a shared topic.
MAX_RELATED = 4
CONCEPT_WEIGHT = 2
MOST_HELPED = 10
"""Short enough to read; the page says how many are left out."""


@dataclass(frozen=True, slots=True)
class Kin:
    """An example that shares something with a subject, and how much."""

    affinity: int
    example: Example


@dataclass(frozen=True, slots=True)
class Asked:
    """The improvement opportunities in what a subject is about, newest first, and how many each municipality has."""

    improvements: tuple[Improvement, ...]
    by_municipality: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Helped:
    """How many improvement opportunities of others an example may help with, and the latest of them."""

    count: int
    latest: tuple[Improvement, ...]


@dataclass(frozen=True, slots=True)
class ExampleIndex:
    """For each subject: the examples that are related to it, the closest first, and who was asked to improve."""

    related: Mapping[Subject, tuple[Kin, ...]]
    asked: Mapping[Subject, Asked]


def index_examples(collection: Collection) -> ExampleIndex:
    """Return the index of a collection; computed once for all examples."""
    by_subject: dict[Subject, list[Example]] = {}
    for example in collection.examples:
        by_subject.setdefault(subject_of(example), []).append(example)
    return ExampleIndex(
        {subject: tuple(_find_kin(subject, by_subject)) for subject in by_subject},
        {subject: _find_asked(collection, subject) for subject in by_subject},
    )


def related_examples(index: ExampleIndex, example: Example) -> tuple[Example, ...]:
    """Return up to four other examples that share topics or the concept with this one, the closest first.

    A shared concept counts as two shared topics. Of equally close examples, those of other municipalities come first,
    and then they are ordered by id.
    """
    return tuple(islice(_closest_first(index, example), MAX_RELATED))


def find_helped(index: ExampleIndex, example: Example) -> Helped:
    """Return the improvement opportunities of other municipalities in exactly what an example is about.

    Each is about a question with the example's concept and, if it has topics, shares one with the example.
    """
    asked, own = index.asked[subject_of(example)], example.municipality.code
    others = (entry for entry in asked.improvements if entry.evaluation.municipality.code != own)
    count = len(asked.improvements) - asked.by_municipality.get(own, 0)
    return Helped(count, tuple(islice(others, MOST_HELPED)))


def _closest_first(index: ExampleIndex, example: Example) -> Iterator[Example]:
    for _, level in groupby(index.related[subject_of(example)], key=lambda kin: kin.affinity):
        own = []
        for kin in level:
            if kin.example.municipality.code != example.municipality.code:
                yield kin.example
            elif kin.example.id != example.id:
                own.append(kin.example)
        yield from own


def _find_kin(subject: Subject, by_subject: Mapping[Subject, Iterable[Example]]) -> list[Kin]:
    kin = [
        Kin(affinity, example)
        for other, examples in by_subject.items()
        if (affinity := CONCEPT_WEIGHT * (other.concept == subject.concept) + len(other.topics & subject.topics))
        for example in examples
    ]
    return sorted(kin, key=lambda entry: (-entry.affinity, entry.example.id))


def _find_asked(collection: Collection, subject: Subject) -> Asked:
    fitting = [
        improvement
        for improvement in collection.improvements_by_concept.get(subject.concept, ())
        if not improvement.statement.topics or subject.topics & {*improvement.statement.topics}
    ]
    fitting.sort(key=lambda improvement: -improvement.evaluation.year)
    return Asked(tuple(fitting), Counter(improvement.evaluation.municipality.code for improvement in fitting))
