"""`generator.charts` and `generator.figures`: true to the data, legible, small, and equal for equal data."""

import gzip
import json
import re
import xml.etree.ElementTree as ET
from decimal import Decimal

import altair as alt
import pytest
from generator.figures import Figure
from generator.figures.svg import render_svg

from generator.model import Collection
from generator.pages import Page, build_pages
from generator.swedish import format_figure

# The page keeps 16 pixels free on each side of a chart on the narrowest screen that we promise.
NARROWEST = 320 - 2 * 16
SMALLEST_TEXT = 11


@pytest.fixture(scope="module")
def pages(collection: Collection) -> list[Page]:
    """Return the real pages."""
    return build_pages(collection)


@pytest.fixture(scope="module")
def figures(pages: list[Page]) -> list[Figure]:
    """Return all figures of the real site."""
    return [figure for page in pages for figure in page.figures]


def test_every_page_kind_carries_its_charts(pages: list[Page]) -> None:
    """Evaluations, areas, municipalities over time, and all at a glance; nothing where there is nothing to draw."""
    drawn = {page.address: {figure.name for figure in page.figures} for page in pages}
    assert drawn["kommuner/"] == {"oversikt"}
    assert drawn["kommuner/nassjo/2019/"] == {"profil", "miniatyr"}
    assert drawn["kommuner/nassjo/2019/styrning/"] == {"fragor"}
    assert drawn["omraden/styrning/"] == {"spridning"}
    assert drawn["kommuner/tranemo/"] == {"utveckling", "utveckling-omraden"}
    assert drawn["kommuner/tomelilla/"] == {"utveckling"}
    assert drawn["kommuner/nassjo/"] == drawn["kommuner/tomelilla/2023/"] == set()
    assert drawn["kommuner/tranemo/2006/kvalitet/"] == set()
    assert sum(map(len, drawn.values())) == 64


def test_a_svg_holds_nothing_but_the_drawing(figures: list[Figure]) -> None:
    """A title, no English roles, no ids, no scripts, no links out, and text in the colour of the page."""
    for figure in figures:
        text = figure.svg.decode()
        root = ET.fromstring(text)  # noqa: S314 - made by ourselves
        assert root.find("{*}title").text == figure.sentence  # type: ignore[union-attr]
        assert not re.search(r"aria-|\bid=|class=|href|<script|url\(|Infinity|NaN", text)
        assert re.findall(r"role=\"([^\"]*)\"", text) == ["img"]
        words = root.findall(".//{*}text")
        assert words or figure.name == "miniatyr"
        assert {word.get("fill") for word in words} <= {"currentColor"}


def test_text_stays_legible_on_the_narrowest_screen(figures: list[Figure]) -> None:
    """No text under 11 pixels at 320 pixels, and no chart wider than it is drawn."""
    for figure in figures:
        scale = min(1, NARROWEST / figure.width)
        sizes = [float(size) for size in re.findall(r"font-size=\"([\d.]+)px\"", figure.svg.decode())]
        assert sizes or figure.name == "miniatyr"
        assert all(size * scale >= SMALLEST_TEXT for size in sizes), (figure.name, figure.width)


def test_a_profile_is_small(figures: list[Figure]) -> None:
    """At most 4 kB compressed; most are a fourth of that."""
    for figure in figures:
        assert len(gzip.compress(figure.svg)) <= 4096, figure.name


def test_a_drawing_depends_on_its_spec_alone(figures: list[Figure]) -> None:
    """Drawn again, after others and in another order, every chart is the same, byte for byte."""
    for figure in [*reversed(figures[:12]), *figures[:6]]:
        assert render_svg(figure.spec.decode(), figure.sentence) == (figure.svg, figure.width, figure.height)


def test_the_spec_holds_the_printed_figures(collection: Collection, pages: list[Page]) -> None:
    """Every bar of every profile is as long as the printed points, on a scale of 0 to 100."""
    for evaluation in collection.evaluations:
        address = f"kommuner/{collection.municipality_of(evaluation).slug}/{evaluation.year}/"
        page = next(page for page in pages if page.address == address)
        for figure in page.figures:
            if figure.name == "profil":
                spec = json.loads(figure.spec, parse_float=Decimal)
                rows = spec["data"]["values"]
                assert [Decimal(row["score"]) for row in rows] == [
                    area.score for area in collection.areas_of(evaluation)
                ]
                assert figure.spec.count(b'"domain":[0,100]') >= 2


def test_every_figure_is_shown_as_it_is_printed(collection: Collection, figures: list[Figure]) -> None:
    """52,5 stays 52,5 in the overview too: no chart rounds a printed figure."""
    overview = next(figure for figure in figures if figure.name == "oversikt")
    shown = [row["shown"] for row in json.loads(overview.spec)["data"]["values"]]
    printed = [format_figure(area.score) for entry in collection.evaluations for area in entry.areas]
    assert sorted(shown) == sorted(printed)
    words = {element.text for element in ET.fromstring(overview.svg).findall(".//{*}text")}  # noqa: S314 - our own
    assert {"52,5", "49,5", "58,8", "64,0"} <= words


def test_every_spec_is_valid_vega_lite(figures: list[Figure]) -> None:
    """Altair checks each spec against the schema of Vega-Lite; the build itself leaves that out."""
    for figure in figures:
        alt.Chart.from_dict(json.loads(figure.spec), validate=True)
