"""`generator.analysis.teachers`: who did well, so that others can learn from them."""

from dataclasses import replace
from decimal import Decimal

from generator.analysis import build_blocks
from generator.analysis.teachers import WELL_DONE, find_teachers
from generator.model import Answer, Collection
from generator.swedish import sort_key


def test_who_did_well_is_named_by_name(collection: Collection) -> None:
    """Each municipality once, with its newest answer, and none below the limit; the count includes all of them."""
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
    """Then no one is named."""
    poor = [
        answer
        for area in small_collection.areas
        for block in build_blocks(small_collection, area)
        for answer in block.answers
        if answer.score.percent < WELL_DONE
    ]
    assert poor
    assert find_teachers(poor).latest == ()


def test_the_newest_answer_decides_and_then_the_best(several: Collection) -> None:
    """Doing well once, but not last, doesn't count; of two answers in a year, the better does; the newest come first.

    Exactly 70 percent is doing well, and six are named.
    """
    base = several.answers_by_question["T 1.2"][0]

    def answer(code: str, year: int, percent: str) -> Answer:
        municipality = base.evaluation.municipality.model_copy(update={"code": code, "name": f"By {code}"})
        evaluation = replace(base.evaluation, municipality=municipality, year=year, title=f"By {code} {year}")
        return replace(base, evaluation=evaluation, score=replace(base.score, percent=Decimal(percent)))

    def named(*answers: Answer) -> list[tuple[str, str]]:
        return [(entry.evaluation.title, str(entry.score.percent)) for entry in find_teachers(answers).latest]

    assert named(answer("1", 2011, "90"), answer("1", 2020, "40"), answer("1", 2014, "80")) == []
    assert named(answer("1", 2011, "40"), answer("1", 2020, "90")) == [("By 1 2020", "90")]
    assert named(answer("1", 2020, "60"), answer("1", 2020, "85")) == [("By 1 2020", "85")]
    assert named(answer("1", 2020, "70"), answer("2", 2020, "69.9")) == [("By 1 2020", "70")]
    many = [answer(str(code), 2010 + code, "80") for code in (8, 1, 2, 3, 4, 5, 6, 7)]
    assert [title for title, _ in named(*many)] == [f"By {code} {2010 + code}" for code in range(3, 9)]
    assert find_teachers(many).count == 8
