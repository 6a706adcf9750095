"""`generator.pages.area_counties`: which table an evaluation is in, and which figure is below which heading."""

import re
from dataclasses import replace
from typing import Any

import pytest

from generator.model import Collection
from generator.model.records import Version
from generator.pages import Page
from generator.pages.area_counties import build_area_county_pages
from generator.render import render_page
from generator.swedish import format_figure, format_percent
from tests.support.scaling import scale_up

_CELL = re.compile(r"<t[hd][^>]*>(.*?)</t[hd]>")
_ROW = re.compile(r"<tr>(.*?)</tr>")


@pytest.fixture(scope="module")
def many(collection: Collection) -> Collection:
    """Return sixty evaluations, which are too many for one page; none has the points of an area's first question."""
    scaled = scale_up(collection, 20)
    evaluations = {
        key: replace(entry, areas=tuple(replace(area, questions=area.questions[1:]) for area in entry.areas))
        for key, entry in scaled.evaluations.items()
    }
    return replace(scaled, evaluations=evaluations)


@pytest.fixture(scope="module")
def pages(many: Collection) -> list[Page]:
    """Return the pages of the counties."""
    return [*build_area_county_pages(many)]


def test_every_figure_is_below_its_head(many: Collection, pages: list[Page]) -> None:
    """Points, percent and the percent on each question, whatever questions an evaluation lacks."""
    by_title = {entry.title: entry for entry in many.evaluations.values()}
    seen = 0
    for page in pages:
        slug = page.address.split("/")[1]
        for table in re.findall(r"<table.*?</table>", render_page(page), re.DOTALL):
            head, *rows = _ROW.findall(table)
            heads = [re.sub("<.*?>", "", cell) for cell in _CELL.findall(head)]
            for row in rows:
                cells = dict(zip(heads, _CELL.findall(row), strict=True))
                found = re.search(r">([^<]+)</a>", cells["Utvärdering"])
                assert found is not None
                area = by_title[found[1]].find_area(slug)
                assert area is not None
                assert format_figure(area.score) in cells["Poäng"]
                if area.percent is not None:
                    assert format_percent(area.percent) in cells["Procent"]
                for score in area.questions:
                    assert cells[score.nr] == format_percent(score.percent)
                    seen += 1
    assert seen > 100


def test_newer_versions_come_first(pages: list[Page]) -> None:
    """The questions of the newest version are in the first table; unknown ones in the last."""
    order = [f"{version.value} " for version in reversed(Version)]
    seen = 0
    for page in pages:
        view: Any = page.view
        years = [
            next((at for at, name in enumerate(order) if table.heading.startswith(name)), 9) for table in view.tables
        ]
        assert years == sorted(years), page.address
        seen += len(set(years)) > 1
    assert seen
