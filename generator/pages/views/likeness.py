"""How alike the questions of several evaluations are, as marks: one that holds for all, or one for each kind of pair.

The script of the page of comparisons makes the same marks (`overrides/scripts/comparison.js`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.analysis.likeness import SetPair
from generator.analysis.side_by_side import ComparisonRow
from generator.model import Verdict
from generator.pages.views.phrases import say
from generator.swedish import format_list


@dataclass(frozen=True, slots=True)
class LikenessMark:
    """A verdict in words; `sets` says which question sets it is about, and is empty where it holds for all.

    Where the pairs are many, the mark `is_brief`: its sets are named where it unfolds.
    """

    kind: str
    label: str
    sets: str
    is_brief: bool = False


MOST_PAIRS = 3
"""How many pairs of question sets a mark names before it is brief."""


def mark_sets(pairs: Iterable[SetPair]) -> tuple[LikenessMark, ...]:
    """Return the marks of an area; none if no questions are known to compare."""
    return _marks("area", {(pair.first, pair.second): pair.judgement.verdict for pair in pairs})


def mark_row(row: ComparisonRow) -> tuple[LikenessMark, ...]:
    """Return the marks of a row of questions; they say that it can't be compared if only one evaluation was asked."""
    similar = {frozenset((pair.first_set, pair.second_set)) for pair in row.similar}
    asked = [cell.asked.question_set for cell in row.cells if cell.asked is not None]
    pairs: dict[frozenset[str], tuple[tuple[str, str], Verdict]] = {}
    for first, second in combinations(asked, 2):
        names = frozenset((first, second))
        pairs.setdefault(names, ((first, second), Verdict.SIMILAR if names in similar else Verdict.SAME))
    return _marks("question", dict(pairs.values())) or (LikenessMark(Verdict.NONE, say("question-none"), ""),)


def name_pair(first: str, second: str) -> str:
    """Return the name of two question sets: `A mot C`, and `inom A` for the same set twice."""
    return say("within", set=first) if first == second else say("sets", first=first, second=second)


def _marks(of: str, verdicts: Mapping[tuple[str, str], Verdict]) -> tuple[LikenessMark, ...]:
    kinds = [kind for kind in Verdict if kind in verdicts.values()]
    return tuple(
        LikenessMark(
            kind,
            say(f"{of}-{kind}"),
            format_list(name_pair(*pair) for pair, verdict in verdicts.items() if verdict is kind)
            if len(kinds) > 1
            else "",
            is_brief=len(kinds) > 1 and len(verdicts) > MOST_PAIRS,
        )
        for kind in kinds
    )
