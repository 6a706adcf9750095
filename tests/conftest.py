"""What the tests share: the real data, a small made-up data set, and the real site built once, a browser."""

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from xdist.workermanage import WorkerController

from generator.build import build_html
from generator.index import build_index
from generator.model import Collection
from generator.output import write_tree
from generator.pages import Page, build_pages
from generator.search import Document, build_documents
from generator.site import Tree, build_site
from tests.support.browsing import open_browser
from tests.support.checking import load_collection
from tests.support.contributions import add_contributions
from tests.support.folders import DATA, ROOT, SMALL, TESTS
from tests.support.rebinding import record_of, with_evaluations
from tests.support.server import serve
from tests.support.sharing import make_once
from tests.support.tally import Tally
from tests.support.trees import read_tree

TALLY = pytest.StashKey[Tally]()
DIVIDED = {TESTS, TESTS / "browser"}
"""Folders whose files are large enough to be run by different processes."""


def pytest_configure(config: pytest.Config) -> None:
    """Start counting what the tests try."""
    config.stash[TALLY] = Tally()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep tests together in one process that share what is made for them: those of a folder or of a file.

    Where each test takes long by itself, any process may run any of them: `pytest.mark.apart`.
    """
    for item in items:
        if not item.get_closest_marker("apart"):
            together = item.path if item.path.parent in DIVIDED else item.path.parent
            item.add_marker(pytest.mark.xdist_group(str(together)))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what one process of several has tried to the one that sums up."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["tried"] = session.config.stash[TALLY].tried


def pytest_testnodedown(node: WorkerController) -> None:
    """Take in what another process has tried; one that broke off hands over nothing."""
    node.config.stash[TALLY].merge(getattr(node, "workeroutput", {}).get("tried", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was tried."""
    summary = config.stash[TALLY].summary()
    if summary:
        terminalreporter.section("tried")
        terminalreporter.line(summary)


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """Return what counts the pages, states, payloads, requests and links that are tried."""
    return request.config.stash[TALLY]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Return a copy of the small data set that a test may change."""
    return Path(shutil.copytree(SMALL, tmp_path / "data"))


@pytest.fixture
def real(tmp_path: Path) -> Path:
    """Return a copy of the real data that a test may change."""
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Return the real data."""
    return load_collection(DATA)


@pytest.fixture(scope="session")
def contributed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the real data with correct contributions of every kind."""
    folder = tmp_path_factory.mktemp("contributed") / "data"
    add_contributions(DATA, folder)
    return folder


@pytest.fixture(scope="session")
def small_collection() -> Collection:
    """Return the small data set."""
    return load_collection(SMALL)


@pytest.fixture(scope="session")
def small_tree(small_collection: Collection) -> Tree:
    """Return the folder of pages and data files of the small data set."""
    return build_site(small_collection, build_pages(small_collection), hand_written_files=read_tree(ROOT / "docs"))


@pytest.fixture(scope="session")
def grown(small_collection: Collection) -> Collection:
    """Return the small data with a second evaluation of Exempelby by the same questions, in which all went better."""
    first = record_of(small_collection, "exempelby-2019")
    areas = tuple(area.model_copy(update={"score": area.score + 20}) for area in first.areas)
    second = first.model_copy(update={"year": 2020, "areas": areas})
    return with_evaluations(small_collection, [*small_collection.records.evaluations, second])


@pytest.fixture(scope="session")
def pages(collection: Collection) -> list[Page]:
    """Return the real generated pages."""
    return build_pages(collection)


@pytest.fixture(scope="session")
def documents(pages: list[Page]) -> list[Document]:
    """Return what the search index of the real site is made from."""
    return build_documents(pages, read_tree(ROOT / "docs"))


@pytest.fixture(scope="session")
def tree(collection: Collection, pages: list[Page]) -> Tree:
    """Return the real folder of pages and data files."""
    return build_site(collection, pages, hand_written_files=read_tree(ROOT / "docs"))


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the real site, built once for all tests that read it, whatever process they run in."""

    def build(folder: Path) -> None:
        write_tree(request.getfixturevalue("tree"), folder / "docs")
        finish = partial(build_index, request.getfixturevalue("documents"))
        build_html(ROOT / "mkdocs.yml", folder / "docs", site=folder / "site", finish=finish)

    return make_once(request, "built", make=build) / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site on loopback."""
    with serve(site) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    with open_browser() as chromium:
        yield chromium
