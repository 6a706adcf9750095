"""The built pages: whole, with real tables, and each known fault beside its figure."""

from collections import Counter
from pathlib import Path

from generator.model import Collection
from generator.model.addresses import short_address
from tests.support.built import page_files, parse

FRAMED = ("/bricka/", "/profil/")


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


def test_redirects_and_frames_are_kept_out_of_search_engines(site: Path, collection: Collection) -> None:
    """Redirecting addresses, and what other sites show in a frame; every other page may be found."""
    leading, hidden = set(), set()
    for path in page_files(site):
        metas = {element.get("http-equiv") or element.get("name"): element for element in parse(path).iter("meta")}
        address = f"{path.parent.relative_to(site).as_posix()}/"
        if "refresh" in metas:
            leading.add(address)
        if "robots" in metas:
            assert metas["robots"].get("content") == "noindex", path
            hidden.add(address)
    assert {short_address(entry) for entry in collection.municipalities.values()} <= leading <= hidden
    assert {address for address in hidden - leading if not address.endswith(FRAMED)} == set()
