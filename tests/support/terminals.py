"""Runs `kompass` on terminals that can show few letters.

How a terminal shows letters is settled when Python starts, so each kind of terminal takes a separate process. Most of a
short run goes into loading modules, so each process loads them once, and each run is forked from it.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.support.folders import ROOT

_RUN = """
import json, os, sys
import generator.cli.command
from generator.cli import main

folder, commands = sys.argv[1], json.loads(sys.argv[2])
codes = []
for number, command in enumerate(commands):
    child = os.fork()
    if child == 0:
        for stream in (1, 2):
            os.dup2(os.open(f"{folder}/{number}-{stream}", os.O_WRONLY | os.O_CREAT), stream)
        sys.exit(main(command))
    codes.append(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
print(json.dumps(codes))
"""


class Ran(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: bytes
    err: bytes


def run_on_terminal(commands: Sequence[Sequence[str]], environment: Mapping[str, str]) -> list[Ran]:
    """Return how each command of `kompass` ends in the working folder, with these variables added to the usual ones.

    Raises:
        CalledProcessError: `kompass` can't be loaded there.
    """
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", _RUN, folder, json.dumps(commands)],
            env=surroundings,
            stdout=subprocess.PIPE,
            check=True,
        )
        return [
            Ran(code, *((Path(folder) / f"{number}-{stream}").read_bytes() for stream in (1, 2)))
            for number, code in enumerate(json.loads(done.stdout))
        ]
