"""Where things are: the project, its tests, and the small made-up data set."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SMALL = TESTS / "small"
SITE = "https://example.org/base/"
"""An address for a site that is built in a test: a folder of a host, so that no link may begin at the root."""
