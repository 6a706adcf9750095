"""The `kompass` command: the only package that prints or decides the exit code."""

from generator.cli.entry import main
from generator.cli.stopping import STOPPED

__all__ = ["STOPPED", "main"]
