"""Runs steps for another process of ours: a line of the input requests one, and a line of JSON is the answer.

The answer has the exit code, and what a person should see.
"""

import argparse
import io
import json
import signal
import sys
import traceback
from collections.abc import Callable, Mapping
from contextlib import redirect_stderr, redirect_stdout
from functools import partial

from generator.cli import building
from generator.cli.collecting import collect_seldom
from generator.cli.command import RUNS, show_failure
from generator.cli.options import build_parser

Step = Callable[[str], int]
"""Gets what follows its name, and returns an exit code."""


def read_options() -> argparse.Namespace:
    """Return the options of `kompass site` that this process was started with."""
    return build_parser(RUNS, formats=building.FORMATS).parse_args(["site", *sys.argv[1:]])


def answer_steps(steps: Mapping[str, Step]) -> None:
    """Run the requested steps, by name, until the input ends."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is meant for the process that asks
    for line in sys.stdin:
        name, _, rest = line.rstrip("\n").partition(" ")
        print(_answer(partial(steps[name], rest)), flush=True)


def _answer(step: Callable[[], int]) -> str:
    """Run a step, and return its exit code and what it printed, on one line."""
    printed, remarks = io.StringIO(), io.StringIO()
    with redirect_stdout(printed), redirect_stderr(remarks):
        try:
            code = show_failure(step)
        except Exception:  # noqa: BLE001 - a fault of the code itself, which its author should see in the preview
            traceback.print_exc()
            code = 1
    return json.dumps({"code": code, "printed": printed.getvalue(), "remarks": remarks.getvalue()})
