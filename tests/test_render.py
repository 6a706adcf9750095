"""`generator.render`: the front matter, addresses and headings of a page."""

from urllib.parse import urljoin

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from generator.model import Collection
from generator.pages import build_pages
from generator.render import FILTERS, relative_address, render_page
from tests.support.folders import SITE


def test_front_matter_is_data(small_collection: Collection) -> None:
    """The front matter reads back as what the page says of itself."""
    for page in build_pages(small_collection):
        _, front, _ = render_page(page).split("---\n", 2)
        meta = yaml.safe_load(front)
        assert (meta["title"], meta["description"]) == (page.title, page.description)


@pytest.mark.parametrize(
    ("target", "start", "address"),
    [
        ("kommuner/", "", "kommuner/"),
        ("", "kommuner/nassjo/", "../../"),
        ("kommuner/nassjo/2019/", "kommuner/nassjo/2019/styrning/", "../"),
        ("a/b/#fraga-5.2", "a/c/", "../b/#fraga-5.2"),
        ("data/criteria.csv", "kommuner/nassjo/", "../../data/criteria.csv"),
        ("", "", "./"),
    ],
)
def test_relative_addresses(target: str, start: str, address: str) -> None:
    """The site can lie in any folder of a host."""
    assert relative_address(target, start) == address
    assert urljoin(SITE + start, address) == SITE + target


@settings(deadline=None, max_examples=150, derandomize=True)
@given(text=st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=40))
def test_a_heading_shows_its_text_as_typed(text: str) -> None:
    """Whatever stands in a heading from YAML, Markdown shows it and does nothing with it."""
    html = Markdown(extensions=["attr_list"]).convert(f"## {FILTERS['heading'](text)}")
    assert html.startswith("<h2>")
    assert html.endswith("</h2>")
    assert "<" not in html.removeprefix("<h2>").removesuffix("</h2>")
