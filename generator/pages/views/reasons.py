"""Why questions or areas of several evaluations can be compared, or not, in words.

The script of the comparison page gives the same reasons (`overrides/scripts/comparison.js`), with the same phrases.
"""

from collections.abc import Iterator, Sequence

from generator.analysis.likeness import AreaJudgement, SetPair
from generator.analysis.side_by_side import ComparisonRow
from generator.model import Verdict
from generator.pages.views.likeness import name_pair
from generator.pages.views.phrases import say
from generator.swedish import format_list


def why_area(judgement: AreaJudgement) -> str | None:
    """Return how many of the area's rows are of each kind, where its questions aren't all the same."""
    if judgement.verdict is Verdict.SAME:
        return None
    if judgement.same and not judgement.similar and not judgement.none:
        return say("weighs-differently" if judgement.is_whole else "is-partial")
    if judgement.verdict is Verdict.NONE:
        return say("none-comparable") if judgement.none else None
    counts = (("same", judgement.same), ("similar", judgement.similar), ("none", judgement.none))
    return say("counts", counts=format_list(say(f"count-{kind}", count=count) for kind, count in counts if count))


def why_areas(pairs: Sequence[SetPair]) -> Iterator[str]:
    """Yield the reason of each pair; with more than one, each says which question sets it is about."""
    for pair in pairs:
        why = why_area(pair.judgement)
        if why is not None:
            yield why if len(pairs) == 1 else say("reason-of-sets", sets=name_pair(pair.first, pair.second), why=why)


def why_similar(row: ComparisonRow) -> list[str]:
    """Return the reasons of a row's similar questions; with more than two sets, each says which ones it is about."""
    pairs: dict[str, list[str]] = {}
    for pair in row.similar:
        pairs.setdefault(pair.why, []).append(say("sets", first=pair.first_set, second=pair.second_set))
    sets = {cell.evaluation.set_name for cell in row.cells if cell.asked}
    return [
        why if len(sets) < 3 else say("reason-of-sets", sets=format_list(named), why=why)
        for why, named in pairs.items()
    ]


def why_apart(row: ComparisonRow) -> list[str]:
    """Return why evaluations are left out of a row: their questions on the same thing, and those who have none."""
    apart: dict[tuple[str, str], list[str]] = {}
    missing: list[str] = []
    for cell in row.cells:
        name = cell.evaluation.title
        for entry in cell.apart:
            apart.setdefault((entry.nr, entry.why), []).append(name)
        if cell.asked is None and not cell.apart:
            missing.append(name)
    reasons = [say("apart", nr=nr, names=format_list(names), why=why) for (nr, why), names in apart.items()]
    if missing:
        reasons.append(say("without-counterpart", names=format_list(missing, "eller")))
    return reasons
