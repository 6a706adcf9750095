"""`generator.charts.figure` and `generator.charts.svg`: true to the data, legible, small, and equal for equal data."""

import gzip
import json
import re
import xml.etree.ElementTree as ET

import altair as alt
import pytest
from altair.utils.schemapi import validate_jsonschema

from generator.charts import Figure
from generator.charts.svg import render_svg
from generator.model import Collection
from generator.pages import build_pages
from tests.support.drawings import draw_anew

# The page keeps 16 pixels free on each side of a chart on the narrowest screen that we promise.
NARROWEST = 320 - 2 * 16
SMALLEST_TEXT = 11
WORDLESS = {"miniatyr", "karta"}
"""Charts that are explained beside the drawing."""


@pytest.fixture(scope="module")
def figures(small_collection: Collection) -> list[Figure]:
    """Return all figures of the small data set."""
    return [figure for page in build_pages(small_collection) for figure in page.figures]


def test_a_svg_holds_nothing_but_the_drawing(figures: list[Figure]) -> None:
    """A title, no English roles, no ids, no scripts, no links out, and text in the colour of the page."""
    for figure in figures:
        text = figure.svg.decode()
        root = ET.fromstring(text)  # noqa: S314 - made by ourselves
        assert root.find("{*}title").text == figure.sentence  # type: ignore[union-attr]
        assert not re.search(r"aria-|\bid=|class=|href|<script|url\(|Infinity|NaN", text)
        assert re.findall(r"role=\"([^\"]*)\"", text) == ["img"]
        words = root.findall(".//{*}text")
        assert words or figure.name in WORDLESS
        assert {word.get("fill") for word in words} <= {"currentColor"}


def test_text_stays_legible_on_the_narrowest_screen(figures: list[Figure]) -> None:
    """No text under 11 pixels at 320 pixels, and no chart wider than it is drawn."""
    for figure in figures:
        scale = min(1, NARROWEST / figure.width)
        sizes = [float(size) for size in re.findall(r"font-size=\"([\d.]+)px\"", figure.svg.decode())]
        assert sizes or figure.name in WORDLESS
        assert all(size * scale >= SMALLEST_TEXT for size in sizes), (figure.name, figure.width)


def test_a_profile_is_small(figures: list[Figure]) -> None:
    """At most 4 kB compressed; most are a fourth of that."""
    for figure in figures:
        assert len(gzip.compress(figure.svg)) <= 4096, figure.name


def test_a_drawing_depends_on_its_spec_alone(figures: list[Figure]) -> None:
    """Drawn again, after others and in another order, every chart is the same, byte for byte."""
    with draw_anew():
        for figure in [*reversed(figures[:12]), *figures[:6]]:
            assert render_svg(figure.spec.decode(), figure.sentence) == (figure.svg, figure.width, figure.height)


def test_every_spec_is_valid_vega_lite(figures: list[Figure]) -> None:
    """Altair checks each spec against the schema of Vega-Lite; the build itself leaves that out."""
    schema = alt.load_schema()
    for figure in figures:
        validate_jsonschema(json.loads(figure.spec), schema)


def test_a_spec_that_is_not_vega_lite_is_noticed(figures: list[Figure]) -> None:
    """Whatever the depth at which a key is misspelt."""
    spec = json.loads(next(figure.spec for figure in figures if figure.name == "profil"))
    spec["layer"][0]["mark"]["hieght"] = 10
    assert validate_jsonschema(spec, alt.load_schema(), raise_error=False) is not None
