"""`generator.charts` and `generator.figures`: true to the data, legible, small, and equal for equal data."""

import gzip
import json
import re
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

import altair as alt
import pytest

from generator.analysis import (
    build_area_development,
    build_development,
    build_overview,
    build_profile,
    build_spread,
    strongest_areas,
    weakest_areas,
)
from generator.charts import theme
from generator.figures import Figure
from generator.figures.sentences import describe_development, describe_profile, describe_questions
from generator.figures.svg import render_svg
from generator.model import Collection, Evaluation
from generator.pages import Page, build_pages
from generator.swedish import format_figure
from tests.conftest import ROOT

# The page keeps 16 pixels free on each side of a chart on the narrowest screen that we promise.
NARROWEST = 320 - 2 * 16
SMALLEST_TEXT = 11
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


def blend(colour: str, page: str, opacity: float) -> tuple[float, float, float]:
    """Return what a colour of this opacity looks like on a page."""
    red, green, blue = (
        opacity * top + (1 - opacity) * below for top, below in zip(channels(colour), channels(page), strict=True)
    )
    return red, green, blue


def evaluation_of(collection: Collection, name: str, year: int) -> Evaluation:
    """Return one evaluation of the real data."""
    return next(entry for entry in collection.evaluations if (entry.name, entry.year) == (name, year))


@pytest.fixture(scope="module")
def pages(collection: Collection) -> list[Page]:
    """Return the real pages."""
    return build_pages(collection)


@pytest.fixture(scope="module")
def figures(pages: list[Page]) -> list[Figure]:
    """Return all figures of the real site."""
    return [figure for page in pages for figure in page.figures]


@pytest.mark.parametrize("scheme", PAGES)
@pytest.mark.parametrize("colour", [theme.FILL, theme.TRACK, theme.MARK])
def test_marks_stand_out_from_the_page(colour: str, scheme: str) -> None:
    """At least 3:1, in light and in dark."""
    assert contrast(channels(colour), channels(PAGES[scheme][0])) >= 3


@pytest.mark.parametrize("scheme", PAGES)
def test_text_is_legible_on_the_page_and_on_every_cell(scheme: str) -> None:
    """At least 4.5:1, also on the darkest cell of the overview."""
    page, text = PAGES[scheme]
    for opacity in (0, 0.25, 0.5, 0.75):
        assert contrast(channels(text), blend(theme.FILL, page, opacity)) >= 4.5


def test_the_charts_know_the_colours_of_the_page() -> None:
    """The colours that the tests above compute with are those of the style sheet."""
    css = (ROOT / "overrides" / "styles" / "colours.css").read_text(encoding="utf-8")
    light, dark = css.split("@media (prefers-color-scheme: dark)")[:2]
    for part, (page, text) in ((light, PAGES["light"]), (dark, PAGES["dark"])):
        assert f"--md-default-bg-color: {page}" in part
        assert f"--md-default-fg-color: {text}" in part
    assert f"--kompass-bar: {theme.FILL}" in css


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


def test_a_mean_is_over_evaluations_of_one_question_set(collection: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 share questions; nobody else has anybody to be compared with."""
    vannas = build_profile(collection, evaluation_of(collection, "Vännäs", 2016))
    assert vannas.n == 2
    assert {area.slug: area.mean for area in vannas.areas}["demokrati"] == 67
    assert {area.slug: area.mean for area in vannas.areas}["brukarfokus"] == Decimal("55.5")
    for name, year in (("Nässjö", 2019), ("Olofström", 2017), ("Tomelilla", 2020), ("Tranemo", 2006)):
        assert {area.mean for area in build_profile(collection, evaluation_of(collection, name, year)).areas} == {None}


def without_area(collection: Collection, evaluation: Evaluation, slug: str) -> Collection:
    """Return the collection as if the source of an evaluation lacked an area."""
    areas = tuple(area for area in evaluation.areas if area.area != slug)
    fewer = evaluation.model_copy(update={"areas": areas})
    evaluations = tuple(fewer if entry is evaluation else entry for entry in collection.evaluations)
    return replace(collection, evaluations=evaluations)


def test_a_missing_area_is_no_zero_in_a_mean(collection: Collection) -> None:
    """Of the two that share questions one lacks an area: neither that area nor any other has a mean of two."""
    other = without_area(collection, evaluation_of(collection, "Tranemo", 2015), "demokrati")
    for name, year, areas in (("Vännäs", 2016, 8), ("Tranemo", 2015, 7)):
        profile = build_profile(other, evaluation_of(other, name, year))
        assert [area.mean for area in profile.areas] == [None] * areas
        assert profile.n == 1


def test_every_mean_of_a_profile_is_over_as_many_as_it_says(collection: Collection) -> None:
    """A third evaluation of the set without one area changes no mean, and shows the means of the other two."""
    vannas = evaluation_of(collection, "Vännäs", 2016)
    third = vannas.model_copy(update={"year": 2018})
    whole = replace(collection, evaluations=(*collection.evaluations, third))
    fewer = without_area(whole, third, "demokrati")
    means = {area.slug: area.mean for area in build_profile(collection, vannas).areas}
    profile = build_profile(fewer, fewer.evaluations[-1])
    assert profile.n == build_profile(fewer, vannas).n == 2
    assert {area.slug: area.mean for area in build_profile(fewer, vannas).areas} == means
    assert {area.slug: area.mean for area in profile.areas} == {
        slug: mean for slug, mean in means.items() if slug != "demokrati"
    }
    assert build_profile(whole, vannas).n == 3


def test_years_with_other_questions_are_never_joined(collection: Collection) -> None:
    """Both developments that there are have a break; a municipality with one total has none."""
    tranemo = build_development(collection.evaluations_of("1452"))
    assert [(step.year, str(step.total), step.is_break) for step in tranemo] == [
        (2006, "419", False),
        (2015, "506", True),
    ]
    tomelilla = build_development(collection.evaluations_of("1270"))
    assert [step.is_break for step in tomelilla] == [False, True]
    assert build_area_development(collection, collection.evaluations_of("1270")) == ()
    areas = build_area_development(collection, collection.evaluations_of("1452"))
    assert len(areas) == 16
    assert [step.is_first_of_area for step in areas] == [True, False] * 8


def test_a_development_claims_no_more_than_is_known(collection: Collection) -> None:
    """Unknown questions are told as unknown, other questions as other, and the same need no word."""
    steps = build_development(collection.evaluations_of("1270"))
    assert describe_development(steps, "Tomelilla") == (
        "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023. "
        "Vi vet inte vilka frågor som ställdes 2023, så åren kan inte jämföras rakt av."
    )
    others = [replace(step, question_set=letter) for step, letter in zip(steps, "AB", strict=True)]
    assert "Frågorna är inte desamma 2020 och 2023" in describe_development(tuple(others), "Tomelilla")
    same = tuple(replace(step, question_set="A", is_break=False) for step in steps)
    assert describe_development(same, "Tomelilla") == "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023."


def test_the_overview_holds_every_area_once(collection: Collection) -> None:
    """Six evaluations with eight areas each; each area's spread is its part of that."""
    points = build_overview(collection)
    assert len(points) == len({(point.code, point.year, point.area) for point in points}) == 48
    assert all(len(build_spread(collection, area)) == 6 for area in collection.areas)


def test_strongest_and_weakest(collection: Collection) -> None:
    """Two or three, and never one of several that have the same points."""
    for evaluation in collection.evaluations:
        for chosen in (strongest_areas(evaluation), weakest_areas(evaluation)):
            left = [area.score for area in evaluation.areas if area not in chosen]
            assert len(chosen) <= 3
            assert not {area.score for area in chosen} & set(left)
    nassjo = evaluation_of(collection, "Nässjö", 2019)
    assert [area.area for area in strongest_areas(nassjo)] == ["samhalle", "styrning", "demokrati"]
    assert [area.area for area in weakest_areas(nassjo)] == ["kvalitet", "brukarfokus"]


def test_a_sentence_says_what_a_chart_shows(collection: Collection) -> None:
    """Most and least, all that share them, and how many the mean is over."""
    nassjo = evaluation_of(collection, "Nässjö", 2019)
    names = {area.slug: area.name for area in collection.areas}
    assert describe_profile(build_profile(collection, nassjo), names, "Nässjö 2019") == (
        "Nässjö 2019 har flest poäng i Kommunen som samhällsbyggare, 77 av 100, och minst i Verksamhetsutveckling, 55."
    )
    vannas = build_profile(collection, evaluation_of(collection, "Vännäs", 2016))
    assert describe_profile(vannas, names, "Vännäs 2016").endswith(
        "Strecken visar medelvärdet av de två utvärderingar här som har samma frågor."
    )
    styrning = next(area for area in nassjo.areas if area.area == "styrning")
    assert describe_questions(styrning.questions) == (
        "Störst andel av sina poäng fick frågorna 3.1 och 3.4, 89 procent, och minst fråga 3.3, 59 procent."
    )


def test_every_spec_is_valid_vega_lite(figures: list[Figure]) -> None:
    """Altair checks each spec against the schema of Vega-Lite; the build itself leaves that out."""
    for figure in figures:
        alt.Chart.from_dict(json.loads(figure.spec), validate=True)
