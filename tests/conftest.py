"""What the tests share: the real data, a small made-up data set, and the real site built once."""

import shutil
from pathlib import Path

import pytest

from generator.build import build_html
from generator.load import build_collection, load_sources
from generator.model import Collection
from generator.output import read_tree, write_tree
from generator.problems import Problem, format_text
from generator.rules import check_sources
from generator.site import Tree, build_site
from tests.tally import Tally

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "small"
TALLY = pytest.StashKey[Tally]()


def check_folder(folder: Path) -> list[Problem]:
    """Return every problem of a data folder, as `kompass check` does."""
    sources, problems = load_sources(folder)
    return sorted({*problems, *check_sources(sources)})


def check_lines(folder: Path) -> list[str]:
    """Return every problem of a data folder as printed, with paths from that folder."""
    return [format_text(problem).replace(f"{folder}/", "") for problem in check_folder(folder)]


def load_collection(folder: Path) -> Collection:
    """Return the data of a folder that has no errors."""
    sources, _ = load_sources(folder)
    return build_collection(sources)


def pytest_configure(config: pytest.Config) -> None:
    """Start counting what the tests try."""
    config.stash[TALLY] = Tally()


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
    return Path(shutil.copytree(ROOT / "data", tmp_path / "data"))


@pytest.fixture(scope="session")
def collection() -> Collection:
    """Return the real data."""
    return load_collection(ROOT / "data")


@pytest.fixture(scope="session")
def small_collection() -> Collection:
    """Return the small data set."""
    return load_collection(SMALL)


@pytest.fixture(scope="session")
def tree(collection: Collection) -> Tree:
    """Return the real folder of pages and data files."""
    return build_site(collection, read_tree(ROOT / "docs"))


@pytest.fixture(scope="session")
def site(tree: Tree, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the real site, built once for all tests that read it."""
    folder = tmp_path_factory.mktemp("built")
    write_tree(tree, folder / "docs")
    build_html(ROOT / "mkdocs.yml", folder / "docs", folder / "site")
    return folder / "site"
