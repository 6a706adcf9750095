"""A build, stage by stage, through the generator's public functions: the only module that knows how they fit together.

Run as a separate process: `python -m tests.bench.pipeline DATA WORK TIME` builds into the folder WORK, prints JSON.
TIME is when it was started, in seconds since 1970.
"""

import functools
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from types import FunctionType
from typing import Any

from generator import charts, pages
from generator.build import CONFIG_NAME, build_html
from generator.index import build_index
from generator.load import build_collection, load_hand_written, load_notice, load_sources
from generator.output import write_tree
from generator.pages import build_pages
from generator.rules import check_sources
from generator.search import build_documents
from generator.site import build_site
from tests.bench.measures import STAGES, Cost
from tests.bench.memory import peak_of
from tests.bench.processes import cpu_seconds, measured

ADDRESS_OF_DOCUMENT = "data/kompass.json"
COMMAND = (sys.executable, "-m", "generator.cli", "site", "--quiet")
_DRAWING = charts.__name__
_CALLERS = pages.__name__


class Drawing:
    """Counts the CPU seconds and the calls of what the pages call in the charts, from when it is installed."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.calls = 0
        self._running = False

    def watch(self) -> None:
        """Put a watch around every function of the charts that a module of the pages has imported."""
        for name, module in list(sys.modules.items()):
            if name == _CALLERS or name.startswith(f"{_CALLERS}."):
                for key, value in list(vars(module).items()):
                    if _is_of_charts(value):
                        setattr(module, key, self._watched(value))

    def _watched(self, function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def watched(*arguments: Any, **named: Any) -> Any:
            if self._running:
                return function(*arguments, **named)
            self._running, started = True, cpu_seconds()
            try:
                return function(*arguments, **named)
            finally:
                self._running = False
                self.seconds += cpu_seconds() - started
                self.calls += 1

        return watched


def _is_of_charts(value: object) -> bool:
    function = getattr(value, "__wrapped__", value)  # a cache has its function there
    return isinstance(function, FunctionType) and function.__module__.startswith(f"{_DRAWING}.")


def build_in_stages(data: Path, work: Path, *, started: float) -> dict[str, Any]:
    """Build the site of `data` in the folders docs/ and site/ of `work`, and return the costs by stage, and counts."""
    costs = {"start-up": Cost(cpu_seconds(), time.time() - started, peak_of(os.getpid()))}
    drawing = Drawing()
    drawing.watch()
    with measured() as clock:
        sources, problems = load_sources(data)
        hand_written, others = load_hand_written(Path("docs"))
        notice, faults = load_notice(data)
        problems = [*problems, *others, *faults, *check_sources(sources, date.max)]
        collection = build_collection(sources)
        del sources
    costs["load and check"] = clock.cost
    with measured() as clock:
        built = build_pages(collection)
    costs["pages without charts"], costs["charts"] = _divide(clock.cost, drawing.seconds)
    with measured() as clock:
        tree = build_site(collection, built, hand_written_files={**hand_written, **notice})
    costs["rendering"] = clock.cost
    with measured() as clock:
        write_tree(tree, work / "docs")
    costs["writing"] = clock.cost
    counts = {
        "evaluations": len(collection.evaluations),
        "examples": len(collection.examples),
        "pages": sum(name.endswith(".md") for name in tree),
        "charts": drawing.calls,
    }
    with measured() as clock:
        build_html(Path(CONFIG_NAME), work / "docs", site=work / "site")
    costs["MkDocs"] = clock.cost
    with measured() as clock:
        build_index(build_documents(built, hand_written), work / "site")
    costs["search index"] = clock.cost
    return {**counts, "stages": {name: asdict(costs[name]) for name in STAGES}, "problems": len(problems)}


def _divide(cost: Cost, drawing: float) -> tuple[Cost, Cost]:
    """Return the cost without the drawing, and that of the drawing; the peak is that of both together."""
    share = drawing / cost.cpu if cost.cpu else 0.0
    return (
        replace(cost, cpu=cost.cpu - drawing, wall=cost.wall * (1 - share)),
        replace(cost, cpu=drawing, wall=cost.wall * share),
    )


if __name__ == "__main__":
    sys.stdout.write(json.dumps(build_in_stages(Path(sys.argv[1]), Path(sys.argv[2]), started=float(sys.argv[3]))))
