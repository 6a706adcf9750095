"""Where things are: the project, its tests, and the small made-up data set."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SMALL = TESTS / "small"
