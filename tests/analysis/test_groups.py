"""The groups of comparable questions: those of some question sets are those of all of them, restricted."""

from collections.abc import Sequence
from itertools import chain, combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analysis.groups import Group, build_groups, restrict_groups
from generator.model import Collection, Verdict
from tests.support.choosing import groups_of
from tests.support.inventing import collections


def choices(collection: Collection) -> list[tuple[str, ...]]:
    """Return every choice of question sets, in every order."""
    names = [*collection.question_sets]
    return [*chain.from_iterable(permutations(names, count) for count in range(len(names) + 1))]


def rebuilt_groups(collection: Collection, sets: Sequence[str], area: str) -> tuple[Group, ...]:
    """Return the groups of some question sets, computed from these sets alone."""
    chosen = {name: collection.question_sets[name] for name in sets}
    return build_groups(chosen, collection.judgements).get(area, ())


def largest_by_trying(collection: Collection, sets: Sequence[str], area: str) -> set[frozenset[str]]:
    """Return the names of every largest group, found by trying every choice of a concept's questions."""
    on_concept: dict[str, list[str]] = {}
    for name in sets:
        set_area = collection.question_sets[name].areas.get(area)
        for question in set_area.questions if set_area else ():
            on_concept.setdefault(question.concept.id, []).append(question.reference)
    found: set[frozenset[str]] = set()
    for names in on_concept.values():
        comparable = {
            frozenset((first, second))
            for first, second in combinations(names, 2)
            if (judgement := collection.judgements.get(first, {}).get(second)) is not None
            and judgement.verdict is not Verdict.NONE
        }
        groups = [
            frozenset(group)
            for count in range(1, len(sets) + 1)
            for group in combinations(names, count)
            if all(frozenset(pair) in comparable for pair in combinations(group, 2))
        ]
        found |= {group for group in groups if not any(group < other for other in groups)}
    return found


def assert_restricted(collection: Collection, sets: tuple[str, ...]) -> None:
    """The restricted groups are those built from these sets, in the same order, and the largest ones by trying too."""
    for area in collection.areas.values():
        restricted = restrict_groups(groups_of(collection).get(area.slug, ()), sets)
        assert restricted == rebuilt_groups(collection, sets, area.slug), (sets, area.slug)
        names = [frozenset(member.reference for member in group.members) for group in restricted]
        assert len({*names}) == len(names)
        assert {*names} == largest_by_trying(collection, sets, area.slug)


@pytest.mark.thorough
def test_restricting_gives_the_groups_of_every_choice(collection: Collection) -> None:
    """Every choice of question sets of the real registers, in every order."""
    assert len(choices(collection)) > 60
    for sets in choices(collection):
        assert_restricted(collection, sets)


@settings(max_examples=200, deadline=None)
@given(invented=collections(), data=st.data())
def test_restricting_gives_the_groups_of_every_invented_choice(invented: Collection, data: st.DataObject) -> None:
    """Whatever the question sets and the judgements on them."""
    assert_restricted(invented, data.draw(st.sampled_from(choices(invented))))


@pytest.mark.parametrize("name", ["A", "D"])
def test_a_group_has_reasons_for_what_differs(collection: Collection, name: str) -> None:
    """A pair that isn't the same says why, and so does a question that has no place in the group."""
    for groups in groups_of(collection).values():
        for group in groups:
            having = {member.question_set for member in group.members}
            assert all(pair.first in group.members and pair.second in group.members for pair in group.similar)
            assert all(pair.first.question_set not in having for pair in group.apart)
            assert all(pair.second in group.members for pair in group.apart)
            assert all(pair.why for pair in (*group.similar, *group.apart))
    apart = {
        pair.first.question_set for groups in groups_of(collection).values() for group in groups for pair in group.apart
    }
    assert name in apart
