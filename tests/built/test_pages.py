"""The built pages: whole, with real tables, and each known fault beside its figure."""

from collections import Counter
from pathlib import Path

import pytest

from tests.support.built import page_files, parse


def test_every_page_is_whole(site: Path) -> None:
    """Language, one title, one description, one first heading, unique ids."""
    titles = Counter[str]()
    for path in page_files(site):
        document = parse(path)
        assert document.get("lang") == "sv"
        elements = list(document.iter())
        assert sum(element.tag == "h1" for element in elements) == 1, path
        assert next(element.get("content") for element in elements if element.get("name") == "description")
        ids = Counter(element.get("id") for element in elements if element.get("id"))
        assert max(ids.values(), default=1) == 1, (path, ids.most_common(1))
        titles[next(element.text for element in elements if element.tag == "title") or ""] += 1
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_table_is_a_real_table(site: Path) -> None:
    """A caption, column headers and a header in every row; none of Markdown's inline styles."""
    tables = 0
    for path in page_files(site):
        for table in parse(path).iter("table"):
            tables += 1
            assert table.find("caption") is not None, path
            assert all(cell.get("scope") == "col" for row in table.find("thead") for cell in row.iter("th")), path
            for row in table.find("tbody").iter("tr"):
                assert sum(cell.get("scope") == "row" for cell in row.iter("th")) == 1, path
        assert not [element for element in parse(path).iter() if element.get("style")], path
    assert tables > 80


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("kommuner/nassjo/2019/", "Politisk styrning och kontroll"),
        ("kommuner/nassjo/", "Politisk styrning och kontroll"),
        ("kommuner/nassjo/2019/styrning/", "Hela området"),
        ("omraden/styrning/", "Nässjö 2019"),
        ("kommuner/vannas/2016/", "Tillgänglighet, bemötande"),
        ("kommuner/vannas/", "Tillgänglighet, bemötande"),
        ("kommuner/vannas/2016/brukarfokus/", "Hela området"),
        ("omraden/brukarfokus/", "Vännäs 2016"),
        ("kommuner/tranemo/2015/ledarskap/", "ledarutveckling"),
        ("kommuner/olofstrom/2017/samhalle/", "social hållbarhet"),
        ("kommuner/", "Tranemo 2006"),
        ("kommuner/tranemo/", "Tranemo 2006"),
        ("kommuner/", "Nässjö 2019"),
    ],
)
def test_a_known_fault_stands_beside_its_figure(site: Path, page: str, row: str) -> None:
    """Every row that shows a figure with a known fault links to the fault."""
    document = parse(site / page / "index.html")
    rows = [element for element in document.iter("tr") if row in "".join(element.itertext())]
    marks = [link for element in rows for link in element.iter("a") if link.get("class") == "note-mark"]
    assert rows
    assert marks, page


def test_a_total_is_only_marked_with_what_touches_it(site: Path) -> None:
    """The fault in the date of Tomelilla's cover stands by the date, not by the total."""
    document = parse(site / "kommuner" / "tomelilla" / "2020" / "index.html")
    total = next(element for element in document.iter("p") if element.get("class") == "total")
    date = next(element for element in document.iter("dd") if "2020-01-22" in "".join(element.itertext()))
    assert not list(total.iter("a"))
    assert [link.text for link in date.iter("a")] == ["Avvikelse 1"]
