"""Learns a pattern: draws a chart with made-up rows by Altair and Vega, and finds where each difference comes from.

A pattern is kept only if it gives every one of these drawings and specs again, byte for byte.
"""

from collections.abc import Sequence
from contextlib import suppress
from itertools import chain

from generator.charts.patterns.drawing import Drawn, draw_by_vega
from generator.charts.patterns.probes import build_probes
from generator.charts.patterns.reading import UnlearnableError, read_spec, read_svg
from generator.charts.patterns.structure import BuildChart, Roles, find_roles
from generator.charts.patterns.template import Pattern, dump
from generator.charts.svg import draw_svg

_PATIENCE = 8
_TITLE = "En <titel> & en till"


def learn_pattern(build_chart: BuildChart, first: Drawn, *, roles: Roles) -> Pattern | None:
    """Return the pattern of the structure of a chart that is drawn already, or None if it has none."""
    try:
        drawn = [first, *(draw_by_vega(build_chart, probe) for probe in build_probes(first.rows, roles))]
        pattern = _find_pattern(drawn)
        is_right = all(pattern.draw_probe(probe.rows, _TITLE) == probe.finish(_TITLE) for probe in drawn)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, UnlearnableError):
        # A chart may do anything with rows that nobody ever wrote, and Vega refuses what it can't draw.
        _settle(first)
        return None
    return pattern if is_right else None


def _settle(drawn: Drawn) -> None:
    """Draw what can be drawn until it succeeds: after a failure, vl-convert fails at the next chart too."""
    for _ in range(_PATIENCE):
        with suppress(ValueError):
            draw_svg(dump(drawn.spec))
            return
    draw_svg(dump(drawn.spec))


def _find_pattern(drawn: Sequence[Drawn]) -> Pattern:
    first = drawn[0]
    spec, known = read_spec(drawn)
    roles = find_roles(first.spec, first.rows, known=known)
    placed = roles.numbers
    scales = tuple(dict.fromkeys(chain.from_iterable(placed[field] for field in sorted(placed))))
    numbers = tuple((field, tuple(map(scales.index, placed[field]))) for field in sorted(placed))
    finished = first.finish(_TITLE)
    return Pattern(
        svg=read_svg(drawn, scales, numbers=numbers),
        spec=spec,
        width=finished.width,
        height=finished.height,
        scales=scales,
        numbers=numbers,
        links=roles.links,
    )
