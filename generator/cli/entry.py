"""The entry point. Loading a command's modules takes a second or two, and can be stopped like the command itself."""

import sys
from collections.abc import Sequence

from generator.cli.stopping import stopping_at_once

_WITHOUT_DOCSTRINGS = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code: 0, 1 after an error, 130 if a person stops it."""
    if sys.flags.optimize >= _WITHOUT_DOCSTRINGS:
        sys.exit("kompass: Python was started without docstrings, which Altair reads; leave out -OO and PYTHONOPTIMIZE")
    with stopping_at_once():
        from generator.cli.command import run_command
    return run_command(arguments)
