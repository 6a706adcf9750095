"""Which lines of text belong to which row of a table, where labels span several lines.

A row's number is beside the first line of its label, the middle or the last, in the same way in the whole table. Each
way is tried, and the cheapest is chosen. The cost is how far a number is from where it should be, in lines, plus a line
for what no label does: begin with a lower-case letter, or end in a hyphen or a comma. A label that a question set has
costs less.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from generator.importing.lines import Line

_ALIGNMENTS: tuple[Callable[[float, float], float], ...] = (
    lambda first, _last: first,
    lambda first, last: (first + last) / 2,
    lambda _first, last: last,
)
_MOST_LINES = 8
_GOES_ON = re.compile(r".*(?:-|,|/|\b(?:och|eller|för|av|i|på|med|till|som|den|det|en|ett|att|samt))", re.IGNORECASE)
# ... and continues with a name: "någon som äger den" is a whole sentence, "i samverkan med" isn't.
GOES_ON_WITH_NAME = re.compile(
    r".*(?:-|,|/|\b(?:och|eller|för|av|i|på|med|till|från|som|en|ett|att|samt))", re.IGNORECASE
)
_EMPTY = 3.0
_TITLE_LINE = 0.6
_UNKNOWN = 1.0
_Costs = dict[tuple[int, int], float]
_INFINITE = float("inf")


def begins_text(before: str, after: str) -> bool:
    """Return whether a line begins a new text, judging by its first letter and the line before it."""
    return after.lstrip("”\"»'")[:1].isupper() and GOES_ON_WITH_NAME.fullmatch(before) is None


def bare(label: str) -> str:
    """Return a label's letters and digits in lower case, without anything between them."""
    return "".join(letter for letter in label.lower() if letter.isalnum())


def divide_labels(
    tops: Sequence[float], lines: Sequence[Line], *, title: int = 0, known: frozenset[str] = frozenset()
) -> list[list[Line]]:
    """Return the lines above the first row (of the table's title), and then those of each row, in order.

    `tops` has the positions of the rows' numbers, in order; at least `title` lines belong to the title. `known` has
    labels as `bare` gives them.
    """
    if not tops or not lines:
        return [list(lines), *([] for _ in tops)]
    pitch = _pitch(lines)
    costs = _cost_all(lines[title:], pitch=pitch, known=known)
    ways = (_divide(tops, lines[title:], costs=costs, pitch=pitch, aligned=aligned) for aligned in _ALIGNMENTS)
    _, cuts = min(ways, key=lambda way: way[0])
    ends = [*(title + cut for cut in cuts), len(lines)]
    return [list(lines[begin:end]) for begin, end in zip([0, *ends[:-1]], ends, strict=True)]


def _pitch(lines: Sequence[Line]) -> float:
    """Return how far apart the lines of a label are: the smallest usual distance."""
    steps = [after.top - before.top for before, after in pairwise(lines)]
    least = min((step for step in steps if step > 0.5 * lines[0].em), default=1.2 * lines[0].em)
    return median([step for step in steps if step <= 1.3 * least] or [least])


def _divide(
    tops: Sequence[float],
    lines: Sequence[Line],
    *,
    costs: _Costs,
    pitch: float,
    aligned: Callable[[float, float], float],
) -> tuple[float, list[int]]:
    """Return the least cost, and the lines before which the rows begin."""

    @cache
    def rest(row: int, begin: int) -> tuple[float, tuple[int, ...]]:
        if row == len(tops):
            return (0.0, ()) if begin == len(lines) else (_INFINITE, ())
        best: tuple[float, tuple[int, ...]] = (_INFINITE, ())
        for end in range(begin, min(begin + _MOST_LINES, len(lines)) + 1):
            own = costs[begin, end]
            if end > begin:
                own += abs(aligned(lines[begin].top, lines[end - 1].top) - tops[row]) / pitch
            if own < best[0]:
                cost, cuts = rest(row + 1, end)
                best = min(best, (own + cost, (begin, *cuts)))
        return best

    cost, cuts = min((begin * _TITLE_LINE + rest(0, begin)[0], rest(0, begin)[1]) for begin in range(len(lines) + 1))
    return cost, list(cuts)


def _cost_all(lines: Sequence[Line], *, pitch: float, known: frozenset[str]) -> _Costs:
    """Return the cost of reading some lines as one label, wherever its number is."""
    letters = [bare(line.text) for line in lines]
    return {
        (begin, end): _cost(lines[begin:end], pitch=pitch, known="".join(letters[begin:end]) in known)
        for begin in range(len(lines) + 1)
        for end in range(begin, min(begin + _MOST_LINES, len(lines)) + 1)
    }


def _cost(lines: Sequence[Line], *, pitch: float, known: bool) -> float:
    if not lines:
        return _EMPTY
    cost = 0.0 if known else _UNKNOWN
    cost += 1.5 * lines[0].text[0].islower()
    cost += _GOES_ON.fullmatch(lines[-1].text) is not None
    for before, after in pairwise(lines):
        cost += max(0.0, min((after.top - before.top) / pitch - 1.2, 2.0)) * 0.5
        cost += 0.5 * before.text.endswith("?")
    return cost
