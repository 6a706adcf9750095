"""Draws a chart with Altair and Vega themselves. Whatever else draws one must give the same bytes."""

from dataclasses import dataclass
from typing import Any

from altair.utils.schemapi import debug_mode

from generator.charts.patterns.structure import BuildChart
from generator.charts.patterns.template import Drawing, dump
from generator.charts.svg import clean_svg, draw_svg
from generator.charts.theme import Datum


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn chart: its spec, and what Vega made of it."""

    rows: list[Datum]
    spec: dict[str, Any]
    raw: str

    def finish(self, title: str) -> Drawing:
        """Return the drawing as the site has it, which names itself `title`."""
        svg, width, height = clean_svg(self.raw, title)
        return Drawing(svg, width, height, dump(self.spec).encode())


def draw_by_vega(build_chart: BuildChart, rows: list[Datum]) -> Drawn:
    """Return a chart of the rows, drawn by Altair and Vega.

    Altair's own validation takes half the time of a build, so it is left to the tests.
    """
    with debug_mode(False):
        spec = build_chart(rows).to_dict(validate=False)
    return Drawn(rows, spec, draw_svg(dump(spec)))
