"""Each known fault of a source is beside the figure that it is about, wherever that figure is shown."""

from typing import Any

import html5lib
import pytest

from generator.site import Tree


def read_page(tree: Tree, address: str) -> Any:
    """Return the markup of a generated page."""
    return html5lib.parse(tree[f"{address}index.md"].decode(), namespaceHTMLElements=False)


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
def test_a_known_fault_is_beside_its_figure(named_tree: Tree, page: str, row: str) -> None:
    """Every row that shows a figure with a known fault links to the fault."""
    document = read_page(named_tree, page)
    rows = [element for element in document.iter("tr") if row in "".join(element.itertext())]
    marks = [link for element in rows for link in element.iter("a") if link.get("class") == "note-mark"]
    assert rows
    assert marks, page


def test_a_total_is_marked_only_with_its_own_faults(named_tree: Tree) -> None:
    """The fault in the date on Tomelilla's cover is beside the date, not beside the total."""
    document = read_page(named_tree, "kommuner/tomelilla/2020/")
    total = next(element for element in document.iter("p") if element.get("class") == "finding-figure")
    date = next(element for element in document.iter("dd") if "2020-01-22" in "".join(element.itertext()))
    assert not list(total.iter("a"))
    assert [link.text for link in date.iter("a")] == ["Två uppgifter"]
