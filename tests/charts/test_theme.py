"""`generator.charts.theme` and the style sheet: inks that stand out from the page in light and in dark."""

import re
from collections.abc import Mapping

import pytest

from generator.charts import theme
from generator.charts.overview import CELL_OPACITY
from tests.support.folders import ROOT

STYLES = ROOT / "overrides" / "styles"
SCHEMES = ("light", "dark")


def read_inks(scheme: str) -> Mapping[str, str]:
    """Return the colour of each ink in a scheme, as the style sheet gives it in a page."""
    light, dark = (STYLES / "colours.css").read_text(encoding="utf-8").split("@media (prefers-color-scheme: dark)")[:2]
    given = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", light))
    if scheme == "dark":
        given |= dict(re.findall(r"(--[\w-]+): (#[0-9a-f]{6});", dark))
    own = (STYLES / "charts.css").read_text(encoding="utf-8").partition(".drawing {")[2].partition("}")[0]
    named = dict(re.findall(r"--ink-(\w+): (?:var\((--[\w-]+)\)|currentcolor);", own))
    return {ink: given[name or "--md-typeset-color"] for ink, name in named.items()}


def channels(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue (0-255) of `#rrggbb`."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def luminance(colour: tuple[float, float, float]) -> float:
    """Return the relative luminance of a colour, as WCAG 2.2 defines it."""
    linear = [part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: tuple[float, float, float], second: tuple[float, float, float]) -> float:
    """Return the contrast between two colours, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def blend(colour: str, page: str, *, opacity: float) -> tuple[float, float, float]:
    """Return what a colour of this opacity looks like on a page."""
    red, green, blue = (
        opacity * top + (1 - opacity) * below for top, below in zip(channels(colour), channels(page), strict=True)
    )
    return red, green, blue


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ink", ["own", "line", "mean"])
def test_marks_stand_out_from_the_page(ink: str, scheme: str) -> None:
    """At least 3:1, in light and in dark."""
    inks = read_inks(scheme)
    assert contrast(channels(inks[ink]), channels(inks["paper"])) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_is_legible_on_the_page_and_on_every_cell(scheme: str) -> None:
    """At least 4.5:1, also on the darkest cell of the overview."""
    inks = read_inks(scheme)
    for part in (0, 1, 2, 3):
        cell = blend(inks["own"], inks["paper"], opacity=CELL_OPACITY * part / 3)
        assert contrast(channels(inks["text"]), cell) >= 4.5


def test_a_chart_that_stands_alone_has_the_colours_of_the_light_page() -> None:
    """Those that the charts are drawn in, and those that the interactive chart replaces."""
    assert {ink: colour for colour, ink in theme.INKS.items()} == read_inks("light")
    script = (ROOT / "overrides" / "scripts" / "figures.js").read_text(encoding="utf-8")
    assert dict(re.findall(r'"(#[0-9a-f]{6})": "(\w+)"', script)) == theme.INKS


def test_every_ink_has_its_rules() -> None:
    """For what is filled and what is outlined, in a page and in the file."""
    css = (STYLES / "charts.css").read_text(encoding="utf-8")
    for ink in theme.INKS.values():
        assert f".drawing .fill-{ink} {{\n  fill: var(--ink-{ink});" in css
        assert f".drawing .stroke-{ink} {{\n  stroke: var(--ink-{ink});" in css
