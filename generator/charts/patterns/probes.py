"""Rows made up to find out what a chart does with its values."""

import random
from collections.abc import Iterator

from generator.charts.patterns.sources import Rows
from generator.charts.patterns.structure import Roles
from generator.charts.patterns.template import LONGEST
from generator.charts.theme import Datum

_INNER = 12
"""The fewest values of each field that are tried between the ends of its scale."""
_DECIMALS = 5
"""Of the numbers: vl-convert reads numbers with more than 15 digits with an error in the last one."""
_ODD_TEXT = "1 < å & \"ö\" > 'ÅÄÖ'\N{NO-BREAK SPACE}–  \\n${x} %s &amp; "


def build_probes(rows: Rows, roles: Roles) -> Iterator[list[Datum]]:
    """Yield rows of the same structure with other values.

    Numbers are spread over the whole of their scales, in no order. In the last two probes every number is at one end
    and then at the other. Texts are in no order either. In every other probe the shown texts of a field are all the
    same, and as long and as odd as texts may be.
    """
    chance = random.Random(repr(len(rows)))  # noqa: S311 - the same in every build
    inner = max(2, -(-_INNER // len(rows)))
    ends = {field: scales[0].ends(rows)[:2] for field, scales in roles.numbers.items()}
    spread = {field: _spread(chance, inner * len(rows), ends=ends[field]) for field in sorted(ends)}
    for probe in range(inner + 2):
        texts = _Texts(chance, is_long=probe % 2 == 1)
        made: list[Datum] = []
        for place, row in enumerate(rows):
            changed = dict(row)
            for number, (field, value) in enumerate(row.items()):
                if field in ends and type(value) in (int, float):
                    at_end = ends[field][(place + number + probe) % 2]
                    changed[field] = spread[field].pop() if probe < inner else at_end
                elif isinstance(value, str) and value and field in roles.grouped:
                    changed[field] = texts.group(value)
                elif isinstance(value, str) and value and field in roles.shown:
                    changed[field] = texts.link() if field in roles.links else texts.show(field)
            made.append(changed)
        yield made


def _spread(chance: random.Random, count: int, *, ends: tuple[float, float]) -> list[float]:
    """Return numbers in no order, one of each equal part of a scale."""
    low, high = ends
    numbers = [round(low + (high - low) * (part + chance.random()) / count, _DECIMALS) for part in range(count)]
    chance.shuffle(numbers)
    return numbers


class _Texts:
    """Made-up texts of a probe: equal for equal groups, else all different unless they are long."""

    def __init__(self, chance: random.Random, *, is_long: bool) -> None:
        self._chance = chance
        self._is_long = is_long
        self._groups: dict[str, str] = {}

    def group(self, value: str) -> str:
        if value not in self._groups:
            self._groups[value] = self._make(self._different())
        return self._groups[value]

    def show(self, field: str) -> str:
        return self._make(field if self._is_long else self._different())

    def link(self) -> str:
        return self._different().encode("ascii", "ignore").decode().ljust(LONGEST if self._is_long else 0, "W")

    def _different(self) -> str:
        return "".join(self._chance.choices("abcdefghijklmnopqrstuvwxyzåäöABCDEFG", k=12))

    def _make(self, start: str) -> str:
        return f"{_ODD_TEXT}{start}{_ODD_TEXT}".ljust(LONGEST, "W") if self._is_long else start
