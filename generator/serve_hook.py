"""A thin hook for `mkdocs serve`: writes the pages anew before each rebuild, so that the preview follows the data.

The pages are written by a new process, so that changes to the generator's own code are followed too. With a fault in
the data the pages stay as they were, and the faults are shown in the terminal.
"""

import subprocess
import sys
from typing import Any, Literal

_serving = False


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG001
    """Note whether this is a live preview; a build gets its pages from `kompass site`."""
    global _serving
    _serving = command == "serve"


def on_pre_build(config: Any) -> None:
    """Write the pages anew in a live preview."""
    if _serving:
        arguments = [sys.executable, "-m", "generator.cli", "pages", "--out", config.docs_dir]
        subprocess.run(arguments, check=False)  # noqa: S603 - fixed arguments
