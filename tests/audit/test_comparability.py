"""The judgements on the questions of sets A to D: whole, and the same by a second reader."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from generator.analysis import build_blocks
from generator.model import Collection, Judgement, Verdict
from tests.audit.named import SECOND_READING, SETS
from tests.support.choosing import references


def questions(collection: Collection) -> Iterator[tuple[str, str]]:
    """Yield every question of sets A to D, such as `A 5.2`, with its concept."""
    for name in SETS:
        for question in collection.question_sets[name].questions.values():
            yield f"{name} {question.nr}", question.concept.id


def test_every_pair_that_shares_a_concept_is_judged_and_no_other(named: Collection) -> None:
    """All 170 questions are covered, in both directions, and every judgement except "same" has its reason."""
    every = list(questions(named))
    assert len(every) == 45 + 45 + 45 + 35
    for (first, concept), (second, other) in combinations(every, 2):
        judgement = named.judge(first, second)
        assert judgement == named.judge(second, first)
        assert (judgement is not None) == (concept == other and first[0] != second[0]), (first, second)
        if judgement is not None:
            assert (judgement.why is None) == (judgement.verdict is Verdict.SAME)


def test_a_second_reader_judged_the_same(named: Collection) -> None:
    """Every pair was judged blind by the labels; where the two differ, the README of the second reading says why."""
    lines = (SECOND_READING / "judgements.tsv").read_text(encoding="utf-8").splitlines()
    read = {(first, second): verdict for first, second, verdict in (line.split("\t") for line in lines)}
    register = {
        (first, second): judgement.verdict
        for entry in named.records.comparability
        for one, other, judgement in entry.pairs()
        for first, second in [sorted((one, other))]
    }
    assert read.keys() == register.keys()
    differing = {pair for pair, verdict in read.items() if register[pair] != verdict}
    assert differing == {("A 1.1", "D 1.1"), ("B 1.1", "D 1.1"), ("C 1.1", "D 1.1")}


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        ("A 8.6", "B 8.6", Verdict.SIMILAR),
        ("A 8.6", "B 8.7", Verdict.SIMILAR),
        ("A 8.6", "C 8.6", Verdict.SIMILAR),
        ("A 8.6", "C 8.7", Verdict.SIMILAR),
        ("A 1.1", "C 1.1", Verdict.SAME),
        ("A 7.2", "C 7.2", Verdict.NONE),
        ("B 7.5", "C 7.5", None),
        ("A 2.4", "B 2.4", None),
    ],
)
def test_the_known_traps_are_avoided(named: Collection, first: str, second: str, verdict: Verdict | None) -> None:
    """The known traps: equal numbers for different questions, and a question that became two."""
    judgement = named.judge(first, second)
    assert (None if judgement is None else judgement.verdict) is verdict


def test_a_block_holds_only_the_same_questions(named: Collection) -> None:
    """Each question is in one block; only the same ones are side by side."""
    seen: list[str] = []
    for area in named.areas.values():
        for block in build_blocks(named, area.slug):
            names = references(block)
            seen += names
            for first, second in combinations(names, 2):
                judgement = named.judge(first, second)
                assert judgement is not None
                assert judgement.verdict is Verdict.SAME
            for relation in block.relations:
                for other in references(relation):
                    found = [named.judge(name, other) for name in names if name[0] != other[0]]
                    assert Judgement(relation.verdict, relation.why) in found
    assert sorted(seen) == sorted(name for name, _ in questions(named))
