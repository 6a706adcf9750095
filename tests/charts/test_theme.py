"""`generator.charts.theme`: colours that stand out from the page in light and in dark."""

import pytest

from generator.charts import theme
from tests.support.folders import ROOT

PAGES = {"light": (theme.LIGHT_PAGE, theme.LIGHT_TEXT), "dark": (theme.DARK_PAGE, theme.DARK_TEXT)}


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


@pytest.mark.parametrize("scheme", PAGES)
@pytest.mark.parametrize("colour", [theme.FILL, theme.TRACK, theme.MEAN])
def test_marks_stand_out_from_the_page(colour: str, scheme: str) -> None:
    """At least 3:1, in light and in dark."""
    assert contrast(channels(colour), channels(PAGES[scheme][0])) >= 3


@pytest.mark.parametrize("scheme", PAGES)
def test_text_is_legible_on_the_page_and_on_every_cell(scheme: str) -> None:
    """At least 4.5:1, also on the darkest cell of the overview."""
    page, text = PAGES[scheme]
    for opacity in (0, 0.25, 0.5, 0.75):
        assert contrast(channels(text), blend(theme.FILL, page, opacity=opacity)) >= 4.5


def test_the_charts_know_the_colours_of_the_page() -> None:
    """The colours that the tests above compute with are those of the style sheet."""
    css = (ROOT / "overrides" / "styles" / "colours.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")[:2]
    for part, (page, text) in ((light, PAGES["light"]), (dark, PAGES["dark"])):
        assert f"--md-default-bg-color: {page}" in part
        assert f"--md-default-fg-color: {text}" in part
    assert f"--kompass-bar: {theme.FILL}" in css
