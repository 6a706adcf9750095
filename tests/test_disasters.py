"""Whatever is in the files and whatever happens to the machine: a clear line, bounded cost, and the old site intact."""

import json
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.cli import main
from generator.load.reader import MAX_SHOWN
from generator.load.tree import read_document
from generator.output import write_tree
from generator.pages import build_pages
from tests.support.checking import check_lines, load_collection
from tests.support.folders import ROOT, SMALL
from tests.support.hostile import HOSTILE, HUGE, write_hostile
from tests.support.quickly import in_many_ways
from tests.support.trees import read_tree

LINE = re.compile(r".+:[0-9]+: (?:error|warning): .+ \[[a-z-]+\]")
PROCESSOR_SECONDS = 30
MEGABYTES = 700
MEASURED = """
import json, resource, subprocess, sys
with open(sys.argv[1], "w") as out:
    ended = subprocess.run(sys.argv[2:], stdout=out)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([ended.returncode, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""
"""Runs a command in as small a process as possible: the memory of the parent counts as the child's, too."""
ENDLESS = '#!/bin/sh\necho "$$" > "{pid}"\nexec sleep 10\n'


@pytest.mark.thorough
def test_hostile_files_are_reported_in_bounded_time_and_memory(small: Path, tmp_path: Path) -> None:
    """All of them in one folder: every one has its line, and the whole check stays cheap."""
    assert HUGE / 1024**2 > 2 * MEGABYTES
    expected = write_hostile(small / "evaluations")
    command = [sys.executable, "-m", "generator.cli", "check", "--language", "en", "--data", str(small)]
    measuring = [sys.executable, "-S", "-c", MEASURED, str(tmp_path / "out"), *command]
    measured = subprocess.run(measuring, stdout=subprocess.PIPE, check=True, text=True).stdout
    code, seconds, megabytes = json.loads(measured)
    lines = (tmp_path / "out").read_text(encoding="utf-8").splitlines()
    assert code == 1
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    for path, message in expected.items():
        reported = [line for line in lines if line.startswith(f"{path}:")]
        assert any(message in line for line in reported), path.name
        assert len(reported) <= 2 * MAX_SHOWN, path.name
    assert seconds < PROCESSOR_SECONDS
    assert megabytes < MEGABYTES


def test_faults_that_are_not_listed_are_counted(small: Path) -> None:
    """A file with more faults than anyone reads ends with how many more there are."""
    (small / "evaluations" / "exempelby-2019.yml").write_text(HOSTILE["unknown-keys"][0](), encoding="utf-8")
    lines = [line for line in check_lines(small) if line.startswith("evaluations/")]
    assert len(lines) == MAX_SHOWN + 1
    more = [line for line in lines if line.endswith("[more]")]
    assert [line.partition("error: ")[2] for line in more] == [
        "the file has 38003 more faults; fix the first ones, and check again [more]"
    ]


def test_a_file_that_cannot_be_read_is_reported(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forbidden by its permissions, or on a disk that fails: one line, and the other files are still read."""
    really_open = Path.open

    def fail(self: Path, *arguments: Any) -> Any:
        if self.name == "asele-by-2021.yml":
            raise PermissionError(13, "Permission denied")
        return really_open(self, *arguments)

    monkeypatch.setattr(Path, "open", fail)
    assert check_lines(small) == [
        "evaluations/asele-by-2021.yml:1: error: the file can't be read (Permission denied); check that it is there "
        "[unreadable]",
        *[line for line in check_lines(small) if "warning" in line],
    ]


def test_a_folder_that_cannot_be_read_is_reported(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same for a folder."""

    def fail(self: Path) -> object:
        raise PermissionError(13, f"Permission denied: {self.name}")

    monkeypatch.setattr(Path, "iterdir", fail)
    assert any("the folder can't be read (Permission denied" in line for line in check_lines(small))


def test_a_link_out_of_the_data_is_reported_and_not_followed(small: Path, tmp_path: Path) -> None:
    """Neither a file nor the folder of evaluations may be a link; nothing of what it leads to is shown."""
    secret = tmp_path / "secret"
    secret.write_text("password: hunter2\n", encoding="utf-8")
    path = small / "evaluations" / "asele-by-2021.yml"
    path.unlink()
    path.symlink_to(secret)
    _, problems = read_document(path)
    assert [problem.message.en for problem in problems] == ["this is a link to another place; put the file itself here"]
    assert not [line for line in check_lines(small) if "password" in line or "hunter2" in line]
    shutil.move(small / "evaluations", tmp_path / "moved")
    (small / "evaluations").symlink_to(tmp_path / "moved")
    assert any("evaluations:1: error: this folder is a link to another place" in line for line in check_lines(small))


def test_nothing_in_the_repository_is_a_link() -> None:
    """MkDocs copies what a link in the theme leads to; so there must be none."""
    command = ["git", "ls-files", "--stage"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    assert [line for line in listed.splitlines() if line.startswith("120000")] == []


def copy_project(folder: Path) -> None:
    """Put into a folder what a build of the small data set needs, and an old site."""
    for name in ("docs", "overrides", "generator"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALL, folder / "data")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    write_tree({"index.html": b"old"}, folder / "site")


def test_an_engine_that_hangs_is_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A search engine that hangs: one line, the old site as it was, and the engine is killed."""
    copy_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    engine = tmp_path / "engine"
    engine.write_text(ENDLESS.format(pid=tmp_path / "pid"), encoding="utf-8")
    engine.chmod(0o755)
    monkeypatch.setattr("generator.engine.sys.executable", str(engine))
    monkeypatch.setattr("generator.engine._SECONDS", 1)
    assert main(["site"]) == 1
    assert capsys.readouterr().err.splitlines()[-1:] == ["kompass: the search index took more than 1 seconds"]
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), 0)
    assert read_tree(tmp_path / "site") == {"index.html": b"old"}
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith(".")} == {".build"}


@contextmanager
def short_of_space(limit: int) -> Iterator[None]:
    """Let this process write no file longer than `limit` bytes while the block runs."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize(
    ("limit", "place"),
    in_many_ways([(100, ".build"), (100_000, ".build"), (100_000, "site")]),
)
def test_a_full_disk_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], limit: int, place: str
) -> None:
    """Writing fails in the middle of the pages, or of MkDocs' own files: one line, and the old site as it was."""
    copy_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    build_pages(load_collection(SMALL))  # so that every drawing is kept, and nothing else is there to be kept
    if place == "site":  # the pages exist already, so it is MkDocs that runs out of space
        assert main(["pages"]) == 0
        capsys.readouterr()
    with short_of_space(limit):
        assert main(["site"]) == 1
    complaint = capsys.readouterr().err
    assert re.fullmatch(r"kompass: \[Errno 27\] File too large.*\n", complaint), complaint
    assert read_tree(tmp_path / "site") == {"index.html": b"old"}
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith(".")} <= {".build"}


@pytest.mark.thorough
def test_killed_at_any_moment(tmp_path: Path) -> None:
    """Killed at any disk access, it leaves whole files, the old site or the new one, and the next run succeeds."""
    command = [sys.executable, "-m", "tests.support.killed", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found = json.loads(run.stdout)
    assert {name: case["broken"] for name, case in found.items()} == {
        "kill_pages": [],
        "kill_site": [],
        "kill_build": [],
    }
    assert found["kill_pages"]["moments"] >= 20
    assert found["kill_site"]["moments"] >= 20
    assert found["kill_build"]["moments"] >= 10
