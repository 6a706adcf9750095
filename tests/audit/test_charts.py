"""What the charts show of the evaluations that are in."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

from generator.analysis import (
    build_area_development,
    build_development,
    build_overview,
    build_profile,
    build_spread,
)
from generator.figures.sentences import describe_development, describe_profile, describe_questions
from generator.model import Collection, Evaluation
from generator.pages import Page
from generator.swedish import format_figure
from tests.support.choosing import evaluation_of


def test_a_mean_is_over_evaluations_of_one_question_set(named: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 share questions; nobody else has anybody to be compared with."""
    vannas = build_profile(named, evaluation_of(named, "Vännäs", 2016))
    assert vannas.n == 2
    assert {area.slug: area.mean for area in vannas.areas}["demokrati"] == 67
    assert {area.slug: area.mean for area in vannas.areas}["brukarfokus"] == Decimal("55.5")
    for name, year in (("Nässjö", 2019), ("Olofström", 2017), ("Tomelilla", 2020), ("Tranemo", 2006)):
        assert {area.mean for area in build_profile(named, evaluation_of(named, name, year)).areas} == {None}


def without_area(collection: Collection, evaluation: Evaluation, slug: str) -> Collection:
    """Return the collection as if the source of an evaluation lacked an area."""
    areas = tuple(area for area in evaluation.areas if area.area != slug)
    fewer = evaluation.model_copy(update={"areas": areas})
    evaluations = tuple(fewer if entry is evaluation else entry for entry in collection.evaluations)
    return replace(collection, evaluations=evaluations)


def test_a_missing_area_is_no_zero_in_a_mean(named: Collection) -> None:
    """Of the two that share questions one lacks an area: neither that area nor any other has a mean of two."""
    other = without_area(named, evaluation_of(named, "Tranemo", 2015), "demokrati")
    for name, year, areas in (("Vännäs", 2016, 8), ("Tranemo", 2015, 7)):
        profile = build_profile(other, evaluation_of(other, name, year))
        assert [area.mean for area in profile.areas] == [None] * areas
        assert profile.n == 1


def test_every_mean_of_a_profile_is_over_as_many_as_it_says(named: Collection) -> None:
    """A third evaluation of the set without one area changes no mean, and shows the means of the other two."""
    vannas = evaluation_of(named, "Vännäs", 2016)
    third = vannas.model_copy(update={"year": 2018})
    whole = replace(named, evaluations=(*named.evaluations, third))
    fewer = without_area(whole, third, "demokrati")
    means = {area.slug: area.mean for area in build_profile(named, vannas).areas}
    profile = build_profile(fewer, fewer.evaluations[-1])
    assert profile.n == build_profile(fewer, vannas).n == 2
    assert {area.slug: area.mean for area in build_profile(fewer, vannas).areas} == means
    assert {area.slug: area.mean for area in profile.areas} == {
        slug: mean for slug, mean in means.items() if slug != "demokrati"
    }
    assert build_profile(whole, vannas).n == 3


def test_years_with_other_questions_are_never_joined(named: Collection) -> None:
    """Both developments that there are have a break; a municipality with one total has none."""
    tranemo = build_development(named.evaluations_of("1452"))
    assert [(step.year, str(step.total), step.is_break) for step in tranemo] == [
        (2006, "419", False),
        (2015, "506", True),
    ]
    tomelilla = build_development(named.evaluations_of("1270"))
    assert [step.is_break for step in tomelilla] == [False, True]
    assert build_area_development(named, named.evaluations_of("1270")) == ()
    areas = build_area_development(named, named.evaluations_of("1452"))
    assert len(areas) == 16
    assert [step.is_first_of_area for step in areas] == [True, False] * 8


def test_the_overview_holds_every_area_once(named: Collection) -> None:
    """Six evaluations with eight areas each; each area's spread is its part of that."""
    points = build_overview(named)
    assert len(points) == len({(point.code, point.year, point.area) for point in points}) == 48
    assert all(len(build_spread(named, area)) == 6 for area in named.areas)


def test_a_development_claims_no_more_than_is_known(named: Collection) -> None:
    """Unknown questions are told as unknown, other questions as other, and the same need no word."""
    steps = build_development(named.evaluations_of("1270"))
    assert describe_development(steps, "Tomelilla") == (
        "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023. "
        "Vi vet inte vilka frågor som ställdes 2023, så åren kan inte jämföras rakt av."
    )
    others = [replace(step, question_set=letter) for step, letter in zip(steps, "AB", strict=True)]
    assert "Frågorna är inte desamma 2020 och 2023" in describe_development(tuple(others), "Tomelilla")
    same = tuple(replace(step, question_set="A", is_break=False) for step in steps)
    assert describe_development(same, "Tomelilla") == "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023."


def test_a_sentence_says_what_a_chart_shows(named: Collection) -> None:
    """Most and least, all that share them, and how many the mean is over."""
    nassjo = evaluation_of(named, "Nässjö", 2019)
    names = {area.slug: area.name for area in named.areas}
    assert describe_profile(build_profile(named, nassjo), names, "Nässjö 2019") == (
        "Nässjö 2019 har flest poäng i Kommunen som samhällsbyggare, 77 av 100, och minst i Verksamhetsutveckling, 55."
    )
    vannas = build_profile(named, evaluation_of(named, "Vännäs", 2016))
    assert describe_profile(vannas, names, "Vännäs 2016").endswith(
        "Strecken visar medelvärdet av de två utvärderingar här som har samma frågor."
    )
    styrning = next(area for area in nassjo.areas if area.area == "styrning")
    assert describe_questions(styrning.questions) == (
        "Störst andel av sina poäng fick frågorna 3.1 och 3.4, 89 procent, och minst fråga 3.3, 59 procent."
    )


def test_every_page_kind_carries_its_charts(named_pages: list[Page]) -> None:
    """Evaluations, areas, municipalities over time, and all at a glance; nothing where there is nothing to draw."""
    drawn = {page.address: {figure.name for figure in page.figures} for page in named_pages}
    assert drawn["kommuner/"] == {"oversikt"}
    assert drawn["kommuner/nassjo/2019/"] == {"profil", "miniatyr"}
    assert drawn["kommuner/nassjo/2019/styrning/"] == {"fragor"}
    assert drawn["omraden/styrning/"] == {"spridning"}
    assert drawn["kommuner/tranemo/"] == {"utveckling", "utveckling-omraden"}
    assert drawn["kommuner/tomelilla/"] == {"utveckling"}
    assert drawn["kommuner/nassjo/"] == drawn["kommuner/tomelilla/2023/"] == set()
    assert drawn["kommuner/tranemo/2006/kvalitet/"] == set()
    assert sum(map(len, drawn.values())) == 64


def test_the_spec_holds_the_printed_figures(named: Collection, named_pages: list[Page]) -> None:
    """Every bar of every profile is as long as the printed points, on a scale of 0 to 100."""
    for evaluation in named.evaluations:
        address = f"kommuner/{named.municipality_of(evaluation).slug}/{evaluation.year}/"
        page = next(page for page in named_pages if page.address == address)
        for figure in page.figures:
            if figure.name == "profil":
                spec = json.loads(figure.spec, parse_float=Decimal)
                rows = spec["data"]["values"]
                assert [Decimal(row["score"]) for row in rows] == [area.score for area in named.areas_of(evaluation)]
                assert figure.spec.count(b'"domain":[0,100]') >= 2


def test_every_figure_is_shown_as_it_is_printed(named: Collection, named_pages: list[Page]) -> None:
    """52,5 stays 52,5 in the overview too: no chart rounds a printed figure."""
    overview = next(figure for page in named_pages for figure in page.figures if figure.name == "oversikt")
    shown = [row["shown"] for row in json.loads(overview.spec)["data"]["values"]]
    printed = [format_figure(area.score) for entry in named.evaluations for area in entry.areas]
    assert sorted(shown) == sorted(printed)
    words = {element.text for element in ET.fromstring(overview.svg).findall(".//{*}text")}  # noqa: S314 - our own
    assert {"52,5", "49,5", "58,8", "64,0"} <= words
