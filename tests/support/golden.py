"""The golden pages: every page of the small data set as Markdown, reviewed as a difference when it changes.

`make golden` writes them anew.
"""

from generator.charts import LIBRARY_PATH
from generator.load import build_collection, load_sources
from generator.output import write_tree
from generator.pages import build_pages
from generator.site import Tree, build_site
from tests.support.folders import SMALL, TESTS

GOLDEN = TESTS / "golden_pages"
NOT_TEXT = (".svg", ".png", ".xlsx", ".zip")


def build_golden() -> Tree:
    """Return all that the small data set becomes, without what is drawn or packed: specs and tables are reviewed."""
    sources, _ = load_sources(SMALL)
    collection = build_collection(sources)
    built = build_site(collection, build_pages(collection), hand_written_files={})
    return {name: content for name, content in built.items() if not name.endswith((*NOT_TEXT, LIBRARY_PATH))}


if __name__ == "__main__":
    write_tree(build_golden(), GOLDEN)
