"""Runs the command: `python -m generator.cli`."""

import sys

from generator.cli.command import main

if __name__ == "__main__":
    sys.exit(main())
