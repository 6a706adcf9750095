"""Run by `make bench`: measures today's data and invented ones, prints the table, and writes JSON beside it."""

import argparse
import json
import os
import platform
import shutil
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.edits import choose_evaluation, edit, time_preview
from tests.bench.measures import Bulk, Cost, Run, write_json
from tests.bench.pipeline import ADDRESS_OF_DOCUMENT, COMMAND
from tests.bench.processes import run
from tests.bench.table import render_report
from tests.bench.visits import weigh_pages
from tests.support.folders import DATA, ROOT
from tests.support.marked import replace_marked

TODAY = "today"
SIZES = (TODAY, "30", "100", "290")
WORK = ROOT / ".build" / "bench"
README = ROOT / "README.md"


def measure(name: str, work: Path, *, browse: bool = True) -> Run:
    """Measure everything for a size, in a folder that is emptied first. `browse` says whether to open a browser."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    data = _make_data(name, work / "data")
    _say(name, "stage by stage")
    module = [sys.executable, "-m", "tests.bench.pipeline", str(data), str(work), str(time.time())]
    run(module, folder=ROOT, output=work / "stages.json")
    stages = json.loads((work / "stages.json").read_bytes())
    costs = {stage: Cost(**cost) for stage, cost in stages["stages"].items()}
    _say(name, "plain MkDocs Material, and copying")
    plainly = [sys.executable, "-m", "tests.bench.plain"]
    plain = run([*plainly, "mkdocs", str(work / "docs"), str(work / "plain")], folder=ROOT)
    floor = run([*plainly, "floor", str(work / "site"), str(work / "copy")], folder=ROOT)
    bulk = _weigh(work / "docs"), _weigh(work / "site")
    for folder in ("docs", "site", "plain", "copy"):
        shutil.rmtree(work / folder)
    _say(name, "kompass site from nothing, again, and again after an edit")
    command = [*COMMAND, "--data", str(data), "--pages", str(work / "docs"), "--out", str(work / "site")]
    command += ["--cache", str(work / "cache")]
    whole = run(command, folder=ROOT)
    again = run(command, folder=ROOT)
    edit(choose_evaluation(data), "1")
    edited = run(command, folder=ROOT)
    _say(name, "readers' pages, and the preview")
    weights, queries = weigh_pages(work / "site") if browse else ((), ())
    return Run(
        name=name,
        **{count: stages[count] for count in ("evaluations", "examples", "pages", "charts")},
        stages=costs,
        whole=whole,
        again=again,
        edited=edited,
        plain=plain,
        floor=floor,
        preview=time_preview(data) if browse else None,
        folder=bulk[0],
        site=bulk[1],
        document=(work / "site" / ADDRESS_OF_DOCUMENT).stat().st_size,
        weights=weights,
        queries=queries,
    )


def _make_data(name: str, folder: Path) -> Path:
    """Return a folder with the data of a size: a copy of today's, or invented ones."""
    if name == TODAY:
        return Path(shutil.copytree(DATA, folder))
    command = [sys.executable, "-m", "generator.cli", "synth", str(folder), "--municipalities", name]
    run(command, folder=ROOT)
    return folder


def _weigh(folder: Path) -> Bulk:
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return Bulk(len(sizes), sum(sizes))


def _say(name: str, what: str) -> None:
    sys.stderr.write(f"{name}: {what}\n")


def _facts() -> dict[str, str]:
    day = datetime.now(UTC).date()
    machine = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}"
    return {"day": f"{day:%-d %B %Y}", "machine": machine}


def main() -> None:
    """Measure the requested sizes, and print the table after each of them."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("sizes", nargs="*", default=SIZES, help=f"{TODAY}, or numbers of municipalities")
    parser.add_argument("--readme", action="store_true", help="put the table into the README too")
    options = parser.parse_args()
    runs: list[Run] = []
    for name in options.sizes:
        runs.append(measure(name, WORK / name))
        (WORK / "bench.json").write_text(write_json(runs, _facts()), encoding="utf-8")
    report = render_report(runs, _facts())
    sys.stdout.write(report)
    sys.stderr.write(f"The same as JSON: {(WORK / 'bench.json').relative_to(ROOT)}\n")
    if options.readme:
        README.write_text(replace_marked(README.read_text(encoding="utf-8"), "bench", report), encoding="utf-8")


if __name__ == "__main__":
    main()
