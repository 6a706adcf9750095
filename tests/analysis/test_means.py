"""`generator.analysis.means`: the mean of each area over the evaluations that were asked the same questions."""

from decimal import Decimal

import pytest

from generator.analysis import build_findings
from generator.model import Collection
from tests.support.choosing import profile_of
from tests.support.rebinding import record_of, with_evaluations

YEARS = (2016, 2017, 2018)


@pytest.fixture(scope="module")
def four(small_collection: Collection) -> Collection:
    """Return the small data with three more evaluations by the questions of set S, each with ten points more."""
    first = record_of(small_collection, "exempelby-2019")
    more = [
        first.model_copy(
            update={
                "year": year,
                "areas": tuple(area.model_copy(update={"score": area.score + 10 * n}) for area in first.areas),
            }
        )
        for n, year in enumerate(YEARS, start=1)
    ]
    return with_evaluations(small_collection, [*small_collection.records.evaluations, *more])


def test_a_mean_is_over_evaluations_of_one_question_set(four: Collection) -> None:
    """Four evaluations of set S have a mean; the only one of set T has nothing to be compared with."""
    profile = profile_of(four, four.evaluations["exempelby-2019"])
    assert profile.n == 4
    assert [entry.mean for entry in profile.areas] == [Decimal(65), Decimal("33.4")]
    alone = profile_of(four, four.evaluations["asele-by-2022"])
    assert [entry.mean for entry in alone.areas] == [None, None]


def test_one_or_two_others_are_named_instead(four: Collection, grown: Collection) -> None:
    """Up to three evaluations of a set have no mean, but each names the others; with a mean none is named."""
    three = with_evaluations(four, [entry for entry in four.records.evaluations if entry.year != YEARS[0]])
    for collection, others in ((grown, ["exempelby-2020"]), (three, ["exempelby-2017", "exempelby-2018"])):
        evaluation = collection.evaluations["exempelby-2019"]
        assert [entry.mean for entry in profile_of(collection, evaluation).areas] == [None, None]
        assert [entry.id for entry in build_findings(collection).others_for(evaluation)] == others
    assert build_findings(four).others_for(four.evaluations["exempelby-2019"]) == ()
    assert build_findings(four).others_for(four.evaluations["asele-by-2021"]) == ()


def test_a_missing_area_is_no_zero_in_a_mean(four: Collection) -> None:
    """Of the four that share questions one lacks an area: neither that area nor any other has a mean of four."""
    other = record_of(four, "exempelby-2018")
    lacking = other.model_copy(update={"areas": other.areas[:1]})
    fewer = with_evaluations(four, [lacking if entry is other else entry for entry in four.records.evaluations])
    for identifier, areas in (("exempelby-2019", 2), ("exempelby-2018", 1)):
        profile = profile_of(fewer, fewer.evaluations[identifier])
        assert [entry.mean for entry in profile.areas] == [None] * areas
        assert profile.n == 0
