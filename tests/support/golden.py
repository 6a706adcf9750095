"""The golden pages: every page of the small data set, with several of each in it, as Markdown.

They are reviewed as a diff when they change; `make golden` rewrites them.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator.charts import LIBRARY_PATH
from generator.output import write_tree
from generator.pages import build_pages
from generator.schemas import PUBLISHED
from generator.site import Tree, build_site
from tests.support.folders import TESTS
from tests.support.several import load_several

GOLDEN = TESTS / "golden_pages"
NOT_TEXT = (".svg", ".png", ".xlsx", ".zip")


def build_golden() -> Tree:
    """Return all that the data set becomes, except what is drawn or packed: its specs and tables are reviewed."""
    with TemporaryDirectory() as folder:
        collection = load_several(Path(folder) / "data")
    built = build_site(collection, build_pages(collection), hand_written_files={})
    return {
        name: content
        for name, content in built.items()
        if not name.endswith((*NOT_TEXT, LIBRARY_PATH)) and not name.startswith(PUBLISHED)  # those are in schemas/
    }


if __name__ == "__main__":
    write_tree(build_golden(), GOLDEN)
