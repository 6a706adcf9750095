"""What the tests share: the real data, a small made-up data set, the real site built once, and a browser."""

import os
import pickle
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, settings
from playwright.sync_api import Browser
from xdist.remote import Producer
from xdist.workermanage import WorkerController

from generator.build import build_html
from generator.cli.collecting import collect_seldom
from generator.index import build_index
from generator.model import Collection
from generator.output import write_tree
from generator.pages import Page, build_pages
from generator.search import Document, build_documents
from generator.site import Tree, build_site
from tests.support.browsing import open_browser
from tests.support.checking import load_collection
from tests.support.contributions import add_contributions
from tests.support.drawings import keep_drawings
from tests.support.folders import DATA, ROOT, SMALL
from tests.support.rebinding import record_of, with_evaluations
from tests.support.rerun import FIRST_FAILURE
from tests.support.server import serve
from tests.support.several import lay_out_several
from tests.support.sharing import SHARED, keep_things, make_once, shared_folder, trim_kept
from tests.support.spreading import Spreading, place_of
from tests.support.tally import Tally
from tests.support.trees import read_tree

TALLY = pytest.StashKey[Tally]()
MADE_OF = (ROOT / "generator", DATA, ROOT / "docs")


class Made(NamedTuple):
    """What the real data become: the pages, the folder for MkDocs, and the documents of the search."""

    pages: list[Page]
    tree: Tree
    documents: list[Document]


def pytest_configure(config: pytest.Config) -> None:
    """Start counting what the tests try, and let no property fail because the machine is slow.

    Like a build, the tests keep much in memory until they end: with the garbage collector as eager as Python has it,
    they took a tenth longer.
    """
    collect_seldom()
    config.stash[TALLY] = Tally()
    phases = (Phase.explicit, Phase.generate) if FIRST_FAILURE in os.environ else tuple(Phase)
    settings.register_profile(
        "untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=phases
    )
    settings.load_profile("untimed")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return the number of processes that run the tests: with browsers, which are often waited for, cores plus one."""
    cores = os.cpu_count() or 1
    return cores if "not browser" in config.option.markexpr else cores + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the slow tests first."""
    items.sort(key=lambda item: place_of(item.nodeid))


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Spreading:
    """Let one process run the tests that share what is made for them."""
    return Spreading(config, log)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what this process tried to the one that sums up; that one also removes what has been kept too long."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["tried"] = session.config.stash[TALLY].tried
    elif SHARED not in os.environ:
        trim_kept()


def pytest_testnodedown(node: WorkerController) -> None:
    """Add what another process tried; one that crashed hands over nothing."""
    node.config.stash[TALLY].merge(getattr(node, "workeroutput", {}).get("tried", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print what was tried."""
    summary = config.stash[TALLY].summary()
    if summary:
        terminalreporter.section("tried")
        terminalreporter.line(summary)


@pytest.fixture(scope="session")
def tally(request: pytest.FixtureRequest) -> Tally:
    """Return the counters of pages, states, payloads, requests and links that are tried."""
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
def several_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the small data set and several items of each kind, for reading only."""
    return lay_out_several(tmp_path_factory.mktemp("several") / "data")


@pytest.fixture(scope="session")
def several(several_data: Path) -> Collection:
    """Return the small data set with several items of each kind."""
    return load_collection(several_data)


@pytest.fixture(scope="session")
def small_tree(small_collection: Collection) -> Tree:
    """Return the folder of pages and data files of the small data set."""
    written = read_tree(ROOT / "docs")
    return dict(build_site(small_collection, build_pages(small_collection), hand_written_files=written))


@pytest.fixture(scope="session")
def grown(small_collection: Collection) -> Collection:
    """Return the small data with a second evaluation of Exempelby with the same questions and better results."""
    first = record_of(small_collection, "exempelby-2019")
    areas = tuple(area.model_copy(update={"score": area.score + 20}) for area in first.areas)
    second = first.model_copy(update={"year": 2020, "areas": areas})
    return with_evaluations(small_collection, [*small_collection.records.evaluations, second])


@pytest.fixture(scope="session")
def shared(request: pytest.FixtureRequest) -> Path:
    """Return the folder that the processes of this run share."""
    return shared_folder(request)


@pytest.fixture(scope="session", autouse=True)
def things_kept(shared: Path) -> Iterator[None]:
    """Draw every chart and parse every built page once, whatever process or later run needs it."""
    with keep_things(shared), keep_drawings():
        yield


@pytest.fixture(scope="session")
def made(request: pytest.FixtureRequest) -> Made:
    """Return what the real data become, made once for all processes."""

    def make(folder: Path) -> None:
        collection: Collection = request.getfixturevalue("collection")
        written = read_tree(ROOT / "docs")
        pages = build_pages(collection)
        tree = dict(build_site(collection, pages, hand_written_files=written))
        folder.mkdir()
        (folder / "made").write_bytes(pickle.dumps(Made(pages, tree, build_documents(pages, written))))

    folder = make_once(request, "pages", of=MADE_OF, make=make)
    made: Made = pickle.loads((folder / "made").read_bytes())  # noqa: S301 - we wrote it
    return made


@pytest.fixture(scope="session")
def pages(made: Made) -> list[Page]:
    """Return the real generated pages."""
    return made.pages


@pytest.fixture(scope="session")
def documents(made: Made) -> list[Document]:
    """Return what the search index of the real site is made from."""
    return made.documents


@pytest.fixture(scope="session")
def tree(made: Made) -> Tree:
    """Return the real folder of pages and data files."""
    return made.tree


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest) -> Path:
    """Return the folder of the real site, built once for all tests that read it, whatever process they run in."""

    def build(folder: Path) -> None:
        write_tree(request.getfixturevalue("tree"), folder / "docs")
        finish = partial(build_index, request.getfixturevalue("documents"))
        build_html(ROOT / "mkdocs.yml", folder / "docs", site=folder / "site", finish=finish)

    return make_once(request, "built", of=(*MADE_OF, ROOT / "overrides", ROOT / "mkdocs.yml"), make=build) / "site"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the built site on loopback."""
    with serve(site, lasting=True) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once."""
    with open_browser() as chromium:
        yield chromium
