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
    _run("pages", config.docs_dir)


def on_post_build(config: Any) -> None:
    """Write the search index of a live preview."""
    _run("index", config.site_dir)


def _run(command: str, folder: str) -> None:
    if _serving:
        arguments = [sys.executable, "-m", "generator.cli", command, "--out", folder]
        subprocess.run(arguments, check=False)  # noqa: S603 - fixed arguments
