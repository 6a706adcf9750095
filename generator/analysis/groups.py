"""Which questions can be compared with each other, for all question sets at once.

A group holds questions of an area that can all be compared with each other, and is as large as it can be. Groups depend
on the question sets and the register of comparability alone, so they are worked out once: those of some of the question
sets are the groups of all of them, restricted. The script of the page of comparisons restricts them by the same rule
(`overrides/scripts/rows.js`), from the file that `generator/exports/comparison.py` writes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from generator.model import Alikeness, Likeness, Question, QuestionSet

Judgements = Mapping[str, Mapping[str, Likeness]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a question set; `place` is its place among the questions of its area there."""

    question_set: str
    question: Question
    place: int = field(compare=False)

    @property
    def name(self) -> str:
        """What the register of comparability calls the question: `A 5.2`."""
        return f"{self.question_set} {self.question.nr}"


@dataclass(frozen=True, slots=True)
class Difference:
    """Two questions on the same concept that are not the same, and why."""

    first: Asked
    second: Asked
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that can all be compared with each other, at most one of each question set.

    `similar` are the pairs of them that are not the same. `apart` are the questions on the concept that can't be
    compared with one of the members, of question sets without a member: such a question first, then the member.
    """

    concept: str
    members: tuple[Asked, ...]
    similar: tuple[Difference, ...]
    apart: tuple[Difference, ...]


Groups = Mapping[str, tuple[Group, ...]]
"""The groups of each area."""


def build_groups(question_sets: Mapping[str, QuestionSet], judgements: Judgements) -> Groups:
    """Return the groups of every area that a question set has.

    A concept stays together, in the order of the first set's questions, then of the next one's that are left.
    """
    asked: dict[str, dict[str, list[Asked]]] = {}
    for name, question_set in question_sets.items():
        for area in question_set.areas:
            by_concept = asked.setdefault(area.area, {})
            for place, question in enumerate(area.questions):
                by_concept.setdefault(question.concept, []).append(Asked(name, question, place))
    return {
        area: tuple(
            _build_group(members, entries, judgements)
            for entries in by_concept.values()
            for members in _find_members((), tuple(entries), (), judgements)
        )
        for area, by_concept in asked.items()
    }


def restrict_groups(groups: Sequence[Group], sets: Sequence[str]) -> tuple[Group, ...]:
    """Return the groups of an area for some of the question sets, each named once, in the order of these sets.

    A group is left out where another holds all that is left of it. The order is that in which `build_groups` returns
    the groups of question sets in the order given.
    """
    left = {group.members: group for group in (_restrict(group, sets) for group in groups)}
    names = {members: {entry.name for entry in members} for members in left}
    largest = [members for members in left if members and not any(names[members] < other for other in names.values())]
    places = {members: [(sets.index(entry.question_set), entry.place) for entry in members] for members in largest}
    first = {
        left[members].concept: places[members] for members in sorted(largest, key=places.__getitem__, reverse=True)
    }
    ordered = sorted(largest, key=lambda members: (first[left[members].concept], places[members]))
    return tuple(left[members] for members in ordered)


def _restrict(group: Group, sets: Sequence[str]) -> Group:
    """Return a group with the questions of some sets alone, in the order of these sets."""

    def place(entry: Asked) -> tuple[int, int]:
        return sets.index(entry.question_set), entry.place

    members = sorted((entry for entry in group.members if entry.question_set in sets), key=place)
    why = {(pair.first, pair.second): pair.why for pair in group.similar}
    why |= {(second, first): reason for (first, second), reason in why.items()}
    apart = (pair for pair in group.apart if pair.first.question_set in sets and pair.second.question_set in sets)
    return Group(
        group.concept,
        tuple(members),
        tuple(Difference(*pair, why[pair]) for pair in combinations(members, 2) if pair in why),
        tuple(sorted(apart, key=lambda pair: (place(pair.first), place(pair.second)))),
    )


def _find_members(
    chosen: tuple[Asked, ...], left: tuple[Asked, ...], passed: tuple[Asked, ...], judgements: Judgements
) -> Iterator[tuple[Asked, ...]]:
    """Yield every largest group of questions that are all comparable (Bron and Kerbosch 1973), in the order given."""
    if not left and not passed:
        yield chosen
    for position, entry in enumerate(left):
        yield from _find_members(
            (*chosen, entry),
            tuple(other for other in left[position + 1 :] if _are_comparable(entry, other, judgements)),
            tuple(other for other in (*passed, *left[:position]) if _are_comparable(entry, other, judgements)),
            judgements,
        )


def _are_comparable(first: Asked, second: Asked, judgements: Judgements) -> bool:
    likeness = judgements.get(first.name, {}).get(second.name)
    return likeness is not None and likeness.alikeness is not Alikeness.NONE


def _build_group(members: tuple[Asked, ...], on_concept: Sequence[Asked], judgements: Judgements) -> Group:
    having = {entry.question_set for entry in members}
    others = ((entry, member) for entry in on_concept if entry.question_set not in having for member in members)
    return Group(
        members[0].question.concept,
        members,
        tuple(_differences(combinations(members, 2), Alikeness.SIMILAR, judgements)),
        tuple(_differences(others, Alikeness.NONE, judgements)),
    )


def _differences(
    pairs: Iterable[tuple[Asked, Asked]], alikeness: Alikeness, judgements: Judgements
) -> Iterator[Difference]:
    for first, second in pairs:
        likeness = judgements.get(first.name, {}).get(second.name)
        if likeness is not None and likeness.alikeness is alikeness and likeness.why is not None:
            yield Difference(first, second, likeness.why)
