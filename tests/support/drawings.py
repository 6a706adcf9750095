"""Caches drawings, so that a chart is drawn once, however many sites and test runs need it.

What Altair and Vega draw depends only on the rows of a chart, the code and the libraries, all of which are in the cache
key. `tests/charts` draws anew, and so does `tests/test_site.py`, which builds the pages in a process without a cache.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Protocol

import pytest
import vl_convert

from generator.charts import figure, keeping, picture
from generator.charts.patterns import BuildChart, Drawing, Patterns
from generator.charts.theme import Datum
from tests.support.folders import ROOT
from tests.support.sharing import digest, recall

CODE = ("analysis", "charts", "messages", "model", "swedish.py", "tables.py")
"""The parts of the generator that a drawing can depend on: the charts, and everything that they import."""


class Draw(Protocol):
    """Draws in place of `Patterns.draw`."""

    def __call__(self, known: Patterns, build_chart: BuildChart, rows: list[Datum], *, title: str) -> Drawing: ...


Convert = Callable[[str], str]
_CONVERT_ANEW: dict[str, Convert] = {
    "vegalite_to_svg": vl_convert.vegalite_to_svg,
    "javascript_bundle": vl_convert.javascript_bundle,
}
_PICTURE_ANEW = picture._draw
_DRAW_ANEW = Patterns.draw


@contextmanager
def keep_drawings() -> Iterator[None]:
    """Use drawings and libraries that this process, another one or an earlier run has made, while the block runs."""
    with pytest.MonkeyPatch.context() as patch:
        for name, convert in _CONVERT_ANEW.items():
            patch.setattr(vl_convert, name, partial(_kept, name, convert))
        code = digest(ROOT / "generator" / name for name in CODE)
        patch.setattr(picture, "_draw", partial(_kept_picture, code))
        patch.setattr(Patterns, "draw", _keeping(code))
        yield


@contextmanager
def draw_anew() -> Iterator[None]:
    """Let Altair and Vega draw everything while the block runs, whatever is cached."""
    with pytest.MonkeyPatch.context() as patch:
        for name, convert in _CONVERT_ANEW.items():
            patch.setattr(vl_convert, name, convert)
        patch.setattr(picture, "_draw", _PICTURE_ANEW)
        patch.setattr(Patterns, "draw", _DRAW_ANEW)
        yield


def _keeping(code: str) -> Draw:
    """Return a replacement for `Patterns.draw` that caches; patterns that a test makes for itself still draw anew."""

    def draw(known: Patterns, build_chart: BuildChart, rows: list[Datum], *, title: str) -> Drawing:
        described = keeping.describe_chart(build_chart, rows) if known is figure._PATTERNS else None
        if described is None:
            return _DRAW_ANEW(known, build_chart, rows, title=title)
        return keeping._read(
            recall(
                "chart",
                code,
                described,
                title,
                make=lambda: keeping._write(_DRAW_ANEW(known, build_chart, rows, title=title)),
            )
        )

    return draw


def _kept_picture(code: str, svg: str, chunk: bytes) -> bytes:
    return recall("picture", code, svg, chunk, make=lambda: _PICTURE_ANEW(svg, chunk))


def _kept(kind: str, convert: Convert, given: str) -> str:
    return recall(kind, given, make=lambda: convert(given).encode()).decode()
