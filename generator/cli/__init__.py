"""The `kompass` command: the only package that prints or decides the exit code.

Its modules are loaded when it runs, because that takes a second or two: whoever stops it meanwhile sees a line, too.
"""

import sys
from collections.abc import Sequence

from generator.cli.stopping import STOPPED, stopping_at_once

__all__ = ["STOPPED", "main"]

_WITHOUT_DOCSTRINGS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 after an error, 130 if a person stops it."""
    if sys.flags.optimize >= _WITHOUT_DOCSTRINGS:
        sys.exit("kompass: Python was started without docstrings, which Altair reads; leave out -OO and PYTHONOPTIMIZE")
    with stopping_at_once():
        from generator.cli.command import run_command
    return run_command(arguments)
