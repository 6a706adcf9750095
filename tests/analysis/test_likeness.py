"""`generator.analysis.likeness`: how alike two evaluations are, and which of several share a panel."""

import pytest

from generator.analysis.groups import build_groups
from generator.analysis.likeness import Likeness, build_likeness, judge_area, judge_sets, split_comparable
from generator.model import Collection, Verdict


@pytest.fixture(scope="module")
def likeness(several: Collection) -> Likeness:
    """Return how alike the sets S, T and U are."""
    return build_likeness(build_groups(several.question_sets, several.judgements), several.question_sets)


def test_a_set_is_the_same_as_itself_and_two_are_judged_in_either_order(likeness: Likeness) -> None:
    """Every area of two sets is judged; the number of similar questions doesn't depend on which set is named first."""
    for (area, first, second), judgement in likeness.judged.items():
        assert likeness.judged[area, second, first] == judgement
        if first == second:
            assert (judgement.verdict, judgement.similar, judgement.none) == (Verdict.SAME, 0, 0)
    pairs = {(first, second) for area, first, second in likeness.judged if area == "styrning"}
    assert pairs == {(first, second) for first in "STU" for second in "STU"}
    assert {(first, second) for area, first, second in likeness.judged if area == "kvalitet"} == {("U", "U")}


def test_an_area_is_as_alike_as_its_questions(several: Collection, likeness: Likeness) -> None:
    """One question of the two sets is the same, one similar, and what only one set asks has no counterpart."""
    old, new = several.evaluations["olanda-2014"], several.evaluations["asele-by-2022"]
    judged = judge_area(likeness, first=old, second=new, area="demokrati")
    assert judged is not None
    assert (judged.verdict, judged.same, judged.similar) == (Verdict.SIMILAR, 1, 1)
    assert not judged.is_whole
    assert judged.weighs_differently
    assert not any(
        judgement.weighs_differently for (_, one, other), judgement in likeness.judged.items() if one == other
    )
    apart = judge_area(likeness, first=several.evaluations["exempelby-2019"], second=new, area="styrning")
    assert apart is not None
    assert (apart.verdict, apart.same, apart.similar) == (Verdict.NONE, 0, 0)
    assert judge_area(likeness, first=old, second=several.evaluations["asele-by-2021"], area="demokrati") is None
    assert judge_area(likeness, first=old, second=new, area="kvalitet") is None


def test_a_pair_of_sets_is_listed_once(several: Collection, likeness: Likeness) -> None:
    """By the names in the order of the evaluations; a set that two of them have is a pair, too."""
    ids = ("olanda-2014", "asele-by-2022", "olanda-2020", "olanda-2010", "asele-by-2021")
    pairs = judge_sets(likeness, [several.evaluations[key] for key in ids], area="demokrati")
    assert [(pair.first, pair.second, pair.judgement.verdict) for pair in pairs] == [
        ("U", "T", Verdict.SIMILAR),
        ("U", "U", Verdict.SAME),
        ("T", "T", Verdict.SAME),
    ]


def test_who_can_be_compared_shares_a_panel(several: Collection, likeness: Likeness) -> None:
    """In the order of the choice; where nothing can be compared, or without known questions, each is alone."""
    chosen = [several.evaluations[key] for key in ("exempelby-2019", "asele-by-2021", "asele-by-2022", "olanda-2020")]

    def panels(area: str) -> list[list[str]]:
        return [[entry.id for entry in panel] for panel in split_comparable(likeness, chosen, areas=[area])]

    assert panels("demokrati") == [["exempelby-2019", "asele-by-2022", "olanda-2020"], ["asele-by-2021"]]
    assert panels("styrning") == [["exempelby-2019"], ["asele-by-2021"], ["asele-by-2022", "olanda-2020"]]
