"""`generator.pages`: where figures come from, which version they belong to, and what is set beside them."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model import Collection, Version, VersionBasis, bind_records
from generator.pages import Page, build_pages
from generator.pages.evaluation import EvaluationView
from generator.pages.sources import SourcesView
from generator.pages.views.beside import find_beside
from generator.pages.views.origins import build_source_views, link_source
from generator.pages.views.versions import compare_years, describe_version, name_version_and_questions
from tests.support.rebinding import record_of, with_evaluations


@pytest.fixture(scope="module")
def pages(small_collection: Collection) -> dict[str, Page]:
    """Return the pages of the small data set by address."""
    return {page.address: page for page in build_pages(small_collection)}


def sources_view(pages: dict[str, Page]) -> SourcesView:
    """Return what the page about sources shows."""
    view = pages["om/kallor/"].view
    assert isinstance(view, SourcesView)
    return view


def test_a_page_is_linked_and_a_report_is_described(small_collection: Collection) -> None:
    """A page that works has its own address; a report and a dead page lead to our description of them."""
    page = small_collection.sources["asele-by-nyhet"]
    assert (link_source(page).address, link_source(page).is_external) == (page.address, True)
    for identifier in ("analys-av-exempelby", "exempel-medel"):
        link = link_source(small_collection.sources[identifier])
        assert (link.address, link.is_external) == (f"om/kallor/#kalla-{identifier}", False)


def test_every_source_is_listed_once_with_what_it_gives(small_collection: Collection, pages: dict[str, Page]) -> None:
    """Reports and pages, each with the evaluations and the yardsticks that come from it, and where links lead."""
    view = sources_view(pages)
    rows = (*view.reports, *view.pages)
    assert sorted(row.anchor for row in rows) == sorted(f"kalla-{name}" for name in small_collection.sources)
    news = next(row for row in view.pages if row.anchor == "kalla-asele-by-nyhet")
    assert [(use.link.title, use.figures) for use in news.uses] == [
        ("Åsele*by 2021", "totalpoäng och lägsta och högsta områdespoäng")
    ]
    assert (news.date, news.read, news.yardsticks) == ("april 2021", "13 mars 2026", ("Median för alla",))
    dead = next(row for row in view.pages if row.anchor == "kalla-exempel-medel")
    assert (dead.dead, dead.uses) == ("14 mars 2026", ())


def test_what_is_only_known_is_listed_by_name(pages: dict[str, Page]) -> None:
    """With the date as far as that is known, and no link to a dead address."""
    known = sources_view(pages).known
    assert [(row.municipality.title, row.when) for row in known] == [
        ("Exempelby", "September 2015"),
        ("Provby", "Augusti 2009"),
        ("Åsele*by", "Före 2010, året är inte känt"),
    ]
    assert [row.address for row in known] == ["https://www.exempel.se/rapport", "https://provby.example/kompass", None]


def test_a_figure_says_which_of_two_pages_it_is_from(small_collection: Collection) -> None:
    """The total from one page and an area from another: each source is named with its own part."""
    record = record_of(small_collection, "asele-by-2021")
    first = record.sources[0]
    second = first.model_copy(update={"id": "annan", "address": "https://www.exempel.se/annan", "title": "En annan"})
    area = record_of(small_collection, "asele-by-2022").areas[1].model_copy(update={"source": "annan", "questions": ()})
    limits = {"lowest_area": None, "highest_area": None}
    split = {"sources": (first, second), "total_source": first.id, "areas": (area,), **limits}
    collection = with_evaluations(small_collection, [record.model_copy(update=split)])
    evaluation = collection.evaluations["asele-by-2021"]
    assert [view.gives for view in build_source_views(evaluation)] == ["totalpoäng", "poäng för ett område"]
    [view] = [page.view for page in build_pages(collection) if page.address == evaluation.address]
    assert isinstance(view, EvaluationView)
    assert view.total is not None
    assert view.total.source is not None
    assert view.total.source.address == first.address
    assert [row.source.address for row in view.areas] == [second.address]
    assert (view.profile, view.strongest, view.weakest, view.extremes) == (None, (), (), None)


def test_a_version_says_how_it_is_known(small_collection: Collection) -> None:
    """From the question set, from the year, or not at all."""
    evaluations = small_collection.evaluations
    assert describe_version(evaluations["exempelby-2019"]) == "2016 års version. Det framgår av rapporten."
    assert name_version_and_questions(evaluations["exempelby-2019"]) == "2016 års version, frågor S"
    unknown = evaluations["asele-by-2021"]
    assert describe_version(unknown) == "Vi vet inte vilken version av Kommunkompassen som användes."
    by_year = replace(unknown, version=Version.OLDER, version_known_by=VersionBasis.YEAR)
    assert describe_version(by_year).startswith("Äldre version. Vi utgår från året.")


def test_years_are_compared_within_a_version(small_collection: Collection) -> None:
    """An unknown version, another version and other questions are distinguished; the same ones need no note."""
    first, second = small_collection.evaluations["asele-by-2021"], small_collection.evaluations["asele-by-2022"]
    assert (compare_years((first, second)) or "").startswith("Vi vet inte vilken version")
    assert (compare_years((replace(first, version=Version.OF_2016), second)) or "").startswith(
        "Kommunkompassen gjordes"
    )
    assert compare_years((replace(first, version=Version.OF_2020), second)) is None
    other = replace(first, version=Version.OF_2020, question_set=small_collection.question_sets["S"])
    assert (compare_years((other, second)) or "").startswith("Utvärderingarna använder olika frågor")


def test_the_site_does_without_yardsticks_and_known_evaluations(small_collection: Collection) -> None:
    """Without yardsticks and known evaluations no page has a heading or a table for them."""
    records = replace(small_collection.records, known=(), yardsticks=())
    pages = {page.address: page for page in build_pages(bind_records(records))}
    view = sources_view(pages)
    assert (view.known, view.yardsticks) == ((), ())
    evaluation = pages["kommuner/exempelby/2019/"].view
    assert isinstance(evaluation, EvaluationView)
    assert (evaluation.beside.yardsticks, evaluation.beside.has_table) == ((), False)


def test_a_yardstick_of_some_areas_has_its_column(small_collection: Collection) -> None:
    """An area that it lacks is missing in its column; one that has none of the areas has no column."""
    evaluation = small_collection.evaluations["exempelby-2019"]
    (yardstick,) = find_beside(small_collection, evaluation, others=()).with_areas
    first, second = evaluation.areas

    def cells(by_area: dict[str, Decimal]) -> list[list[str | None]]:
        entry = replace(yardstick, by_area=by_area)
        version = entry.version
        assert version is not None
        collection = replace(small_collection, yardsticks_by_version={version: (entry,)})
        beside = find_beside(collection, evaluation, others=())
        return [[cell.points for cell in beside.build_cells(area)] for area in (first, second)]

    assert cells({first.slug: Decimal("61.5")}) == [["61,5"], [None]]
    assert cells({second.slug: Decimal(60), first.slug: Decimal(50)}) == [["50"], ["60"]]
    assert cells({"kvalitet": Decimal(60)}) == [[], []]
