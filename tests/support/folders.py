"""Where things are: the project, its tests, the data, and the small made-up data set."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
SMALL = TESTS / "small"
SEVERAL = TESTS / "several"
"""What `tests.support.several` adds to the small data set."""
DATA = Path(os.environ.get("KOMPASS_DATA", ROOT / "data"))
"""The published data, or the folder that the environment names: with contributions in it the tests must pass too."""
SITE = "https://example.org/base/"
"""An address for a site that is built in a test: a folder of a host, so that no link may begin at the root."""
