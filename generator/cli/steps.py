"""Builds a site again and again in one process, for a preview: `python -m generator.cli.steps` with options of `site`.

A line of the input asks for a step, and is answered by a line of JSON: the exit code, and what a person should see.
`build` brings the pages up to date, and leaves the search index as it was; `index` makes the index follow. Only the
first build of a site makes both.

What is loaded, parsed and compiled once stays, which is two thirds of what a small edit costs. The price is a process
that must be started anew when the generator's code is edited, and that holds the files of the data in memory.
"""

import argparse
import io
import json
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path

from generator.build import CONFIG_NAME, build_html
from generator.cache import open_cache
from generator.charts import keeping_drawings
from generator.cli import building
from generator.cli.command import RUNS, show_failure
from generator.cli.options import build_parser
from generator.index import FOLDER, index_place, making_index
from generator.inputs import Inputs
from generator.load import Remembered
from generator.output import repeat_folder, working_beside
from generator.search import build_documents


class Steps:
    """The site of the options of `kompass site`, as far as it has been built."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._options = options
        self._remembered: Remembered = {}
        self._unindexed: Inputs | None = None

    def build(self) -> int:
        """Check the data and bring the pages up to date; return the exit code."""
        options = self._options
        if not (options.out / FOLDER).is_dir():
            return building.build_whole_site(options, remembered=self._remembered)
        cache = open_cache(options.cache)
        inputs = building.read_or_show(options, drawing=keeping_drawings(cache), remembered=self._remembered)
        if inputs is None:
            return 1
        with working_beside(options.pages):
            building.write_inputs(inputs, options.pages)
            keep_index = partial(_keep_index, options.out)
            build_html(Path(CONFIG_NAME), options.pages, site=options.out, finish=keep_index, cache=cache)
        self._unindexed = inputs
        return 0

    def index(self) -> int:
        """Make the index of what was built last, unless it is there; return the exit code."""
        inputs, options = self._unindexed, self._options
        if inputs is not None:
            documents = build_documents(inputs.pages, inputs.hand_written_files)
            cache = open_cache(options.cache)
            with making_index(documents, beside=index_place(options.out), cache=cache) as put_index:
                put_index(options.out)
            if cache is not None:
                cache.trim()
        self._unindexed = None
        return 0


def _keep_index(site: Path, making: Path) -> None:
    repeat_folder(site / FOLDER, making / FOLDER)


def _answer(step: Callable[[], int]) -> str:
    """Run a step, and return its exit code and what it printed, on one line."""
    printed, remarks = io.StringIO(), io.StringIO()
    with redirect_stdout(printed), redirect_stderr(remarks):
        try:
            code = show_failure(step)
        except Exception:  # noqa: BLE001 - a fault of the code itself, which its author is to see in the preview
            traceback.print_exc()
            code = 1
    return json.dumps({"code": code, "printed": printed.getvalue(), "remarks": remarks.getvalue()})


def main() -> None:
    """Run the steps that are asked for, until no more can come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is meant for whoever asks
    options = build_parser(RUNS, formats=building.FORMATS).parse_args(["site", *sys.argv[1:]])
    steps = Steps(options)
    known = {"build": steps.build, "index": steps.index}
    for line in sys.stdin:
        print(_answer(known[line.strip()]), flush=True)


if __name__ == "__main__":
    main()
