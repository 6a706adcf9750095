"""The patterns that have been learnt: which structures came back, and what draws their charts from then on."""

from collections.abc import Hashable
from typing import TypeVar

from generator.charts.patterns.drawing import Drawn, draw_by_vega
from generator.charts.patterns.learning import learn_pattern
from generator.charts.patterns.structure import BuildChart, Roles, describe_structure, find_roles
from generator.charts.patterns.template import Drawing, Pattern
from generator.charts.theme import Datum

Known = TypeVar("Known")


class Patterns:
    """What is known about the structures of charts.

    At most `size` patterns are kept, and as many structures without one; the drawings are the same with any size, and
    whatever was drawn before.
    """

    def __init__(self, size: int = 256) -> None:
        self._size = size
        self._roles: dict[Hashable, Roles] = {}
        self._seen: dict[Hashable, bool] = {}
        self._patterns: dict[Hashable, Pattern] = {}

    def draw(self, build_chart: BuildChart, rows: list[Datum], *, title: str) -> Drawing:
        """Return the drawing of the chart of the rows, which names itself `title`, and its spec."""
        structure = describe_structure(build_chart, rows)
        if structure is None:
            return draw_by_vega(build_chart, rows).finish(title)
        if structure not in self._roles:
            drawn = draw_by_vega(build_chart, rows)
            roles = find_roles(drawn.spec, rows)
            self._remember(self._roles, structure, known=roles)
            self._remember(self._seen, (structure, roles.key(rows)), known=False)
            return drawn.finish(title)
        roles = self._roles[structure]
        key = (structure, roles.key(rows))
        if key in self._patterns:
            filled = self._patterns[key].draw(rows, title)
            return filled or draw_by_vega(build_chart, rows).finish(title)
        drawn = draw_by_vega(build_chart, rows)
        self._look_at(key, build_chart, drawn=drawn, roles=roles)
        return drawn.finish(title)

    def _look_at(self, key: Hashable, build_chart: BuildChart, *, drawn: Drawn, roles: Roles) -> None:
        """Learn the pattern of a structure that comes back for the first time."""
        is_hopeless = self._seen.get(key)
        if is_hopeless is None:
            self._remember(self._seen, key, known=False)
        elif not is_hopeless and len(self._patterns) < self._size:
            pattern = learn_pattern(build_chart, drawn, roles=roles)
            if pattern is None:
                self._seen[key] = True
            else:
                self._seen.pop(key, None)
                self._patterns[key] = pattern

    def _remember(self, kept: dict[Hashable, Known], key: Hashable, *, known: Known) -> None:
        """Keep what is known of a structure; the oldest makes room."""
        if len(kept) >= self._size:
            del kept[next(iter(kept))]
        kept[key] = known
