"""`generator.preview.building`: one process makes the builds of a preview, and each is what a build from nothing is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.messages import Language
from generator.preview.building import Builder
from tests.support.previewing import copy_project
from tests.support.trees import read_tree

ADDRESS = "http://127.0.0.1:8000/"
FOLDER = Path(".build/preview/8000")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Stand in a project with the small data."""
    folder = copy_project(tmp_path_factory.mktemp("followed"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("PYTHONPATH", str(folder))
        yield folder


@pytest.fixture(scope="module")
def builder(project: Path) -> Iterator[Builder]:
    """Build it once."""
    data = project.relative_to(project) / "data"
    with Builder(data=data, folder=FOLDER, address=ADDRESS, language=Language.EN) as builder:
        first = builder.build()
        assert first.succeeded, first.remarks
        yield builder


def replace(path: str, old: str, new: str) -> None:
    """Put a text in the place of another one, wherever it is in a file."""
    text = Path(path).read_text(encoding="utf-8")
    assert old in text
    Path(path).write_text(text.replace(old, new), encoding="utf-8")


def build_from_nothing() -> dict[str, bytes]:
    """Return the site as another process makes it that finds nothing of an earlier build."""
    for name in ("fresh", "fresh-docs"):
        shutil.rmtree(name, ignore_errors=True)
    command = [sys.executable, "-m", "generator.cli", "site", "--quiet", "--no-cache"]
    environment = {**os.environ, "SITE_URL": ADDRESS}
    subprocess.run([*command, "--pages", "fresh-docs", "--out", "fresh"], env=environment, check=True)
    return dict(read_tree(Path("fresh")))


def test_builds_and_an_index_after_them_are_a_build_from_nothing(builder: Builder) -> None:
    """An example with another title, a point and a file that goes: the index is the old one until it follows."""
    site = FOLDER / "site"
    before = read_tree(site)
    replace("data/examples/exempelby-malkartan.yml", "title: ", "title: Andra gången, ")
    assert builder.build().succeeded
    replace("data/evaluations/exempelby-2019.yml", "18.4", "18.3")
    Path("data/examples/exempelby-motesbussen.yml").unlink()
    Path("data/corrections.yml").unlink()  # one is of that example
    assert builder.build().succeeded
    after, expected = read_tree(site), build_from_nothing()
    old_index = {name: content for name, content in before.items() if name.startswith("pagefind/")}
    assert old_index == {name: content for name, content in after.items() if name.startswith("pagefind/")}
    assert builder.index().succeeded
    assert read_tree(site) == expected != before


def test_a_fault_leaves_the_site_and_its_mend_is_built(builder: Builder) -> None:
    """Each problem is told again as long as it is there, though nothing else is parsed again."""
    path = Path("data/evaluations/exempelby-2019.yml")
    before, good = read_tree(FOLDER / "site"), path.read_text(encoding="utf-8")
    path.write_text(good.replace('"9901"', "9901"), encoding="utf-8")
    first, second = builder.build(), builder.build()
    assert not first.succeeded
    assert first.problems == second.problems
    assert "9901 without quotes is a number" in first.problems[0]
    assert "Nothing was written." in first.remarks
    assert read_tree(FOLDER / "site") == before
    path.write_text(good, encoding="utf-8")
    assert builder.build().succeeded
    assert read_tree(FOLDER / "site") == before


def test_edited_code_runs_in_a_new_process(builder: Builder) -> None:
    """Edited data don't; code that can't be loaded is told, and mended code takes over."""
    assert builder.build().succeeded
    first = builder._whole.identity
    assert builder.build().succeeded
    assert builder._whole.identity == first
    code = Path("generator/pages/about.py")
    good = code.read_text(encoding="utf-8")
    code.write_text("no Python\n", encoding="utf-8")
    broken = builder.build()
    assert not broken.succeeded
    assert "SyntaxError" in broken.remarks
    assert builder.index().succeeded
    code.write_text(good, encoding="utf-8")
    assert builder.build().succeeded
    assert builder._whole.identity != first
