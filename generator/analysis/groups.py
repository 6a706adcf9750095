"""Which questions can be compared with each other, for all question sets at once.

A group holds questions of an area that can all be compared with each other, and is as large as it can be. Groups depend
on the question sets and the register of comparability alone, so they are computed once: those of some of the question
sets are the groups of all of them, restricted. The script of the page of comparisons restricts them by the same rule
(`overrides/scripts/rows.js`), from the file that `generator/exports/comparison.py` writes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from generator.model import Concept, Judgement, Question, QuestionSet, Verdict

Judgements = Mapping[str, Mapping[str, Judgement]]


@dataclass(frozen=True, slots=True)
class Difference:
    """Two questions on the same concept that are not the same, and why."""

    first: Question
    second: Question
    why: str


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that can all be compared with each other, at most one of each question set.

    `similar` are the pairs of them that are not the same. `apart` are the questions on the concept that can't be
    compared with one of the members, of question sets without a member: such a question first, then the member.
    """

    concept: Concept
    members: tuple[Question, ...]
    similar: tuple[Difference, ...]
    apart: tuple[Difference, ...]


Groups = Mapping[str, tuple[Group, ...]]
"""The groups of each area."""


def build_groups(question_sets: Mapping[str, QuestionSet], judgements: Judgements) -> Groups:
    """Return the groups of every area that a question set has.

    A concept stays together, in the order of the first set's questions, then of the next one's that are left.
    """
    asked: dict[str, dict[str, list[Question]]] = {}
    for question_set in question_sets.values():
        for slug, area in question_set.areas.items():
            by_concept = asked.setdefault(slug, {})
            for question in area.questions:
                by_concept.setdefault(question.concept.id, []).append(question)
    return {
        area: tuple(
            _build_group(members, entries, judgements=judgements)
            for entries in by_concept.values()
            for members in _find_members((), tuple(entries), passed=(), judgements=judgements)
        )
        for area, by_concept in asked.items()
    }


def restrict_groups(groups: Sequence[Group], sets: Sequence[str]) -> tuple[Group, ...]:
    """Return the groups of an area for some of the question sets, each named once, in the order of these sets.

    A group is left out where another holds all that is left of it. The order is that in which `build_groups` returns
    the groups of question sets in the order given.
    """
    left = {_names(group): group for group in (_restrict(group, sets) for group in groups)}
    largest = {names: group for names, group in left.items() if names and not any(names < others for others in left)}
    places = {
        names: [(sets.index(entry.question_set), entry.place) for entry in group.members]
        for names, group in largest.items()
    }
    first: dict[str, list[tuple[int, int]]] = {}
    for names, group in largest.items():
        first[group.concept.id] = min(places[names], first.get(group.concept.id, places[names]))
    ordered = sorted(largest, key=lambda names: (first[largest[names].concept.id], places[names]))
    return tuple(largest[names] for names in ordered)


def _names(group: Group) -> frozenset[str]:
    return frozenset(entry.reference for entry in group.members)


def _restrict(group: Group, sets: Sequence[str]) -> Group:
    """Return a group with only the questions of some sets, in the order of these sets."""

    def place(entry: Question) -> tuple[int, int]:
        return sets.index(entry.question_set), entry.place

    members = sorted((entry for entry in group.members if entry.question_set in sets), key=place)
    why = {(pair.first.reference, pair.second.reference): pair.why for pair in group.similar}
    why |= {(second, first): reason for (first, second), reason in why.items()}
    apart = (pair for pair in group.apart if pair.first.question_set in sets and pair.second.question_set in sets)
    return Group(
        group.concept,
        tuple(members),
        tuple(
            Difference(first, second, why[first.reference, second.reference])
            for first, second in combinations(members, 2)
            if (first.reference, second.reference) in why
        ),
        tuple(sorted(apart, key=lambda pair: (place(pair.first), place(pair.second)))),
    )


def _find_members(
    chosen: tuple[Question, ...], left: tuple[Question, ...], *, passed: tuple[Question, ...], judgements: Judgements
) -> Iterator[tuple[Question, ...]]:
    """Yield every largest group of questions that are all comparable (Bron and Kerbosch 1973), in the order given."""
    if not left and not passed:
        yield chosen
    for position, entry in enumerate(left):
        yield from _find_members(
            (*chosen, entry),
            tuple(other for other in left[position + 1 :] if _are_comparable(entry, other, judgements=judgements)),
            passed=tuple(
                other for other in (*passed, *left[:position]) if _are_comparable(entry, other, judgements=judgements)
            ),
            judgements=judgements,
        )


def _are_comparable(first: Question, second: Question, *, judgements: Judgements) -> bool:
    judgement = judgements.get(first.reference, {}).get(second.reference)
    return judgement is not None and judgement.verdict is not Verdict.NONE


def _build_group(members: tuple[Question, ...], on_concept: Sequence[Question], *, judgements: Judgements) -> Group:
    having = {entry.question_set for entry in members}
    others = ((entry, member) for entry in on_concept if entry.question_set not in having for member in members)
    return Group(
        members[0].concept,
        members,
        tuple(_differences(combinations(members, 2), Verdict.SIMILAR, judgements=judgements)),
        tuple(_differences(others, Verdict.NONE, judgements=judgements)),
    )


def _differences(
    pairs: Iterable[tuple[Question, Question]], verdict: Verdict, *, judgements: Judgements
) -> Iterator[Difference]:
    for first, second in pairs:
        judgement = judgements.get(first.reference, {}).get(second.reference)
        if judgement is not None and judgement.verdict is verdict and judgement.why is not None:
            yield Difference(first, second, judgement.why)
