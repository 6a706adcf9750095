"""`generator.pages.build`: all pages, and each by itself."""

from generator.charts import leave_undrawn
from generator.pages import PagesByThemselves, build_pages
from tests.support.checking import load_collection
from tests.support.folders import SMALL


def test_a_page_by_itself_is_the_one_among_all_pages() -> None:
    """Except the feed, which is beside the start page, and the page that says how large the files of others are."""
    collection = load_collection(SMALL)
    with leave_undrawn():
        pages = build_pages(collection)
        alone = PagesByThemselves(collection)
        differing = {page.address for page in pages if alone.build(page.address) != page}
        assert differing == {"", "data/"}
        start = alone.build("")
        assert start is not None
        assert start.view == pages[0].view
        assert alone.build("data/") is None
        assert alone.build("kommuner/exempelby/1999/") is None
