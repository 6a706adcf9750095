"""`generator.analysis.yardsticks`: a mean of others is set beside evaluations of its own version only."""

from dataclasses import replace

import pytest

from generator.analysis import find_yardsticks
from generator.model import Collection, Version, VersionBasis, bind_records
from tests.support.rebinding import record_of, with_evaluations


def found(collection: Collection, identifier: str) -> list[str]:
    """Return the ids of the yardsticks that fit an evaluation."""
    return [entry.id for entry in find_yardsticks(collection, collection.evaluations[identifier])]


def test_a_yardstick_fits_its_own_version(small_collection: Collection) -> None:
    """It is set beside the evaluation of 2016's version, and not beside that of 2020's or of an unknown one."""
    assert found(small_collection, "exempelby-2019") == ["exempel-2020"]
    assert found(small_collection, "asele-by-2022") == found(small_collection, "asele-by-2021") == []


@pytest.mark.parametrize(("version", "fitting"), [(Version.OF_2016, ["exempel-2020"]), (Version.OF_2010, [])])
def test_a_total_is_enough(small_collection: Collection, version: Version, fitting: list[str]) -> None:
    """An evaluation with only a total is set beside the total of a yardstick of its version."""
    known = {"version": version, "version_known_by": VersionBasis.YEAR}
    total = record_of(small_collection, "asele-by-2021").model_copy(update=known)
    assert found(with_evaluations(small_collection, [total]), "asele-by-2021") == fitting


def test_a_yardstick_without_version_fits_none(small_collection: Collection) -> None:
    """Not even an evaluation whose version is unknown, too."""
    records = small_collection.records
    median = replace(records, yardsticks=records.yardsticks[1:])
    assert all(found(bind_records(median), identifier) == [] for identifier in small_collection.evaluations)


def test_a_yardstick_needs_something_beside_it(small_collection: Collection) -> None:
    """Without a total in either place, an area must be in both."""
    records = small_collection.records
    yardstick = records.yardsticks[0].model_copy(update={"total": None})
    bare = bind_records(replace(records, yardsticks=(yardstick,)))
    assert found(bare, "exempelby-2019") == ["exempel-2020"]
    known = {"version": Version.OF_2016, "version_known_by": VersionBasis.YEAR}
    total = record_of(bare, "asele-by-2021").model_copy(update=known)
    assert found(with_evaluations(bare, [total]), "asele-by-2021") == []


def test_a_total_that_nobody_knows_is_beside_nothing(small_collection: Collection) -> None:
    """A yardstick with only a total is set beside an evaluation that has one, and not beside one with areas alone."""
    records = small_collection.records
    yardstick = records.yardsticks[0].model_copy(update={"areas": ()})
    bare = bind_records(replace(records, yardsticks=(yardstick,)))
    assert found(bare, "exempelby-2019") == []


def test_yardsticks_are_in_the_order_of_the_register(small_collection: Collection) -> None:
    """Two of one version both fit, the first one first."""
    records = small_collection.records
    second = records.yardsticks[0].model_copy(update={"id": "a-second"})
    both = bind_records(replace(records, yardsticks=(*records.yardsticks, second)))
    assert found(both, "exempelby-2019") == ["exempel-2020", "a-second"]
