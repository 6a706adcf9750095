"""What an area is compared with: never the municipality itself or another version, and the previous result."""

from dataclasses import replace

from generator.analysis.standing import find_standing, index_peers
from generator.model import Collection, Version, bind_records
from generator.pages.views.standing import MOST_IN_SENTENCE, build_standing_view
from tests.support.rebinding import record_of, with_evaluations


def test_others_have_the_same_version_and_are_others(collection: Collection) -> None:
    """Those with the same questions are among those of the same version; none is compared with itself."""
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
    """The sentence has the points of a few others, and for many it says how many have fewer, as many and more."""
    peers = index_peers(collection)
    named = counted = 0
    for evaluation in collection.evaluations.values():
        for area in evaluation.areas:
            standing = find_standing(collection, peers, evaluation=evaluation, area=area)
            view = build_standing_view(evaluation, area, standing=standing)
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


def test_the_same_questions_are_fewer_than_the_same_version(several: Collection) -> None:
    """An evaluation with other questions of a version is named only among the version; the previous one is found."""
    record = record_of(several, "exempelby-2019")
    sets = tuple(
        entry.model_copy(update={"version": Version.OF_2010}) if entry.name == "S" else entry
        for entry in several.records.question_sets
    )
    same = record_of(several, "olanda-2010").model_copy(
        update={"municipality": "9905", "name": "Provby", "year": 2012, "report": record.report, "sources": ()}
    )
    same = same.model_copy(
        update={
            "total": None,
            "total_source": None,
            "areas": tuple(area.model_copy(update={"source": None}) for area in same.areas),
        }
    )
    records = replace(several.records, question_sets=sets)
    collection = with_evaluations(bind_records(records), [*records.evaluations, same])
    evaluation = collection.evaluations["olanda-2014"]
    area = evaluation.find_area("demokrati")
    assert area is not None
    standing = find_standing(collection, index_peers(collection), evaluation=evaluation, area=area)
    assert [entry.evaluation.id for entry in standing.same_version] == ["exempelby-2019", "provby-2012"]
    assert [entry.evaluation.id for entry in standing.same_questions] == ["provby-2012"]
    assert standing.earlier is not None
    assert standing.earlier.evaluation.id == "olanda-2010"
    first = collection.evaluations["olanda-2010"]
    given = first.find_area("demokrati")
    assert given is not None
    assert find_standing(collection, index_peers(collection), evaluation=first, area=given).earlier is None
    last = collection.evaluations["olanda-2020"]
    given = last.find_area("demokrati")
    assert given is not None
    earlier = find_standing(collection, index_peers(collection), evaluation=last, area=given).earlier
    assert earlier is not None
    assert earlier.evaluation.id == "olanda-2014"
