"""What the charts show of the named evaluations."""

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from decimal import Decimal

from generator.analysis import build_findings
from generator.charts.area_development import (
    build_area_development,
    build_area_development_rows,
    find_area_development,
)
from generator.charts.development import Step, build_development, describe_development, find_development
from generator.charts.overview import build_overview
from generator.charts.profile import Profile, describe_marks, describe_profile
from generator.charts.questions import describe_questions
from generator.charts.spread import build_spread
from generator.model import Collection, QuestionSet, Version
from generator.model.records import EvaluationRecord
from generator.pages import Page
from generator.swedish import format_figure
from tests.audit.named import NAMED
from tests.support.choosing import evaluation_of, profile_of
from tests.support.rebinding import record_of, with_evaluations


def test_those_with_the_same_questions_are_named(named: Collection) -> None:
    """Tranemo 2015 and Vännäs 2016 share questions, too few for a mean; no other has anything to be compared with."""
    findings = build_findings(named)
    others = {name: [entry.id for entry in findings.others_for(named.evaluations[name])] for name in NAMED}
    assert {name: found for name, found in others.items() if found} == {
        "tranemo-2015": ["vannas-2016"],
        "vannas-2016": ["tranemo-2015"],
    }
    assert all({*means_in(profile_of(named, named.evaluations[name])).values()} <= {None} for name in NAMED)


def means_in(profile: Profile) -> dict[str, Decimal | None]:
    """Return the means of a profile by area."""
    return {entry.area.slug: entry.mean for entry in profile.areas}


def with_later(collection: Collection, *years: int) -> Collection:
    """Return the collection as if Vännäs had got the same points as in 2016 in later years, too."""
    vannas = record_of(collection, "vannas-2016")
    later = [vannas.model_copy(update={"year": year}) for year in years]
    return with_evaluations(collection, [*collection.records.evaluations, *later])


def without_area(collection: Collection, evaluation: EvaluationRecord, *, slug: str) -> Collection:
    """Return the collection as if the source of an evaluation lacked an area."""
    fewer = evaluation.model_copy(update={"areas": tuple(area for area in evaluation.areas if area.area != slug)})
    records = collection.records.evaluations
    return with_evaluations(collection, [fewer if entry is evaluation else entry for entry in records])


def test_a_missing_area_is_no_zero_in_a_mean(named: Collection) -> None:
    """Of the four that share questions one lacks an area: neither that area nor any other has a mean of four."""
    other = without_area(with_later(named, 2018, 2020), record_of(named, "tranemo-2015"), slug="demokrati")
    for name, year, areas in (("Vännäs", 2016, 8), ("Tranemo", 2015, 7)):
        profile = profile_of(other, evaluation_of(other, name, year=year))
        assert [entry.mean for entry in profile.areas] == [None] * areas
        assert profile.n == 0


def test_every_mean_of_a_profile_is_over_as_many_as_it_says(named: Collection) -> None:
    """A fifth evaluation of the set without one area changes no mean, and shows the means of the other four."""
    four, whole = with_later(named, 2018, 2020), with_later(named, 2018, 2020, 2022)
    fewer = without_area(whole, record_of(whole, "vannas-2022"), slug="demokrati")
    means = means_in(profile_of(four, four.evaluations["vannas-2016"]))
    assert (means["demokrati"], means["brukarfokus"]) == (Decimal(67), Decimal("52.75"))
    vannas, profile = (profile_of(fewer, fewer.evaluations[name]) for name in ("vannas-2016", "vannas-2022"))
    assert profile.n == vannas.n == 4
    assert means_in(vannas) == means
    assert means_in(profile) == {slug: mean for slug, mean in means.items() if slug != "demokrati"}
    assert profile_of(whole, whole.evaluations["vannas-2016"]).n == 5


def developed(collection: Collection, code: str) -> tuple[Step, ...]:
    """Return the development of the municipality with a code."""
    return build_development(collection.evaluations_of(collection.municipalities[code]))


def test_years_with_other_questions_are_never_joined(named: Collection) -> None:
    """Tranemo's years are of two versions, and there is a break; Tomelilla's are of one."""
    tranemo = developed(named, "1452")
    assert [(step.evaluation.year, str(step.total.points), step.is_break) for step in tranemo] == [
        (2006, "419", False),
        (2015, "506", True),
    ]
    tomelilla = developed(named, "1270")
    assert [step.is_break for step in tomelilla] == [False, False]
    assert build_area_development(named.areas.values(), named.evaluations_by_municipality["1270"]) == ()
    areas = build_area_development(named.areas.values(), named.evaluations_by_municipality["1452"])
    assert len(areas) == 16
    assert [(step.year, step.panel) for step in areas] == [*[(2006, 0)] * 8, *[(2015, 1)] * 8]
    rows = build_area_development_rows(areas)
    assert [row["heading"] for row in rows if "heading" in row] == ["2006, äldre version", "2015, frågor A"]
    lines = {row["row"]: row["year"] for row in rows if "year" in row}
    assert [*lines.values()] == [*["2006"] * 8, *["2015"] * 8], "no line has dots of both years"
    assert find_area_development(areas, "Tranemo") == (
        "Tranemo: områdenas poäng 2006 och 2015, som inte kan jämföras rakt av"
    )
    assert find_development(tranemo, "Tranemo") == (
        "Tranemo: 419 poäng 2006 och 506 poäng 2015, kan inte jämföras rakt av"
    )


def test_the_overview_holds_every_area_once(named: Collection) -> None:
    """Six evaluations have eight areas each; each area's spread is its share of those."""
    cells = build_overview(named.evaluations.values())
    assert len(cells) == len({(cell.evaluation.id, cell.area.slug) for cell in cells}) == 48
    assert all(len(build_spread(area, named.evaluations.values())) == 6 for area in named.areas.values())


def asked(step: Step, question_set: QuestionSet) -> Step:
    """Return a step of a development as if its evaluation had asked the questions of a set."""
    return replace(step, evaluation=replace(step.evaluation, question_set=question_set))


def of_version(step: Step, version: Version | None) -> Step:
    """Return a step of a development as if its evaluation had used a version, or an unknown one, and no questions."""
    return replace(step, evaluation=replace(step.evaluation, question_set=None, version=version))


def test_a_development_claims_no_more_than_is_known(named: Collection) -> None:
    """An unknown version is called unknown, another version or other questions are called so, the same need no note."""
    steps = developed(named, "1270")
    totals = "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023."
    assert describe_development(steps, "Tomelilla") == totals
    assert describe_development((steps[0], of_version(steps[1], None)), "Tomelilla") == (
        f"{totals} Vi vet inte vilken version av Kommunkompassen som användes 2023, så åren kan inte jämföras rakt av."
    )
    assert describe_development((of_version(steps[0], Version.OF_2016), steps[1]), "Tomelilla") == (
        f"{totals} Kommunkompassen gjordes om mellan 2020 och 2023, så åren kan inte jämföras rakt av."
    )
    others = [asked(step, named.question_sets[letter]) for step, letter in zip(steps, "AB", strict=True)]
    assert "Frågorna är inte desamma 2020 och 2023" in describe_development(tuple(others), "Tomelilla")
    same = tuple(replace(asked(step, named.question_sets["A"]), is_break=False) for step in steps)
    assert describe_development(same, "Tomelilla") == "Tomelilla fick 497,4 poäng 2020 och 546 poäng 2023."


def test_a_sentence_says_what_a_chart_shows(named: Collection) -> None:
    """The most and the fewest points, all areas that share them, and the number of evaluations in the mean."""
    nassjo = evaluation_of(named, "Nässjö", year=2019)
    assert describe_profile(profile_of(named, nassjo)) == (
        "Nässjö 2019 har flest poäng i Kommunen som samhällsbyggare, 77 av 100, och minst i Verksamhetsutveckling, 55."
    )
    vannas = profile_of(named, evaluation_of(named, "Vännäs", year=2016))
    assert describe_profile(vannas).endswith("och minst i Verksamhetsutveckling, 46.")
    later = with_later(named, 2018, 2020)
    assert describe_marks(profile_of(later, later.evaluations["vannas-2016"])).endswith(
        "Trekanten är medelvärdet av de fyra utvärderingar här som har samma frågor."
    )
    styrning = next(area for area in nassjo.areas if area.slug == "styrning")
    assert describe_questions(styrning.questions) == (
        "Störst andel av sina poäng fick frågorna 3.1 och 3.4, 89 procent, och minst fråga 3.3, 59 procent."
    )


def test_every_page_kind_carries_its_charts(named_pages: list[Page]) -> None:
    """Evaluations, areas, municipalities over time, and all at a glance; and none where there is nothing to draw."""
    drawn = {page.address: {figure.name for figure in page.figures} for page in named_pages}
    assert drawn["kommuner/"] == {"oversikt", "karta"}
    assert drawn["kommuner/nassjo/2019/"] == {"profil"}
    assert drawn["kommuner/nassjo/2019/styrning/"] == {"fragor"}
    assert drawn["omraden/styrning/"] == {"spridning"}
    assert drawn["kommuner/tranemo/"] == {"utveckling", "utveckling-omraden"}
    assert drawn["kommuner/tomelilla/"] == {"utveckling"}
    assert drawn["kommuner/nassjo/"] == drawn["kommuner/tomelilla/2023/"] == set()
    assert drawn["kommuner/tranemo/2006/kvalitet/"] == set()
    assert sum(map(len, drawn.values())) == 59


def test_the_spec_holds_the_printed_figures(named: Collection, named_pages: list[Page]) -> None:
    """Every bar of every profile is as long as the printed points, on a scale of 0 to 100."""
    for evaluation in named.evaluations.values():
        address = f"kommuner/{evaluation.municipality.slug}/{evaluation.year}/"
        page = next(page for page in named_pages if page.address == address)
        for figure in page.figures:
            if figure.name == "profil":
                spec = json.loads(figure.spec, parse_float=Decimal)
                rows = spec["data"]["values"]
                assert [Decimal(row["score"]) for row in rows] == [area.score for area in evaluation.areas]
                placed = [layer["encoding"]["x"] for layer in spec["layer"]]
                domains = [place["scale"]["domain"] for place in placed if "field" in place]
                assert len(domains) >= 1
                assert all(domain == [0, 100] for domain in domains)


def test_every_figure_is_shown_as_it_is_printed(named: Collection, named_pages: list[Page]) -> None:
    """52,5 stays 52,5 in the overview too: no chart rounds a printed figure."""
    overview = next(figure for page in named_pages for figure in page.figures if figure.name == "oversikt")
    shown = [row["shown"] for row in json.loads(overview.spec)["data"]["values"]]
    printed = [format_figure(area.score) for entry in named.evaluations.values() for area in entry.areas]
    assert sorted(shown) == sorted(printed)
    words = {element.text for element in ET.fromstring(overview.svg).findall(".//{*}text")}  # noqa: S314 - our own
    assert {"52,5", "49,5", "58,8", "64,0"} <= words
