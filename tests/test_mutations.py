"""Deliberate faults in the generator and the theme, each of which the suite must notice.

A fault is a patch in `tests/mutations`: its first line says what it breaks, its second which tests must notice it. It
is made in a copy of the project; a patch that no longer applies fails here and must be rewritten. What the fault
can't change, such as the pages if it is in a script, is taken from this run.
"""

import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.folders import ROOT
from tests.support.rerun import compile_project, run_tests
from tests.support.sharing import SHARED
from tests.support.tally import Tally

pytestmark = pytest.mark.rerun

FOLDER = ROOT / "tests" / "mutations"
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv*", ".build", ".*_cache", ".hypothesis", "site", "node_modules", "__pycache__"
)
PASSED, FAILED = 0, 1
NOTICED_BY = "Caught by: "


class Project(NamedTuple):
    """A copy of the project, and the folder of what is shared with its tests."""

    folder: Path
    shared: Path


class Mutation(NamedTuple):
    """A deliberate fault: its patch, what it breaks, and the tests that must notice it, as pytest names them."""

    path: Path
    breaks: str
    tests: tuple[str, ...]


def load_mutation(path: Path) -> Mutation:
    """Return the fault that a patch makes."""
    breaks, tests, *_ = path.read_text(encoding="utf-8").splitlines()
    return Mutation(path, breaks, tuple(tests.removeprefix(NOTICED_BY).split()))


MUTATIONS = [load_mutation(path) for path in sorted(FOLDER.glob("*.patch"))]


@pytest.fixture(scope="module")
def project(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Return a copy of all that a patch or a test can touch."""
    folder = tmp_path_factory.mktemp("mutated") / "project"
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    compile_project(folder)
    return Project(folder, shared)


def apply_patch(folder: Path, *arguments: str | Path) -> str:
    """Apply a patch; return git's complaint, or nothing."""
    command = ["git", "apply", *arguments]
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return run.stderr if run.returncode else ""


def test_the_tests_pass_without_a_fault(project: Project) -> None:
    """So what they notice is a fault, and not the copy."""
    everything = sorted({test for mutation in MUTATIONS for test in mutation.tests})
    assert run_tests(project.folder, everything, environment={SHARED: str(project.shared)}) == PASSED


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.path.stem)
def test_every_fault_is_noticed(project: Project, mutation: Mutation, tally: Tally) -> None:
    """The patch applies, and the tests that it names fail with it."""
    complaint = apply_patch(project.folder, mutation.path)
    assert complaint == "", f"{mutation.path.name} no longer fits; write it anew"
    try:
        code = run_tests(project.folder, mutation.tests, environment={SHARED: str(project.shared)})
        assert code == FAILED, f"nobody noticed: {mutation.breaks}"
    finally:
        assert apply_patch(project.folder, "--reverse", mutation.path) == ""
    tally.add("mutations", mutation.path.stem)


def test_every_patch_says_what_it_breaks() -> None:
    """A dozen faults at least, each with its sentence and its tests."""
    assert len(MUTATIONS) >= 12
    for mutation in MUTATIONS:
        lines = mutation.path.read_text(encoding="utf-8").splitlines()
        assert lines[0].endswith("."), mutation.path.name
        assert lines[1].startswith(f"{NOTICED_BY}tests/"), mutation.path.name
