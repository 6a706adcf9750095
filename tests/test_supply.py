"""What the project is made with: every part is locked by its hash, and the workflows can do no more than they need."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.folders import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
FEWEST = {"import.txt": 3}
"""The minimum number of packages in a lock, where it isn't twenty: reading PDFs and workbooks needs few."""
NPM_LOCK = ROOT / "tests" / "npm" / "package-lock.json"
NPM_PACKAGE = ROOT / "tests" / "npm" / "package.json"
NPM_FOLDERS = ("npm", "lighthouse")
WORKFLOW_FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(WORKFLOW_FOLDER.glob("*.y*ml"))
REQUIREMENT = re.compile(
    r"[a-z0-9][a-z0-9._-]*(?:\[[a-z0-9,-]+\])?==[^ \\]+(?: ; [^\\\n]*[^\\\n ])?"
    r"(?P<hashes>(?: \\\n    --hash=sha256:[0-9a-f]{64})*)"
)
PINNED = re.compile(
    r"actions/(?:checkout|setup-python|configure-pages|upload-artifact|upload-pages-artifact|deploy-pages)@[0-9a-f]{40}"
)
ALLOWED = {"contents": "read", "pages": "read"}
DEPLOYING = {"pages": "write", "id-token": "write"}
PROPOSING = {"contents": "write", "pull-requests": "write"}
WRITING = {("deploy.yml", "deploy"): DEPLOYING, ("example.yml", "propose"): PROPOSING}
STARTED_BY = {
    "check.yml": {"pull_request": None, "push": {"branches": ["main"]}},
    "example.yml": {"issues": {"types": ["labeled"]}},
    "preview.yml": {"pull_request": None},
    "deploy.yml": {"workflow_run": {"workflows": ["Check"], "types": ["completed"], "branches": ["main"]}},
}
# Any other key could run something (container, shell, defaults) or hide that it failed (continue-on-error).
WORKFLOW_KEYS = {"name", True, "permissions", "concurrency", "jobs"}  # YAML reads the key `on` as true
JOB_KEYS = {"name", "if", "needs", "runs-on", "timeout-minutes", "permissions", "strategy", "environment", "steps"}
STEP_KEYS = {"name", "id", "uses", "with", "env", "run"}
# None of these is text that somebody outside may choose, and none is a secret.
EXPRESSION = re.compile(
    r"github\.(?:ref|base_ref|server_url|repository|event\.workflow_run\.head_sha)"
    r"|matrix\.python|needs\.[a-z]+\.result|steps\.(?:pages|deployment)\.outputs\.[a-z_]+"
)
# The text of an issue is: it may be given to the environment of one step, which has no token.
FORM = "github.event.issue.body"
OF_EXAMPLES = re.compile(rf"{re.escape(FORM)}|github\.event\.issue\.number|github\.token")
APPROVED = "github.event.label.name == 'godkänt' && !github.event.repository.fork"
MAKE = re.compile(r"make [a-z]+(?: [A-Z_]+=[\w./]+)?")
PASSED = re.compile(r'test "\$[A-Z]+" = success(?: && test "\$[A-Z]+" = success)*')
REQUIRED = "required"
ALL_CHECKED = {
    "github.event.workflow_run.conclusion == 'success'",
    "github.event.workflow_run.event == 'push'",
    "github.event.workflow_run.head_sha == github.sha",
    "github.run_attempt == 1",
}
FIRST_ATTEMPT = "github.run_attempt == 1"
CHECKED_COMMIT = "${{ github.event.workflow_run.head_sha }}"
LOCKED_INSTALL = re.compile(r"install --require-hashes --only-binary :all:(?: -r requirements/[a-z]+\.txt)+")
OWN_INSTALL = "install --no-deps --no-build-isolation --no-index --editable ."
PIP = re.compile(r"\$\(PIP\)|-m pip (?!--disable-pip-version-check --quiet$)| install ")
FETCHING = re.compile(
    r"(?<![\w./-])(?:curl|wget|git|npm|npx|pip3?|pipx|uvx|apt(?:-get)?)(?![\w./-])"
    r"|--(?:extra-)?index-url|--trusted-host|--find-links"
)


def lock_faults(text: str) -> Iterator[str]:
    """Yield every requirement of a lock that isn't pinned by its hashes, and every line that names a place."""
    for block in re.split(r"\n(?=\S)", text):
        if block.startswith("#") or not block.strip():
            continue
        match = REQUIREMENT.match(block)
        if match is None or not match["hashes"]:
            yield f"not pinned: {block.splitlines()[0]}"
    yield from (f"names a place: {line}" for line in text.splitlines() if "://" in line or line.startswith("-"))


def workflow_faults(name: str, text: str) -> Iterator[str]:
    """Yield everything that a workflow could do and shouldn't be able to, by the name of its file."""
    workflow: dict[Any, Any] = yaml.safe_load(text)
    yield from (f"has the key {key}" for key in workflow.keys() - WORKFLOW_KEYS)
    if workflow.get("permissions") != {}:
        yield "permissions at the top are not empty"
    if "pull_request_target" in workflow[True]:
        yield "runs with the rights of the repository on code from elsewhere"
    if workflow[True] != STARTED_BY.get(name):
        yield f"is started by {workflow[True]}"
    for expression in re.findall(r"\$\{\{\s*(.*?)\s*\}\}", json.dumps(workflow, ensure_ascii=False)):
        if not EXPRESSION.fullmatch(expression) and not (name == "example.yml" and OF_EXAMPLES.fullmatch(expression)):
            yield f"uses the expression {expression}"
    for title, job in workflow["jobs"].items():
        rights = WRITING.get((name, title), ALLOWED)
        yield from (f"{title}: {fault}" for fault in job_faults(job, rights))
        may_run = PASSED if (name, title) == ("check.yml", REQUIRED) else MAKE
        yield from (f"{title}: {fault}" for step in job["steps"] for fault in step_faults(step, may_run))
    faults_of = {
        "check.yml": check_faults,
        "deploy.yml": deploy_faults,
        "example.yml": example_faults,
        "preview.yml": preview_faults,
    }
    yield from faults_of[name](workflow["jobs"])


def job_faults(job: dict[str, Any], rights: dict[str, str]) -> Iterator[str]:
    """Yield everything that a job could do and shouldn't be able to."""
    yield from (f"has the key {key}" for key in job.keys() - JOB_KEYS)
    if "timeout-minutes" not in job:
        yield "has no time limit"
    if not dict(job.get("permissions", {})).items() <= rights.items():
        yield f"has the rights {job['permissions']}"
    if job["runs-on"] != "ubuntu-24.04":
        yield f"runs on {job['runs-on']}"


def step_faults(step: dict[str, Any], may_run: re.Pattern[str]) -> Iterator[str]:
    """Yield everything that a step of a job could do and shouldn't be able to."""
    yield from (f"has the key {key}" for key in step.keys() - STEP_KEYS)
    uses, run = step.get("uses", ""), step.get("run", "")
    if uses and not PINNED.fullmatch(uses):
        yield f"{uses} is not pinned, or not one of those in use"
    if "/checkout@" in uses and step.get("with", {}).get("persist-credentials") is not False:
        yield "keeps credentials after checkout"
    if "${{" in run:
        yield f"puts an expression into a script: {run}"
    elif run and not may_run.fullmatch(run):
        yield f"runs something else than it may: {run}"


def check_faults(jobs: dict[str, Any]) -> Iterator[str]:
    """Yield every way in which the job that says "all checks passed" could say so although one failed."""
    others = [title for title in jobs if title != REQUIRED]
    runs = {step.get("run") for title in others for step in jobs[title]["steps"]}
    yield from (f"never runs {run}" for run in ("make site", "make test", "make audit") if run not in runs)
    yield from (f"{title}: runs on a condition" for title in others if "if" in jobs[title])
    required = jobs[REQUIRED]
    if required.get("if") != "always()":
        yield f"{REQUIRED}: is skipped, and so passes, when a check fails"
    if required["needs"] != others:
        yield f"{REQUIRED}: needs {required['needs']}"
    (step,) = required["steps"]
    if step.get("env") != {title.upper(): f"${{{{ needs.{title}.result }}}}" for title in others}:
        yield f"{REQUIRED}: reads {step.get('env')}"
    if step.get("run") != " && ".join(f'test "${title.upper()}" = success' for title in others):
        yield f"{REQUIRED}: passes when {step.get('run')}"


def deploy_faults(jobs: dict[str, Any]) -> Iterator[str]:
    """Yield every way in which something could be published that did not pass every check, or is not on main."""
    build, deploy = jobs["build"], jobs["deploy"]
    yield from (f"has the job {title}" for title in jobs.keys() - {"build", "deploy"})
    if set(build.get("if", "").split(" && ")) != ALL_CHECKED:
        yield f"build: runs if {build.get('if')}"
    for step in build["steps"]:
        if "/checkout@" in step.get("uses", "") and step.get("with", {}).get("ref") != CHECKED_COMMIT:
            yield "build: publishes another commit than the one that was checked"
    if deploy.get("needs") != ["build"] or deploy.get("if") != FIRST_ATTEMPT:
        yield "deploy: does not wait for build to succeed"
    if [step.get("uses", "run").partition("@")[0] for step in deploy["steps"]] != ["actions/deploy-pages"]:
        yield "deploy: does more than to deploy, with the right to write"


def example_faults(jobs: dict[str, Any]) -> Iterator[str]:
    """Yield every way in which a form could be proposed that nobody here has approved, or reach a token or a shell."""
    yield from (f"has the job {title}" for title in jobs.keys() - {"propose"})
    if jobs["propose"].get("if") != APPROVED:
        yield f"propose: runs if {jobs['propose'].get('if')}"
    for step in jobs["propose"]["steps"]:
        given = json.dumps(step, ensure_ascii=False)
        if FORM in given and ("github.token" in given or step.get("env") != {"FORM": f"${{{{ {FORM} }}}}"}):
            yield "propose: gives the text of a form to a step with a token, or by another name"


def preview_faults(jobs: dict[str, Any]) -> Iterator[str]:
    """Yield every way in which a proposal could do more than be previewed, or couldn't be previewed."""
    yield from (f"has the job {title}" for title in jobs.keys() - {"preview"})
    job = jobs["preview"]
    if job.get("permissions") != {"contents": "read"} or "if" in job:
        yield f"preview: has the rights {job.get('permissions')}, or runs on a condition"
    base = [step["with"] for step in job["steps"] if "path" in step.get("with", {}) and "ref" in step["with"]]
    if base != [{"ref": "${{ github.base_ref }}", "path": "base", "persist-credentials": False}]:
        yield f"preview: compares with {base}"
    if [step["run"] for step in job["steps"] if "run" in step] != ["make preview BASE=base"]:
        yield "preview: runs something else than the preview"
    last = job["steps"][-1]
    if "/upload-artifact@" not in last.get("uses", "") or last["with"].get("path") != ".build/offline/":
        yield "preview: keeps no copy that opens from the disk"


def makefile_faults(text: str) -> Iterator[str]:
    """Yield every line that fetches something that is not locked, or that continues after a failure."""
    lines = text.replace("\\\n", " ").splitlines()
    for line in (line.partition(" ##")[0].strip() for line in lines if not line.startswith(("#", "\tuv pip compile "))):
        command = line.lstrip("@+")
        if command.startswith("-") or "||" in command:
            yield f"goes on after a failure: {line}"
        if FETCHING.search(command.replace("-m pip ", "")):
            yield f"fetches: {line}"
        installed = f"install {command.partition(' install ')[2]}"
        if "tests.support.node " in command:
            asked = command.partition("tests.support.node ")[2].removeprefix("--lighthouse ")
            if asked not in ("ci", "audit", "install --package-lock-only"):
                yield f"installs what is not locked: {line}"
        elif PIP.search(command) and installed != OWN_INSTALL and not LOCKED_INSTALL.fullmatch(installed):
            yield f"installs what is not locked: {line}"


def locked(text: str) -> set[tuple[str, str]]:
    """Return the name and the version of every package of a lock."""
    found = re.findall(r"^([a-z0-9._-]+)(?:\[.*?\])?==([^ \\\n]+)", text.lower().replace("_", "-"), re.MULTILINE)
    return {(name, version) for name, version in found}


def pin_faults(requirements: Iterable[str], lock: str) -> Iterator[str]:
    """Yield every requirement whose version is not the one that the lock fetches; only stubs may name none."""
    packages = locked(lock)
    for requirement in requirements:
        name, _, version = requirement.lower().replace("_", "-").partition("==")
        if not version and not name.startswith("types-"):
            yield f"names no version: {requirement}"
        elif version and (name, version) not in packages:
            yield f"is not what is locked: {requirement}"
        elif name not in {name for name, _ in packages}:
            yield f"is not locked: {requirement}"


def npm_faults(package: str, lock: str) -> Iterator[str]:
    """Yield every script that npm would run, and every package that is not the one that is locked."""
    asked, packages = json.loads(package), json.loads(lock)["packages"]
    if "scripts" in asked:
        yield f"npm runs {asked['scripts']}"
    yield from (f"npm runs scripts of {name}" for name, entry in packages.items() if entry.get("hasInstallScript"))
    for name, version in asked["devDependencies"].items():
        if packages[f"node_modules/{name}"]["version"] != version:
            yield f"is not what is locked: {name} {version}"


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.name)
def test_every_package_is_locked_by_its_hash(path: Path) -> None:
    """No lock names a registry: each machine sets where packages come from."""
    text = path.read_text(encoding="utf-8")
    assert list(lock_faults(text)) == []
    assert text.count("==") >= FEWEST.get(path.name, 20)


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
    """Each way to loosen a lock is reported."""
    assert fault in list(lock_faults(text))


def test_every_npm_package_is_locked_by_its_hash() -> None:
    """The same for what Node runs in the tests."""
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert len(fetched) >= 2
    assert [name for name, package in fetched.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in fetched.items() if "resolved" in package] == []


def test_the_workflows_fit_their_schema() -> None:
    """A misspelt key is silently ignored where it runs; here it is reported."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    run = subprocess.run([*command, *map(str, WORKFLOWS)], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_a_misspelt_key_is_reported(tmp_path: Path) -> None:
    """So the schema is really used."""
    text = WORKFLOWS[0].read_text(encoding="utf-8").replace("timeout-minutes", "timeout-minuets")
    (tmp_path / "check.yml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
    run = subprocess.run([*command, str(tmp_path / "check.yml")], capture_output=True, text=True, check=False)
    assert run.returncode == 1


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_can_do_no_more_than_it_needs(path: Path) -> None:
    """Actions are pinned, jobs have only named permissions and a time limit, and only what passed is published."""
    assert list(workflow_faults(path.name, path.read_text(encoding="utf-8"))) == []


def test_deploying_waits_for_the_workflow_that_checks() -> None:
    """It is triggered by that workflow's name, and no workflow has triggers other than those listed here."""
    check = yaml.safe_load((WORKFLOW_FOLDER / "check.yml").read_text(encoding="utf-8"))
    assert check["name"] == "Check"
    assert [path.name for path in WORKFLOWS] == sorted(STARTED_BY)


PUBLISHED_IF = (
    "    if: >-\n"
    "      github.event.workflow_run.conclusion == 'success' && github.event.workflow_run.event == 'push'\n"
    "      && github.event.workflow_run.head_sha == github.sha && github.run_attempt == 1\n"
)
NAME_TEST = "      - name: Test\n"


@pytest.mark.parametrize(
    ("name", "old", "new", "fault"),
    [
        ("check.yml", "permissions: {}\n", "", "permissions at the top are not empty"),
        ("check.yml", "pull_request:", "pull_request_target:", "runs with the rights of the repository on code from"),
        ("check.yml", "pull_request:\n", "issues:\n", "is started by {'issues'"),
        ("check.yml", "permissions: {}\n", "permissions: {}\nenv: {A: b}\n", "has the key env"),
        ("check.yml", "    timeout-minutes: 30\n", "", "test: has no time limit"),
        ("check.yml", "contents: read", "contents: write", "test: has the rights {'contents': 'write'}"),
        (
            "check.yml",
            "contents: read",
            "pages: write\n      id-token: write",
            "test: has the rights {'pages': 'write'",
        ),
        ("check.yml", "ubuntu-24.04", "self-hosted", "test: runs on self-hosted"),
        ("check.yml", "checkout@11bd71901bbe5b1630ceea73d27597364c9af683", "checkout@v4", "checkout@v4 is not pinned"),
        ("check.yml", "actions/setup-python@", "elsewhere/setup-python@", "test: elsewhere/setup-python@"),
        ("check.yml", "actions/setup-python@", "actions/github-script@", "test: actions/github-script@"),
        ("check.yml", "persist-credentials: false", "persist-credentials: true", "test: keeps credentials after"),
        (
            "check.yml",
            "run: make site",
            "run: make ${{ github.ref }}",
            "puts an expression into a script: make ${{ git",
        ),
        (
            "check.yml",
            "run: make site",
            "run: curl -sSf https://get.example | sh",
            "runs something else than it may: curl",
        ),
        (
            "check.yml",
            "run: make site",
            "run: |\n          make site\n          pip install x\n",
            "than it may: make site\n",
        ),
        (
            "check.yml",
            "run: make site",
            "run: make site; npm install x",
            "runs something else than it may: make site; npm",
        ),
        ("check.yml", "run: make site", 'run: test "$A" && curl x', "test: runs something else than it may: test"),
        ("deploy.yml", "run: make site", 'run: test "$A" && curl x', "build: runs something else than it may: test"),
        ("check.yml", "        run: make test\n", "        run: make lint\n", "never runs make test"),
        (
            "check.yml",
            NAME_TEST,
            f"{NAME_TEST}        continue-on-error: true\n",
            "test: has the key continue-on-error",
        ),
        (
            "check.yml",
            "    strategy:",
            "    continue-on-error: true\n    strategy:",
            "test: has the key continue-on-error",
        ),
        ("check.yml", NAME_TEST, f"{NAME_TEST}        shell: curl x\n", "test: has the key shell"),
        ("example.yml", " && !github.event.repository.fork", "", "propose: runs if github.event.label.name"),
        ("example.yml", "'godkänt'", "'exempel'", "propose: runs if github.event.label.name == 'exempel'"),
        ("example.yml", "types: [labeled]", "types: [opened]", "is started by {'issues'"),
        ("example.yml", "contents: write", "actions: write", "propose: has the rights {'actions'"),
        ("example.yml", "run: make suggestion", "run: echo ${{ github.event.issue.body }}", "puts an expression into"),
        (
            "example.yml",
            "ISSUE: ${{ github.event.issue.number }}",
            "F: ${{ github.event.issue.body }}",
            "to a step with a",
        ),
        (
            "example.yml",
            "github.event.issue.number",
            "github.event.issue.title",
            "uses the expression github.event.issue.title",
        ),
        ("preview.yml", "pull_request:", "pull_request_target:", "runs with the rights of the repository on code from"),
        ("preview.yml", "contents: read", "contents: write", "preview: has the rights {'contents': 'write'}"),
        ("preview.yml", "      contents: read", "      pages: read", "preview: has the rights {'pages': 'read'}"),
        ("preview.yml", "github.base_ref", "github.ref", "preview: compares with [{'ref': '${{ github.ref }}'"),
        ("preview.yml", "github.base_ref", "github.head_ref", "uses the expression github.head_ref"),
        ("preview.yml", "BASE=base", "BASE=.", "preview: runs something else than the preview"),
        ("preview.yml", ".build/offline/", "site", "preview: keeps no copy that opens from the disk"),
        ("preview.yml", "upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02", "upload-artifact@v4", "not pinned"),
        ("check.yml", NAME_TEST, f"{NAME_TEST}        if: false\n", "test: has the key if"),
        ("check.yml", "    strategy:", "    container: elsewhere\n    strategy:", "test: has the key container"),
        ("check.yml", "    strategy:", "    if: github.actor == 'x'\n    strategy:", "test: runs on a condition"),
        (
            "check.yml",
            "${{ matrix.python }}",
            "${{ secrets.GITHUB_TOKEN }}",
            "uses the expression secrets.GITHUB_TOKEN",
        ),
        (
            "check.yml",
            "${{ matrix.python }}",
            "${{ github.event.pull_request.title }}",
            "expression github.event.pull_r",
        ),
        ("check.yml", "${{ matrix.python }}", "${{ inputs.version }}", "uses the expression inputs.version"),
        ("check.yml", 'test "$TEST" = success', 'test "$TEST" != cancelled', "required: passes when test"),
        ("check.yml", ' && test "$SUPPLY" = success', "", "required: passes when test"),
        ("check.yml", ' = success && test "$S', ' = success || test "$S', "required: passes when test"),
        ("check.yml", "${{ needs.supply.result }}", "${{ needs.test.result }}", "required: reads {"),
        ("check.yml", "needs: [test, supply]", "needs: [test]", "required: needs ['test']"),
        ("check.yml", "    if: always()\n", "", "required: is skipped, and so passes, when a check fails"),
        ("deploy.yml", PUBLISHED_IF, "", "build: runs if None"),
        ("deploy.yml", "conclusion == 'success' &&", "conclusion == 'success' ||", "build: runs if github"),
        ("deploy.yml", "conclusion == 'success'", "conclusion != 'cancelled'", "build: runs if github"),
        ("deploy.yml", " && github.event.workflow_run.event == 'push'", "", "build: runs if github"),
        (
            "deploy.yml",
            "          ref: ${{ github.event.workflow_run.head_sha }}\n",
            "",
            "build: publishes another commit",
        ),
        ("deploy.yml", "head_sha }}", "head_branch }}", "build: publishes another commit"),
        ("deploy.yml", "workflows: [Check]", "workflows: [Other]", "is started by {'workflow_run'"),
        ("deploy.yml", "    branches: [main]\n", "", "is started by {'workflow_run'"),
        ("deploy.yml", "pages: read", "pages: write", "build: has the rights"),
        ("deploy.yml", "pages: write", "contents: write", "deploy: has the rights"),
        ("deploy.yml", "    needs: [build]\n", "", "deploy: does not wait for build to succeed"),
        ("deploy.yml", "    if: github.run_attempt == 1\n", "    if: always()\n", "deploy: does not wait for build"),
        ("deploy.yml", "    if: github.run_attempt == 1\n", "", "deploy: does not wait for build"),
        ("deploy.yml", "head_sha == github.sha", "head_sha == github.ref", "build: runs if"),
        (
            "deploy.yml",
            "      - id: deployment\n",
            "      - run: make site\n      - id: deployment\n",
            "deploy: does more",
        ),
        ("deploy.yml", "  deploy:\n", "  other:\n    runs-on: x\n    steps: []\n  deploy:\n", "has the job other"),
    ],
)
def test_a_loose_workflow_is_a_fault(name: str, old: str, new: str, fault: str) -> None:
    """Each way to loosen a workflow is reported."""
    text = (WORKFLOW_FOLDER / name).read_text(encoding="utf-8")
    assert old in text
    faults = list(workflow_faults(name, text.replace(old, new, 1)))
    assert any(fault in entry for entry in faults), faults


def test_make_installs_only_what_is_locked() -> None:
    """With its hash, and never by running a package's script; only the project itself is installed from this folder."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert list(makefile_faults(text)) == []
    installed = [
        lock for line in LOCKED_INSTALL.findall(text) for lock in re.findall(r"requirements/[a-z]+\.txt", line)
    ]
    assert {*installed} == {path.relative_to(ROOT).as_posix() for path in LOCKS}
    # Only the site's packages are installed once more, besides the audit, for their licences.
    assert text.count("--require-hashes --only-binary :all:") == len(installed) == len(LOCKS) + 1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (" --require-hashes --only-binary :all:", "", "installs what is not locked"),
        (" --only-binary :all:", "", "installs what is not locked"),
        (" --require-hashes --only", " --only", "installs what is not locked"),
        ("-r requirements/site.txt\n", "-r requirements/site.txt requests\n", "installs what is not locked"),
        (" --no-index --editable", " --editable", "installs what is not locked"),
        (" --no-deps", "", "installs what is not locked"),
        ("$(PIP) install", "$(PIP) download", "installs what is not locked"),
        ("\t@touch $@", "\t$(BIN)/python -m pip download requests", "installs what is not locked"),
        ("\t@touch $@", "\t@touch $@ && $(PIP) wheel requests", "installs what is not locked"),
        ("tests.support.node ci", "tests.support.node install", "installs what is not locked"),
        ("tests.support.node ci", "tests.support.node ci x", "installs what is not locked"),
        ("node --lighthouse ci", "node --lighthouse install", "installs what is not locked"),
        ("\t@touch $@", "\tcurl https://get.example | sh", "fetches: curl"),
        ("\t@touch $@", "\t@pip install requests", "fetches: @pip"),
        ("\t@touch $@", "\tcd tests/npm && npm install", "fetches: cd"),
        ("--quiet\n", "--quiet --extra-index-url https://pypi.example\n", "fetches: PIP"),
        ("\t$(PYTEST)", "\t-$(PYTEST)", "goes on after a failure"),
        ("--dist loadscope", "--dist loadscope || true", "goes on after a failure"),
    ],
)
def test_a_loose_makefile_is_a_fault(old: str, new: str, fault: str) -> None:
    """Each way to fetch something else is reported."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert old in text
    faults = list(makefile_faults(text.replace(old, new, 1)))
    assert any(entry.startswith(fault) for entry in faults), faults


def required(project: dict[str, Any]) -> dict[str, list[str]]:
    """Return what each lock must hold, as the project names it."""
    built_with = [*project["build-system"]["requires"], *project["project"]["dependencies"]]
    extra = project["project"]["optional-dependencies"]
    return {"site.txt": [*built_with, *extra["build"]], "dev.txt": [*built_with, *extra["build"], *extra["dev"]]}


def test_the_versions_that_the_project_names_are_those_that_are_locked() -> None:
    """The site is tested with the same packages that it is built with."""
    locks = {path.name: path.read_text(encoding="utf-8") for path in LOCKS}
    for name, requirements in required(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))).items():
        assert list(pin_faults(requirements, locks[name])) == [], name
    assert locked(locks["site.txt"]) <= locked(locks["dev.txt"])
    for name in ("audit", "mutate"):
        lines = (ROOT / "requirements" / f"{name}.in").read_text(encoding="utf-8").splitlines()
        assert list(pin_faults([line for line in lines if not line.startswith("#")], locks[f"{name}.txt"])) == []


@pytest.mark.parametrize(
    ("requirement", "fault"),
    [
        ("jinja2==3.1.4", "is not what is locked: jinja2==3.1.4"),
        ("jinja2==3.1", "is not what is locked: jinja2==3.1"),
        ("jinja2>=3.1.6", "names no version: jinja2>=3.1.6"),
        ("requests", "names no version: requests"),
        ("types-requests", "is not locked: types-requests"),
    ],
)
def test_a_version_that_is_not_locked_is_a_fault(requirement: str, fault: str) -> None:
    """Each way to name another version is reported."""
    lock = "jinja2==3.1.6 \\\n    --hash=sha256:0\nflit-core==3.12.0 \\\n    --hash=sha256:0\n"
    assert list(pin_faults(["jinja2==3.1.6", "flit_core==3.12.0"], lock)) == []
    assert list(pin_faults([requirement], lock)) == [fault]


@pytest.mark.parametrize("name", NPM_FOLDERS)
def test_npm_runs_no_script_and_fetches_what_is_locked(name: str) -> None:
    """The same for npm: nothing is run when a package is fetched."""
    package, lock, settings = (
        (ROOT / "tests" / name / file).read_text(encoding="utf-8")
        for file in ("package.json", "package-lock.json", ".npmrc")
    )
    assert list(npm_faults(package, lock)) == []
    assert "ignore-scripts=true" in settings.splitlines()


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("{", '{"scripts": {"postinstall": "curl x | sh"},', "npm runs {'postinstall': 'curl x | sh'}"),
        ('"axe-core": "', '"axe-core": "^', "is not what is locked: axe-core ^"),
        ('"axe-core": "', '"axe-core": "9', "is not what is locked: axe-core 9"),
    ],
)
def test_a_loose_package_is_a_fault(old: str, new: str, fault: str) -> None:
    """Each way to loosen what npm does is reported."""
    package, lock = NPM_PACKAGE.read_text(encoding="utf-8"), NPM_LOCK.read_text(encoding="utf-8")
    assert any(entry.startswith(fault) for entry in npm_faults(package.replace(old, new, 1), lock))


def test_a_package_with_a_script_is_a_fault() -> None:
    """Even a locked package may contain a script."""
    lock = json.loads(NPM_LOCK.read_text(encoding="utf-8"))
    lock["packages"]["node_modules/axe-core"]["hasInstallScript"] = True
    faults = list(npm_faults(NPM_PACKAGE.read_text(encoding="utf-8"), json.dumps(lock)))
    assert faults == ["npm runs scripts of node_modules/axe-core"]
