"""`generator.analysis.teachers`: who did well, so that others can learn from them."""

from generator.analysis import build_blocks
from generator.analysis.teachers import WELL_DONE, find_teachers
from generator.model import Collection
from generator.swedish import sort_key


def test_who_did_well_is_named_by_name(collection: Collection) -> None:
    """Each municipality once, with its newest answer, and nobody below the limit; the count is of all of them."""
    found = 0
    for area in collection.areas:
        for block in build_blocks(collection, area):
            newest: dict[str, int] = {}
            for answer in block.answers:
                code = answer.evaluation.municipality.code
                newest[code] = max(newest.get(code, 0), answer.evaluation.year)
            teachers = find_teachers(block.answers)
            titles = [answer.evaluation.title for answer in teachers.latest]
            assert titles == sorted(titles, key=sort_key)
            assert len({answer.evaluation.municipality.code for answer in teachers.latest}) == len(titles)
            for answer in teachers.latest:
                assert answer.score.percent >= WELL_DONE
                assert answer.evaluation.year == newest[answer.evaluation.municipality.code]
            assert teachers.count >= len(titles)
            found += len(titles)
    assert found > 20


def test_nobody_did_well(small_collection: Collection) -> None:
    """Then there is nobody to name."""
    poor = [
        answer
        for area in small_collection.areas
        for block in build_blocks(small_collection, area)
        for answer in block.answers
        if answer.score.percent < WELL_DONE
    ]
    assert poor
    assert find_teachers(poor).latest == ()
