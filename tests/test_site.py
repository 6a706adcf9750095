"""`generator.pages`, `render`, `exports` and `site`: the folder of pages and files, which is always the same."""

import os
import random
import shutil
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load import Sources, build_collection, load_sources
from generator.model import Collection
from generator.pages import build_pages
from generator.search import Document
from generator.site import PathTakenError, Tree, build_site
from tests.support.folders import DATA, ROOT
from tests.support.golden import GOLDEN, build_golden
from tests.support.sharing import SHARED
from tests.support.trees import read_tree


def test_the_golden_pages() -> None:
    """The small data set becomes exactly the pages and files that were reviewed (`make golden` rewrites them)."""
    built, golden = build_golden(), read_tree(GOLDEN)
    assert built.keys() == golden.keys()
    for name, content in built.items():
        assert content.decode() == golden[name].decode(), name


@pytest.fixture(scope="module")
def sources() -> Sources:
    """Return the real data as they are read."""
    return load_sources(DATA)[0]


ORDERS = 2 if SHARED in os.environ else 5
"""How many orders are tried, each with its own site. The first one from Hypothesis may be that of the files. A run with
contributions tries the same code with a few more rows."""


@pytest.mark.thorough
@settings(max_examples=ORDERS, deadline=None)
@given(chooser=st.randoms(use_true_random=False))
def test_equal_data_gives_equal_bytes_in_any_order(tree: Tree, sources: Sources, chooser: random.Random) -> None:
    """The order in which files are read changes nothing."""
    shuffled: dict[str, Any] = {}
    for entry in fields(sources):
        files = getattr(sources, entry.name)
        if isinstance(files, tuple):
            shuffled[entry.name] = tuple(chooser.sample(files, len(files)))
    assert shuffled.keys() >= {"evaluations", "examples"}
    collection = build_collection(replace(sources, **shuffled))
    again = build_site(collection, build_pages(collection), hand_written_files=read_tree(ROOT / "docs"))
    assert again == tree
    assert list(again) == list(tree)


ELSEWHERE = """
import sys
from pathlib import Path
import generator
from generator import cli, inputs
from generator.load import load_hand_written
from generator.search import build_documents

def build_pages(collection, build=inputs.build_pages):
    made.extend(build(collection))
    return made

made = []
inputs.build_pages = build_pages
with drawing():
    code = cli.main(["pages", "--out", "pages"])
Path("documents").write_text(str(build_documents(made, load_hand_written(Path("docs"))[0])), encoding="utf-8")
Path("ran").write_text(generator.__file__, encoding="utf-8")
sys.exit(code)
"""
"""Does what `kompass pages` does, and also writes the search documents."""
ANEW = "from contextlib import nullcontext as drawing\n"
RECALLING = f"""
import sys
from contextlib import contextmanager
from pathlib import Path
sys.path.append({str(ROOT)!r})
from tests.support.drawings import keep_drawings
from tests.support.sharing import keep_things

@contextmanager
def drawing():
    with keep_things(Path({{shared!r}})), keep_drawings():
        yield
"""
"""How charts are drawn in that process. A run with contributions recalls those that it has drawn: the run with the real
data shows, by the same code, that a drawing is the same in every process."""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, shared: Path) -> Path:
    """Return a folder in which a copy of the code has run, in a process with another hash seed, zone and locale."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(DATA, folder / "data")
    for name in ("docs", "generator"):
        shutil.copytree(ROOT / name, folder / name)
    strange = {"PYTHONHASHSEED": "99", "TZ": "America/Los_Angeles", "LC_ALL": "C", "PATH": "/usr/bin"}
    environment = {**strange, "PYTHONPATH": str(folder)}
    drawing = RECALLING.format(shared=str(shared)) if SHARED in os.environ else ANEW
    code = drawing + ELSEWHERE
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, cwd=folder, capture_output=True)
    assert Path((folder / "ran").read_text(encoding="utf-8")).is_relative_to(folder)
    return folder


@pytest.mark.thorough
def test_the_pages_are_equal_in_another_process(tree: Tree, elsewhere: Path) -> None:
    """`kompass pages` in a separate process and folder, with another hash seed and locale, writes the same."""
    assert read_tree(elsewhere / "pages") == tree


@pytest.mark.thorough
def test_the_search_documents_are_equal_in_another_process(documents: list[Document], elsewhere: Path) -> None:
    """What the search index is made from depends neither on the hash seed nor on the locale, the zone or the folder."""
    assert (elsewhere / "documents").read_text(encoding="utf-8") == str(documents)


def test_a_hand_written_page_never_hides_a_generated_one(small_collection: Collection) -> None:
    """Two files for one address are an error with the file's name."""
    with pytest.raises(PathTakenError, match=r"docs/om/index\.md"):
        build_site(small_collection, build_pages(small_collection), hand_written_files={"om/index.md": b"mine"})


def test_a_page_never_hides_another(small_collection: Collection) -> None:
    """Two pages with one address are an error with that address."""
    pages = build_pages(small_collection)
    with pytest.raises(PathTakenError, match=f"two pages have the address /{pages[1].address};"):
        build_site(small_collection, [*pages, pages[1]], hand_written_files={})
