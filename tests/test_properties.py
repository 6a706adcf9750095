"""Properties: no file makes `kompass check` raise, and no text from YAML becomes markup."""

import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import Remembered
from generator.problems import Level, format_github, format_text
from tests.support.checking import check_folder
from tests.support.folders import SMALL

FILES = (
    "municipalities.yml",
    "areas.yml",
    "concepts.yml",
    "question_sets.yml",
    "glossary.yml",
    "comparability.yml",
    "topics.yml",
    "role_models/exempelby-2019.yml",
    "examples/exempelby-motesbussen.yml",
    "evaluations/exempelby-2019.yml",
)
PIECES = (
    *("\t", "\x00", "- ", ": ", "{", "}", "[", "]", '"', "'", "&a ", "*a ", "!!int ", "? ", "| \n", ">-\n", "---\n"),
    *("...\n", "#", "null", "true", "no", "1e999", "-1", "0x10", "99999999999999999999", "nr: ", "areas: ", "\n"),
    *("  ", "<<: ", "å", "\u202e", "\ufeff", "%YAML 9\n", "@", "`"),
)
TOLERANT = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True
)


REMEMBERED: Remembered = {}
"""The files as they were last, so that unchanged ones aren't parsed again."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return one copy of the small data set that every example starts from."""
    return Path(shutil.copytree(SMALL, tmp_path_factory.mktemp("mutated") / "data"))


def check_with(folder: Path, name: str, *, content: bytes) -> None:
    """Check the folder with one file's content exchanged; every problem must have a file, a line and a rule."""
    path = folder / name
    original = path.read_bytes()
    path.write_bytes(content)
    try:
        problems = check_folder(folder, remembered=REMEMBERED)
    finally:
        path.write_bytes(original)
    for problem in problems:
        assert problem.line >= 1
        assert problem.rule
        assert "\n" not in format_text(problem)
        assert "\n" not in format_github(problem)


@TOLERANT
@given(name=st.sampled_from(FILES), content=st.binary(max_size=200))
def test_no_bytes_make_the_check_raise(folder: Path, name: str, content: bytes) -> None:
    """Arbitrary bytes are a fault with a line."""
    check_with(folder, name, content=content)


@TOLERANT
@given(
    name=st.sampled_from(FILES),
    places=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PIECES)), min_size=1, max_size=5),
)
def test_no_mutated_file_makes_the_check_raise(folder: Path, name: str, places: list[tuple[float, int, str]]) -> None:
    """Good files with pieces cut out and inserted are read, or refused with a line."""
    text = (folder / name).read_text(encoding="utf-8")
    for place, length, piece in places:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + length :]
    check_with(folder, name, content=text.encode("utf-8", "surrogatepass"))


@TOLERANT
@given(name=st.sampled_from(FILES), seed=st.integers(0, 10**6))
def test_no_exchanged_value_makes_the_check_raise(folder: Path, name: str, seed: int) -> None:
    """Values that swap places are of the wrong kind everywhere, and each is reported."""
    chooser = random.Random(seed)  # noqa: S311 - no secret is made
    lines = (folder / name).read_text(encoding="utf-8").splitlines()
    values = [line.partition(": ")[2] for line in lines if ": " in line]
    mixed = [
        f"{line.partition(': ')[0]}: {chooser.choice(values)}" if ": " in line and chooser.random() < 0.2 else line
        for line in lines
    ]
    check_with(folder, name, content="\n".join(mixed).encode())


def test_a_thousand_faults_are_all_reported(folder: Path) -> None:
    """The list of faults has no upper limit."""
    rows = "\n".join(f"  - {{code: {n}, name: no, long_name: x, county: x, slug: X}}" for n in range(1000, 1500))
    path = folder / "municipalities.yml"
    original = path.read_bytes()
    path.write_text(f"municipalities:\n{rows}\n", encoding="utf-8")
    problems = check_folder(folder)
    path.write_bytes(original)
    assert sum(problem.level is Level.ERROR and problem.rule == "type" for problem in problems) == 1000
