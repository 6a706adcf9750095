"""What an area is read against: never oneself or another version, and the latest result before."""

from generator.analysis.standing import find_standing, index_peers
from generator.model import Collection
from generator.pages.views.standing import MOST_IN_SENTENCE, build_standing_view


def test_others_have_the_same_version_and_are_others(collection: Collection) -> None:
    """Those on the same questions are among those of the same version; nobody is read against themselves."""
    peers = index_peers(collection)
    compared = 0
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            standing = find_standing(collection, peers, evaluation=evaluation, area=area)
            assert {*map(id, standing.same_questions)} <= {*map(id, standing.same_version)}
            for other in standing.same_version:
                compared += 1
                assert other.evaluation.version is evaluation.version
                assert other.evaluation.municipality is not evaluation.municipality
                assert other.area.slug == area.slug
            if standing.earlier is not None:
                assert standing.earlier.evaluation.municipality is evaluation.municipality
                assert standing.earlier.evaluation.year < evaluation.year
    assert compared > 100


def test_few_are_named_and_many_are_counted(collection: Collection) -> None:
    """The sentence has the points of a few others, and of many how many have fewer, as many and more."""
    peers = index_peers(collection)
    named = counted = 0
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            standing = find_standing(collection, peers, evaluation=evaluation, area=area)
            view = build_standing_view(evaluation, area, standing)
            others = standing.same_version
            if 0 < len(others) <= MOST_IN_SENTENCE:
                named += 1
                assert all(entry.evaluation.municipality.name in view.sentence for entry in others)
            elif others:
                counted += 1
                assert f"Av {len(others)} andra med" in view.sentence
            assert {*view.places} == {f"{entry.area.score:f}" for entry in others}
    assert named
    assert counted
