"""Makes single pages of a site that is built, for a preview: `python -m generator.cli.single_pages` with its options.

`generator.cli.asked` says how steps are requested. `read` reads and checks the data; `page` with an address prints the
HTML of that page, or fails silently if the page has to wait for the whole site; `warm` makes some before any request.

After an edit of the data a reader looks at one page, so only that page is made, when it is requested. It is the page of
the whole site except for two things, which follow with that: the name of the bundle, and, on a page that has lost a
place that links lead to, where that place is now; such a page isn't made here. The price is a second process beside
that of `generator.cli.steps`, which also holds the files of the data in memory.
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter
from pathlib import Path
from posixpath import dirname, join, normpath

from generator.build import CONFIG_NAME
from generator.cache import open_cache
from generator.charts import keeping_drawings
from generator.cli import building
from generator.cli.asked import answer_steps, read_options
from generator.html_body import find_ids
from generator.inline_charts import find_drawings
from generator.inputs import Checked, read_checked
from generator.load import NOTICE_FILE, History, Remembered
from generator.model import Collection
from generator.model.addresses import MUNICIPALITIES, municipality_address
from generator.pages import Page, PagesByThemselves
from generator.preview.edits import Snapshot, take_snapshot
from generator.render import keeping_templates, render_page
from generator.single_page import Frame

FRAME = (Path("overrides"), Path(CONFIG_NAME))


class SinglePages:
    """The pages of the data that the options of `kompass site` name, as last read."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._remembered: Remembered = {}
        self._checked: Checked | None = None
        self._pages: PagesByThemselves | None = None
        self._places: Mapping[str, set[str]] = {}
        self._frame: Frame | None = None
        self._framed: tuple[Snapshot, str] | None = None

    def read(self) -> int:
        """Read and check the data; return the exit code."""
        problems, self._checked = read_checked(self._options.data, remembered=self._remembered)
        building.show_problems(problems, self._options.language)
        self._pages = None
        if self._checked is None:
            return 1
        self._pages = PagesByThemselves(self._checked.collection)
        self._places = _list_places(self._checked.history)
        return 0

    def warm(self) -> int:
        """Make a page of most kinds before any is requested, so that the first request is as quick as the next.

        Its charts are drawn anew, so that what draws them is loaded.
        """
        for address in () if self._checked is None else _choose_first(self._checked.collection):
            self._make(address)
        return 0

    def print_page(self, address: str) -> int:
        """Print the page at an address; return the exit code, which is 1 if it can't be made by itself."""
        cache = open_cache(self._options.cache)
        with keeping_drawings(cache), keeping_templates(cache):
            html = self._make(address)
        if html is None:
            return 1
        sys.stdout.write(html)
        return 0

    def _make(self, address: str) -> str | None:
        page = None if self._pages is None else self._pages.build(address)
        if self._pages is None or page is None:
            return None
        html = self._find_frame().finish(address, _write_files(page, self._pages.build))
        return html if self._places.get(address, set()) <= find_ids(html) else None

    def _find_frame(self) -> Frame:
        """Return what the pages share, made anew if it was edited."""
        written = self._checked.hand_written_files if self._checked else {}
        notice = written.get(NOTICE_FILE, b"").decode()
        described = take_snapshot(FRAME), notice
        if self._frame is None or described != self._framed:
            options = self._options
            self._frame = Frame(Path(CONFIG_NAME), options.pages, site=options.out, notice=notice)
            self._framed = described
        return self._frame


def _choose_first(collection: Collection) -> Iterator[str]:
    """Yield the address of the first page of each kind that has many pages."""
    yield MUNICIPALITIES
    evaluation = next(filter(attrgetter("areas"), collection.evaluations.values()), None)
    if evaluation is not None:
        yield from (municipality_address(evaluation.municipality), evaluation.address, evaluation.areas[0].address)
    yield from (example.address for example in collection.examples[:1])


def _list_places(history: History) -> dict[str, set[str]]:
    """Return the places on each page that links may lead to: those that were published, and those that lead on."""
    places: dict[str, set[str]] = {}
    for address in (*(history.published or ()), *(entry.old for entry in history.redirects)):
        page, _, anchor = address.partition("#")
        if anchor:
            places.setdefault(page, set()).add(anchor)
    return places


def _write_files(page: Page, build: Callable[[str], Page | None]) -> dict[str, bytes]:
    """Return the Markdown of a page and the drawings that it shows, its own and those of other pages."""
    text = render_page(page)
    files = {f"{page.address}index.md": text.encode(), **_list_drawings(page)}

    def read(place: str) -> bytes | None:
        path = normpath(join(page.address, place))
        if path not in files and (other := build(f"{dirname(path)}/")):
            files.update(_list_drawings(other))
        return files.get(path)

    find_drawings(text, read)
    return files


def _list_drawings(page: Page) -> dict[str, bytes]:
    return {f"{page.address}{name}": content for figure in page.figures for name, content in figure.files().items()}


def main() -> None:
    """Make the requested pages, until the input ends."""
    pages = SinglePages(read_options())
    answer_steps({"read": lambda _: pages.read(), "warm": lambda _: pages.warm(), "page": pages.print_page})


if __name__ == "__main__":
    main()
