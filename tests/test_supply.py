"""What the project is made with: every part is locked by its hash, and the workflows can do no more than they need."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
NPM_LOCK = ROOT / "tests" / "npm" / "package-lock.json"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
REQUIREMENT = re.compile(
    r"[a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,-]+\])?==[^ \\]+(?: ; [^\\\n]*[^\\\n ])?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})*)"
)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40}")
ALLOWED = {"contents": "read", "pages": "read"}
DEPLOYING = {"pages": "write", "id-token": "write"}


def lock_faults(text: str) -> Iterator[str]:
    """Yield every requirement of a lock that isn't pinned by its hashes, and every line that names a place."""
    for block in re.split(r"\n(?=\S)", text):
        if block.startswith("#") or not block.strip():
            continue
        match = REQUIREMENT.match(block)
        if match is None or not match["hashes"]:
            yield f"not pinned: {block.splitlines()[0]}"
    yield from (f"names a place: {line}" for line in text.splitlines() if "://" in line or line.startswith("-"))


def workflow_faults(workflow: dict[str, Any]) -> Iterator[str]:
    """Yield everything that a workflow could do and shouldn't be able to."""
    if workflow.get("permissions") != {}:
        yield "permissions at the top are not empty"
    triggers = dict(workflow).get(True)  # type: ignore[call-overload] # YAML reads the key `on` as true
    if "pull_request_target" in (triggers or {}):
        yield "runs with the rights of the repository on code from elsewhere"
    for name, job in workflow["jobs"].items():
        yield from (f"{name}: {fault}" for fault in job_faults(job))


def job_faults(job: dict[str, Any]) -> Iterator[str]:
    """Yield everything that a job could do and shouldn't be able to."""
    if "timeout-minutes" not in job:
        yield "has no time limit"
    rights = job.get("permissions", {})
    if rights != DEPLOYING and not rights.items() <= ALLOWED.items():
        yield f"has the rights {rights}"
    for step in job["steps"]:
        uses = step.get("uses", "")
        if uses and not PINNED.fullmatch(uses):
            yield f"{uses} is not pinned"
        if "/checkout@" in uses and step.get("with", {}).get("persist-credentials") is not False:
            yield "keeps credentials after checkout"
        if "${{" in step.get("run", ""):
            yield f"puts an expression into a script: {step['run']}"


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_package_is_locked_by_its_hash(path: Path) -> None:
    """And no lock names a registry: where packages come from is the machine's own setting."""
    text = path.read_text(encoding="utf-8")
    assert list(lock_faults(text)) == []
    assert text.count("==") >= 20


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("altair==6.3.0\n", "not pinned: altair==6.3.0"),
        ("altair>=6\n", "not pinned: altair>=6"),
        (f"a==1 \\\n    --hash=sha256:{'0' * 64}\nb==2\n", "not pinned: b==2"),
        ("--index-url https://example.org/\n", "names a place: --index-url https://example.org/"),
        ("a @ https://example.org/a.whl\n", "not pinned: a @ https://example.org/a.whl"),
    ],
)
def test_a_loose_lock_is_a_fault(text: str, fault: str) -> None:
    """Each way to loosen a lock is seen."""
    assert fault in list(lock_faults(text))


def test_every_npm_package_is_locked_by_its_hash() -> None:
    """The same for what Node runs in the tests."""
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert len(fetched) >= 2
    assert [name for name, package in fetched.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in fetched.items() if "resolved" in package] == []


def test_the_workflows_fit_their_schema() -> None:
    """A misspelt key is silently ignored where it runs; here it is told."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    run = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_a_misspelt_key_is_told(tmp_path: Path) -> None:
    """The schema is really used."""
    text = WORKFLOWS[0].read_text(encoding="utf-8").replace("timeout-minutes", "timeout-minuets")
    (tmp_path / "check.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    run = subprocess.run([*command, str(tmp_path / "check.yml")], capture_output=True, text=True, check=False)
    assert run.returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_can_do_no_more_than_it_needs(path: Path) -> None:
    """Actions are pinned by commit, rights are none unless named, and every job ends."""
    assert list(workflow_faults(yaml.safe_load(path.read_text(encoding="utf-8")))) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("permissions: {}\n", "", "permissions at the top are not empty"),
        ("pull_request:", "pull_request_target:", "runs with the rights of the repository on code from elsewhere"),
        ("    timeout-minutes: 30\n", "", "test: has no time limit"),
        ("contents: read", "contents: write", "test: has the rights {'contents': 'write'}"),
        ("checkout@11bd71901bbe5b1630ceea73d27597364c9af683", "checkout@v4", "test: actions/checkout@v4 is not pinned"),
        ("persist-credentials: false", "persist-credentials: true", "test: keeps credentials after checkout"),
        ("run: make site", "run: make ${{ github.ref }}", "puts an expression into a script: make ${{ github.ref }}"),
    ],
)
def test_a_loose_workflow_is_a_fault(old: str, new: str, fault: str) -> None:
    """Each way to loosen a workflow is seen."""
    text = (ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8")
    assert old in text
    faults = list(workflow_faults(yaml.safe_load(text.replace(old, new))))
    assert any(fault in entry for entry in faults), faults
