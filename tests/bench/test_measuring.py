"""The parts of the bench that measure: processes, memory, a build of the small data set, and an edit."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import yaml

from generator.output import write_tree
from generator.synth import Size, build_synthetic
from tests.bench.edits import MARK, choose_evaluation, edit
from tests.bench.measures import STAGES
from tests.bench.memory import PROCESSES, MemoryWatch
from tests.bench.plain import build_plain, copy
from tests.bench.processes import exact_peaks, measured, run
from tests.support.checking import check_folder, load_collection
from tests.support.folders import DATA, ROOT, SMALL
from tests.support.golden import GOLDEN
from tests.support.trees import read_tree

LARGE = 200_000_000
HOLD = f"import time; held = bytearray({LARGE}); held[::4096] = bytes(len(held[::4096])); time.sleep(1.5)"
START = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLD!r}], check=True)"
needs_linux = pytest.mark.skipif(not PROCESSES.is_dir(), reason="only Linux reports how much memory a process has used")


@needs_linux
def test_memory_of_a_process_and_of_what_it_starts() -> None:
    """They are distinguished."""
    alone = run([sys.executable, "-c", HOLD], folder=ROOT)
    assert alone.peak is not None
    assert alone.peak >= LARGE
    assert alone.helper_peak is None
    starting = run([sys.executable, "-c", START], folder=ROOT)
    assert starting.peak is not None
    assert starting.helper_peak is not None
    assert starting.peak < LARGE <= starting.helper_peak


def test_plain_mkdocs_builds_every_page(tmp_path: Path) -> None:
    """The folder of pages needs nothing that only our theme has; otherwise there would be nothing to compare with."""
    build_plain(GOLDEN, tmp_path / "site")
    pages = [path.relative_to(GOLDEN).with_suffix(".html") for path in GOLDEN.rglob("*.md")]
    assert pages
    assert all((tmp_path / "site" / page).is_file() for page in pages)


@pytest.mark.parametrize(
    ("own", "helper", "largest", "expected"),
    [
        (None, None, 500 * LARGE, (500 * LARGE, None)),
        (400 * LARGE, None, 500 * LARGE, (500 * LARGE, None)),
        (400 * LARGE, 300 * LARGE, 500 * LARGE, (500 * LARGE, 300 * LARGE)),
        (300 * LARGE, 400 * LARGE, 500 * LARGE, (300 * LARGE, 500 * LARGE)),
        (3, 2, 4, (3, 2)),
    ],
)
def test_the_last_moment_counts(
    own: int | None, helper: int | None, largest: int, expected: tuple[int | None, int | None]
) -> None:
    """The system's own figure is that of the larger one; below what this process needs it is meaningless."""
    memory = MemoryWatch()
    memory.own, memory.helper = own, helper
    if not PROCESSES.is_dir() and largest < LARGE:
        pytest.skip("only Linux reports what this process needs")
    assert exact_peaks(memory, largest) == expected


@needs_linux
def test_each_block_has_its_own_peak() -> None:
    """What an earlier block has used and freed doesn't count in a later one."""
    with measured() as first:
        held = bytearray(LARGE)
        held[::4096] = bytes(len(held[::4096]))
        del held
    with measured() as second:
        pass
    assert first.cost.peak is not None
    assert second.cost.peak is not None
    assert first.cost.peak - second.cost.peak >= 0.9 * LARGE


def test_seconds_of_all_processes_count() -> None:
    """Those of a process that a block starts, too; waiting takes wall time alone."""
    work = "import time\nwhile time.process_time() < 0.3: pass"
    with measured() as working:
        run([sys.executable, "-c", work], folder=ROOT)
    assert working.cost.cpu >= 0.3
    with measured() as waiting:
        time.sleep(0.3)
    assert waiting.cost.wall >= 0.3
    assert waiting.cost.cpu < 0.3


def test_a_failure_is_no_measurement() -> None:
    """It ends the bench."""
    with pytest.raises(subprocess.CalledProcessError):
        run([sys.executable, "-c", "raise SystemExit(3)"], folder=ROOT)


@pytest.mark.thorough
def test_a_build_in_stages(tmp_path: Path) -> None:
    """Each stage takes some time, the charts included, and the site is the one that a normal build makes."""
    output = tmp_path / "stages.json"
    command = [sys.executable, "-m", "tests.bench.pipeline", str(SMALL), str(tmp_path), str(time.time())]
    run(command, folder=ROOT, output=output)
    found = json.loads(output.read_bytes())
    collection = load_collection(SMALL)
    assert [*found["stages"]] == [*STAGES]
    assert all(cost["cpu"] > 0 and cost["wall"] > 0 for cost in found["stages"].values())
    assert found["evaluations"] == len(collection.evaluations)
    assert found["examples"] == len(collection.examples)
    assert found["pages"] == len([*(tmp_path / "docs").rglob("*.md")]) > 0
    assert found["charts"] >= len([*(tmp_path / "docs").rglob("*.svg")]) > 0
    assert (tmp_path / "site" / "index.html").is_file()
    assert (tmp_path / "site" / "pagefind").is_dir()
    copy(tmp_path / "site", tmp_path / "copy")
    assert read_tree(tmp_path / "copy") == read_tree(tmp_path / "site")


def test_an_edit_is_one_that_a_page_shows(small: Path) -> None:
    """The data stays valid, and one file differs; a second edit replaces the first."""
    path = choose_evaluation(small)
    before = Path(shutil.copytree(small, small.parent / "before"))
    for word in ("1", "2"):
        edit(path, word)
        areas = yaml.safe_load(path.read_text(encoding="utf-8"))["areas"]
        text = next(area["strengths"][0]["text"] for area in areas if area.get("strengths"))
        assert text.startswith(f"{MARK} {word} ")
        assert text.count(MARK) == 1
    assert check_folder(small) == check_folder(before)
    changed = {name for name, content in read_tree(small).items() if read_tree(before)[name] != content}
    assert changed == {f"evaluations/{path.name}"}


@pytest.mark.parametrize(
    "text",
    ["Bra möten.", '"Bra möten."', "'Bra möten.'", ">-\n    Bra\n    möten.", "|\n    Bra möten.", ">\n    Bra möten."],
)
def test_an_edit_of_a_text_in_any_form(tmp_path: Path, text: str) -> None:
    """A text may be in quotation marks, or begin on the line below its key."""
    path = tmp_path / "evaluation.yml"
    path.write_text(f"strengths:\n- text: {text}\n  nr: 1\n", encoding="utf-8")
    for word in ("1", "2"):
        edit(path, word)
        (strength,) = yaml.safe_load(path.read_text(encoding="utf-8"))["strengths"]
        assert strength["text"].split() == [MARK, word, "Bra", "möten."]
        assert strength["nr"] == 1


def test_an_edit_leaves_invented_data_right(tmp_path: Path) -> None:
    """The evaluations of a municipality may share what is edited, as they share their report."""
    data = tmp_path / "data"
    write_tree(build_synthetic(DATA, size=Size(municipalities=2, evaluations=2, examples=2), seed=1), data)
    before = check_folder(data)
    edit(choose_evaluation(data), "1")
    after = check_folder(data)
    assert [problem for problem in after if problem not in before] == []
