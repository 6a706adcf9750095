"""The `kompass` command: the only package that prints or decides the exit code."""

from generator.cli.command import STOPPED, main

__all__ = ["STOPPED", "main"]
