"""`generator.analysis.means`: the mean of each area over the evaluations that were asked the same questions."""

from decimal import Decimal

from generator.model import Collection
from tests.support.choosing import profile_of
from tests.support.rebinding import record_of, with_evaluations


def test_a_mean_is_over_evaluations_of_one_question_set(grown: Collection) -> None:
    """Two evaluations of set S have a mean; the only one of set T has nobody to be compared with."""
    profile = profile_of(grown, grown.evaluations["exempelby-2019"])
    assert profile.n == 2
    assert [entry.mean for entry in profile.areas] == [Decimal(60), Decimal("28.4")]
    alone = profile_of(grown, grown.evaluations["asele-by-2022"])
    assert [entry.mean for entry in alone.areas] == [None, None]


def test_a_missing_area_is_no_zero_in_a_mean(grown: Collection) -> None:
    """Of the two that share questions one lacks an area: neither that area nor any other has a mean of two."""
    other = record_of(grown, "exempelby-2020")
    lacking = other.model_copy(update={"areas": other.areas[:1]})
    fewer = with_evaluations(grown, [lacking if entry is other else entry for entry in grown.records.evaluations])
    for identifier, areas in (("exempelby-2019", 2), ("exempelby-2020", 1)):
        profile = profile_of(fewer, fewer.evaluations[identifier])
        assert [entry.mean for entry in profile.areas] == [None] * areas
        assert profile.n == 1
