"""`generator.analysis.better`: who did clearly better on a question, the nearest first."""

from decimal import Decimal

from generator.analysis.better import Better, find_better, sort_answers
from generator.model import Collection, Verdict
from tests.support.rebinding import record_of, with_evaluations


def test_the_newest_answer_of_each_counts(small_collection: Collection) -> None:
    """Same county first, then newest first; of a municipality that was asked more than once, the newest answer."""
    asked = record_of(small_collection, "asele-by-2022")
    others = [
        asked.model_copy(
            update={"municipality": code, "name": small_collection.municipalities[code].name, "year": year}
        )
        for code, year in (("9905", 2020), ("9905", 2023), ("9906", 2021), ("9906", 2024))
    ]
    collection = with_evaluations(small_collection, [*small_collection.records.evaluations, *others])
    answers = sort_answers(collection)["S 1.2"]
    found = find_better(answers, collection.municipalities["9901"], percent=Decimal(85))
    ids = [other.answer.evaluation.id for other in found.nearest]
    assert (found.count, ids) == (3, ["provby-2023", "asele-by-2022", "ostprov-2024"])


def test_the_same_question_counts_before_a_similar_one(several: Collection) -> None:
    """Even if the similar one was answered in the same county, and more recently."""
    answers = sort_answers(several)["U 2.1"]
    assert [other.answer.evaluation.id for other in answers.by_verdict[Verdict.SAME]] == ["olanda-2014", "olanda-2010"]
    assert [other.answer.evaluation.id for other in answers.by_verdict[Verdict.SIMILAR]] == [
        "asele-by-2022",
        "olanda-2020",
    ]
    asker = several.municipalities["9901"]
    found = find_better(answers, asker, percent=Decimal(25))
    assert (found.count, [other.answer.evaluation.id for other in found.nearest]) == (
        2,
        ["olanda-2014", "asele-by-2022"],
    )
    best = find_better(answers, asker, percent=Decimal(46))
    assert (best.count, [other.answer.evaluation.id for other in best.nearest]) == (1, ["olanda-2014"])
    assert find_better(answers, asker, percent=Decimal(47)) == Better(0, ())
    assert find_better(answers, several.municipalities["9903"], percent=Decimal(30)).count == 1


def test_the_nearest_counts_only_if_it_is_better(several: Collection) -> None:
    """The same question was answered worse than the similar one; only the better answer is counted."""
    answers = sort_answers(several)["T 1.3"]
    assert [str(other.answer.score.percent) for other in answers.by_verdict[Verdict.SAME]][:1] == ["30"]
    found = find_better(answers, several.municipalities["9901"], percent=Decimal(46))
    assert (found.count, [other.answer.evaluation.id for other in found.nearest]) == (1, ["olanda-2014"])


def test_only_an_existing_own_answer_is_left_out(several: Collection) -> None:
    """A municipality's own answer is left out of the count only if it has one, even compared with no percent at all."""
    answers = sort_answers(several)["U 2.1"]
    asked, stranger = several.municipalities["9903"], several.municipalities["9906"]
    everybody = len(answers.best)
    assert find_better(answers, stranger, percent=Decimal(0)).count == everybody
    assert find_better(answers, asked, percent=Decimal(0)).count == everybody - 1
